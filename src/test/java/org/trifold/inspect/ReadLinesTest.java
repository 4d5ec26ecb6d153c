package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the end of a line does to the words at it. */
class ReadLinesTest {
  private static List<String> words(String... lines) {
    ReadLines text = new ReadLines(true);
    for (String line : lines) {
      text.next(line);
    }
    return LostWords.words(text.toString());
  }

  @Test
  void theEndOfALineEndsAWord() {
    assertEquals(List.of("run", "help", "Bitcoin", "Core"), words("run --help", "Bitcoin Core"));
    assertEquals(List.of("мир", "дом", "12", "34"), words("мир", "дом", "12", "34"));
    assertEquals(List.of("سلام", "عليكم"), words("سلام", "عليكم"));
  }

  @ParameterizedTest
  @CsvSource({"用来测,试换行", "テストデー,タです", "々,人", "ประเทศ,ไทย", "ພາສາ,ລາວ", "ភាសា,ខ្មែរ", "한국,어로"})
  void whereWordsAreNotPartedALinesEndDoesNotPartThem(String line, String next) {
    assertEquals(List.of(line + next), words(line, next));
  }

  @Test
  void aWordDividedByAHyphenIsOneAndADoubleNameTwo() {
    assertEquals(List.of("hydrochlor"), words("hydro-", "chlor"));
    assertEquals(List.of("HYDROCHLOR"), words("HYDRO-", "CHLOR"));
    assertEquals(List.of("Jean", "Paul"), words("Jean-", "Paul"));
    assertEquals(List.of("COVID", "19"), words("COVID-", "19"));
    assertEquals(List.of("h", "Usage"), words("-h", "Usage"));
  }

  @Test
  void anEmptyLineAddsNothing() {
    assertEquals(List.of("a", "b"), words("", "a", "", "b"));
  }
}
