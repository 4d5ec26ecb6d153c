package org.trifold.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Lists of words as they are written. */
class WordFileTest {
  private static WordFile file(String... lines) {
    return WordFile.parse("en/x.txt", String.join("\n", lines));
  }

  @Test
  void aLineIsAnEntryAndCommentsAndBlankLinesAreNone() {
    WordFile file = file("// comment", "one two", "", "  three ");
    assertEquals(List.of("one two", "three"), List.copyOf(file.entries()));
    assertEquals(Set.of("one", "two", "three"), file.words());
    assertEquals(List.of(2, 4), file.lines().stream().map(WordFile.Line::number).toList());
  }

  @Test
  void pairsKeepTheirOrder() {
    Map<String, String> pairs = file("b = two = 2", "a = one").pairs();
    assertEquals("{b=two = 2, a=one}", pairs.toString());
  }

  private static void fails(String message, Function<WordFile, ?> reader, String... lines) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> reader.apply(file(lines)));
    assertEquals("check/words/en/x.txt:" + message, e.getMessage());
  }

  @Test
  void whatIsNotInItsFormIsNamedWithFileAndLine() {
    fails("2: a line here is \"one = other\", not \"b\"", WordFile::pairs, "a = b", "b");
    fails("3: a word stands once here, not \"a = c\"", WordFile::pairs, "a = b", "", "a = c");
    fails("1: a list's head ends with ], not \"[a\"", f -> f.lines().get(0).head(), "[a");
    fails(
        "1: between two commas stands a word, not \"a, , b\"",
        f -> f.lines().get(0).items(),
        "a, , b");
    fails("2: it has no word that must stand there, not \"(a)\"", WordFile::phrases, "a", "(a)");
  }

  @Test
  void aLanguageHasItsListWhateverItsRegion() {
    ByLanguage<Set<String>> links = ByLanguage.words("wording/links");
    assertTrue(links.knows("de-AT") && links.in("de-AT").contains("und"));
    assertFalse(links.knows("ja"));
    assertEquals(Set.of(), links.in(""));
  }

  @Test
  void aListThatTheJarLacksIsSaidAtOnce() {
    assertThrows(IllegalStateException.class, () -> WordFile.of("en/none"));
    assertThrows(IllegalStateException.class, () -> ByLanguage.words("none"));
  }
}
