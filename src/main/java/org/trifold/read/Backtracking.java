package org.trifold.read;

/**
 * Estimates how many steps the parser's patterns take to pair the marks of a text. A mark that is
 * opened is looked for to the next that closes it, or to the end of the text; so it is many marks
 * without a partner that take for ever, and no real paragraph, however long, has them. Each step
 * was measured to take up to 0.1 µs in JRuby: 20,000 times {@code " *a"} took 20 s.
 *
 * <p>The patterns are those of Asciidoctor 2.0 ({@code rx.rb} and {@code QUOTE_SUBS}). Linear in
 * the text's length; without state.
 */
final class Backtracking {
  /** Marks that pair around words: strong, emphasis, monospace, mark, literal. */
  private static final String PAIRED = "*_`#+";

  private Backtracking() {}

  /** An upper bound, roughly; what is small is exact enough to be told from what is large. */
  static long steps(String text) {
    long steps = 0;
    for (int i = 0; i < PAIRED.length(); i++) {
      char mark = PAIRED.charAt(i);
      if (text.indexOf(mark) >= 0) {
        steps += paired(text, mark);
      }
    }
    steps += until(text, "[", "]");
    steps += until(text, "((", "))");
    steps += until(text, "&lt;&lt;", "&gt;&gt;");
    steps += until(text, "<<", ">>");
    steps += until(text, "$$", "$$");
    steps += until(text, "{", "}");
    steps += until(text, "image:", "[");
    steps += until(text, "icon:", "[");
    steps += until(text, "menu:", "[");
    return steps + runs(text);
  }

  /** From each mark that opens to the next that closes, or to the end. */
  private static long paired(String text, char mark) {
    long steps = 0;
    int end = text.length();
    int closer = end;
    for (int i = end - 1; i >= 0; i--) {
      if (text.charAt(i) != mark) {
        continue;
      }
      boolean wordAfter = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
      boolean blankAfter = i + 1 == end || Character.isWhitespace(text.charAt(i + 1));
      boolean wordBefore = i > 0 && isOfWord(text.charAt(i - 1));
      if (!blankAfter && !wordBefore) {
        steps += closer - i;
      }
      if (!wordAfter && i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
        closer = i;
      }
    }
    return steps;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** From each opening to the next closing, or to the end. */
  private static long until(String text, String open, String close) {
    long steps = 0;
    int closer = text.indexOf(close);
    int at = text.indexOf(open);
    while (at >= 0) {
      int after = at + open.length();
      while (closer >= 0 && closer < after) {
        closer = text.indexOf(close, closer + 1);
      }
      steps += (closer < 0 ? text.length() : closer) - at;
      at = text.indexOf(open, after);
    }
    return steps;
  }

  /**
   * Within runs: of what a mail address has before its sign, from each character on; of blanks the
   * same; from each colon, caret and tilde to the next blank.
   */
  private static long runs(String text) {
    boolean mail = text.indexOf('@') >= 0;
    long steps = 0;
    long address = 0;
    long blanks = 0;
    long word = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t';
      word = Character.isWhitespace(c) ? 0 : word + 1;
      blanks = blank ? blanks + 1 : 0;
      address = mail && isOfAddress(c) ? address + 1 : 0;
      steps += address + blanks;
      if (c == ':' || c == '^' || c == '~') {
        steps += word;
      }
    }
    return steps;
  }

  private static boolean isOfAddress(char c) {
    return Character.isLetterOrDigit(c) || "_-.%+&;".indexOf(c) >= 0;
  }
}
