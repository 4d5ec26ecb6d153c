package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

class LatexTest {
  /** Loaded once. */
  private static final Latex LATEX = new Latex();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\frac{a+b}{c} \\le \\alpha | (a + b)/c \u2264 \u03b1",
        "\\binom{n}{k} \\pmod{n} | (n, k) (mod n)",
        "\\operatorname{argmax}_x f(x) | argmax_x f(x)",
        "x \\text{ if } y \\to 0 | x if y \u2192 0",
        "\\begin{cases} x & y > 0 \\\\ -x & y = 0 \\end{cases} | {x, y > 0; \u2212x, y = 0",
        "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned} | a = b; c = d",
        "\\color{red}{x} | x",
      })
  void whatAuthorsWriteIsUnderstood(String source, String words) throws Exception {
    String mathml = LATEX.mathml(source, true);
    assertEquals(words, MathWords.plain(Mathml.parse(mathml).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x + \\nosuch{a} | Undefined control sequence: \\nosuch | \\nosuch{a}",
        "a & b | Expected 'EOF', got '&' | & b",
        "\\href{javascript:x}{y} | \\href is not for formulas | ``",
        "\\includegraphics{x.png} | \\includegraphics is not for formulas | ``",
      })
  void aFaultIsNamedAndFound(String source, String reason, String at) {
    Notation.NotUnderstood fault =
        assertThrows(Notation.NotUnderstood.class, () -> LATEX.mathml(source, false));
    assertEquals("The LaTeX has a fault: " + reason, fault.reason());
    assertEquals(at, fault.at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\newcommand{\\a}{\\a\\a} \\a",
        "\\char\"D800 ",
        "\\def\\a{\\a\\a}\\a",
        "\\edef\\a{xxxxxxxxxx}\\edef\\a{\\a\\a\\a\\a}\\edef\\a{\\a\\a\\a\\a}\\edef\\a{\\a\\a\\a\\a}"
            + "\\edef\\a{\\a\\a\\a\\a}\\edef\\a{\\a\\a\\a\\a}\\edef\\a{\\a\\a\\a\\a}"
            + "\\edef\\a{\\a\\a\\a\\a}\\edef\\a{\\a\\a\\a\\a}\\a",
      })
  void aFormulaWithoutEndIsGivenUp(String source) {
    assertThrows(Notation.NotUnderstood.class, () -> LATEX.mathml(source, false));
  }

  @Test
  void bracesWithoutEndAreGivenUpAndTheNextFormulaIsUnderstood() throws Exception {
    String deep = "{".repeat(20_000) + "x" + "}".repeat(20_000);
    assertThrows(Notation.NotUnderstood.class, () -> LATEX.mathml(deep, false));
    assertTrue(LATEX.mathml("x", false).contains("<mi>x</mi>"));
  }
}
