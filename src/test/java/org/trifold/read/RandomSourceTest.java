package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.io.FileUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

/** What holds of any selection of lines and any formula. The parser itself is not ours. */
@Fuzz
class RandomSourceTest {
  private static final List<String> FILE =
      List.of(
          "// tag::a[]\n", "// end::a[]\n", "# tag::b[]\n", "# end::b[]\n", "One\n", "\n", "Two");
  private static final List<String> CHOICE =
      List.of("a", "b", "*", "**", "!", ";", ",", "1", "2", "..", "-1", "999999999", "\"", " ");
  private static final List<String> LATEX =
      List.of(
          "\\frac",
          "{a}",
          "{",
          "}",
          "^",
          "_",
          "x",
          "\\sqrt[3]",
          "\\left(",
          "\\right)",
          "&",
          "\\\\",
          "\\begin{matrix}",
          "\\end{matrix}",
          "\\text{a}",
          "\\def\\a{",
          "\\a",
          "\\href{x}{y}",
          "$",
          "\\color{red}",
          "\\rule{1em}{9999em}",
          "\\hspace{1e9em}",
          "\\unicode",
          "\\char\"D800 ");
  private static final List<String> ASCIIMATH =
      List.of(
          "x",
          "^",
          "_",
          "/",
          "(",
          ")",
          "[",
          "]",
          "{:",
          ":}",
          "sqrt",
          "root(3)",
          "frac",
          "sum",
          "int_0^1",
          "alpha",
          " ",
          "\"text\"",
          "text(",
          "bb",
          "color(red)",
          "|",
          "||",
          "12.5",
          "-",
          "!=",
          "<<",
          ">>",
          "((1,2),(3,4))",
          "hat",
          "obrace",
          "`",
          "\\",
          ",");
  private static final List<String> MATHML =
      List.of(
          "<math>",
          "</math>",
          "<mrow>",
          "</mrow>",
          "<mi>x</mi>",
          "<mn>1</mn>",
          "<mo>(</mo>",
          "<mfrac>",
          "</mfrac>",
          "<msup>",
          "</msup>",
          "<mtable><mtr><mtd>",
          "</mtd></mtr></mtable>",
          "<script>",
          "<maction onclick='x'>",
          "<mtext href='javascript:x'>a</mtext>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<mfenced open='['>",
          "</mfenced>",
          "<mi mathvariant='bold'>y</mi>");

  private static final Latex KATEX = new Latex();

  private static Path root;

  @Provide
  Arbitrary<String> files() {
    return AnyInput.text(FILE);
  }

  @Provide
  Arbitrary<String> choices() {
    return AnyInput.text(CHOICE);
  }

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of("lines", "tags", "tag");
  }

  @Provide
  Arbitrary<String> latex() {
    return AnyInput.text(LATEX);
  }

  @Provide
  Arbitrary<String> mathml() {
    return AnyInput.text(MATHML).map("<math>"::concat);
  }

  @Provide
  Arbitrary<List<String>> asciiMath() {
    Arbitrary<String> formula =
        AnyInput.text(ASCIIMATH)
            .map(source -> source.replaceAll("[\\p{Cc}\\p{Cs}\\u2028]", " "))
            .filter(s -> !s.isBlank() && !s.contains("++++") && s.length() < 500);
    return AnyInput.several(formula, 1, 20);
  }

  @BeforeContainer
  static void folder() throws IOException {
    root = Files.createTempDirectory("formulas");
  }

  @AfterContainer
  static void noFolder() throws IOException {
    FileUtils.deleteDirectory(root.toFile());
  }

  @Property
  void whatIsSelectedIsOfTheFileAndEachLineOnce(
      @ForAll("files") String text,
      @ForAll("kinds") String kind,
      @ForAll("choices") String written) {
    Map<String, Object> choice = Map.of(kind, written);
    IncludeSelection selection = IncludeSelection.of(text, choice);
    List<String> lines = List.of(text.split("\n", -1));
    StringBuilder selected = new StringBuilder();
    int last = 0;
    for (int line : selection.lines()) {
      assertTrue(line > last && line <= lines.size(), choice + " of " + text);
      selected.append(lines.get(line - 1)).append('\n');
      last = line;
    }
    assertEquals(selected.toString().strip(), selection.text().strip(), choice.toString());
  }

  /** Each may take the script a second. */
  @Property(tries = 8)
  void aFormulaIsSoundOrNotUnderstood(@ForAll("latex") String source, @ForAll boolean display) {
    try {
      check(KATEX.mathml(source, display), source);
    } catch (Notation.NotUnderstood e) {
      assertFalse(e.reason().isBlank(), source);
    }
  }

  @Property
  void mathmlIsSoundOrNotRead(@ForAll("mathml") String made) {
    check(made, made);
  }

  /** Each formula costs the parser some milliseconds. */
  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = 3)
  void asciiMathIsSoundOrItsSourceIsShownAndItsNeighboursAreWhole(
      @ForAll("asciiMath") List<String> formulas) throws IOException {
    StringBuilder text = new StringBuilder("= T\n:stem: asciimath\n\nFirst.\n\n");
    for (String source : formulas) {
      text.append("[stem]\n++++\n").append(source).append("\n++++\n\nNext.\n\n");
    }
    Files.writeString(root.resolve("a.adoc"), text);
    Document document = SharedReader.read(root, "a.adoc").publication().orElseThrow().document();
    long next = document.select("p").stream().filter(p -> p.text().equals("Next.")).count();
    assertEquals(formulas.size(), next);
    List<String> sound = document.select("[" + Mathml.ATTRIBUTE + "]").eachAttr(Mathml.ATTRIBUTE);
    Statistics.label("half of them are sound")
        .collect(sound.size() >= formulas.size() / 2)
        .coverage(c -> c.check(true).percentage(share -> share > 25));
    sound.forEach(math -> check(math, math));
  }

  @Test
  void aFormulaOfBlackOrBlankAloneIsNotTakenForWords() throws Exception {
    assertTrue(Mathml.parse(KATEX.mathml("\\rule{1em}{9em}", true)).isEmpty());
  }

  private static void check(String mathml, String source) {
    Mathml.parse(mathml)
        .ifPresent(
            math -> {
              String text = Mathml.text(math);
              Element again = Mathml.parse(text).orElseThrow(() -> new AssertionError(text));
              assertEquals(text, Mathml.text(again), source);
              assertFalse(MathWords.plain(math).contains("<math"), source);
              for (Element element : math.getAllElements()) {
                String name = element.normalName();
                assertTrue(
                    name.equals("math") || name.startsWith("m") || name.equals("none"), name);
                assertFalse(name.equals("maction") || element.hasAttr("href"), source);
                element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), source));
              }
            });
  }
}
