package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.edition.ebook.EbookEdition;
import org.trifold.edition.handout.HandoutEdition;
import org.trifold.edition.newsletter.NewsletterEdition;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.FindingException;
import org.trifold.model.PageMap;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.read.SharedReader;
import org.trifold.theme.SharedShelf;

/** The e-book's page list, followed page by page and held against the PDF. */
class PageListTest {
  private static final Path BASE =
      Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath().normalize();
  private static final Instant CLOCK = Instant.parse("2026-03-04T05:06:07Z");
  private static final HandoutEdition HANDOUT = new HandoutEdition();
  private static final EbookEdition EBOOK = new EbookEdition();

  private static Job job(
      Publication publication, Path root, String theme, String brand, Map<String, String> set) {
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    set.forEach(
        (k, v) -> written.put(k, new Settings.Written(v, SourceLocation.ofFile("trifold.toml"))));
    Settings settings =
        Settings.declare(Stream.of(HANDOUT, EBOOK).flatMap(e -> e.settings().stream()).toList());
    return new Job(
            publication,
            "handout",
            settings.with(Layer.PROJECT_FILE, written),
            theme,
            Optional.of(brand).filter(b -> !b.isEmpty()),
            CLOCK,
            root,
            List.of(),
            Optional.empty())
        .with(SharedShelf.SHELF);
  }

  /** A publication on paper and as an e-book with the same pages. */
  private record Both(Job job, Rendition handout, Rendition ebook) {
    static Both of(Job job) {
      Rendition handout = HANDOUT.render(job);
      return new Both(job, handout, EBOOK.render(job.of("ebook").with(handout.pageMap())));
    }

    PageMap pages() {
      return handout.pageMap().orElseThrow();
    }

    /** What doesn't start as it is printed. */
    List<String> unlike() throws IOException {
      List<String> unlike = new ArrayList<>();
      try (PDDocument pdf = Loader.loadPDF(handout.files().get(0).content())) {
        for (PagedEpub.Page page : PagedEpub.of(ebook).pages()) {
          String fault = page.unlike(PrintedStart.of(pdf, Integer.parseInt(page.label())));
          if (!fault.isEmpty()) {
            unlike.add(fault);
          }
        }
      }
      return unlike;
    }

    List<String> labels() throws IOException {
      return PagedEpub.of(ebook).pages().stream().map(PagedEpub.Page::label).toList();
    }
  }

  private static Job job(String path, String style, String paper) {
    int slash = path.indexOf("/stress/");
    Path root = slash < 0 ? BASE : BASE.resolve(path.substring(0, slash + 7));
    String below = slash < 0 ? path : path.substring(slash + 8);
    Publication publication = SharedReader.read(root, below).publication().orElseThrow();
    return job(
        publication,
        root,
        "default",
        slash < 0 ? "" : "example-clinic",
        Map.of("handout.style", style, "handout.paper", paper));
  }

  private static Job with(Job job, Settings settings) {
    return new Job(
        job.publication(),
        job.edition(),
        settings,
        job.theme(),
        job.brand(),
        job.clock(),
        job.root(),
        job.readRoots(),
        job.pageMap());
  }

