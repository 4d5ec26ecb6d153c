package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Publication;

/** Texts too long for one file of an e-book. */
class LongTextTest {
  private static final String PARAGRAPH = "<p>" + "Salt and tar and rope. ".repeat(40) + "</p>";

  /**
   * Sections of about a kilobyte a paragraph, each with a link to the first and a note.
   *
   * @param level of the sections
   */
  private static String sections(int count, int paragraphs, int level) {
    StringBuilder html = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      html.append(
          ("<section data-level='%d' id='s%d'><h%d>Section %d</h%d>"
                  + "<p>See <a href='#s1'>the first</a>.<span class='note' data-note='n%d'>"
                  + "Note %d.</span></p>")
              .formatted(level, i, level + 1, i, level + 1, i, i));
      html.append(PARAGRAPH.repeat(paragraphs)).append("</section>");
    }
    return html.toString();
  }

  private static void assertSound(Epub epub) {
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "long.epub"));
    for (String file : epub.textFiles()) {
      assertTrue(epub.text(file).length() < 300_000, file);
      assertEquals(1, epub.xml(file).select("h1").size(), file);
      for (Element link : epub.xml(file).select("a[href*=#]")) {
        epub.follow(file, link.attr("href"));
      }
    }
    Element last = epub.xml(epub.textFiles().get(epub.textFiles().size() - 1));
    assertEquals("Section 4", last.selectFirst("h1").text());
    assertTrue(last.selectFirst("p a").attr("href").endsWith(".xhtml#s1"));
    assertEquals("4. Note 4.", last.select("[epub:type=footnote]").text());
  }

  @Test
  void anArticleThatOldReadersCanHoldIsOneFlow() {
    assertEquals(List.of("text.xhtml"), Epub.ofBody(sections(4, 60, 1)).textFiles());
  }

  @Test
  void aLongerArticleHasAFileForItsOpeningAndEachSection() {
    Epub epub = Epub.ofBody("<p>Opening.</p>" + sections(4, 80, 1));
    assertEquals(
        List.of(
            "text.xhtml", "002-text.xhtml", "003-text.xhtml", "004-text.xhtml", "005-text.xhtml"),
        epub.textFiles());
    assertSound(epub);
    assertEquals(
        List.of("Section 1", "Section 2", "Section 3", "Section 4"),
        epub.xml("nav.xhtml").select("#toc > ol > li > a").eachText());
  }

  @Test
  void aLongChapterHasAFileForItsOpeningAndEachSection() {
    String html =
        "<!DOCTYPE html><html lang='en' dir='ltr' data-doctype='book' data-source='a.adoc'"
            + " data-name='a'><head><title>Title</title></head><body>"
            + "<section data-level='1' data-kind='chapter' id='c1'><h2>Short</h2><p>Words.</p>"
            + "</section><section data-level='1' data-kind='chapter' id='c2'><h2>Long</h2>"
            + "<p>Opening.</p>"
            + sections(4, 80, 2)
            + "</section></body></html>";
    Epub epub = Epub.of(Publication.parse(html), Epub.VALID, "");
    assertEquals(
        List.of(
            "titlepage.xhtml",
            "001-chapter.xhtml",
            "002-chapter.xhtml",
            "003-section.xhtml",
            "004-section.xhtml",
            "005-section.xhtml",
            "006-section.xhtml"),
        epub.textFiles());
    assertSound(epub);
    Element chapter = epub.xml("nav.xhtml").selectFirst("#toc > ol > li:last-child");
    assertEquals("Long", chapter.child(0).text());
    assertEquals(4, chapter.select("> ol > li").size());
    assertEquals("bodymatter", epub.xml("006-section.xhtml").select("body").attr("epub:type"));
  }
}
