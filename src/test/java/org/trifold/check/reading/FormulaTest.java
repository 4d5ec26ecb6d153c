package org.trifold.check.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each formula by hand. */
class FormulaTest {
  /** 10 words a sentence, 1.5 syllables and 5 letters a word. */
  private static final Counts TEXT = new Counts(10, 100, 500, 150, 12, 60, 10, 20);

  @ParameterizedTest
  @CsvSource({
    // 0.39 × 10 + 11.8 × 1.5 − 15.59
    "FLESCH_KINCAID,6.01",
    // 12 × 30 / 10 = 36, whose root is 6: 3.1291 + 1.0430 × 6
    "SMOG,9.3871",
    // 0.4 × (10 + 10)
    "GUNNING_FOG,8",
    // 206.835 − 62.3 × 1.5 − 10
    "SZIGRISZT_PAZOS,103.385",
    // 206.84 − 60 × 1.5 − 1.02 × 10
    "FERNANDEZ_HUERTA,106.64",
    // 0.1935 × 12 + 0.1672 × 10 + 0.1297 × 20 − 0.0327 × 60 − 0.875
    "WIENER_SACHTEXTFORMEL,3.751",
    // 180 − 10 − 58.5 × 1.5
    "AMSTAD,82.25",
    // 207 − 1.015 × 10 − 73.6 × 1.5
    "KANDEL_MOLES,86.45",
    // 89 + (300 × 10 − 10 × 500) / 100
    "GULPEASE,69",
    // 10 + 20
    "LIX,30",
    // 206.84 − 0.93 × 10 − 77 × 1.5
    "FLESCH_DOUMA,82.04",
    // 206.835 − 1.3 × 10 − 60.1 × 1.5
    "OBORNEVA,103.685",
    // 198.825 − 40.175 × 1.5 − 2.610 × 10
    "ATESMAN,112.4625"
  })
  void givesWhatItGivesByHand(Formula formula, double value) {
    assertEquals(value, formula.of(TEXT), 1e-9);
  }

  @Test
  void aLanguageWithAFormulaThatNeedsSyllablesHasThem() {
    for (String code : List.of("en", "es", "de", "fr", "nl", "ru", "tr")) {
      assertTrue(!Formula.of(code).isEmpty() && Syllables.of(code).isPresent(), code);
    }
    for (String code : List.of("it", "sv", "da", "no", "nb", "nn")) {
      assertEquals(1, Formula.of(code).size(), code);
    }
  }
}
