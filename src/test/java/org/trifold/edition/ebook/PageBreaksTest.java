package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.edition.Prepared;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Metadata;
import org.trifold.model.MetadataHtml;
import org.trifold.model.PageMap;
import org.trifold.model.Publication;
import org.trifold.transform.Places;

/** Where a marker stands, given where the page starts. */
class PageBreaksTest {
  private static final String HEAD = "<header class='document-header'><h1>Title</h1></header>";

  /**
   * An e-book whose page 2 starts in the element with the class {@code here}.
   *
   * @param letters of its own text before the page
   */
  private static Epub paged(String body, int letters) {
    Epub plain = Epub.ofBody(HEAD + body);
    Element here = Prepared.of(plain.job()).document().selectFirst(".here");
    return paged(plain, new PageMap.Spot(here.attr(Places.PLACE), letters));
  }

  private static Epub paged(Epub plain, PageMap.Spot... spots) {
    PageMap.Page first = new PageMap.Page("1", List.of(new PageMap.Spot("2", 0)));
    PageMap.Page second = new PageMap.Page("2", List.of(spots));
    PageMap pages = new PageMap(Map.of(), List.of(first, second), 2);
    Epub epub = Epub.of(plain.job().with(Optional.of(pages)));
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "a.epub"));
    return epub;
  }

  /** The file's markup with a bar for the marker of page 2. */
  private static String barred(Epub epub) {
    Element body = epub.xml("text.xhtml").selectFirst("body");
    body.selectFirst("#page-2").replaceWith(new TextNode("|"));
    body.select("header").remove();
    body.select("[class]").removeAttr("class");
    body.select("[id]").removeAttr("id");
    body.select("a").removeAttr("href");
    return body.html().replaceAll("\\s*\\n\\s*", "").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // in running text, before the letter that follows
        "<p class='here'>One two three.</p>; 0; <p>|One two three.</p>",
        "<p class='here'>One two three.</p>; 3; <p>One |two three.</p>",
        "<p class='here'>One <em>two three</em>.</p>; 6; <p>One <em>two |three</em>.</p>",
        "<p class='here'>One <em>two</em>.</p>; 3; <p>One |<em>two</em>.</p>",
        // a word stays whole
        "<p class='here'>One hyphenation.</p>; 8; <p>One |hyphenation.</p>",
        "<p class='here'>One hyph<em>ena</em>tion.</p>; 11; <p>One |hyph<em>ena</em>tion.</p>",
        "<p class='here'>A well-known one.</p>; 6; <p>A |well-known one.</p>",
        "<p class='here'>One\u2014two.</p>; 4; <p>One\u2014|two.</p>",
        "<p class='here'>\u75E4\u75D5\u6CBB\u7597</p>; 2; <p>\u75E4\u75D5|\u6CBB\u7597</p>",
        // marks on letters and soft hyphens are not counted
        "<p class='here'>Cafe\u0301 ta\u00ADble top.</p>; 9; <p>Cafe\u0301 ta\u00ADble |top.</p>",
        // before what has no room for it
        "<p class='here'>See <a href='https://x.org/'>one two</a>.</p>; 6; <p>See |<a>one two</a>.</p>",
        "<p class='here'>A <ruby>b c<rt>d</rt></ruby></p>; 2; <p>A |<ruby>b c<rt>d</rt></ruby></p>",
        // and in a listing at the start of its line
        "<pre class='here'>one two</pre>; 3; <pre>one |two</pre>",
        "<ul><li class='here'>One two.</li></ul>; 0; <ul><li>|One two.</li></ul>",
        "<table><tr><td class='here'>One two.</td></tr></table>; 3;"
            + " <table><tbody><tr><td>One |two.</td></tr></tbody></table>",
      })
  void itStandsBeforeTheWord(String body, int letters, String expected) {
    assertEquals(expected, barred(paged(body, letters)));
  }

  @Test
  void itStandsBeforeAHeadingInItsSection() {
    Epub epub = paged("<section data-level='1'><h2 class='here'>One two</h2></section>", 0);
    assertTrue(barred(epub).contains("|<h2>"), barred(epub));
  }

  @Test
  void itStandsBeforeATableThatStartsWithItsCaption() {
    String table = "<table><caption class='here'>One two</caption><tr><td>Three</td></tr></table>";
    assertTrue(barred(paged(table, 0)).startsWith("|<table>"), barred(paged(table, 0)));
  }

  @Test
  void itStandsBeforeAFigureThatStartsWithItsPicture() {
    String figure =
        "<figure class='image'><img class='here' src='images/dot.png' alt='A'>"
            + "<figcaption>B</figcaption></figure>";
    assertTrue(barred(paged(figure, 0)).startsWith("|<figure>"), barred(paged(figure, 0)));
  }

  @Test
  void whatIsNotInTheEbookGivesWayToWhatIs() {
    Epub plain = Epub.ofBody(HEAD + "<p class='here'>One two.</p>");
    String here = Prepared.of(plain.job()).document().selectFirst(".here").attr(Places.PLACE);
    Epub epub =
        paged(
            plain,
            new PageMap.Spot("999", 4),
            new PageMap.Spot(here, 99),
            new PageMap.Spot(here, 3));
    assertEquals("<p>One |two.</p>", barred(epub));
  }

  @Test
  void aPageThatNothingIsLeftOfIsNotListed() {
    Epub plain = Epub.ofBody(HEAD + "<p class='here'>One two.</p>");
    PageMap.Page first = new PageMap.Page("1", List.of(new PageMap.Spot("2", 0)));
    PageMap.Page second = new PageMap.Page("2", List.of(new PageMap.Spot("999", 0)));
    // Also not one that would come before the page before it.
    PageMap.Page third = new PageMap.Page("3", List.of(new PageMap.Spot("2", 0)));
    PageMap pages = new PageMap(Map.of(), List.of(first, second, third), 3);
    Epub epub = Epub.of(plain.job().with(Optional.of(pages)));
    assertEquals(List.of("1"), epub.xml("nav.xhtml").select("[role=doc-pagelist] a").eachText());
  }

  @Test
  void anIdOfTheAuthorsKeepsItsName() {
    Epub epub =
        paged("<p id='page-2'>Mine.</p><p class='here'><a href='#page-2'>One</a> two.</p>", 3);
    Element body = epub.xml("text.xhtml").selectFirst("body");
    assertEquals("p", body.selectFirst("#page-2").normalName());
    assertEquals("2", body.selectFirst("#page-2-2").attr("aria-label"));
    List<String> links = new ArrayList<>();
    epub.xml("nav.xhtml").select("[role=doc-pagelist] a").forEach(a -> links.add(a.attr("href")));
    assertEquals(List.of("text.xhtml#page-1", "text.xhtml#page-2-2"), links);
  }

  @Test
  void thePackageTellsOfPagesExactlyWhereThereAreAny() {
    Epub with = paged("<p class='here'>One two.</p>", 3);
    assertEquals(List.of("Title (PDF)"), with.meta("pageBreakSource"));
    List<String> features = with.meta("schema:accessibilityFeature");
    assertTrue(features.containsAll(List.of("pageBreakMarkers", "pageNavigation")), features + "");
    assertTrue(with.meta("schema:accessibilitySummary").get(0).contains("page breaks"));
    Epub without = Epub.ofBody(HEAD + "<p>One two.</p>");
    assertEquals(List.of(), without.meta("pageBreakSource"));
    assertFalse(without.text("package.opf").contains("page"), without.text("package.opf"));
    assertFalse(without.text("nav.xhtml").contains("page"), without.text("nav.xhtml"));
    assertFalse(without.text("text.xhtml").contains("doc-page"), without.text("text.xhtml"));
  }

  @Test
  void thePrintedBookIsNamedByItsIsbn() {
    Epub plain = Epub.ofBody(HEAD + "<p class='here'>One two.</p>");
    Document document = plain.publication().document();
    MetadataHtml.write(
        withAttribute(plain.publication().metadata(), "isbn-print", "978-0-306-40615-7"), document);
    PageMap pages =
        new PageMap(Map.of(), List.of(new PageMap.Page("1", List.of(new PageMap.Spot("2", 0)))), 1);
    Epub epub =
        Epub.of(Epub.of(Publication.of(document), Epub.VALID, "").job().with(Optional.of(pages)));
    assertEquals(List.of("urn:isbn:9780306406157"), epub.meta("pageBreakSource"));
  }

  private static Metadata withAttribute(Metadata m, String name, String value) {
    Map<String, String> attributes = new TreeMap<>(m.attributes());
    attributes.put(name, value);
    return new Metadata(
        m.title(),
        m.subtitle(),
        m.shortTitle(),
        m.authors(),
        m.description(),
        m.keywords(),
        m.lang(),
        m.dir(),
        m.doctype(),
        m.revision(),
        m.revisionDate(),
        attributes);
  }
}
