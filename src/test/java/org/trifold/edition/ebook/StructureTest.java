package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Publication;

/** What the files of a book are, and how they are found: divisions, contents, lists, landmarks. */
class StructureTest {
  private static final Path BOOKS = Epub.VALID.resolveSibling("books");

  private static Epub whole;

  @BeforeAll
  static void render() {
    whole = Epub.ofManuscript(BOOKS, "whole.adoc");
  }

  private static List<String> meanings(Epub epub) {
    List<String> meanings = new ArrayList<>();
    for (String file : epub.spine()) {
      Element body = epub.xml(file).selectFirst("body");
      Element first = body.firstElementChild();
      meanings.add(
          String.join(" ", body.attr("epub:type"), first.attr("epub:type"), first.attr("role"))
              .strip());
    }
    return meanings;
  }

  @Test
  void epubCheckSaysNothingAndTheEmptyChapterIsTold() {
    assertEquals(List.of(), EpubConformance.check(whole.bytes(), "whole.epub"));
    assertEquals(
        List.of("TF-EBOOK-061 whole.adoc:115"),
        whole.findingsButOfTheDrawing().stream()
            .map(
                finding ->
                    finding.rule() + " " + finding.where().file() + ":" + finding.where().line())
            .toList());
  }

  @Test
  void eachFileSaysWhatItIsInBothVocabulariesAndWhichDivisionItIsOf() {
    assertEquals(
        List.of(
            "frontmatter cover",
            "frontmatter titlepage",
            "frontmatter copyright-page",
            "frontmatter dedication doc-dedication",
            "frontmatter epigraph doc-epigraph",
            "frontmatter toc doc-toc",
            "frontmatter foreword doc-foreword",
            "frontmatter preface doc-preface",
            "frontmatter acknowledgments doc-acknowledgments",
            "frontmatter introduction doc-introduction",
            "bodymatter prologue doc-prologue",
            "bodymatter part doc-part",
            "bodymatter chapter doc-chapter",
            "bodymatter chapter doc-chapter",
            "bodymatter chapter doc-chapter",
            "bodymatter chapter doc-chapter",
            "bodymatter chapter doc-chapter",
            "bodymatter part doc-part",
            "bodymatter chapter doc-chapter",
            "bodymatter epilogue doc-epilogue",
            "backmatter afterword doc-afterword",
            "backmatter appendix doc-appendix",
            "backmatter glossary doc-glossary",
            "backmatter bibliography doc-bibliography",
            "backmatter index doc-index",
            "backmatter",
            "backmatter",
            "backmatter colophon doc-colophon"),
        meanings(whole));
    Element epigraph = whole.xml("009-chapter.xhtml").selectFirst("blockquote");
    assertEquals("epigraph", epigraph.attr("epub:type"));
    assertEquals("doc-epigraph", epigraph.attr("role"));
  }

  @Test
  void rolesSayWhatStylesSayAndSuchSectionsHaveNoNumber() {
    Epub roles = Epub.ofManuscript(BOOKS, "roles.adoc");
    assertEquals(
        List.of(
            "frontmatter foreword doc-foreword",
            "frontmatter introduction doc-introduction",
            "bodymatter chapter doc-chapter",
            "backmatter afterword doc-afterword",
            "backmatter"),
        meanings(roles).subList(3, 8));
    assertEquals(
        List.of("A friend’s words", "Before the start", "1. One", "After the end", "Of the author"),
        roles.xml("nav.xhtml").select("#toc a").eachText());
    assertFalse(roles.files().containsKey("EPUB/copyright-page.xhtml"), "nothing to say");
  }

  @Test
  void eachFileOfTheTextHasOneFirstHeadingBeforeAllOthers() {
    for (String file : whole.textFiles()) {
      if (!file.equals("copyright-page.xhtml")) {
        List<Element> headings = whole.xml(file).select("h1, h2, h3, h4, h5, h6");
        assertEquals("h1", headings.get(0).tagName(), file);
        assertEquals(1, headings.stream().filter(h -> h.tagName().equals("h1")).count(), file);
      }
    }
  }

  @Test
  void theContentsHaveAllLevelsInReadingOrderAndShowThoseOfToclevels() {
    Document nav = whole.xml("nav.xhtml");
    List<String> order = whole.spine();
    int before = 0;
    for (Element entry : nav.select("#toc a")) {
      Element target = whole.follow("nav.xhtml", entry.attr("href"));
      Element heading = target.selectFirst("h1, h2, h3, h4, h5, h6");
      assertEquals(Titles.words(heading), entry.text());
      int place = order.indexOf(entry.attr("href").replaceFirst("#.*", ""));
      assertTrue(place >= before, entry::text);
      before = place;
    }
    Element deep = nav.selectFirst("a:containsOwn(Deep):not(:containsOwn(Deeper))");
    long lists = deep.parents().stream().filter(p -> p.tagName().equals("ol")).count();
    assertEquals(5, lists, "part, chapter, section, section, section");
    List<String> shown =
        nav.select("#toc a").stream()
            .filter(a -> a.parents().stream().noneMatch(p -> p.hasAttr("hidden")))
            .map(Element::text)
            .toList();
    assertTrue(shown.contains("Chapter 1. First chapter"));
    assertFalse(shown.contains("1.1. Deeper"));
  }

