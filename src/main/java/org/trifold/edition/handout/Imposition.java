package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How pages are put on larger sheets for the print room. */
enum Imposition {
  /** Not at all. */
  NONE("none"),
  /** Two pages beside each other, in order. */
  TWO_UP("2-up"),
  /** For sheets that are printed on both sides, laid into each other, folded and stapled. */
  BOOKLET("booklet");

  /** Pages that a folded sheet carries. */
  private static final int PAGES_OF_FOLDED_SHEET = 4;

  private final String word;

  Imposition(String word) {
    this.word = word;
  }

  /** What the setting {@code handout.imposition} takes. */
  static List<String> choices() {
    return List.of(values()).stream().map(Imposition::word).toList();
  }

  static Imposition of(String word) {
    return List.of(values()).stream()
        .filter(imposition -> imposition.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not an imposition: " + word));
  }

  /** As the setting and file names have it. */
  String word() {
    return word;
  }

  /**
   * One side of a sheet.
   *
   * @param left index of the page on its left half, from 0; empty for none
   */
  record Side(OptionalInt left, OptionalInt right) {}

  /**
   * The sides in the order they are printed: for a booklet front and back by turns.
   *
   * @param pages how many there are
   * @param rightToLeft whether the back of the book is on the right
   */
  List<Side> sides(int pages, boolean rightToLeft) {
    List<Side> sides = new ArrayList<>();
    if (this == BOOKLET) {
      int all = (pages + PAGES_OF_FOLDED_SHEET - 1) / PAGES_OF_FOLDED_SHEET * PAGES_OF_FOLDED_SHEET;
      for (int i = 0; i < all / 2; i += 2) {
        sides.add(side(all - 1 - i, i, pages, rightToLeft));
        sides.add(side(i + 1, all - 2 - i, pages, rightToLeft));
      }
    } else {
      for (int i = 0; i < pages; i += 2) {
        sides.add(side(i, i + 1, pages, rightToLeft));
      }
    }
    return List.copyOf(sides);
  }

  private static Side side(int left, int right, int pages, boolean rightToLeft) {
    OptionalInt first = left < pages ? OptionalInt.of(left) : OptionalInt.empty();
    OptionalInt second = right < pages ? OptionalInt.of(right) : OptionalInt.empty();
    return rightToLeft ? new Side(second, first) : new Side(first, second);
  }
}
