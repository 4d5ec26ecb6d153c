package org.trifold.check.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Syllables of a language that is written as it is spoken: each vowel makes one, and vowels that
 * are spoken together make one together. Immutable.
 *
 * @param vowels in small letters
 * @param together what is spoken as one, the longest first
 * @param silent letters that are none after another: the u of qu
 */
record VowelGroups(String vowels, List<String> together, List<String> silent) implements Syllables {
  /** Duden's rules of pronunciation: diphthongs, doubled vowels, and ie for a long i. */
  static final VowelGroups GERMAN =
      new VowelGroups(
          "aeiouyäöüáéèêàâ",
          List.of(
              "äu", "aa", "ai", "au", "ay", "ee", "ei", "eu", "ey", "ie", "oo", "oi", "ui", "ou"),
          List.of("qu"));

  /** Parted at the end, after another vowel: Ferien, Bakterien, not Wien; Museum, not neu. */
  private static final Pattern GERMAN_ENDING =
      Pattern.compile("[aeiouäöü][^aeiouäöü]*[rldnt]ien$|[^a]eu[ms]$");

  /** The doubled and the combined vowels of Dutch spelling. */
  static final VowelGroups DUTCH =
      new VowelGroups(
          "aeiouyàáâèéêëìíïòóöùúü",
          List.of(
              "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui",
              "ij", "au", "ou", "ei", "ai"),
          List.of("qu"));

  /** Each vowel is a syllable. */
  static final VowelGroups RUSSIAN = new VowelGroups("аеёиоуыэюя", List.of(), List.of());

  /** Each vowel is a syllable. */
  static final VowelGroups TURKISH = new VowelGroups("aeıioöuüâîû", List.of(), List.of());

  @Override
  public int in(String word) {
    String text = word.toLowerCase(Locale.ROOT);
    for (String pair : silent) {
      text = text.replace(pair, pair.substring(0, 1));
    }
    int count = this == GERMAN && GERMAN_ENDING.matcher(text).find() ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      if (vowels.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      count++;
      String rest = text.substring(i, Math.min(text.length(), i + 3));
      i +=
          together.stream().filter(rest::startsWith).findFirst().map(s -> s.length() - 1).orElse(0);
    }
    return Math.max(1, count);
  }
}
