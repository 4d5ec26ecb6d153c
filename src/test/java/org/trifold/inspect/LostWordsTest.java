package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A lost word is told, where it is lost; one that is only written otherwise is not. */
class LostWordsTest {
  private static List<Integer> missing(String expected, String actual) {
    return LostWords.missingAt(LostWords.words(expected), LostWords.words(actual));
  }

  @Test
  void aPowerIsThereWithAMarkBeforeItOrWithout() {
    List<String> words =
        LostWords.words(
            Jsoup.parse("<p>Between 1 and 2<sup>256</sup>, about 10<sup>77</sup>.</p>"));
    for (String text :
        List.of("Between 1 and 2^256, about 10^77.", "Between 1 and 2256, about 1077.")) {
      assertEquals(List.of(), LostWords.missing(words, LostWords.words(text)), text);
    }
    assertEquals(
        List.of("77"), LostWords.missing(words, LostWords.words("Between 1 and 2^256, about 10.")));
  }

  @Test
  void aWordJoinedToItsNeighbourIsThereThoughTheLastOfItsKindStandsBetweenNumbers() {
    assertEquals(
        List.of(),
        missing(
            "Place it within the cell. Writes the field Calls the bar",
            "Place it within thecell. 1. Writes the field 2. Calls the 3. bar"));
  }

  @Test
  void aWordThatGoesOverTwoLinesOfABoxOrQuotationIsThere() {
    String words = "\u94fe\u63a5\u5230\uff0c\u9700\u6c42\u6587\u6863\u3002 a > b";
    for (String bar : List.of("| ", "> ")) {
      assertEquals(
          List.of(),
          missing(
              words,
              bar
                  + "\u94fe\u63a5\u5230\uff0c\u9700\u6c42\n"
                  + bar
                  + "\u6587\u6863\u3002\n"
                  + bar
                  + "a > b"));
      assertEquals(
          List.of(1),
          missing(
              words, bar + "\u94fe\u63a5\u5230\uff0c\u9700\u6c42\n" + bar + "\u6863\u3002 a > b"));
    }
  }

  @Test
  void wordsThatAreJoinedInSeveralPlacesAreThereThoughTheirNeighboursStandTogetherElsewhere() {
    String words = "Use the git show now. Use the git move two. With a git show now. The git ends.";
    assertEquals(
        List.of(),
        missing(
            words, "Use the git show now. Use the gitmove two. With a gitshow now. The git ends."));
    assertEquals(
        List.of(12),
        missing(
            words, "Use the git show now. Use the gitmove two. With a show now. The git ends."));
  }

  @Test
  void aWordThatGoesOnBehindALinkIsThereThoughItsAddressStandsBetween() {
    List<String> words =
        LostWords.words(Jsoup.parse("<p>The <a href='#x'>po4a</a>po4a system.</p>"));
    for (String text : List.of("The po4apo4a system.", "The po4a <2>po4a system.")) {
      assertEquals(List.of(), LostWords.missing(words, LostWords.words(text)), text);
    }
    assertFalse(LostWords.missing(words, LostWords.words("The po4a system.")).isEmpty());
  }

  @Test
  void aWordIsToldWhereItIsLost() {
    assertEquals(
        List.of(3),
        missing("Take one with the water. Eat the soup", "Take one with water. Eat the soup"));
  }

  @Test
  void aWordJoinedInOnePlaceDoesNotStandForOneLostInAnother() {
    assertEquals(
        List.of(6),
        missing(
            "within the cell here, wash in the morning before the meal",
            "within thecell here, wash in morning before the meal"));
  }

  @Test
  void aSignOnLamAndAlefIsThereThoughTheyAreDrawnAsOneLetter() {
    assertEquals(
        List.of(),
        missing(
            "\u0628\u062F\u0644\u064B\u0627 \u0645\u0646",
            "\u0628\u062F\uFEFC\u064B \u0645\u0646"));
    assertEquals(
        List.of(0),
        missing("\u0628\u062F\u0644\u064B\u0627 \u0645\u0646", "\u0628\u062F\uFEFC \u0645\u0646"));
  }

  @Test
  void anIndianVowelSignIsThereThoughItsHalvesAreDrawnAroundTheLetter() {
    assertEquals(List.of(), missing("\u0995\u09CB\u09A8", "\u09C7\u0995\u09BE\u09A8"));
    assertEquals(List.of(0), missing("\u0995\u09CB\u09A8", "\u0995\u09BE\u09A8"));
  }
}
