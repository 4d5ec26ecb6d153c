package org.trifold.check.reading;

import java.util.Locale;

/**
 * Syllables of French words as they are spoken: a group of vowels is one, a trema, an é before a
 * vowel and a y between vowels part two, and the e at the end is mute. Of verbs' mute -ent nothing
 * is known: it is counted.
 */
final class FrenchSyllables implements Syllables {
  private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";

  @Override
  public int in(String word) {
    String text =
        word.toLowerCase(Locale.ROOT).replace("qu", "q").replaceAll("gu(?=[eéèêiîy])", "g");
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean vowel = VOWELS.indexOf(text.charAt(i)) >= 0;
      if (vowel && (!inside || parts(text, i))) {
        count++;
      }
      inside = vowel;
    }
    boolean mute = text.matches(".*[^" + VOWELS + "]es?");
    return Math.max(1, mute ? count - 1 : count);
  }

  /** Whether the vowel starts a syllable though one stands before it. */
  private static boolean parts(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    boolean accented = before == 'é' && !text.substring(at).matches("es?");
    boolean trema = here == 'ï' || here == 'ë' || (here == 'è' && before == 'o');
    boolean glide = before == 'y' && at > 1 && VOWELS.indexOf(text.charAt(at - 2)) >= 0;
    return accented || trema || glide || (here == 'é' && before != 'i' && before != 'u');
  }
}
