package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.cli.SharedRun;

/** An issue on its way from its articles to the mail. */
class DigestTest {
  private static final Path SOURCE = Rendered.PROJECT.resolve("src/test/resources/issue");
  private static final String ISSUE = "manuscript/june.issue.toml";

  @TempDir Path root;

  private String told = "";

  @BeforeEach
  void project() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(SOURCE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private int render(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>(List.of("render", "--root", root.toString()));
    arguments.addAll(List.of(more));
    int code = SharedRun.run(stream, stream, arguments.toArray(String[]::new));
    told = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path output(String name) {
    return root.resolve("output").resolve(name);
  }

  private String text(String name) throws IOException {
    return Files.readString(output(name));
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = root.resolve("manuscript").resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  @Test
  void theMailHasPictureTitleOpeningAndLinkOfEachArticle() throws Exception {
    assertEquals(0, render(ISSUE), () -> told);
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()), Files.newInputStream(output("june/june.eml")));
    assertEquals("Sun, rain and fog: paths in June", message.getSubject());
    MimeMultipart alternative = (MimeMultipart) message.getContent();
    MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
    assertEquals(3, related.getCount(), "the page and two pictures");
    MimeBodyPart page = (MimeBodyPart) related.getBodyPart(0);
    Document mail = Jsoup.parse((String) page.getContent());
    assertEquals(
        List.of("Walking in the Sun", "Walking in the Rain", "المشي في الضباب", "Closed on Monday"),
        mail.select("h2 > a").eachText());
    assertEquals(
        List.of(
            "https://example.org/posts/sun/?utm_source=news&utm_campaign=june",
            "https://example.org/posts/rain?utm_source=news&utm_campaign=june",
            "https://example.org/ar/fog?utm_source=news&utm_campaign=june",
            "https://example.org/posts/closed?utm_source=news&utm_campaign=june"),
        mail.select("h2 > a").eachAttr("href"));
    assertEquals(
        List.of("A hill with a path in the evening sun", "Drops on a window"),
        mail.select("a > img").eachAttr("alt"));
    assertEquals(
        List.of(
            "Read more: Walking in the sun",
            "Read more: Walking in the Rain",
            "تابع القراءة: المشي في الضباب"),
        mail.select("td > a:has(i), td > a:not(:has(img))[style*=inline-block]").eachText());
    assertEquals("rtl", mail.selectFirst("[lang=ar]").attr("dir"));
    assertEquals(
        "https://example.org/shop",
        mail.selectFirst("a:contains(shop)").attr("href").split("\\?")[0]);
    assertFalse(mail.text().contains("xerophyte") || mail.text().contains("ravine"));
    Element kit = mail.selectFirst("a:contains(the list for wet days)");
    assertTrue(kit.attr("href").startsWith("https://example.org/posts/rain?"), kit.outerHtml());
    assertEquals(2, mail.select("ol li:has([role=doc-backlink])").size(), "a note of each article");
  }

  @Test
  void whatGoesWithAMailGoesWithADigest() throws IOException {
    assertEquals(0, render(ISSUE), () -> told);
    try (Stream<Path> files = Files.walk(output("june"))) {
      assertEquals(
          List.of(
              "drops.png",
              "hill.png",
              "june-meta.json",
              "june-newsletter.zip",
              "june-web.html",
              "june.eml",
              "june.html",
              "june.txt",
              "report.json"),
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
    JsonObject meta = JsonParser.parseString(text("june/june-meta.json")).getAsJsonObject();
    assertEquals("https://example.org/news/june", meta.get("canonical").getAsString());
    assertEquals("Sun, rain and fog: paths in June", meta.get("subject").getAsString());
    assertTrue(meta.get("preheader").getAsString().startsWith("Where the shade is"));
    assertTrue(meta.getAsJsonObject("bytes").get("html").getAsInt() < 20 * 1024);
    JsonElement more =
        meta.getAsJsonArray("links").asList().stream()
            .filter(link -> link.toString().contains("Read more: Walking in the sun"))
            .findFirst()
            .orElseThrow();
    assertEquals("manuscript/sun.adoc", more.getAsJsonObject().get("file").getAsString());
    assertEquals(4, more.getAsJsonObject().get("line").getAsInt());
    Document web = Jsoup.parse(text("june/june-web.html"));
    assertEquals(
        "https://example.org/news/june", web.selectFirst("link[rel=canonical]").attr("href"));
    assertTrue(text("june/june.txt").contains("Read more: Walking in the Rain <"));
  }

  @Test
  void anIssueIsANewsletterOnlyAndEachArticleIsParsedOnce() throws IOException {
    assertEquals(
        0, render("--editions", "newsletter,ebook", "--set", "ebook.page-list=false"), () -> told);
    assertTrue(Files.exists(output("june/june.html")));
    assertFalse(Files.exists(output("june/june.epub")));
    assertTrue(Files.exists(output("sun/sun.epub")));
    assertEquals(5, parses("june"));
    assertEquals(1, parses("sun"));
    assertTrue(text("sun/sun.html").contains("xerophyte"), "its own newsletter is whole");
    String together = text("june/june.html");
    assertEquals(0, render("--editions", "newsletter", ISSUE), () -> told);
    assertEquals(together, text("june/june.html"), "alone and together the same bytes");
  }

  private int parses(String name) throws IOException {
    return JsonParser.parseString(text(name + "/report.json"))
        .getAsJsonObject()
        .getAsJsonObject("run")
        .get("parses")
        .getAsInt();
  }

  @Test
  void anEditionThatTheIssueNamesHasItsArticlesWhole() throws IOException {
    change(
        "june.issue.toml",
        "[settings.newsletter]",
        "[settings]\neditions = [\"ebook\"]\n[settings.ebook]\npage-list = false\n[settings.newsletter]");
    assertEquals(0, render("--editions", "ebook", ISSUE), () -> told);
    assertTrue(Files.exists(output("june/june.epub")));
    change("june.issue.toml", "editions = [\"ebook\"]", "");
    Files.delete(output("june/june.epub"));
    assertEquals(0, render("--editions", "ebook", ISSUE), () -> told);
    assertTrue(told.contains("The issue is not made in the editions that are asked for."), told);
    assertFalse(Files.exists(output("june/june.epub")));
  }

  @Test
  void aBrokenArticleKeepsTheIssueBackAndIsNamedOnce() throws IOException {
    change("sun.adoc", "see xref:wet/rain.adoc[]", "see link:javascript:x[that]");
    assertEquals(1, render("--editions", "newsletter"), () -> told);
    assertFalse(Files.exists(output("june/june.html")));
    assertFalse(Files.exists(output("sun/sun.html")));
    assertTrue(Files.exists(output("wet/rain/rain.html")), told);
    assertEquals(2, told.split("sun\\.adoc:\\d+", -1).length, told);
  }

  @Test
  void aMissingPictureOfAnArticleIsToldAtItsAttribute() throws IOException {
    change("wet/rain.adoc", "drops.svg", "none.svg");
    assertEquals(1, render(ISSUE), () -> told);
    assertTrue(told.contains("manuscript/wet/rain.adoc:4: "), told);
    assertFalse(Files.exists(output("june/june.html")));
  }

  @Test
  void aModeOfTheProjectIsForArticlesAndOneOfTheIssueIsAnError() throws IOException {
    assertEquals(0, render("--set", "newsletter.mode=teaser", ISSUE), () -> told);
    change("june.issue.toml", "utm-source", "mode = \"full\"\nutm-source");
    assertEquals(1, render(ISSUE), () -> told);
    assertTrue(told.contains(ISSUE + ":9: An issue is a digest;"), told);
  }
}
