package org.trifold.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.gate.Gate;
import org.trifold.inspect.GatheredWords;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;

/** Issues described and gathered of articles that are read the real way. */
class IssueGatheringTest {
  private static final String FILE = "m/june.issue.toml";
  private static final String HEAD = "title = \"June\"\narticles = [\"a.adoc\", \"b.adoc\"]\n";

  @TempDir Path root;

  @BeforeEach
  void articles() {
    write("a.adoc", article("a", "One.footnote:n[First.]\n\n[#same]\n== Two\n\nThree."));
    write("b.adoc", article("b", "Four.footnote:n[Second.]\n\n[#same]\n== Five\n\n<<same>>"));
  }

  private static String article(String name, String text) {
    return "= " + name + "\n:canonical-url: https://example.org/" + name + "\n\n" + text + "\n";
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(root.resolve("m").resolve(name).getParent());
      Files.writeString(root.resolve("m").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Plan plan(String description) {
    write("june.issue.toml", description);
    return Descriptions.read(Gate.at(root, List.of()), FILE);
  }

  /** Gathers, and holds the words of each article against the issue. */
  private Document gather(String description) {
    Plan plan = plan(description);
    List<Publication> read =
        plan.paths().stream()
            .map(path -> SharedReader.read(root, path))
            .map(Reading::publication)
            .map(Optional::orElseThrow)
            .toList();
    Gathered gathered = Gathering.of(plan, "june", read);
    assertEquals(List.of(), gathered.findings());
    assertEquals(List.of(), GatheredWords.missing(gathered.publication(), read));
    assertEquals(
        gathered.publication(), Publication.parse(gathered.publication().toHtml()), "file form");
    return gathered.publication().document();
  }

  private List<String> refused(String description) {
    return assertThrows(FindingException.class, () -> gather(description)).findings().stream()
        .map(Finding::line)
        .map(line -> line.replace(FILE + ":", "").strip())
        .toList();
  }

  @Test
  void anIssueHasItsTitleAndAllOfEachArticleWithItsAddress() {
    Document document =
        gather(
            "title = \"June\"\nsubject = \"S\"\npreheader = \"P\"\nlang = \"en-GB\"\n"
                + "canonical-url = \"https://example.org/june\"\nopening = \"\"\"Hello.\n\nYou.\"\"\"\n"
                + "articles = [\"b.adoc\", \"a.adoc\"]\n");
    Publication issue = Publication.of(document);
    assertEquals("issue", issue.metadata().doctype());
    assertEquals("en-GB", issue.metadata().lang());
    assertEquals(
        FILE + ":2, P", issue.where("subject") + ", " + issue.metadata().text("preheader").get());
    assertEquals(
        "June Hello. You. b Four.Second. Five a One.First. Two Three.", document.body().text());
    assertEquals(
        List.of("https://example.org/b", "https://example.org/a"),
        document.select("body > section").eachAttr("data-teaser"));
  }

  @Test
  void idsAndNotesOfTwoArticlesAreKeptApart() {
    Document document = gather(HEAD);
    List<String> ids = document.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
    assertEquals(List.of("a-n", "b-n"), keys(document));
    Element reference = document.selectFirst("a[data-xref]");
    assertEquals("Five", document.getElementById(reference.attr("data-xref")).child(0).text());
  }

  private static List<String> keys(Document document) {
    return document.select("[data-note]").eachAttr("data-note").stream()
        .map(key -> key.replaceFirst("-[^-]*$", "-n"))
        .toList();
  }

  @Test
  void aReferenceToAnotherArticleOfTheIssueLeadsToItsAddress() {
    write("_c.adoc", "See xref:a.adoc[], xref:b.adoc#same[here] and xref:x.adoc[that].\n");
    Document document = gather("opening = \"_c.adoc\"\n" + HEAD);
    Element opening = document.selectFirst("body > div[data-article]");
    assertEquals("See a, here and that.", opening.text());
    assertEquals(
        List.of("https://example.org/a", "https://example.org/b"),
        opening.select("a[href]").eachAttr("href"));
  }

  @Test
  void anOpeningMayHaveATitle() {
    write("_c.adoc", "= Dear reader\n\nHello.\n");
    assertEquals(
        "h2 Dear reader",
        gather("opening = \"_c.adoc\"\n" + HEAD).select("body > section > *").stream()
            .map(e -> e.normalName() + " " + e.text())
            .findFirst()
            .orElseThrow());
  }

  @Test
  void anArticleInAnotherLanguageSaysSo() {
    write("b.adoc", article("b", "x").replace("\n\n", "\n:lang: ar\n\n"));
    Element section = gather(HEAD).select("body > section").get(1);
    assertEquals("ar rtl", section.attr("lang") + " " + section.attr("dir"));
  }

  @ParameterizedTest
  @CsvSource({
    "sun.jpg,m/images/sun.jpg,''",
    "image:sun.jpg[Low sun],m/images/sun.jpg,Low sun",
    "'image::../up.png[\"A, b\",300]',m/up.png,'A, b'",
    "https://example.org/x.jpg,https://example.org/x.jpg,''",
  })
  void anArticleMayNameItsPicture(String written, String path, String alt) {
    write(
        "a.adoc",
        article("a", "x")
            .replace("\n\n", "\n:imagesdir: images\n:teaser-image: " + written + "\n\n"));
    Element section = gather(HEAD).selectFirst("body > section");
    assertEquals(path, section.attr("data-picture"));
    assertEquals(alt, section.attr("data-picture-alt"));
    assertEquals("4", section.attr("data-picture-line"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "articles = [\"a.adoc\"]|1: The issue has no title. Write title = \"…\" as its first line.",
        "title = \"J\"|The issue has no articles.",
        "title = \"J\" articles = []|2:1: The list names no article.",
        "title = \"J\" article = [\"a.adoc\"]|2:1: Unknown key \"article\". Did you mean \"articles\"?",
        "title = \"J\" articles = [\"no.adoc\"]|2:13: The file \"m/no.adoc\" does not exist.",
        "title = \"J\" articles = [\"a.adoc\", \"./a.adoc\"]|2:23: \"./a.adoc\" is in the issue already",
        "title = \"J\" articles = [\"x.book.toml\"]|2:13: \"x.book.toml\" is a book, not an article of an",
        "title = \"J\" articles = [\"june.issue.toml\"]|2:13: \"june.issue.toml\" is an issue, not an",
        "title = \"J\" articles = [\"a.txt\"]|2:13: \"a.txt\" is no article.",
        "title = [\"J\"] articles = [\"a.adoc\"]|1:1: \"title\" is not of the kind that it must be.",
        "title = \"J\" articles = [\"a.adoc\"] opening = \"a.adoc\"|2:13: \"a.adoc\" is in the issue already",
        "title = \"J\" articles = [\"a.adoc\"] opening = [\"a\", \"b\"]|3:1: \"opening\" is not of the",
        "title = \"J\" articles = [\"a.adoc\"] [attributes] subject = \"x\"|4:1: Unknown key \"attributes",
        "title = \"J\" articles = [\"a.adoc\", \"bare.adoc\"]|2:23: \"m/bare.adoc\" has no address to read",
        "title = \"J\" articles = [\"whole.adoc\"]|2:13: \"m/whole.adoc\" is a book, not an article of an",
        "title = \"J\" lang = \"??\" articles = [\"a.adoc\"]|2:1: \"??\" is not a language tag.",
      })
  void badInputIsToldAtItsPlace(String lines, String message) {
    write("bare.adoc", "= Bare\n\nText.\n");
    write("whole.adoc", "= Whole\n:doctype: book\n\nText.\n\n== One\n\nText.\n");
    List<String> told =
        refused(lines.replace("\" ", "\"\n").replace("] ", "]\n").replace(",\n", ", ") + "\n");
    assertEquals(
        message, told.get(0).substring(0, Math.min(message.length(), told.get(0).length())));
  }

  @Test
  void anAddressThatIsNoneIsAnErrorInTheArticle() {
    write("b.adoc", article("b", "x").replace("https://example.org/b", "somewhere"));
    Plan plan = plan(HEAD);
    List<Publication> read =
        plan.paths().stream()
            .map(path -> SharedReader.read(root, path).publication().orElseThrow())
            .toList();
    assertEquals(
        List.of(
            "m/b.adoc:2: \":canonical-url: somewhere\" is not an address on the web. Write it with"
                + " https:// and its host, and %20 for a space."),
        Gathering.of(plan, "june", read).findings().stream().map(Finding::line).toList());
  }
}
