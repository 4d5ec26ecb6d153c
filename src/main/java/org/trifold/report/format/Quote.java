package org.trifold.report.format;

import org.trifold.model.Finding;

/**
 * Part of a line with what a finding means underlined.
 *
 * @param text the part that is shown, without control characters and those that turn its direction
 *     round
 * @param marks blanks and carets below it; empty where nothing can be marked
 */
record Quote(String text, String marks) {
  private static final String CUT = "…";

  /** Text from right to left stands elsewhere on a terminal than its marks would. */
  private static boolean turns(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(c)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /**
   * Of a line.
   *
   * @param column from 1; 0 where none is known
   * @param length of what is meant; 0 where that is not known
   * @param most as many characters as are shown
   */
  static Quote of(String line, int column, int length, int most) {
    int start = Math.min(Math.max(0, column - 1), line.length());
    int end = Math.min(line.length(), start + Math.max(length, column > 0 ? 1 : 0));
    int from = whole(line, from(line, start, end, most));
    int to = whole(line, Math.min(line.length(), from + most));
    String head = from > 0 ? CUT : "";
    String tail = to < line.length() ? CUT : "";
    String shown = clean(line.substring(from, to));
    String text = head + shown + tail;
    if (column == 0 || start >= to || turns(shown)) {
      return new Quote(text, "");
    }
    int before = Widths.of(head) + Widths.of(clean(line.substring(from, start)));
    int under = Widths.of(clean(line.substring(start, Math.min(end, to))));
    return new Quote(text, " ".repeat(before) + "^".repeat(Math.max(1, under)));
  }

  /** Shows what is meant with a little of what is before it, or the line's beginning. */
  private static int from(String line, int start, int end, int most) {
    if (end <= most) {
      return 0;
    }
    int before = Math.max(0, start - most / 4);
    int blank = line.indexOf(' ', before);
    return blank >= 0 && blank < start ? blank + 1 : before;
  }

  /** Never between the halves of a character. */
  private static int whole(String line, int at) {
    return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }

  private static String clean(String text) {
    return Finding.harmless(text, " ");
  }
}
