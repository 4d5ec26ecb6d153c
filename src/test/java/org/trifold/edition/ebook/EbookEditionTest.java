package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.Fuzz;
import org.trifold.edition.Prepared;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;
import org.trifold.transform.Places;

class EbookEditionTest {
  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(Epub.VALID)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static void assertNoRemarks(Epub epub) {
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "book.epub"));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void epubCheckSaysNothing(String fixture) {
    assertNoRemarks(Epub.of(fixture));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manuscript/microneedling.adoc",
        "src/test/resources/stress/stress.adoc",
        "src/test/resources/stress/stress-book.adoc"
      })
  void manuscriptsReadTheRealWayPassEpubCheckAndKeepEveryWord(String manuscript) {
    Reading reading = SharedReader.read(Epub.PROJECT, manuscript);
    Epub epub = Epub.of(reading.publication().orElseThrow(), Epub.PROJECT, "example-clinic");
    assertNoRemarks(epub);
    assertEquals(List.of(), lost(epub));
  }

  /** Words of the prepared document that the text files lack, counting repetitions. */
  private static List<String> lost(Epub epub) {
    Document document = prepared(epub).document();
    Places.clear(document.body());
    if (epub.publication().metadata().isBook()) {
      document.select("nav.toc").remove();
    }
    // A number leads back from a note. Parentheses for readers that know no ruby, and a character
    // that XML does not have.
    document.select("rp, a.note-back").remove();
    List<String> words = Epub.words(document.body());
    words.removeIf(word -> XmlText.clean(word).isEmpty());
    for (String file : epub.textFiles()) {
      Element body = epub.xml(file).selectFirst("body");
      Epub.words(body).forEach(words::remove);
      body.select("img").forEach(i -> List.of(i.attr("alt").split(" ")).forEach(words::remove));
    }
    return words;
  }

  private static Prepared prepared(Epub epub) {
    return Prepared.of(epub.job());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void noWordIsLost(String fixture) {
    assertEquals(List.of(), lost(Epub.of(fixture)));
  }

  @Test
  void theTextHasNoWordThatTheAuthorDidNotWriteButTheBylineAndTheNumberOfANote() {
    Epub epub = Epub.of("article.html");
    List<String> words = Epub.words(epub.xml("text.xhtml").selectFirst("body"));
    Epub.words(prepared(epub).document().body()).forEach(words::remove);
    assertEquals(List.of("Ada", "Fern", "Bo", "O’Reed", "1."), words);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyLinkLeadsSomewhere(String fixture) {
    Epub epub = Epub.of(fixture);
    int inside = 0;
    List<String> pages = new ArrayList<>(epub.spine());
    pages.add("nav.xhtml");
    for (String page : pages) {
      for (Element link : epub.xml(page).select("a[href]")) {
        String href = link.attr("href");
        if (href.matches("(https?|mailto|tel):.*")) {
          continue;
        }
        inside++;
        epub.follow(page, href);
      }
      epub.xml(page).select("img").forEach(img -> epub.text(img.attr("src")));
    }
    assertTrue(inside > 1, "there are links inside");
  }

  @Provide
  Arbitrary<Document> htmls() {
    return RandomHtml.documents();
  }

  @Fuzz
  @Property(tries = 8)
  void whateverHtmlIsPassedThroughTheEpubIsValidAndKeepsTheWords(@ForAll("htmls") Document random) {
    Epub epub = Epub.of(Publication.of(random), Epub.VALID, "");
    assertNoRemarks(epub);
    StringBuilder all = new StringBuilder();
    epub.textFiles().forEach(file -> all.append(epub.text(file)));
    List<String> kept = List.of(all.toString().split("[^a-z0-9]+"));
    random.select("script, style, template, title, colgroup").remove();
    List<String> words = Epub.words(random.body());
    words.removeAll(kept);
    assertEquals(List.of(), words);
  }

  @Test
  void theSameJobGivesTheSameBytes() {
    assertArrayEquals(Epub.of("book.html").bytes(), Epub.of("book.html").bytes());
  }

  @Test
  void theArchiveStartsWithTheBareMimetypeAndIsSorted() {
    Epub epub = Epub.of("article.html");
    byte[] zip = epub.bytes();
    String head = new String(zip, 0, 58, StandardCharsets.ISO_8859_1);
    assertEquals(0, zip[8], "stored");
    assertEquals(0, zip[28] + zip[29], "no extra field");
    assertTrue(head.endsWith("mimetypeapplication/epub+zip"), head);
    List<String> rest = new ArrayList<>(epub.files().keySet()).subList(1, epub.files().size());
    assertEquals(rest.stream().sorted().toList(), rest);
  }

  @Test
  void whatTheEbookAddsToAnArticlesPicturesIsSmall() throws IOException {
    Reading reading = SharedReader.read(Epub.PROJECT, "manuscript/microneedling.adoc");
    Epub epub = Epub.of(reading.publication().orElseThrow(), Epub.PROJECT, "example-clinic");
    long pictures =
        epub.packed("EPUB/images/cover.jpg") + epub.packed("EPUB/images/scar-types.svg");
    long rest = epub.bytes().length - pictures;
    assertTrue(pictures > 20_000, pictures + " bytes of pictures");
    assertTrue(rest > 5_000 && rest < 15_000, rest + " bytes");
    assertTrue(epub.text("book.css").length() < 20_000);
    assertFalse(epub.text("text.xhtml").contains("data-"), "nothing for the program's own use");
  }

  @Test
  void theNcxBearsThePackagesIdentifierAndTheSameContentsAsTheNav() {
    Epub epub = Epub.of("book.html");
    Document ncx = epub.xml("toc.ncx");
    String uid = ncx.getElementsByAttributeValue("name", "dtb:uid").attr("content");
    assertEquals(epub.opf().getElementById("publication-id").text(), uid);
    assertEquals(
        epub.xml("nav.xhtml").select("#toc a").eachAttr("href"),
        ncx.getElementsByTag("content").eachAttr("src"));
  }

  @Test
  void aBookHasAFileForEachChapterWithOneTopHeadingAndItsMeaning() {
    Epub epub = Epub.of("book.html");
    for (String file : epub.textFiles().subList(3, epub.textFiles().size())) {
      Document page = epub.xml(file);
      assertEquals(1, page.select("h1").size(), file);
      assertEquals("h1", page.selectFirst("h1, h2, h3, h4, h5, h6").tagName(), file);
      Element section = page.selectFirst("body > section");
      assertTrue(section.hasAttr("epub:type") && section.hasAttr("role"), file);
      String heading = section.attr("aria-labelledby");
      assertEquals("h1", page.getElementById(heading).tagName(), file);
    }
    assertEquals("doc-glossary", epub.xml("011-glossary.xhtml").select("section").attr("role"));
  }

  @Test
  void theContentsNestChaptersInPartsAndSectionsInChapters() {
    Document nav = Epub.of("book.html").xml("nav.xhtml");
    Element part = nav.selectFirst("a:containsOwn(Teil I. Erde)").parent();
    assertEquals(List.of("1. Eins", "2. Zwei", "Leer"), part.select("> ol > li > a").eachText());
    long deep =
        nav.selectFirst("a:containsOwn(Am tiefsten)").parents().stream()
            .filter(parent -> parent.tagName().equals("ol"))
            .count();
    assertEquals(6, deep);
  }

  @Test
  void landmarksLeadToCoverContentsAndText() {
    Element landmarks = Epub.of("book.html").xml("nav.xhtml").selectFirst("[epub:type=landmarks]");
    List<String> types = landmarks.select("a").eachAttr("epub:type");
    assertTrue(
        types.containsAll(List.of("cover", "titlepage", "toc", "bodymatter", "glossary", "index")),
        types::toString);
  }

  @Test
  void headingsLeaveOutNoRank() {
    List<Integer> ranks = new ArrayList<>();
    for (Element heading :
        Epub.ofBody("<h1>a</h1><h4>b</h4><h4>c</h4><h2>d</h2><h6>e</h6><h1>f</h1>")
            .xml("text.xhtml")
            .select("h1, h2, h3, h4, h5, h6")) {
      ranks.add(heading.tagName().charAt(1) - '0');
    }
    assertEquals(List.of(1, 2, 3, 3, 3, 4, 2), ranks, "the title is the first");
  }

  @Test
  void aRightToLeftBookTurnsItsPagesThatWay() {
    Document opf = Epub.of("right-to-left.html").opf();
    assertEquals("rtl", opf.selectFirst("spine").attr("page-progression-direction"));
    assertEquals("ar", opf.getElementsByTag("dc:language").text());
  }

  @Test
  void alternativeTextIsClaimedOnlyWhereEveryPictureHasIt() {
    String described = "<p><img src='images/dot.png' alt='A dot'></p>";
    String undescribed = described + "<p><img src='images/dot.png' alt=''></p>";
    String decorative =
        described
            + "<p><span class='image decorative'><img src='images/dot.png' alt=''></span></p>";
    assertTrue(features(described).contains("alternativeText"));
    assertFalse(features(undescribed).contains("alternativeText"));
    assertTrue(features(decorative).contains("alternativeText"));
    assertFalse(features("<p>words</p>").contains("alternativeText"));
    assertEquals(
        List.of("textual,visual"), Epub.ofBody(undescribed).meta("schema:accessModeSufficient"));
    assertEquals(List.of("textual"), Epub.ofBody("<p>words</p>").meta("schema:accessMode"));
  }

  private static List<String> features(String body) {
    return Epub.ofBody(body).meta("schema:accessibilityFeature");
  }

  @Test
  void mathIsClaimedOnlyWhereThereIsMathml() {
    assertTrue(features("<p><math><mi>x</mi></math></p>").contains("MathML"));
    assertFalse(features("<div class='stem' data-math='x'>x</div>").contains("MathML"));
  }

  @Test
  void theSummaryIsInTheBooksLanguage() {
    List<String> summary = Epub.of("book.html").meta("schema:accessibilitySummary");
    assertTrue(summary.get(0).startsWith("Ein Inhaltsverzeichnis"), summary::toString);
  }

  @Test
  void anIsbnIsTheIdentifierAndAWrongOneIsAFinding() {
    Epub right = Epub.of("book.html");
    assertEquals("urn:isbn:9783161484100", right.opf().getElementById("publication-id").text());
    String html = right.publication().toHtml().replace("978-3-16-148410-0", "978-3-16-148410-1");
    Epub wrong = Epub.of(Publication.parse(html), Epub.VALID, "");
    assertTrue(wrong.opf().getElementById("publication-id").text().startsWith("urn:uuid:"));
    assertTrue(rules(wrong).contains("TF-EBOOK-005"));
  }

  private static List<String> rules(Epub epub) {
    return epub.rendition().findings().stream().map(Finding::rule).toList();
  }

  @Test
  void aMissingImageLeavesItsAlternativeTextAndAFinding() {
    Epub epub = Epub.of("book.html");
    assertTrue(epub.xml("009-chapter.xhtml").select(".image-missing").text().equals("Fehlt"));
    assertTrue(rules(epub).contains("TF-GATE-003"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:image/png", "data:image/png;base64,!", "data:text/plain,words"})
  void aPictureInTheManuscriptThatIsNoneLeavesItsAlternativeTextAndAFinding(String uri) {
    Epub epub = Epub.ofBody("<p data-line='7'><img alt='A stand-in' src='" + uri + "'></p>");
    assertEquals(List.of("TF-EBOOK-003"), rules(epub));
    assertEquals("a.adoc:7", epub.rendition().findings().get(0).where().toString());
    assertTrue(
        RenditionText.of(epub.rendition().files().get(0)).orElseThrow().contains("stand-in"));
  }

  @Test
  void findingsBearTheManuscriptsPlace() {
    Epub epub = Epub.ofBody("<p data-line='7'><a href='#gone'>gone</a></p>");
    assertEquals("a.adoc:7", epub.rendition().findings().get(0).where().toString());
  }

  @Test
  void aDrawingLosesWhatIsActiveAndKeepsWhatItShows() {
    String svg = Epub.of("article.html").text("images/plot.svg");
    for (String gone :
        List.of("script", "onclick", "onload", "example.org", "metadata", "inkscape", "DOCTYPE")) {
      assertFalse(svg.contains(gone), gone);
    }
    for (String kept : List.of("viewBox=\"0 0 400 300\"", ">Beds<", "<title>Plot", ".bed{")) {
      assertTrue(svg.contains(kept), kept);
    }
  }

  @Test
  void titleAndSubtitleAndAuthorsAreTold() {
    Document opf = Epub.of("article.html").opf();
    assertEquals(
        List.of("The Quiet Garden: a Guide & More", "What to plant, and when"),
        opf.getElementsByTag("dc:title").eachText());
    assertEquals(List.of("Ada Fern", "Bo O’Reed"), opf.getElementsByTag("dc:creator").eachText());
    assertEquals(List.of("2026-03-04T05:06:07Z"), Epub.of("article.html").meta("dcterms:modified"));
  }

  @Test
  void twoNotesAtOnePlaceAreTwoNumbers() {
    Epub epub =
        Epub.ofBody(
            "<p>Word.<span class='note' data-note='a'>One.</span>"
                + "<span class='note' data-note='b'>Two.</span></p>");
    assertEquals("Word.1\u00A02", epub.xml("text.xhtml").selectFirst("p").wholeText());
  }
}
