package org.trifold.model.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathWordsTest {
  private static Element math(String content) {
    return Jsoup.parse("<math>" + content + "</math>", "", Parser.xmlParser()).expectFirst("math");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<msup><mn>2</mn><mn>256</mn></msup> | 2^256",
        "<msup><mi>e</mi><mrow><mi>i</mi><mi>\u03c0</mi></mrow></msup> | e^(i\u03c0)",
        "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup> | x_1^2",
        "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac> | (a + b)/c",
        "<mfrac><mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi></mfrac> | (a/b)/c",
        "<mfrac linethickness='0px'><mi>n</mi><mi>k</mi></mfrac> | n, k",
        "<msqrt><mi>a</mi><mo>-</mo><mi>b</mi></msqrt> | \u221a(a - b)",
        "<mroot><mi>x</mi><mn>3</mn></mroot> | ^3\u221a(x)",
        "<mi>x</mi><mo>=</mo><mo>-</mo><mn>1</mn> | x = -1",
        "<mi>sin</mi><mo>\u2061</mo><mi>x</mi> | sin x",
        "<mn>2</mn><mi>sin</mi><mo>(</mo><mi>x</mi><mo>)</mo> | 2 sin(x)",
        "<mn>2</mn><mo>\u2062</mo><mi>x</mi> | 2x",
        "<mover accent='true'><mi>x</mi><mo>^</mo></mover> | x^",
        "<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced> | [a,b)",
        "<mphantom><mi>a</mi></mphantom><mi>b</mi> | b",
        "<semantics><mi>a</mi><annotation>b</annotation></semantics> | a",
        "<mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr>"
            + "<mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>]</mo>"
            + "| [1, 2; 3, 4]",
        "<munderover><mo>\u2211</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
            + "<mi>i</mi> | \u2211_(i=1)^n i",
      })
  void aFormulaIsReadInALine(String mathml, String words) {
    assertEquals(words, MathWords.plain(math(mathml)));
  }

  @Test
  void rowsOfAFormulaOfSeveralLinesStandOnLinesWhereThereIsRoom() {
    Element formula =
        math("<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>");
    Element lines = new Element("div");
    MathWords.write(formula, lines, true);
    assertEquals(List.of("a", "b"), lines.textNodes().stream().map(TextNode::text).toList());
    assertEquals(1, lines.select("br").size());
    assertEquals("a\nb", MathWords.marked(lines));
    assertEquals("a; b", MathWords.plain(formula));
  }

  @Test
  void whatIsNoMathmlIsKeptForOthersToJudge() {
    Element words = new Element("span");
    MathWords.write(math("<mi>x</mi><svg><circle r='5'/>In</svg>"), words, false);
    assertEquals("svg", words.child(0).normalName());
    assertEquals("xIn", words.text());
  }
}
