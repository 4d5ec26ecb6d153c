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

  /** Holds the outline of a body, without title and byline, against the expected one. */
  private static void assertTags(String body, String expected) {
    assertEquals(expected, outline(Handout.of(body)));
  }

  private static String outline(Handout handout) {
    String outline = TagOutline.of(handout.pdf());
    return outline.substring(outline.indexOf("\"Ann Author\"\n") + 13).replaceAll("(?m)^  ", "");
  }

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
    assertTags(
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
  void aListSaysHowItIsNumberedAndLabelsItsItems() {
    assertTags(
        """
        <ul><li>one<ol type="a"><li>deep</li></ol></li><li><p>two</p><p>paragraphs</p></li></ul>
        <ol start="3"><li>three</li></ol><ol type="I"><li>roman</li></ol>
        """,
        """
        L [ListNumbering=Disc]
          LI
            Lbl "• "
            LBody "one"
              L [ListNumbering=LowerAlpha]
                LI
                  Lbl "a. "
                  LBody "deep"
          LI
            Lbl "• "
            LBody
              P "two"
              P "paragraphs"
        L [ListNumbering=Decimal]
          LI
            Lbl "3. "
            LBody "three"
        L [ListNumbering=UpperRoman]
          LI
            Lbl "I. "
            LBody "roman"
        """);
  }

  @Test
  void theBoxToTickLabelsItsItem() {
    assertTags(
        """
        <ul class="checklist"><li data-checked="false">Wash</li>
        <li data-checked="true"><p>Read</p></li></ul>
        """,
        """
        L [ListNumbering=None]
          LI
            Lbl
              Figure [Alt=to do, BBox]
            LBody
              P "Wash"
          LI
            Lbl
              Figure [Alt=done, BBox]
            LBody
              P "Read"
        """);
  }

  @Test
  void aDescriptionListIsAListOfTermsAndWhatTheyMean() {
    assertTags(
        """
        <dl><div class="entry"><dt>Term</dt><dt>Other term</dt><dd>Meaning
        <dl><div class="entry"><dt>Inner</dt><dd><p>Deep.</p><p>Deeper.</p></dd></div></dl></dd></div>
        <div class="entry"><dt>Alone</dt></div></dl>
        """,
        """
        L [ListNumbering=None]
          LI
            Lbl "Term"
            Lbl "Other term"
            LBody "Meaning"
              L [ListNumbering=None]
                LI
                  Lbl "Inner"
                  LBody
                    P "Deep."
                    P "Deeper."
          LI
            Lbl "Alone"
        """);
  }

  @Test
  void horizontalAndQuestionListsAreTheSame() {
    String expected =
        """
        L [ListNumbering=None]
          LI
            Lbl "Ask"
            LBody
              P "Answer"
          LI
            Lbl "More"
            LBody
              P "Yes"
        """;
    for (String style : List.of("", "horizontal", "qanda")) {
      assertTags(
          "<dl class=\""
              + style
              + "\"><div class=\"entry\"><dt>Ask</dt><dd>Answer</dd></div><div class=\"entry\">"
              + "<dt>More</dt><dd>Yes</dd></div></dl>",
          expected);
    }
  }

  @Test
  void aDescriptionListWithoutEntriesGroupsTermsWithWhatFollows() {
    assertTags(
        "<dl><dt>a</dt><dt>b</dt><dd>1</dd><dd>2</dd><dt>c</dt><dd>3</dd></dl>",
        """
        L [ListNumbering=None]
          LI
            Lbl "a"
            Lbl "b"
            LBody
              P "1"
              P "2"
          LI
            Lbl "c"
            LBody
              P "3"
        """);
  }

  @Test
  void aNoteHasAnIdAndItsMarkRefersToIt() {
    assertTags(
        """
        <p>Text<span class="note" data-note="n1">A <em>note</em>.</span> and again<span class="note"
        data-note-ref="n1"></span>.</p>
        """,
        """
        P "Text"
          Reference
            Link "1(link: Note 1)"
          " and again"
          Reference
            Link "1(link: Note 1)"
          "."
        Sect
          H2 "Notes"
          Note [ID=note-1]
            Lbl "1. "
            P "A note."
        """);
  }

  @Test
  void aFigureStandsBesideItsCaptionSoThatBothAreRead() {
    assertTags(
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
    assertTags(
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
  void aTableHoldsItsCaptionAndSaysWhatItIsAbout() {
    assertTags(
        """
        <table data-caption="table" data-label="Table" summary="Doses by age"><caption>Doses</caption><thead><tr>
        <th scope="col">Age</th><th scope="col">Dose</th></tr></thead><tbody><tr><th scope="row">Adult</th>
        <td>two</td></tr><tr><th>Child</th><td></td></tr></tbody><tfoot><tr><td colspan="2">Sum</td></tr></tfoot></table>
        """,
        """
        Table [Summary=Doses by age]
          Caption "Table 1. Doses"
          THead
            TR
              TH [Scope=Column] "Age"
              TH [Scope=Column] "Dose"
          TBody
            TR
              TH [Scope=Row] "Adult"
              TD "two"
            TR
              TH [Scope=Row] "Child"
              TD
          TFoot
            TR
              TD [ColSpan=2] "Sum"
        """);
  }

  @Test
  void cellsUnderSpanningHeadsNameAllTheirHeads() {
    assertTags(
        """
        <table><thead><tr><th rowspan="2">Who</th><th colspan="2">Dose</th></tr><tr><th>a.m.</th><th>p.m.</th></tr>
        </thead><tbody><tr><th scope="row">Adult</th><td>1</td><td>2</td></tr></tbody></table>
        """,
        """
        Table
          THead
            TR
              TH [ID=head, RowSpan=2, Scope=Column] "Who"
              TH [ColSpan=2, ID=head-2, Scope=Column] "Dose"
            TR
              TH [Headers=head-2, ID=head-3, Scope=Column] "a.m."
              TH [Headers=head-2, ID=head-4, Scope=Column] "p.m."
          TBody
            TR
              TH [Headers=head, ID=head-5, Scope=Row] "Adult"
              TD [Headers=head-2 head-3 head-5] "1"
              TD [Headers=head-2 head-4 head-5] "2"
        """);
  }

  @Test
  void contentsAreEntriesThatReferToPlaces() {
    String outline =
        outline(
            Handout.of(
                """
                <nav class="toc" data-levels="2"><p class="toc-title">Contents</p></nav>
                <section id="one" data-level="1"><h2>One</h2><section id="two" data-level="2"><h3>Two</h3><p>x</p>
                </section></section><section id="three" data-level="1"><h2>Three</h2><p>y</p></section>
                """));
    assertTrue(
        outline.startsWith(
            """
            P "Contents"
            TOC
              TOCI
                Reference
                  Link "One1(link: One)(link: One)"
                TOC
                  TOCI
                    Reference
                      Link "Two1(link: Two)(link: Two)"
              TOCI
                Reference
                  Link "Three1(link: Three)(link: Three)"
            Sect
            """),
        outline);
  }

  @Test
  void wordsBetweenBlocksAreReadBetweenThem() {
    assertTags(
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
    assertTags("<p><code>............</code></p>", "P\n  Code \"............\"\n");
  }

  @Test
  void anIndexIsAnIndex() {
    String outline =
        outline(
            Handout.of(
                """
                <section id="one" data-level="1"><h2>One</h2><p>Text<span class="index-term" data-index="skin">
                </span><span class="index-term" data-index="skin|dry"></span>.</p></section>
                <section data-kind="index" data-level="1" id="index"><h2>Index</h2></section>
                """));
    assertTrue(
        outline.endsWith(
            """
              Index
                L [ListNumbering=None]
                  LI
                    LBody "skin, "
                      Reference
                        Link "One(link: One)"
                      L [ListNumbering=None]
                        LI
                          LBody "dry, "
                            Reference
                              Link "One(link: One)"
            """),
        outline);
  }

  @Test
  void aSourceIsAnEntryOfTheBibliography() {
    assertTags(
        """
        <section data-kind="bibliography" id="b"><h2>Sources</h2><ul class="bibliography"><li><span class="bibref"
        id="s1">[1]</span> A book.</li></ul></section>
        """,
        """
        Sect
          H2 "Sources"
          L [ListNumbering=None]
            LI
              LBody
                BibEntry
                  Lbl "[1]"
                  " A book."
        """);
  }

  @Test
  void quotationsAndVersesAreBlockQuotes() {
    assertTags(
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
    assertTags(
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
    assertTags(
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
    assertTags(
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
    assertTags(
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
        outline(Handout.of("<p>A <a href=\"https://example.org/\">" + words + "</a> end.</p>"));
    assertEquals(1, outline.split("Link", -1).length - 1, outline);
    assertEquals(5, outline.split("link: " + words, -1).length, outline);
    assertEquals(
        words,
        outline.lines().toList().get(1).replaceAll("\\(link: [^)]*\\)|^ *Link|\"", "").strip());
  }

  @Test
  void aQuoteOverSeveralLinesOrPagesIsOneQuote() {
    String words = "words of a quote ".repeat(1200).strip();
    String outline = outline(Handout.of("<p><q>" + words + "</q></p>"));
    assertEquals("P\n  Quote \"“" + words + "”\"\n", outline);
  }

  @Test
  void softHyphensAreNoPartOfTheWordsThatAreRead() {
    String word = "hydro\u00ADxychlo\u00ADroquine".repeat(9);
    String outline = outline(Handout.of("<p>" + word + "</p>"));
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
    assertTrue(outline(handout).contains("Span [ActualText=سلام 5]"), outline(handout));
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
    assertEquals("P \"One.\"\nP \"Two.\"\n", outline(handout));
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
