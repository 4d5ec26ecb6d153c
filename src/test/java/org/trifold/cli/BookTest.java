package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.PdfText;

/** Books of several manuscripts, both ways, with nothing but the real parts. */
class BookTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  @TempDir Path temp;

  private static String run(int expected, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int code = SharedRun.run(stream, stream, args);
    String text = out.toString(UTF_8);
    assertEquals(expected, code, text);
    return text;
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(temp.resolve(name).getParent());
    Files.writeString(temp.resolve(name), text);
  }

  /** The pages of an e-book that EPUBCheck has nothing to say about, in the archive's order. */
  private static Map<String, Document> pages(Path file) throws IOException {
    byte[] epub = Files.readAllBytes(file);
    assertEquals(List.of(), EpubConformance.check(epub, "book.epub"));
    Map<String, Document> pages = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xhtml")) {
          String text = new String(zip.readAllBytes(), UTF_8);
          String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          pages.put(name, Jsoup.parse(text, "", Parser.xmlParser()));
        }
      }
    }
    return pages;
  }

  /** Where a link leads; fails if nowhere. */
  private static Element target(Map<String, Document> pages, String from, String href) {
    int hash = href.indexOf('#');
    String file = hash == 0 ? from : hash < 0 ? href : href.substring(0, hash);
    assertTrue(pages.containsKey(file), from + " → " + href);
    Element target =
        hash < 0
            ? pages.get(file).selectFirst("body")
            : pages.get(file).getElementById(href.substring(hash + 1));
    assertNotNull(target, from + " → " + href);
    return target;
  }

  /** Follows every link inside the book, and each note there and back. */
  private static void follow(Map<String, Document> pages) {
    pages.forEach(
        (name, page) -> {
          for (Element link : page.select("a[href]")) {
            if (!link.attr("href").matches("(https?|mailto):.*")) {
              target(pages, name, link.attr("href"));
            }
          }
          for (Element note : page.select("a.note-ref")) {
            String file = note.attr("href").replaceFirst("#.*", "");
            String from = file.isEmpty() ? name : file;
            List<Element> back = target(pages, name, note.attr("href")).select("a.note-back");
            assertTrue(
                back.stream().anyMatch(b -> target(pages, from, b.attr("href")) == note),
                name + ": a note leads back to where it is used");
          }
        });
  }

  /** The notes that are referred to, each once, wherever they stand. */
  private static Set<Element> notes(Map<String, Document> pages) {
    Set<Element> notes = new HashSet<>();
    pages.forEach(
        (name, page) ->
            page.select("a.note-ref")
                .forEach(reference -> notes.add(target(pages, name, reference.attr("href")))));
    return notes;
  }

  private static Element chapter(Map<String, Document> pages, String title) {
    return pages.values().stream()
        .filter(page -> page.select("h1").text().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chapter " + title))
        .selectFirst("body");
  }

  @Test
  void postsBecomeABookThatReadsAsOne() throws IOException {
    Path output = temp.resolve("out");
    run(
        0,
        "render",
        "--root",
        BASE.resolve("src/it/book").toString(),
        "--output",
        output.toString(),
        "manuscript/sun.adoc",
        "manuscript/walkers.book.toml");
    Map<String, Document> pages = pages(output.resolve("walkers/walkers.epub"));
    follow(pages);
    Element nav = pages.get("nav.xhtml").getElementById("toc");
    assertEquals(
        List.of("Dry", "Walking in the Sun", "What to take", "When to turn back"),
        nav.select("a").eachText().stream()
            .dropWhile(title -> !title.equals("Dry"))
            .limit(4)
            .toList());
    assertEquals(
        1, pages.values().stream().filter(p -> p.text().contains("mostly slowly")).count());

    // Both posts have the id "kit", and each reference leads to the right one.
    Element front = chapter(pages, "Before You Go");
    assertEquals(
        List.of("Walking in the Sun", "the list for wet days"), front.select("a").eachText());
    Element kit = target(pages, "", front.select("a").last().attr("href"));
    assertTrue(kit.text().contains("Wool"), kit.text());
    Element sun = chapter(pages, "Walking in the Sun");
    assertTrue(
        target(pages, "", sun.select("a[href*=kit]").last().attr("href")).text().contains("Wool"));
    assertTrue(
        sun.select("a[href^=http]")
            .eachAttr("href")
            .equals(List.of("https://example.org/posts/sun/")),
        "the post's own address");
    assertEquals(
        "First published: 1 June 2025, example.org/posts/sun",
        sun.select("p.first-published").text());
    assertEquals("Shade, Water, Salt", sun.select("p.subtitle").text());
    Element fog = chapter(pages, "Wandern im Nebel").selectFirst("section");
    assertEquals("de", fog.attr("xml:lang"));
    assertEquals("Bo Reed", fog.select("p.byline").text());
    // Three notes of the same key, and one that two posts share.
    assertEquals(4, notes(pages).size());

    String pdf = PdfText.of(Files.readAllBytes(output.resolve("walkers/walkers.pdf")));
    assertTrue(pdf.contains("First published: 14 September 2025"), pdf);
    String report = Files.readString(output.resolve("walkers/report.json"));
    assertEquals(
        4,
        JsonParser.parseString(report)
            .getAsJsonObject()
            .getAsJsonObject("run")
            .get("parses")
            .getAsInt());
    try (Stream<Path> files = Files.list(output.resolve("walkers"))) {
      assertEquals(
          List.of("report.json", "walkers-cover.jpg", "walkers.epub", "walkers.pdf"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    run(
        0,
        "inspect",
        "--root",
        BASE.resolve("src/it/book").toString(),
        "--output",
        output.toString(),
        "manuscript/walkers.book.toml");
  }

  @Test
  void aMasterThatIncludesWholePostsIsASoundBook() throws IOException {
    write(
        "manuscript/master.adoc",
        "= Master\n:doctype: book\n:lang: en\n\n== Before\n\nSee <<sun-kit>> and <<sun>>.\n\n"
            + "include::_sun.adoc[leveloffset=+1]\n\ninclude::_rain.adoc[leveloffset=+1]\n");
    write(
        "manuscript/_sun.adoc",
        "[#sun]\n= Sun\n:mood: dry\n\nIt is {mood}.footnote:pace[Of the sun.]\n\n"
            + "[#sun-kit]\n== Kit\n\nA hat.\n\n== Last\n\nWords.\n");
    write(
        "manuscript/_rain.adoc",
        "= Rain\n:mood: wet\n\nIt is {mood}.footnote:[Of the rain.] {mood} or not.\n\n"
            + "[#sun-kit]\n== Kit\n\nA coat.\n\n== Last\n\nMore words.\n");
    String told = run(0, "render", "--root", temp.toString(), "--editions", "ebook,handout");
    Map<String, Document> pages = pages(temp.resolve("output/master/master.epub"));
    follow(pages);
    assertEquals(
        List.of("Before", "Sun", "Kit", "Last", "Rain", "Kit", "Last"),
        pages.get("nav.xhtml").getElementById("toc").select("a").eachText().stream()
            .filter(title -> !title.matches("Master|Notes|Cover|Title page|Contents"))
            .toList());
    assertTrue(chapter(pages, "Sun").text().contains("It is dry."), told);
    assertTrue(chapter(pages, "Rain").text().contains("It is wet."), told);
    assertEquals(2, notes(pages).size());
    assertTrue(
        told.contains("manuscript/_rain.adoc:6: Id assigned"), "the id that stands twice: " + told);
    write("manuscript/_rain.adoc", "= Rain\nAda Fern\n:mood: wet\n\nText.\n");
    assertTrue(
        run(0, "check", "--root", temp.toString())
            .contains("manuscript/_rain.adoc:2: The author of an included file is printed as text"),
        "a header is none where it is included");
  }
}
