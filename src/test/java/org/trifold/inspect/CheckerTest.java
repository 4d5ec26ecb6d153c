package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.Severity;

class CheckerTest {
  @ParameterizedTest
  @EnumSource(Checker.class)
  void isFoundWhereItIsAndMissedWhereItIsNot(Checker checker) {
    assertTrue(checker.isHere());
    assertFalse(checker.isIn(ClassLoader.getPlatformClassLoader()));
  }

  @ParameterizedTest
  @EnumSource(Checker.class)
  void aMissingOneIsAnErrorThatNamesWhatToAdd(Checker checker) {
    Finding finding =
        checker.missing(
            "manuscript/a.adoc", new Rendition.File(".pdf", "application/pdf", new byte[0]));
    assertEquals(Severity.ERROR, finding.severity());
    assertTrue(checker.coordinates().matches("[a-z0-9.]+:[a-z-]+:[0-9.]+"), checker.coordinates());
    assertTrue(finding.hint().contains(checker.coordinates()), finding.hint());
  }
}
