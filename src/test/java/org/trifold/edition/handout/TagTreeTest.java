package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tag tree that each construct gets, on the finished PDF; {@link TagOutline} draws it. */
class TagTreeTest {
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
          + "hgGAWjR9awAAAABJRU5ErkJggg==";

  private static String img(String alt) {
    return "<img src=\"" + DOT + "\" alt=\"" + alt + "\">";
  }

  @TempDir Path root;

  @Test
  void theDocumentIsTheRootAndSaysItsLanguage() {
    String outline = TagOutline.of(Handout.of("<p>One.</p>").pdf());
    assertEquals(
        """
        Document [Lang=en]
          H1 "A title"
          P "Ann Author"
          P "One."
        """,
        outline);
  }

  @Test
  void sectionsNestAndTheirHeadingsSkipNoLevel() {
    TagOutline.assertTags(
        """
        <section data-kind="part" id="p"><h1>Part</h1><section data-kind="chapter" id="c"><h2>Chapter</h2>
        <p>Text.</p><section id="s"><h5>Deep</h5></section></section></section>
        """,
        """
        Part
          H1 "Part"
          Sect
            H2 "Chapter"
            P "Text."
            Sect
              H3 "Deep"
        """);
  }

  @Test
  void aFigureStandsBesideItsCaptionSoThatBothAreRead() {
    TagOutline.assertTags(
        "<figure class=\"image\" data-caption=\"figure\" data-label=\"Figure\">"
            + img("A dot")
            + "<figcaption>What it <a href=\"https://example.org/\">shows</a></figcaption></figure>",
        """
        Div
          Figure [Alt=A dot, BBox]
          Caption "Figure 1. What it "
            Link "shows(link: shows)"
        """);
  }

  @Test
  void picturesInALineAndInALinkAreFiguresAndDecorationIsNone() {
    TagOutline.assertTags(
        "<p>A "
            + img("sign")
            + " here <a href=\"https://example.org/\">"
            + img("A way out")
            + "</a></p><p>Then "
            + img("")
            + " on.</p>",
        """
        P "A "
          Figure [Alt=sign, BBox]
          " here "
          Link
            Figure [Alt=A way out, BBox]
            "(link: A way out)"
        P "Then on."
        """);
  }

  @Test
  void wordsBetweenBlocksAreReadBetweenThem() {
    TagOutline.assertTags(
        "<div>bare <em>words</em><p>One.</p>then <em>some</em><p>Two.</p>tail</div><em>More</em>.",
        """
        P "bare words"
        P "One."
        P "then some"
        P "Two."
        P "tail"
        P "More."
        """);
  }

  @Test
  void dotsThatAnAuthorWroteAreRead() {
    TagOutline.assertTags("<p><code>............</code></p>", "P\n  Code \"............\"\n");
  }

  @Test
  void quotationsAndVersesAreBlockQuotes() {
    TagOutline.assertTags(
        """
        <blockquote><p>Words.</p><footer class="attribution"><span class="author">A Nurse</span>, <cite>A Book</cite>
        </footer></blockquote><blockquote class="verse"><pre class="verse">A line</pre></blockquote>
        <blockquote>Bare words.</blockquote>
        """,
        """
        BlockQuote
          P "Words."
          P "A Nurse, A Book"
        BlockQuote
          P "A line"
        BlockQuote
          P "Bare words."
        """);
  }

  @Test
  void phrasesThatMeanSomethingAreToldEvenWhenTheyFillALine() {
    TagOutline.assertTags(
        """
        <p><q>All quoted</q></p><p><code>all()</code></p><p>A <q>quote</q>, <code>code</code>, <abbr title="World Health
        Organization">WHO</abbr>, <em>mere <strong>looks</strong></em>, <span class="stem" data-math="asciimath">x^2</span>.</p>
        """,
        """
        P
          Quote "“All quoted”"
        P
          Code "all()"
        P "A "
          Quote "“quote”"
          ", "
          Code "code"
          ", "
          Span [E=World Health Organization] "WHO"
          ", mere looks, "
          Formula [Alt=x^2] "x^2"
          "."
        """);
  }

  @Test
  void aListingIsCodeAndAFormulaSaysItsSource() {
    TagOutline.assertTags(
        """
        <pre class="listing"><code>int a;
        int b;</code></pre><pre class="literal">as is</pre><div class="stem" data-math="latexmath">\\frac{1}{2}</div>
        """,
        """
        P
          Code "int a;int b;"
        P "as is"
        P
          Formula [Alt=\\frac{1}{2}] "\\frac{1}{2}"
        """);
  }

