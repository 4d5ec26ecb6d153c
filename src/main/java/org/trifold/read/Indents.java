package org.trifold.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Refuses indents that the parser would carry out to the letter: a thousand million spaces before
 * each line need more memory than there is. Without state.
 */
final class Indents {
  /** Spaces; wider than any page. */
  private static final int MOST = 200;

  /** Digits that are certainly no number of spaces. */
  private static final int MOST_DIGITS = 6;

  /** An attribute of a block or an include, or one of the document. */
  private static final Pattern INDENT =
      Pattern.compile(
          "^(?:\\[|include::).*?\\b(tabsize|indent)\\s*=\\s*[\"']?(\\d+)"
              + "|^:(tabsize|source-indent):\\s*(\\d+)");

  private Indents() {}

  /**
   * Looks at a text before it is parsed.
   *
   * @throws FindingException with the line of the first indent that is too wide
   */
  static void check(String text, String file) {
    if (!text.contains("tabsize") && !text.contains("indent")) {
      return;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Optional<String> wide = tooWide(line);
      if (wide.isPresent()) {
        throw new FindingException(
            Finding.error(
                "TF-READ-060",
                SourceLocation.ofLine(file, number),
                "\"" + wide.get() + "\" is wider than any page.",
                "Choose a number of spaces, such as 4."));
      }
    }
  }

  private static Optional<String> tooWide(String line) {
    Matcher matcher = INDENT.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean block = matcher.group(1) != null;
    String name = matcher.group(block ? 1 : 3);
    String digits = matcher.group(block ? 2 : 4);
    boolean wide = digits.length() > MOST_DIGITS || Integer.parseInt(digits) > MOST;
    return wide ? Optional.of(name + "=" + digits) : Optional.empty();
  }
}
