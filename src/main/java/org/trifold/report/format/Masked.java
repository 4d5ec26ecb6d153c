package org.trifold.report.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a manuscript as reports may show them, which end in logs that many read: logins, queries
 * and fragments of addresses, and what a {@code data:} address holds, are dots, as many as before.
 */
final class Masked {
  /** What may be an address, or have one in it. */
  private static final Pattern RUN = Pattern.compile("[^\\s\"<>\\[\\]]++");

  private static final Pattern LOGIN = Pattern.compile("(?<=[/\\\\])[^/\\\\?#]*@");

  private static final Pattern DATA = Pattern.compile("(?i)(?<=\\bdata:)(?=[a-z]+/|[;,]).++");

  private static final Pattern QUERY = Pattern.compile("(?<=\\?).++");

  private static final Pattern FRAGMENT = Pattern.compile("(?<=#).++");

  private Masked() {}

  static String line(String line) {
    return line.indexOf(':') < 0 && line.indexOf('/') < 0
        ? line
        : RUN.matcher(line).replaceAll(run -> Matcher.quoteReplacement(run(run.group())));
  }

  private static String run(String run) {
    String masked = dotted(DATA, run);
    masked = dotted(QUERY, masked);
    masked = dotted(LOGIN, masked);
    return masked.contains("//") ? dotted(FRAGMENT, masked) : masked;
  }

  private static String dotted(Pattern secret, String text) {
    return secret.matcher(text).replaceAll(found -> "·".repeat(found.end() - found.start()));
  }
}
