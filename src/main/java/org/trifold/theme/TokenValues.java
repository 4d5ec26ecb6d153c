package org.trifold.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.trifold.config.ConfigFile;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** Tokens and colours go into stylesheets as values, and must be no more than that. */
final class TokenValues {
  /** What ends a declaration or a rule, or loads something (CSS Syntax 3 §5, CSS Values 4 §4.5). */
  private static final Pattern MORE =
      Pattern.compile("(?i)[;{}@\\\\]|/\\*|(?:url|expression)\\s*\\(");

  private static final int LONGEST = 1_000;

  private TokenValues() {}

  /**
   * Looks at the values of a table.
   *
   * @throws FindingException with each that is more than a value, at its line
   */
  static void check(Map<String, ConfigFile.Entry> table) {
    List<Finding> findings = new ArrayList<>();
    table.forEach(
        (key, entry) -> {
          if (entry.text().length() > LONGEST || MORE.matcher(entry.text()).find()) {
            findings.add(
                Finding.error(
                    "TF-THEME-008",
                    entry.where(),
                    "\"" + key + "\" is more than one value of CSS.",
                    "Write a colour, a size or the like, without ; { } @ \\ and url()."));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }
}