  @Test
  void titlesOfAnyKindAreNamesOfEntriesAndFiles() {
    List<String> entries = whole.xml("nav.xhtml").select("#toc a").eachText();
    assertTrue(
        entries.containsAll(
            List.of(
                "Part I: Land & \"Sea\"",
                "Chapter 2. Same title",
                "Chapter 3. Same title",
                "Chapter 4. Empty chapter",
                "Chapter 5. A dot stands for it",
                "Part II: Air 🎈",
                "Chapter 6. Tom’s <b>bold</b> & \"quoted\" chapter 🎉")),
        entries::toString);
    assertEquals("A dot stands for it", whole.xml("013-chapter.xhtml").selectFirst("title").text());
  }

  @Test
  void aSectionWithoutAnyTitleIsCalledByWhatItIs() {
    String html = Epub.of("book.html").publication().toHtml().replace("<h2>Leer</h2>", "<h2></h2>");
    Epub epub = Epub.of(Publication.parse(html), Epub.VALID, "");
    Element entry = epub.xml("nav.xhtml").selectFirst("#toc a:containsOwn(Kapitel)");
    assertEquals("Kapitel", epub.xml(entry.attr("href")).select("section").attr("aria-label"));
  }

  @Test
  void landmarksAreCompleteInReadingOrderAndLeadToWhatTheySay() {
    Element landmarks = whole.xml("nav.xhtml").selectFirst("[epub:type=landmarks]");
    List<String> types = landmarks.select("a").eachAttr("epub:type");
    assertEquals(
        List.of(
            ("cover titlepage copyright-page dedication epigraph toc loi lot foreword preface"
                    + " acknowledgments introduction bodymatter prologue epilogue afterword"
                    + " appendix glossary bibliography index colophon")
                .split(" ")),
        types);
    for (Element landmark : landmarks.select("a")) {
      Element target = whole.follow("nav.xhtml", landmark.attr("href"));
      String type = landmark.attr("epub:type");
      assertTrue(
          target.attr("epub:type").equals(type)
              || target.firstElementChild().attr("epub:type").equals(type),
          type);
    }
  }

  @Test
  void figuresAndTablesAreListedWhereTheAuthorWantsThem() {
    Document nav = whole.xml("nav.xhtml");
    assertEquals("List of figures", nav.select("[epub:type=loi] h2").text());
    assertEquals("The tables", nav.select("[epub:type=lot] h2").text());
    assertEquals(
        List.of("Figure 1. The first figure", "Figure 2. The second figure"),
        nav.select("[epub:type=loi] a").eachText());
    assertEquals(
        List.of("Table 1. The first table", "Table 2. Depths"),
        nav.select("[epub:type=lot] a").eachText());
    for (Element entry : nav.select("[epub:type=loi] a, [epub:type=lot] a")) {
      Element target = whole.follow("nav.xhtml", entry.attr("href"));
      assertTrue(List.of("figure", "table").contains(target.tagName()), entry::text);
      assertEquals(entry.text(), target.select("figcaption, caption").text());
    }
    assertTrue(Epub.of("book.html").xml("nav.xhtml").select("[epub:type=loi]").isEmpty());
  }

  @Test
  void theCopyrightPageSaysWhatHeaderAndBrandSayAndNoMore() {
    Document page = whole.xml("copyright-page.xhtml");
    assertEquals(
        List.of(
            "The Whole \"Book\" & its <Parts>: With a Subtitle",
            "Ada Finch, Ben Wren",
            "Translated by Cora Teal, Dan Crane",
            "© 2024 Ada Finch and Ben Wren",
            "CC BY 4.0",
            "Harbour Press",
            "Second edition",
            "Version 2.1, May 1, 2024",
            "ISBN 978-3-16-148410-0 (e-book)",
            "ISBN 0-306-40615-2 (print)"),
        page.select("p").eachText());
    assertEquals(
        "https://creativecommons.org/licenses/by/4.0/", page.selectFirst("a").attr("href"));
    Publication publication = whole.publication();
    Epub branded = Epub.of(publication, Epub.PROJECT, "example-clinic");
    assertTrue(branded.text("copyright-page.xhtml").contains("Example"));
  }

  @Test
  void anArticleHasACopyrightPageBehindItsTextIfSomeoneClaimsIt() {
    Epub plain = Epub.of("article.html");
    assertFalse(plain.spine().contains("copyright-page.xhtml"));
    String html =
        plain
            .publication()
            .toHtml()
            .replace(
                "</head>",
                "<meta name='trifold:attribute' data-attribute='copyright' content='© Ada'></head>");
    Epub claimed = Epub.of(Publication.parse(html), Epub.VALID, "");
    assertEquals(List.of("cover.xhtml", "text.xhtml", "copyright-page.xhtml"), claimed.spine());
    assertEquals(List.of(), EpubConformance.check(claimed.bytes(), "article.epub"));
  }

  @Test
  void aBookWithItsOwnCopyrightPageGetsNoSecond() {
    String html =
        Epub.of("book.html")
            .publication()
            .toHtml()
            .replace("data-kind=\"dedication\"", "data-kind=\"copyright-page\"");
    Epub epub = Epub.of(Publication.parse(html), Epub.VALID, "");
    assertFalse(epub.spine().contains("copyright-page.xhtml"));
    assertTrue(
        epub.xml("nav.xhtml").select("[epub:type=landmarks] a").eachAttr("epub:type").stream()
            .anyMatch("copyright-page"::equals));
  }
}
