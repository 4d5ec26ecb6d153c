package org.trifold.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a name that is not known. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known name with the smallest edit distance, of several the one that begins most alike, if
   * that is at most a third of the longer name (but at least two edits are allowed).
   */
  public static Optional<String> to(String wanted, Collection<String> known) {
    String folded = wanted.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(
            name ->
                distance(folded, name.toLowerCase(Locale.ROOT))
                    <= Math.max(2, Math.max(folded.length(), name.length()) / 3))
        .min(
            Comparator.<String>comparingInt(name -> distance(folded, name.toLowerCase(Locale.ROOT)))
                .thenComparing(
                    name -> common(folded, name.toLowerCase(Locale.ROOT)),
                    Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many characters both begin with: who mistypes a number mistypes its end. */
  private static int common(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  /** {@code Did you mean "x"?}, or the list of what is known. */
  public static String hint(String wanted, Collection<String> known) {
    return to(wanted, known)
        .map(name -> "Did you mean \"" + name + "\"?")
        .orElseGet(() -> "Known: " + String.join(", ", known) + ".");
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
