package org.trifold.check.reading;

import java.util.Locale;

/**
 * Syllables of Spanish words (Real Academia Española, Ortografía, 2010, on diphthongs and hiatus):
 * of vowels side by side, each of a, e, o and each stressed í, ú is a syllable of its own; i and u
 * lean on them.
 */
final class SpanishSyllables implements Syllables {
  private static final String STRONG = "aeoáéóíú";
  private static final String WEAK = "iuü";

  @Override
  public int in(String word) {
    String text =
        word.toLowerCase(Locale.ROOT)
            .replace("qu", "q")
            .replaceAll("gu(?=[eéií])", "g")
            .replaceAll("y(?![aeiouáéíóú])", "i");
    int count = 0;
    int strong = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (STRONG.indexOf(c) >= 0) {
        strong++;
        inside = true;
      } else if (WEAK.indexOf(c) >= 0) {
        inside = true;
      } else if (inside) {
        count += Math.max(1, strong);
        strong = 0;
        inside = false;
      }
    }
    return Math.max(1, count);
  }
}
