package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines at spaces and between East Asian characters; never inside a word. */
final class TextWrap {
  /** Closing marks that must not start a line (Unicode Standard Annex 14, class CL, EX, NS). */
  private static final String NOT_FIRST = "、。，．！？：；）」』】〉》〕］｝”’…ー々";

  /** Opening marks that must not end one (class OP). */
  private static final String NOT_LAST = "（「『【〈《〔［｛“‘";

  private TextWrap() {}

  /**
   * Lines of at most a width where words allow.
   *
   * @param text line ends are kept, runs of other white space count as one space
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, width, lines);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.strip().split("[ \t\r\f]+")) {
      boolean first = true;
      for (String piece : pieces(word)) {
        int space = first && line.length() > 0 ? 1 : 0;
        int wide = TextWidth.of(piece);
        if (line.length() > 0 && used + space + wide > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
          space = 0;
        }
        line.append(" ".repeat(space)).append(piece);
        used += space + wide;
        first = false;
      }
    }
    lines.add(line.toString());
  }

  /** A word in the parts between which a line may end. */
  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int previous = -1;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (previous >= 0 && mayBreak(previous, c)) {
        pieces.add(word.substring(start, i));
        start = i;
      }
      previous = c;
      i += Character.charCount(c);
    }
    pieces.add(word.substring(start));
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    return (TextWidth.isWide(before) || TextWidth.isWide(after))
        && TextWidth.of(after) > 0
        && NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0;
  }
}
