package org.trifold.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typographic signs that AsciiDoc writes for plain ones (AsciiDoc language documentation,
 * "Character Replacement Substitutions"), for texts that the parser hands over untouched: an
 * image's alternative text.
 */
final class Replacements {
  /**
   * One replacement.
   *
   * @param written what stands for the sign; a backslash in its group {@code escape} keeps it
   */
  private record Sign(Pattern written, String sign) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign("(?<escape>\\\\)?\\(C\\)", "\u00a9"),
          sign("(?<escape>\\\\)?\\(R\\)", "\u00ae"),
          sign("(?<escape>\\\\)?\\(TM\\)", "\u2122"),
          sign("(?: |^|(?<escape>\\\\))--(?: |$)", "\u2009\u2014\u2009"),
          sign("(?<=[\\p{L}\\p{N}_])(?<escape>\\\\)?--(?=[\\p{L}\\p{N}_])", "\u2014\u200b"),
          sign("(?<escape>\\\\)?\\.\\.\\.", "\u2026\u200b"),
          sign("(?<escape>\\\\)?`'", "\u2019"),
          sign("(?<=[\\p{L}\\p{N}])(?<escape>\\\\)?'(?=\\p{L})", "\u2019"),
          sign("(?<escape>\\\\)?->", "\u2192"),
          sign("(?<escape>\\\\)?=>", "\u21d2"),
          sign("(?<escape>\\\\)?<-", "\u2190"),
          sign("(?<escape>\\\\)?<=", "\u21d0"));

  private Replacements() {}

  private static Sign sign(String written, String sign) {
    return new Sign(Pattern.compile(written), sign);
  }

  /** The text with its signs. */
  static String apply(String text) {
    String result = text;
    for (Sign sign : SIGNS) {
      Matcher matcher = sign.written().matcher(result);
      result =
          matcher.replaceAll(
              m ->
                  Matcher.quoteReplacement(
                      matcher.group("escape") == null
                          ? sign.sign()
                          : m.group().replaceFirst("\\\\", "")));
    }
    return result;
  }
}
