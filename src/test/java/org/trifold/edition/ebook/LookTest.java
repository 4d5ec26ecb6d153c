package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

class LookTest {
  private static Epub article(String theme) {
    Publication publication =
        SharedReader.read(Epub.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    return Typefaced.epub(publication, theme, "none", Epub.PROJECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void anArticleTakesLittleRoom(String theme) throws IOException {
    Epub epub = article(theme);
    long rest = epub.bytes().length - epub.packed("EPUB/images/cover.jpg");
    assertTrue(rest > 10_000 && rest <= 25_000, rest + " bytes without the cover");
    assertTrue(epub.files().get("EPUB/book.css").length <= 20_000);
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "article.epub"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void neitherColoursNorFontsAreForcedOnTheText(String theme) throws IOException {
    String css = Files.readString(Epub.PROJECT.resolve("themes/" + theme + "/ebook/ebook.css"));
    assertFalse(css.contains("@font-face"));
    assertFalse(Pattern.compile("(?m)^\\s*color:(?!\\s*inherit)").matcher(css).find());
    // Only what is typed by machines, and pictures by night.
    assertEquals(
        List.of("inherit", "monospace"),
        Pattern.compile("font-family:\\s*([a-z-]+)")
            .matcher(css)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .sorted()
            .toList());
    assertTrue(
        Pattern.compile("background[a-z-]*:\\s*([^;]+)")
            .matcher(css)
            .results()
            .allMatch(found -> found.group(1).equals("#fff") || found.group(1).equals("none")));
  }

  @Test
  void theMarkBehindAChaptersNumberIsSetApartAndStaysInItsTitle() {
    Epub epub =
        Typefaced.epub(
            SharedReader.read(Epub.PROJECT, "src/test/resources/stress/stress-book.adoc")
                .publication()
                .orElseThrow(),
            "default",
            "none",
            Epub.PROJECT);
    int marked = 0;
    for (String file : epub.textFiles()) {
      for (Element end : epub.xml(file).select("span.end")) {
        Element heading = end.parent().parent();
        assertEquals("h1", heading.normalName());
        assertTrue(List.of(".", ":").contains(end.text().strip()), end.outerHtml());
        assertTrue(
            epub.text("nav.xhtml").contains(">" + end.parent().text().strip()),
            "the contents say " + heading.text());
        marked++;
      }
    }
    assertTrue(marked > 0, "numbered chapters");
  }

  @Test
  void theTitleOfAListingStandsAboveIt() {
    Epub epub =
        Epub.ofBody(
            "<figure class='listing'><pre class='listing'><code>x</code></pre>"
                + "<figcaption>Above</figcaption></figure>");
    assertEquals(
        List.of("figcaption", "pre"),
        epub.xml("text.xhtml").selectFirst("figure").children().stream()
            .map(Element::normalName)
            .toList());
  }
}