  @Test
  void boxesAreSectionsWithATitle() {
    TagOutline.assertTags(
        """
        <aside class="admonition note" data-kind="note"><p>Mind this.</p></aside>
        <aside class="sidebar"><p class="block-title">Beside</p><p>Text.</p></aside>
        """,
        """
        Sect [T=Note]
          P "Note"
          P "Mind this."
        Sect [T=Beside]
          P "Beside"
          P "Text."
        """);
  }

  @Test
  void wordsOfAnotherLanguageSaySo() {
    TagOutline.assertTags(
        """
        <p>A <span lang="de">Wort</span> and <em lang="fr"><strong>un</strong> mot</em>, <span lang="en">a word</span>.</p>
        <p><span lang="fr">Toute la ligne</span></p><p lang="es">Un párrafo.</p>
        <div lang="es"><p>Uno.</p><p>Dos, <span lang="en">two</span>.</p></div>
        """,
        """
        P "A "
          Span [Lang=de] "Wort"
          " and "
          Span [Lang=fr] "un mot"
          ", a word."
        P
          Span [Lang=fr] "Toute la ligne"
        P [Lang=es] "Un párrafo."
        Div [Lang=es]
          P "Uno."
          P "Dos, "
            Span [Lang=en] "two"
            "."
        """);
  }

  @Test
  void aLinkOverSeveralLinesIsOneLinkWithAllItsPlaces() {
    String words = "words of a link that goes on ".repeat(8).strip();
    String outline =
        TagOutline.ofText(
            Handout.of("<p>A <a href=\"https://example.org/\">" + words + "</a> end.</p>"));
    assertEquals(1, outline.split("Link", -1).length - 1, outline);
    assertEquals(5, outline.split("link: " + words, -1).length, outline);
    assertEquals(
        words,
        outline.lines().toList().get(1).replaceAll("\\(link: [^)]*\\)|^ *Link|\"", "").strip());
  }

  @Test
  void aQuoteOverSeveralLinesOrPagesIsOneQuote() {
    String words = "words of a quote ".repeat(1200).strip();
    String outline = TagOutline.ofText(Handout.of("<p><q>" + words + "</q></p>"));
    assertEquals("P\n  Quote \"“" + words + "”\"\n", outline);
  }

  @Test
  void softHyphensAreNoPartOfTheWordsThatAreRead() {
    String word = "hydro\u00ADxychlo\u00ADroquine".repeat(9);
    String outline = TagOutline.ofText(Handout.of("<p>" + word + "</p>"));
    assertTrue(outline.contains("o-"), outline);
    assertTrue(outline.contains("[ActualText=" + word.replace("\u00AD", "") + "]"), outline);
  }

  @Test
  void wordsFromRightToLeftAreReadInTheirOwnLetters() throws IOException {
    ScriptTheme.write(root);
    Handout handout =
        Handout.of(
            root,
            Handout.publication("en", "<p>Say <span lang=\"ar\" dir=\"rtl\">سلام 5</span>.</p>"),
            ScriptTheme.NAME,
            "",
            Map.of());
    assertTrue(
        TagOutline.ofText(handout).contains("Span [ActualText=سلام 5]"),
        TagOutline.ofText(handout));
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void theBrandsFurnitureIsNotRead() {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", "<p>One.</p><hr class=\"page-break\"><p>Two.</p>"),
            "default",
            "example-clinic",
            Map.of("handout.trust", "false"));
    assertEquals("P \"One.\"\nP \"Two.\"\n", TagOutline.ofText(handout));
  }

  @Test
  void theViewerShowsTheTitleAndTabsFollowTheTags() throws IOException {
    Handout handout = Handout.of("<p><a href=\"https://example.org/\">link</a></p>");
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertTrue(catalog.getMarkInfo().isMarked());
      assertFalse(catalog.getMarkInfo().isSuspect());
      assertNull(
          catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.ROLE_MAP));
      for (PDPage page : pdf.getPages()) {
        assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
      }
    }
  }

  @Test
  void noMarkOfTheMakingIsLeft() {
    Handout handout =
        Handout.of(
            "<p><a href=\"https://example.org/\">" + img("dot") + "</a></p><p><em>x</em></p>");
    String file = new String(handout.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFalse(file.contains("trifold-tag"), "a mark is in the file");
    assertFalse(TagOutline.of(handout.pdf()).contains("trifold-tag"), "a mark is in the tree");
  }
}
