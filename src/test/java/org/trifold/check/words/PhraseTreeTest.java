package org.trifold.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases as lists write them, and where they stand. */
class PhraseTreeTest {
  private record Plain(String folded) implements Spelt {}

  private static List<Plain> words(String text) {
    return Arrays.stream(text.split(" ")).map(Plain::new).toList();
  }

  private static PhraseTree<String> tree(String... phrases) {
    PhraseTree.Builder<String> tree = new PhraseTree.Builder<>();
    for (String phrase : phrases) {
      tree.add(phrase, phrase);
    }
    return tree.build();
  }

  @ParameterizedTest
  @CsvSource({
    "no need for, no need for it, 3",
    "no need for, no need, 0",
    "in this|the (short|new) text, in the new text we, 4",
    "in this|the (short|new) text, in this text, 3",
    "in this|the (short|new) text, in this short new text, 0",
    "# min read, 5 min read, 3",
    "# min read, five min read, 0",
    "in a * world, in a world, 3",
    "in a * world, in a very fast changing world, 6",
    "in a * world, in a very fast and changing world, 0",
    "follow ** on **, follow us on x, 4",
    "follow ** on **, follow us, 0",
    "terms & conditions, terms conditions, 2",
  })
  void aPhraseTakesAsManyWordsAsItHas(String phrase, String text, int taken) {
    assertEquals(
        taken,
        tree(phrase).longest(words(text), 0).map(PhraseTree.Match::words).orElse(0).intValue());
  }

  @Test
  void theLongestIsTakenAndOfTwoTheFirst() {
    PhraseTree<String> tree = tree("as", "as a", "as a|the rule", "as a rule");
    assertEquals("as a|the rule", tree.longest(words("as a rule we"), 0).orElseThrow().value());
    assertEquals("as a", tree.longest(words("so as a test"), 1).orElseThrow().value());
    assertEquals(4, tree.at(words("as a rule"), 0).size());
  }

  @Test
  void formsOfWordsStandForEachOther() {
    PhraseTree<String> tree =
        new PhraseTree.Builder<String>()
            .add(List.of(Set.of("side"), Set.of("effect", "effects")), "harm")
            .build();
    assertTrue(tree.isAll(words("side effects")));
    assertFalse(tree.isAll(words("side effects are")));
    assertFalse(tree.isAll(words("side")));
  }

  @Test
  void gapsAreWalkedOnceHoweverManyThereAre() {
    PhraseTree<String> tree = tree("a ** a ** a ** a ** a ** b");
    assertTimeout(
        Duration.ofSeconds(5), () -> tree.at(Collections.nCopies(20_000, new Plain("a")), 0));
  }
}
