package org.trifold.check.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trifold.check.text.Word;

/** Counts what the formulas of one language need. Remembers words. Thread-safe. */
final class Meter {
  /** Nobody spells a longer word; patterns need not be tried on one. */
  private static final int LONGEST_WORD = 60;

  /** Syllables of the figures 0 to 19 as they are read out in English, then of the tens. */
  private static final int[] FIGURES = {2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2};

  private final String language;
  private final Optional<Syllables> syllables;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  Meter(String language) {
    this.language = language;
    this.syllables = Syllables.of(language);
  }

  /** One sentence. */
  Counts count(Read sentence) {
    int letters = 0;
    int all = 0;
    int poly = 0;
    int mono = 0;
    int complex = 0;
    int longWords = 0;
    boolean first = true;
    for (Word word : sentence.words()) {
      int count = in(word.text());
      int length = letters(word.text());
      letters += length;
      all += count;
      poly += count >= 3 ? 1 : 0;
      mono += count == 1 ? 1 : 0;
      complex += count >= 3 && isHard(word.text(), first) ? 1 : 0;
      longWords += length > 6 ? 1 : 0;
      first = false;
    }
    int words = sentence.words().size();
    return new Counts(1, words, letters, all, poly, mono, complex, longWords);
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters += Character.isLetterOrDigit(word.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** The syllables of a word; 1 where the language's formulas need none. */
  int in(String word) {
    if (syllables.isEmpty()) {
      return 1;
    }
    if (Character.isDigit(word.charAt(0))) {
      return figure(word);
    }
    String cut = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    return known.computeIfAbsent(cut, syllables.get()::in);
  }

  private static int figure(String digits) {
    int value = Character.digit(digits.charAt(0), 10);
    // "0xFF", "1st": only the first is one.
    if (digits.length() > 1 && Character.isDigit(digits.charAt(1))) {
      value = value * 10 + Character.digit(digits.charAt(1), 10);
    }
    if (value < FIGURES.length) {
      return FIGURES[value];
    }
    int tens = value / 10 == 7 ? 3 : 2;
    return value % 10 == 0 ? tens : tens + FIGURES[value % 10];
  }

  private boolean isHard(String word, boolean first) {
    if (!first && Character.isUpperCase(word.codePointAt(0))) {
      return false;
    }
    if (word.contains("-")) {
      for (String part : word.split("-")) {
        if (!part.isEmpty() && in(part) >= 3) {
          return true;
        }
      }
      return false;
    }
    String folded = word.toLowerCase(Locale.ROOT);
    if (language.equals("en") && isInflected(folded) && in(word) == 3) {
      int ending = folded.endsWith("ing") ? 3 : 2;
      return in(folded.substring(0, folded.length() - ending)) >= 3;
    }
    return true;
  }

  private static boolean isInflected(String folded) {
    return (folded.endsWith("es") || folded.endsWith("ed") || folded.endsWith("ing"))
        && !folded.equals("ing")
        && folded.length() > 2;
  }
}
