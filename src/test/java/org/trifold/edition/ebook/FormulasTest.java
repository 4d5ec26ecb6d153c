package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.math.Mathml;
import org.trifold.read.SharedReader;

/** Formulas of all notations in a real e-book. */
class FormulasTest {
  private static final String MANUSCRIPT =
      """
      = Formulas
      :stem:

      Inline stem:[x^2], latexmath:[\\frac{a+b}{c}] and pass:[<math><msqrt><mi>d</mi></msqrt></math>].

      [stem]
      ++++
      sum_(i=1)^n i
      ++++

      [latexmath]
      ++++
      \\begin{aligned} a &= \\mathbf{b} \\\\ c &= \\mathbb{R} \\end{aligned}
      ++++

      ++++
      <math display="block"><mi>y</mi></math>
      ++++

      |===
      |stem:[u/v] |latexmath:[w_0] |pass:[<math><mi>z</mi></math>]
      |===

      [lang=ar]
      --
      نص stem:[p/q] ثم latexmath:[r^2] ثم pass:[<math><mi>s</mi></math>].
      --

      Broken latexmath:[\\nosuch{t}].
      """;

  @TempDir Path root;
  private Epub epub;
  private Document text;

  @BeforeEach
  void render() throws IOException {
    Files.writeString(root.resolve("math.adoc"), MANUSCRIPT);
    epub = Epub.ofManuscript(root, "math.adoc");
    text = epub.xml("text.xhtml");
  }

  @Test
  void eachNotationIsMathmlInALineOnItsOwnLinesInACellAndFromRightToLeft() throws IOException {
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "math.epub"));
    assertEquals(
        List.of(
            "x^2",
            "(a + b)/c",
            "\u221a(d)",
            "\u2211_(i=1)^n i",
            "a = b; c = R",
            "y",
            "u/v",
            "w_0",
            "z",
            "p/q",
            "r^2",
            "s"),
        text.select("math").eachAttr("alttext"));
    assertEquals(3, text.select("div.formula > math[display=block]").size());
    assertEquals(3, text.select("math[display=block]").size());
    assertEquals(3, text.select("td math").size());
    assertEquals(3, text.select("[dir=rtl] math[dir=ltr]").size());
    assertEquals(3, text.select("math[dir]").size());
    for (Element math : text.select("math")) {
      assertEquals(Mathml.NAMESPACE, math.attr("xmlns"));
    }
    assertEquals("mathml", epub.opf().selectFirst("item[href=text.xhtml]").attr("properties"));
  }

  @Test
  void alphabetsAreLettersOfUnicodeSinceMathmlHasTheAttributeNoMore() {
    assertEquals("\ud835\udc1b", text.select("mtd mi").get(1).text());
    assertEquals("\u211d", text.select("mtd mi").get(3).text());
    assertTrue(text.select("[mathvariant]").isEmpty());
  }

  @Test
  void aFormulaThatIsNotUnderstoodIsItsSource() {
    assertEquals(List.of("\\nosuch{t}"), text.select("span.stem").eachText());
    List<String> told =
        SharedReader.read(root, "math.adoc").findings().stream()
            .filter(finding -> finding.rule().equals("TF-MATH-001"))
            .map(finding -> finding.where().toString())
            .toList();
    assertEquals(List.of("math.adoc:29:19"), told);
  }

  @Test
  void whatReadingUnderstoodIsInTheFileForm() {
    Publication publication = epub.publication();
    assertEquals(publication, Publication.parse(publication.toHtml()));
    Element formula = publication.document().selectFirst("[data-formula]");
    assertEquals("x^2", formula.attr("data-formula"));
    assertEquals("asciimath", formula.attr("data-math"));
    assertEquals("x<sup>2</sup>", formula.html());
    assertEquals(
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msup><mi>x</mi><mn>2</mn></msup></math>",
        formula.attr("data-mathml"));
  }

  @Test
  void theMathmlIsAskedForLostWordsAndNotItsAlternative() {
    List<String> words = LostWords.words(epub.publication().document());
    Rendition.File file = epub.rendition().files().get(0);
    String there = RenditionText.of(file).orElseThrow();
    assertEquals(List.of(), LostWords.missing(words, LostWords.words(there)));

    Rendition.File page =
        new Rendition.File(
            ".html",
            "text/html",
            "<math alttext='x + y'><mi>x</mi></math>".getBytes(StandardCharsets.UTF_8));
    assertEquals("x", RenditionText.of(page).orElseThrow().strip());
  }

  @Test
  void theMetadataSayThatThereIsMathAndThatItIsDescribed() {
    List<String> features = epub.meta("schema:accessibilityFeature");
    assertTrue(features.containsAll(List.of("MathML", "describedMath")), features::toString);
  }
}
