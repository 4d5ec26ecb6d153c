package org.trifold.model.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathmlTest {
  private static final String XMLNS = " xmlns=\"" + Mathml.NAMESPACE + "\"";

  private static String cleaned(String content) {
    return Mathml.parse("<math>" + content + "</math>").map(Mathml::text).orElse("none");
  }

  @Test
  void coloursLinksAndScriptsGoAndTheStructureStays() {
    assertEquals(
        "<math"
            + XMLNS
            + "><mfrac linethickness=\"0px\"><mi>a</mi><mi>b</mi></mfrac><mo fence=\"true\">)</mo></math>",
        cleaned(
            "<mfrac linethickness='0px' href='javascript:x'><mi mathcolor='red'>a</mi>"
                + "<mi onclick='x'>b</mi></mfrac><mo fence='true' style='x'>)</mo>"));
  }

  @Test
  void ofAnnotatedMathmlOnlyThePresentationStays() {
    assertEquals(
        "<math" + XMLNS + "><mi>x</mi></math>",
        cleaned("<semantics><mi>x</mi><annotation>LaTeX</annotation></semantics>"));
  }

  @Test
  void bracketsOfOldBecomeOperators() {
    assertEquals(
        "<math"
            + XMLNS
            + "><mrow><mo fence=\"true\">(</mo><mi>a</mi><mo fence=\"true\">)</mo></mrow></math>",
        cleaned("<mfenced><mi>a</mi></mfenced>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mfrac><mi>a</mi></mfrac>",
        "<mi>a<b>b</b>c</mi>",
        "<mtd><mi>a</mi></mtd>",
        "<apply><plus/></apply>",
        "<mi>a</mi><svg/>",
        "loose",
        "<mrow/>",
      })
  void whatAReaderMightShowNothingOfIsRefused(String content) {
    assertEquals("none", cleaned(content));
  }

  @Test
  void whatIsDeeperThanAnyFormulaIsRefused() {
    String deep = "<mrow>".repeat(20_000) + "<mi>x</mi>" + "</mrow>".repeat(20_000);
    assertTrue(Mathml.parse("<math>" + deep + "</math>").isEmpty());
  }
}
