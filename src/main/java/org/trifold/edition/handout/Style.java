package org.trifold.edition.handout;

import java.util.List;

/** What kind of printed matter is made. */
enum Style {
  /** To be handed to a reader: large type, ragged lines, no word divided. */
  HANDOUT("handout"),
  /** The author's book: mirrored margins, justified lines, chapters on right pages. */
  PRINT_BOOK("print-book");

  private final String word;

  Style(String word) {
    this.word = word;
  }

  /** What the setting {@code handout.style} takes. */
  static List<String> choices() {
    return List.of(values()).stream().map(Style::word).toList();
  }

  static Style of(String word) {
    return List.of(values()).stream()
        .filter(style -> style.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a style: " + word));
  }

  String word() {
    return word;
  }
}
