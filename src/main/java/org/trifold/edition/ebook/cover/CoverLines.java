package org.trifold.edition.ebook.cover;

import java.util.ArrayList;
import java.util.List;
import org.trifold.theme.Lettering;

/**
 * A text of a cover in lines.
 *
 * @param texts at least one, which may be empty
 * @param tooWide whether a line has no room
 */
record CoverLines(List<String> texts, boolean tooWide) {
  CoverLines {
    texts = List.copyOf(texts);
  }

  int count() {
    return texts.size();
  }

  /**
   * As few lines as there is room for, then as even as they get.
   *
   * @param room of a line, in em
   * @param parted whether a word that has no room may go over several lines
   */
  static CoverLines of(CoverDesign.Line line, double room, boolean parted) {
    Lettering face = line.face();
    List<String> words = words(line.text());
    if (parted) {
      words = words.stream().flatMap(word -> parts(word, face, room).stream()).toList();
    }
    return even(words, face, room);
  }

  /**
   * Names parted by commas in lines of whole names: nobody's stands half on one and half on the
   * next.
   *
   * @param room of a line, in em
   */
  static CoverLines ofNames(CoverDesign.Line line, double room) {
    return even(List.of(line.text().split("(?<=,)(?= )")), line.face(), room);
  }

  private static CoverLines even(List<String> words, Lettering face, double room) {
    List<String> best = fill(words, face, room);
    for (double narrower = room * 0.97; narrower > room * 0.5; narrower -= room * 0.03) {
      List<String> lines = fill(words, face, narrower);
      if (lines.size() > best.size()) {
        break;
      }
      best = lines;
    }
    return new CoverLines(best, best.stream().anyMatch(text -> face.width(text, 0) > room));
  }

  /** Pieces of a word that each have room, all but the last with a hyphen. */
  private static List<String> parts(String word, Lettering face, double room) {
    List<String> parts = new ArrayList<>();
    String rest = word;
    while (face.width(rest.strip(), 0) > room) {
      int end = rest.offsetByCodePoints(0, 1);
      for (int next = end;
          next <= rest.length() && face.width(rest.substring(0, next).strip() + "-", 0) <= room;
          next += next == rest.length() ? 1 : Character.charCount(rest.codePointAt(next))) {
        end = next;
      }
      parts.add(rest.substring(0, end) + "-");
      rest = rest.substring(end);
    }
    parts.add(rest);
    return parts;
  }

  private static List<String> fill(List<String> words, Lettering face, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      String longer = line.isEmpty() ? word.strip() : line + word;
      if (!line.isEmpty() && face.width(longer.stripTrailing(), 0) > room) {
        lines.add(line.toString().strip());
        line.setLength(0);
        line.append(word.strip());
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Places where a line may end: before spaces, and before ideographs and kana. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean wide = Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
      // A word of one or two letters belongs to the next: "a", "of", "&".
      boolean leads = word.toString().strip().length() <= 2;
      if (!word.isEmpty() && (c == ' ' && !leads || wide)) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.appendCodePoint(c);
    }
    words.add(word.toString());
    return words;
  }
}
