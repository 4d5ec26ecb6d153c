package org.trifold.check.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syllables of words against what dictionaries say. */
class SyllablesTest {
  /** Measured when the list was made: all but 2. */
  private static final double LEAST_RIGHT = 0.98;

  @Test
  void englishWordsAreCountedRightInNearlyAllCases() throws IOException {
    Syllables english = Syllables.of("en").orElseThrow();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String pair : list()) {
      int colon = pair.indexOf(':');
      int expected = Integer.parseInt(pair.substring(colon + 1));
      int counted = english.in(pair.substring(0, colon));
      all++;
      if (counted != expected) {
        wrong.add(pair + " counted " + counted);
      }
    }
    double right = 1 - (double) wrong.size() / all;
    System.out.printf(Locale.ROOT, "English syllables: %.1f %% of %d words%n", 100 * right, all);
    assertTrue(all > 350, "the list is there");
    assertTrue(right >= LEAST_RIGHT, () -> right + " right, not " + wrong);
  }

  private static List<String> list() throws IOException {
    try (InputStream in = SyllablesTest.class.getResourceAsStream("syllables.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "es,casa,2",
    "es,corazón,3",
    "es,día,2",
    "es,bueno,2",
    "es,país,2",
    "es,teatro,3",
    "es,ciudad,2",
    "es,queso,2",
    "es,guitarra,3",
    "es,pingüino,3",
    "es,hoy,1",
    "es,yo,1",
    "es,enfermedad,4",
    "es,cicatrices,4",
    "es,piel,1",
    "es,aéreo,4",
    "es,continúa,4",
    "de,Haut,1",
    "de,Behandlung,3",
    "de,Narben,2",
    "de,heilen,2",
    "de,Bakterien,4",
    "de,Wien,1",
    "de,Nation,3",
    "de,quer,1",
    "de,Häuser,2",
    "de,Theater,3",
    "de,sieben,2",
    "de,Entzündung,3",
    "de,Museum,3",
    "de,Eier,2",
    "fr,peau,1",
    "fr,soleil,2",
    "fr,médecin,3",
    "fr,table,1",
    "fr,tables,1",
    "fr,le,1",
    "fr,maïs,2",
    "fr,payer,2",
    "fr,question,2",
    "fr,créer,2",
    "fr,fille,1",
    "fr,théâtre,2",
    "fr,docteur,2",
    "fr,poète,2",
    "nl,huid,1",
    "nl,behandeling,4",
    "nl,zee,1",
    "nl,mooie,2",
    "nl,meeuwen,2",
    "nl,ijs,1",
    "ru,кожа,2",
    "ru,лечение,4",
    "ru,врач,1",
    "tr,cilt,1",
    "tr,tedavi,3",
    "tr,güneş,2"
  })
  void otherLanguagesAreCountedByTheirOwnRules(String language, String word, int syllables) {
    assertEquals(syllables, Syllables.of(language).orElseThrow().in(word), word);
  }

  @Test
  void anythingIsAtLeastOneSyllable() {
    for (String language : List.of("en", "es", "de", "fr", "nl", "ru", "tr")) {
      Syllables syllables = Syllables.of(language).orElseThrow();
      for (String word : List.of("hm", "b", "漢字", "x'", "ß", "é")) {
        assertTrue(syllables.in(word) >= 1, language + " " + word);
      }
    }
  }
}
