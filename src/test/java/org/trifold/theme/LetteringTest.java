package org.trifold.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifold.gate.Gate;
import org.trifold.model.FindingException;

class LetteringTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();

  private static Lettering lettering() {
    Theme theme = Theme.load(Gate.at(PROJECT, List.of()), Theme.DEFAULT);
    return Lettering.of(theme.file("fonts/NotoSans-Bold.ttf"));
  }

  @Test
  void pairsAreKerned() {
    Lettering lettering = lettering();
    double apart = lettering.width("T", 0) + lettering.width("o", 0);
    assertTrue(lettering.width("To", 0) < apart - 0.02, "T draws o near");
    double straight = lettering.width("H", 0) + lettering.width("n", 0);
    assertEquals(straight, lettering.width("Hn", 0), 1e-9);
  }

  @Test
  void outlinesStandOnTheBaseline() {
    var bounds = lettering().outline("H", 0).getBounds2D();
    assertEquals(0, bounds.getMaxY(), 1e-9);
    assertEquals(-0.714, bounds.getMinY(), 1e-3, "the height of capitals of Noto Sans");
  }

  @Test
  void onlyWhatTheFontHasAndNeedsNoShapingIsDrawn() {
    Lettering lettering = lettering();
    assertTrue(lettering.draws("Naïve façade — Ελλάδα, Россия & e\u0301"));
    assertFalse(lettering.draws("الحديقة"));
    assertFalse(lettering.draws("a 🌱"));
  }

  @Test
  void aFileThatIsNoFontIsAFinding() {
    ThemeFile file = new ThemeFile("themes/mine/fonts/a.ttf", new byte[] {1, 2, 3});
    var thrown = assertThrows(FindingException.class, () -> Lettering.of(file));
    assertEquals("TF-THEME-007", thrown.findings().get(0).rule());
  }
}
