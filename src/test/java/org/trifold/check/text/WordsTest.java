package org.trifold.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one word is. */
class WordsTest {
  private static List<String> words(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }

  @Test
  void marksBetweenLettersBelongToTheirWord() {
    assertEquals(
        List.of("It’s", "well-known", "at", "5.30", "p.m", "e\u0301te", "漢字", "𝒜b"),
        words(" It’s “well-known”, at 5.30 p.m. - e\u0301te 漢字 𝒜b-'"));
  }

  @Test
  void aRowOfTenThousandInitialsIsOneWord() {
    assertEquals(List.of("a.".repeat(10_000) + "a"), words("a.".repeat(10_000) + "a."));
  }
}
