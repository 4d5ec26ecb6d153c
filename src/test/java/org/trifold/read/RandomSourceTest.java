package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.Chance;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

/** What holds of any selection of lines and any formula. The parser itself is not ours. */
@Tag("fuzz")
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

  @Test
  void whatIsSelectedIsOfTheFileAndEachLineOnce() {
    Chance.tries(
        chance -> {
          String text = chance.text(FILE);
          Map<String, Object> choice = new HashMap<>();
          choice.put(chance.of(List.of("lines", "tags", "tag")), chance.text(CHOICE));
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
        });
  }

  @Test
  void aFormulaIsSoundOrNotUnderstood() {
    Chance.tries(
        chance -> {
          if (chance.seed() % 20 == 0) {
            String source = chance.text(LATEX);
            try {
              check(KATEX.mathml(source, chance.below(2) == 0), source);
            } catch (Notation.NotUnderstood e) {
              assertFalse(e.reason().isBlank(), source);
            }
          }
          String made = "<math>" + chance.text(MATHML);
          check(made, made);
        });
  }

  @Test
  void asciiMathIsSoundOrItsSourceIsShownAndItsNeighboursAreWhole(@TempDir Path root)
      throws Exception {
    StringBuilder text = new StringBuilder("= T\n:stem: asciimath\n\nFirst.\n\n");
    int[] formulas = new int[1];
    Chance.tries(
        chance -> {
          // Each costs the parser some milliseconds.
          if (chance.seed() % 8 == 0) {
            String source = chance.text(ASCIIMATH).replaceAll("[\\p{Cc}\\p{Cs}\\u2028]", " ");
            if (!source.isBlank() && !source.contains("++++") && source.length() < 2_000) {
              text.append("[stem]\n++++\n").append(source).append("\n++++\n\nNext.\n\n");
              formulas[0]++;
            }
          }
        });
    Files.writeString(root.resolve("a.adoc"), text);
    Document document = SharedReader.read(root, "a.adoc").publication().orElseThrow().document();
    long next = document.select("p").stream().filter(p -> p.text().equals("Next.")).count();
    assertEquals(formulas[0], next);
    List<String> sound = document.select("[" + Mathml.ATTRIBUTE + "]").eachAttr(Mathml.ATTRIBUTE);
    assertTrue(sound.size() > formulas[0] / 4, sound.size() + " of " + formulas[0]);
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