  @ParameterizedTest
  @CsvSource({
    "manuscript/microneedling.adoc, handout, a4",
    "manuscript/microneedling.adoc, print-book, 6x9in",
    "src/test/resources/stress/stress-book.adoc, print-book, 6x9in",
  })
  void everyPageStartsWithTheWordsThatFollowItsMarker(String path, String style, String paper)
      throws IOException {
    assertEveryPageStartsAsItsMarker(path, style, paper);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @CsvSource({
    "src/test/resources/stress/stress.adoc, handout, letter",
    "src/test/resources/stress/stress.adoc, print-book, 6x9in",
    "src/test/resources/stress/stress-book.adoc, handout, letter",
  })
  void soItDoesWhateverIsInTheManuscript(String path, String style, String paper)
      throws IOException {
    assertEveryPageStartsAsItsMarker(path, style, paper);
  }

  private static void assertEveryPageStartsAsItsMarker(String path, String style, String paper)
      throws IOException {
    Job job = job(path, style, paper);
    Both both = Both.of(job);
    assertEquals(List.of(), both.unlike());
    assertEquals(List.of(), EpubConformance.check(both.ebook().files().get(0).content(), "a.epub"));
    assertEquals(
        List.of(), new LostWordsInspection().inspect(job.of("ebook"), both.ebook()), "words");
    List<String> labels = both.labels();
    List<String> unlisted =
        both.pages().starts().stream()
            .map(PageMap.Page::label)
            .filter(label -> !labels.contains(label))
            .toList();
    // Contents and, in a handout, notes are pages of their own in print; the e-book has a file for
    // the one, and the others with their chapters.
    int most = !path.endsWith("book.adoc") ? 0 : style.equals("handout") ? 3 : 2;
    assertTrue(unlisted.size() <= most, unlisted.toString());
    List<Integer> order = labels.stream().map(Integer::parseInt).toList();
    assertEquals(order.stream().sorted().toList(), order, "in reading order");
    assertEquals(both.pages(), HANDOUT.pageMap(job), "laid out alone it has the same pages");
  }

  @Test
  void theSheetAndLargePrintAndFurtherPapersDoNotChangeThePages() {
    Job plain = job("manuscript/microneedling.adoc", "handout", "a4");
    Map<String, Settings.Written> more = new LinkedHashMap<>();
    Map.of("handout.large-print", "true", "handout.paper", "a4,letter")
        .forEach((k, v) -> more.put(k, new Settings.Written(v, SourceLocation.ofFile("x"))));
    Job all = with(plain, plain.settings().with(Layer.COMMAND_LINE, more));
    Rendition rendition = HANDOUT.render(all);
    assertTrue(rendition.files().size() > 2, "several files");
    assertEquals(HANDOUT.pageMap(plain), rendition.pageMap().orElseThrow());
  }

  @Test
  void pagesOfRightToLeftTextAreFoundToo(@TempDir Path root) throws IOException {
    Path theme = Files.createDirectories(root.resolve("themes/scripts"));
    Path fonts = BASE.resolve("src/test/resources/org/trifold/edition/handout/fonts");
    Files.copy(fonts.resolve("NotoSansArabic-Regular.ttf"), theme.resolve("arabic.ttf"));
    Files.writeString(
        theme.resolve("theme.toml"),
        "parent = \"default\"\n[fonts.arabic]\nfamily = \"Test\"\nregular = \"arabic.ttf\"\n");
    StringBuilder body =
        new StringBuilder("<header class='document-header'><h1 id='t'>\u0633</h1></header>");
    for (int i = 0; i < 60; i++) {
      body.append("<p>");
      for (int word = 0; word < 30 + i; word++) {
        // Words of two letters that no other paragraph has in this order; some with lam and alef.
        String letters = "" + (char) (0x0628 + (i * 7 + word) % 18) + (char) (0x0641 + word % 7);
        boolean link = word % 4 == 1;
        body.append(link ? "<a data-xref='t'>" + letters + "</a>" : letters);
        body.append(word % 5 == 0 ? "\u0644\u0627 " : word % 11 == 0 ? " 20mg " : " ");
      }
      body.append("</p>");
    }
    Publication publication =
        Publication.parse(
            "<html lang='ar' dir='rtl' data-doctype='article' data-source='a.adoc' data-name='a'>"
                + "<head><title>\u0633</title></head><body>"
                + body
                + "</body></html>");
    Both both = Both.of(job(publication, root, "scripts", "", Map.of("handout.paper", "a4")));
    assertTrue(both.labels().size() > 4, both.labels().toString());
    assertEquals(List.of(), both.unlike());
    assertEquals(List.of(), EpubConformance.check(both.ebook().files().get(0).content(), "a.epub"));
  }

  @Test
  void aLayoutWithAnErrorHasNoPages() {
    String body = "<header class='document-header'><h1>Title</h1></header><p>\u16A0</p>";
    Publication publication =
        Publication.parse(
            "<html lang='en' dir='ltr' data-doctype='article' data-source='a.adoc' data-name='a'>"
                + "<head><title>Title</title></head><body>"
                + body
                + "</body></html>");
    Job job = job(publication, BASE, "default", "", Map.of("handout.paper", "a4"));
    assertEquals(Optional.empty(), HANDOUT.render(job).pageMap());
    FindingException thrown = assertThrows(FindingException.class, () -> HANDOUT.pageMap(job));
    assertTrue(thrown.getMessage().contains("U+16A0"), thrown.getMessage());
  }

  @Test
  void nothingOfThePlacesIsInAnyFile() throws IOException {
    Job job = job("src/test/resources/stress/stress-book.adoc", "print-book", "6x9in");
    Both both = Both.of(job);
    for (Document file : PagedEpub.of(both.ebook()).files().values()) {
      assertFalse(file.outerHtml().contains("data-"), file.outerHtml());
    }
    NewsletterEdition newsletter = new NewsletterEdition();
    Settings settings = Settings.declare(newsletter.settings());
    for (Rendition.File file : newsletter.render(with(job.of("newsletter"), settings)).files()) {
      String text = new String(file.content(), StandardCharsets.UTF_8);
      assertFalse(text.contains("data-place") || text.contains("data-added"), file.suffix());
    }
    for (Rendition.File file : both.handout().files()) {
      String text = new String(file.content(), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("data-place") || text.contains("data-added"), file.suffix());
    }
  }
}
