package org.trifold.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.inspect.GatheredWords;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;
import org.trifold.transform.Labels;
import org.trifold.transform.Transforms;

/** Articles read the real way, gathered. */
class GatheringTest {
  private static final String HEAD = "title = \"Book\"\narticles = [\"a.adoc\", \"b.adoc\"]\n";

  @TempDir Path root;

  private void write(String name, String text) {
    try {
      Files.createDirectories(root.resolve("m").resolve(name).getParent());
      Files.writeString(root.resolve("m").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Publication> articles(BookPlan plan) {
    return plan.paths().stream()
        .map(path -> SharedReader.read(root, path))
        .map(Reading::publication)
        .map(Optional::orElseThrow)
        .toList();
  }

  private BookPlan plan(String description) {
    write("book.book.toml", description);
    return BookFile.read(Gate.at(root, List.of()), "m/book.book.toml");
  }

  /** Gathers, and holds the words of each article against the book. */
  private Gathered gather(String description) {
    BookPlan plan = plan(description);
    List<Publication> articles = articles(plan);
    Gathered gathered = Gathering.of(plan, "book", articles);
    assertEquals(List.of(), GatheredWords.missing(gathered.publication(), articles));
    assertEquals(
        gathered.publication(), Publication.parse(gathered.publication().toHtml()), "file form");
    return gathered;
  }

  private static Document transformed(Publication book) {
    Set<String> editions = Set.of("handout", "ebook", "newsletter");
    Findings findings = new Findings();
    Document document =
        Transforms.shared(
                "ebook", editions, Optional.empty(), Labels.of(book.metadata().lang()), findings)
            .apply(book);
    assertEquals(List.of(), findings.list());
    return document;
  }

  private static List<String> lines(List<Finding> findings) {
    return findings.stream().map(Finding::line).toList();
  }

  @Test
  void anArticleBecomesAChapterWithAllItHasOneLevelDeeper() {
    write(
        "a.adoc",
        "[#first]\n= One: Sub\nAnn Author\n:toc:\n\nBefore.\n\n== Two\n\n[discrete]\n=== Apart\n\n"
            + "====== Six\n\nDeep.\n\n[bibliography]\n== Sources\n\n* [[[x]]] A book.\n");
    write("b.adoc", "= Other\nAnn Author\n\nWords, with <<_two>>.\n\n== Two\n\nMore.\n");
    Gathered gathered = gather("subtitle = \"All\"\n" + HEAD);
    assertEquals(List.of(), lines(gathered.findings()));
    Publication book = gathered.publication();
    assertTrue(book.metadata().isBook());
    assertEquals("Book: All", book.metadata().fullTitle());
    assertEquals("m/book.book.toml", book.source());
    assertEquals("Ann Author", book.metadata().authors().get(0).name());
    Document document = book.document();
    Element chapter = document.body().select("> section").get(0);
    assertEquals("first", chapter.id());
    assertEquals("chapter 1", chapter.attr("data-kind") + " " + chapter.attr("data-level"));
    assertEquals("One", chapter.selectFirst("> h2").text());
    assertEquals("Sub", chapter.selectFirst("> p.subtitle").text());
    assertEquals(
        List.of("h2 One", "h3 Two", "h4 Apart", "h6 Six", "h3 Sources"),
        chapter.select("h1, h2, h3, h4, h5, h6").stream()
            .map(h -> h.normalName() + " " + h.text())
            .toList());
    assertEquals(
        List.of("1", "2", "6", "2"), chapter.select("section[data-level]").eachAttr("data-level"));
    assertEquals(0, document.select("nav.toc").size());
    Element second = document.body().select("> section").get(1);
    assertEquals("b", second.id());
    assertEquals("b-_two", second.selectFirst("section section").id());
    assertEquals("#b-_two", transformed(book).select("#b a").attr("href"));
    assertEquals(
        SourceLocation.ofLine("m/b.adoc", 8), SourceLocation.of(second.select("p").last()));
  }

  @Test
  void partsFrontAndBackMatterStandInTheirPlaces() {
    for (String name : List.of("a", "b", "c", "d")) {
      write(name + ".adoc", "= " + name + "\n\nText.\n\n== Inside\n\nOf " + name + ".\n");
    }
    Document document =
        transformed(
            gather(
                    """
                    title = "Book"
                    front = ["c.adoc"]
                    index = true
                    [attributes]
                    toc = ""
                    toclevels = 1
                    partnums = ""
                    sectnums = ""
                    [[part]]
                    title = "One & Two"
                    intro = "Words."
                    articles = ["a.adoc", "b.adoc"]
                    [[back]]
                    file = "d.adoc"
                    kind = "glossary"
                    """)
                .publication());
    assertEquals(
        List.of("preface c", "part I: One & Two", "glossary d", "index Index"),
        document.select("body > section").stream()
            .map(s -> s.attr("data-kind") + " " + s.child(0).text())
            .toList());
    Element part = document.selectFirst("section[data-kind=part]");
    assertEquals("Words.", part.selectFirst("> div.partintro").text());
    assertEquals(
        List.of("1. a", "1.1. Inside", "2. b", "2.1. Inside"), part.select("h2, h3").eachText());
    assertEquals(
        List.of("c", "I: One & Two", "1. a", "2. b", "d", "Index"),
        document.select("nav.toc a").eachText());
  }

  @Test
  void linksBetweenArticlesLeadThroughTheBook() {
    write("a.adoc", "= One\n\nxref:deep/b.adoc#here[] and xref:deep/b.adoc[] and xref:c.adoc[].\n");
    write(
        "deep/b.adoc",
        "= Two\n:canonical-url: https://example.org/two/\n\nBack to xref:../a.adoc[the first].\n\n"
            + "[#here]\n== A place\n\nxref:../a.adoc#nowhere[Lost].\n");
    write("c.adoc", "= Not in the book\n\nWords.\n");
    write(
        "d.adoc",
        "= Three\n\nhttps://Example.org/two[w], http://example.org/two#here[x],"
            + " https://example.org/two#other[y], https://example.org/two?page=2[z],"
            + " https://example.org/two.\n");
    BookPlan plan =
        plan("title = \"Book\"\narticles = [\"a.adoc\", \"deep/b.adoc\", \"d.adoc\"]\n");
    Gathered gathered = Gathering.of(plan, "book", articles(plan));
    assertEquals(
        List.of(
            "m/deep/b.adoc:9: There is no id \"nowhere\" in \"m/a.adoc\"; the link leads to its"
                + " start. Correct the id after the #."),
        lines(gathered.findings()));
    Findings findings = new Findings();
    Document document =
        Transforms.shared("ebook", Set.of("ebook"), Optional.empty(), Labels.of("en"), findings)
            .apply(gathered.publication());
    assertEquals(
        List.of("m/a.adoc:3: The reference to \"c.adoc\" is plain text."),
        lines(findings.list()).stream().map(l -> l.replaceFirst(" An edition.*", "")).toList());
    assertEquals(
        List.of("#here A place", "#b Two"),
        document.select("#a a").stream().map(a -> a.attr("href") + " " + a.text()).toList());
    assertEquals("One", document.select("#a h2").text());
    assertTrue(document.select("#a").text().contains("Not in the book"));
    assertEquals(
        List.of("#a the first", "#a Lost"),
        document.select("#b a[href^=#]").stream()
            .map(a -> a.attr("href") + " " + a.text())
            .toList());
    assertEquals(
        List.of(
            "#b w",
            "#here x",
            "https://example.org/two#other y",
            "https://example.org/two?page=2 z",
            "#b https://example.org/two"),
        document.select("#d a").stream().map(a -> a.attr("href") + " " + a.text()).toList());
  }

  @Test
  void notesOfTheSameKeyStayApart() {
    write("a.adoc", "= One\n\nA.footnote:n[Of a.] Again.footnote:n[]\n");
    write("b.adoc", "= Two\n\nB.footnote:n[Of b.] Again.footnote:n[] Auto.footnote:[Third.]\n");
    Document document = transformed(gather(HEAD).publication());
    assertEquals(
        List.of("Of a. ↩ ↩", "Of b. ↩ ↩", "Third. ↩"),
        document.select("section.notes li").eachText());
    assertEquals(List.of("1", "1", "2", "2", "3"), document.select("a.note-ref").eachText());
  }

  private static String about(String words) {
    return "\n[#me]\n== About the author\n\nAnn walks.footnote:[Slowly.]\nSee <<me>>.\n" + words;
  }

  @Test
  void whatClosesSeveralArticlesWordForWordStandsOnceAtTheEnd() {
    write("a.adoc", "= One\n\nText, see <<me>>.\n" + about(""));
    write("b.adoc", "= Two\n\nText, see <<me>>.\n" + about("").replace("Ann walks", "Ann\nwalks"));
    write("c.adoc", "= Three\n\nText.\n" + about("\nOnce only.\n"));
    Gathered gathered =
        gather("title = \"Book\"\narticles = [\"a.adoc\", \"b.adoc\", \"c.adoc\"]\n");
    assertEquals(
        List.of(
            "m/a.adoc:6: “About the author” stands in 2 articles word for word, and once at the end"
                + " of the book. Write repeated = \"keep\" in the book's description to leave it in"
                + " each."),
        lines(gathered.findings()));
    Document document = transformed(gathered.publication());
    assertEquals(
        List.of("One", "Two", "Three", "About the author", "Notes"),
        document.select("body > section > h2").eachText());
    Element last = document.select("body > section").get(3);
    assertEquals("me 1", last.id() + " " + last.attr("data-level"));
    assertEquals(SourceLocation.ofLine("m/a.adoc", 8), SourceLocation.of(last.selectFirst("p")));
    assertEquals("#me", document.select("#b a").attr("href"));
    assertEquals(List.of("Slowly. ↩", "Slowly. ↩"), document.select(".notes li").eachText());
    assertTrue(document.getElementById("c").text().contains("Once only."));
    assertEquals(
        5,
        transformed(gather("repeated = \"keep\"\n" + HEAD).publication())
            .select("section h2, section h3")
            .size());
  }

  @Test
  void whatIsMarkedAsAboutTheAuthorIsGatheredUnderOneHeading() {
    String note = "\n.Who\n[.about-author]\nAnn walks.\n";
    write("a.adoc", "= Eins\n:lang: de\n" + note + "\nText.\n");
    write("b.adoc", "= Zwei\n:lang: de\n\nText.\n" + note);
    Document document = transformed(gather(HEAD).publication());
    Element last = document.select("body > section").last();
    assertEquals("Über die Autorin oder den Autor Who Ann walks.", last.text());
    assertEquals(3, document.select("body > section").size());
    assertFalse(document.getElementById("a").text().contains("walks"));
  }

  @Test
  void anArticleThatIsNothingButTheRepeatedPassageStays() {
    write("a.adoc", "= One\n\n== Same\n\nWords.\n");
    write("b.adoc", "= Two\n\n== Same\n\nWords.\n");
    assertEquals(List.of(), gather(HEAD).findings());
  }

  @Test
  void aNoteThatIsUsedOutsideKeepsItsPassageInPlace() {
    write("a.adoc", "= One\n\nText.\n\n== Same\n\nWords.footnote:x[Note.]\n");
    write("b.adoc", "= Two\n\nText.footnote:x[]\n\n== Same\n\nWords.footnote:x[Note.]\n");
    Gathered gathered = gather(HEAD);
    assertEquals(List.of(), gathered.findings());
    assertEquals(2, transformed(gathered.publication()).select(".notes li").size());
  }

  @Test
  void aLinkWithinTheSiteThatAnArticleStandsOnLeadsThroughTheBook() {
    String site = ":canonical-url: https://example.org";
    write("a.adoc", "= One\n" + site + "/1/\n\nlink:/2/#here[x] link:/3/[y]\n");
    write("b.adoc", "= Two\n" + site + "/2\n\n[#here]\n== Place\n\nText.\n");
    Document document = transformed(gather(HEAD).publication());
    assertEquals(
        List.of("#here", "https://example.org/3/"),
        document.select("#a p:not(.first-published) a").stream().map(a -> a.attr("href")).toList());
  }

  @Test
  void whoWroteAChapterWhenAndInWhatLanguageIsSaidAtItsHead() {
    write(
        "a.adoc",
        "= One\nAnn Author\n:lang: en-GB\n:revdate: 2026-03-01\n"
            + ":canonical-url: https://www.example.org/one/\n\nText.\n");
    write("b.adoc", "= كتاب\nBo\n:lang: ar\n:revdate: spring\n\nنص.\n");
    Document document = transformed(gather("authors = [\"Ann Author\"]\n" + HEAD).publication());
    Element first = document.getElementById("a");
    assertFalse(first.hasAttr("lang"));
    assertEquals("One First published: 1 March 2026, example.org/one Text.", first.text());
    assertEquals("https://www.example.org/one/", first.select(".first-published a").attr("href"));
    Element second = document.getElementById("b");
    assertEquals("ar rtl", second.attr("lang") + " " + second.attr("dir"));
    assertEquals("Bo", second.selectFirst("p.byline").text());
    assertEquals("نُشر أول مرة: spring", second.selectFirst("p.first-published").text());
  }

  @Test
  void anAddressThatIsNoneIsToldAtItsPlaceAndLeftOutOfTheHead() {
    write("a.adoc", "= One\n:canonical-url: example.org/one\n\nText.\n");
    write("b.adoc", "= Two\n\nText.\n");
    Gathered gathered = gather(HEAD);
    assertEquals(
        List.of(
            "m/a.adoc:2: \":canonical-url: example.org/one\" is not an address on the web. Write it"
                + " with https:// and its host, and %20 for a space."),
        lines(gathered.findings()));
    assertEquals(0, transformed(gathered.publication()).select(".first-published").size());
  }

  @Test
  void indexesOfSeveralArticlesAreOne() {
    write("a.adoc", "= One\n\nA ((word)).\n\n[index]\n== Index\n");
    write("b.adoc", "= Two\n\nA ((word)) and ((more)).\n\n[index]\n== Index\n\nHow to use it.\n");
    Gathered gathered = gather(HEAD);
    assertEquals("TF-BOOK-009", gathered.findings().get(0).rule());
    Document document = transformed(gathered.publication());
    assertEquals(1, document.select("section[data-kind=index]").size());
    assertEquals(
        "Index How to use it. more, Two word, One, Two",
        document.select("body > section").last().text());
  }

  @Test
  void figuresAndTablesAreNumberedThroughTheBook() {
    write("a.adoc", "= One\n\n[#t]\n.First\n|===\n|x\n|===\n\nxref:t[xrefstyle=short]\n");
    write("b.adoc", "= Two\n\n[#t]\n.Second\n|===\n|x\n|===\n\nxref:t[xrefstyle=short]\n");
    Document document = transformed(gather(HEAD).publication());
    assertEquals(
        List.of("Table 1. ", "Table 2. "),
        document.select(".caption-label").stream().map(Element::wholeText).toList());
    assertEquals(List.of("Table 1", "Table 2"), document.select("a[href]").eachText());
  }

  @Test
  void aBookInABookIsRefusedAtItsPlaceInTheDescription() {
    write("a.adoc", "= One\n:doctype: book\n\n== Chapter\n\nText.\n");
    write("b.adoc", "= Two\n\nText.\n");
    BookPlan plan = plan(HEAD);
    assertEquals(
        List.of(
            "m/book.book.toml:2:13: \"m/a.adoc\" is a book, not an article of one. List its"
                + " chapters instead, or take :doctype: book out of it."),
        lines(
            assertThrows(FindingException.class, () -> Gathering.of(plan, "book", articles(plan)))
                .findings()));
  }

  @Test
  void aBookThatLacksWordsOfAnArticleIsTold() {
    write("a.adoc", "= One\n\nText.\n\nLast words.\n");
    write("b.adoc", "= Two\n\nText.\n");
    BookPlan plan = plan(HEAD);
    List<Publication> articles = articles(plan);
    Document document = Gathering.of(plan, "book", articles).publication().document();
    document.select("#a p").last().remove();
    assertEquals(
        List.of(
            "m/a.adoc:5: 2 words are missing from the gathered book: “Last words”. This is a fault"
                + " of the gathering; please report it."),
        lines(GatheredWords.missing(Publication.of(document), articles)));
  }
}
