package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.Prepared;
import org.trifold.model.Publication;

/** Notes and links, each followed. */
class NotesTest {
  private static final Path BOOKS = Epub.VALID.resolveSibling("books");
  private static final String STRESS = "src/test/resources/stress/";

  /** Each is made once. */
  private static final Map<String, Epub> MADE = new HashMap<>();

  private static Epub manuscript(String name) {
    boolean stress = name.startsWith("stress");
    return MADE.computeIfAbsent(
        name,
        made -> Epub.ofManuscript(stress ? Epub.PROJECT : BOOKS, (stress ? STRESS : "") + made));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.adoc", "stress-book.adoc", "stress.adoc"})
  void eachReferenceLeadsToItsNoteAndEachWayBackToItsReference(String name) {
    Epub epub = manuscript(name);
    Document prepared = Prepared.of(epub.job()).document();
    int references = 0;
    int ways = 0;
    for (String file : epub.textFiles()) {
      for (Element reference : epub.xml(file).select("[epub:type=noteref]")) {
        references++;
        Element note = epub.follow(file, reference.attr("href"));
        assertEquals("footnote", note.attr("epub:type"));
        assertEquals("doc-footnote", note.attr("role"));
        assertEquals("doc-noteref", reference.attr("role"));
        assertTrue(reference.children().isEmpty(), "a note opens for a bare number only");
        assertEquals(reference.text() + ".", note.selectFirst("a").text());
        Element text = prepared.getElementById(note.id()).clone();
        text.select(".note-back").remove();
        note.select("[epub:type=backlink]").remove();
        assertEquals(text.text(), note.text());
      }
      for (Element way : epub.xml(file).select("[epub:type=backlink]")) {
        ways++;
        Element reference = epub.follow(file, way.attr("href"));
        Element note = way.closest("[epub:type=footnote]");
        assertEquals("noteref", reference.attr("epub:type"));
        assertTrue(reference.attr("href").endsWith("#" + note.id()));
        assertEquals("doc-backlink", way.attr("role"));
      }
    }
    assertTrue(references > 4, "there are notes");
    assertEquals(references, ways, "a way back to each reference");
    assertEquals(
        prepared.select("section.notes > ol > li").eachAttr("id"),
        epub.textFiles().stream()
            .flatMap(f -> epub.xml(f).select("[epub:type=footnote]").stream())
            .map(Element::id)
            .toList(),
        "each note once, in order");
  }

  @Test
  void aNoteStandsInTheFileThatRefersToItFirst() {
    Epub epub = manuscript("whole.adoc");
    Document chapter = epub.xml("009-chapter.xhtml");
    Element again = chapter.selectFirst("[epub:type=footnote]:contains(several places)");
    assertEquals("3. ↩2 ↩3 A note used in several places.", again.text());
    assertEquals(
        List.of("#note-ref-3", "#note-ref-3-2", "010-chapter.xhtml#note-ref-3-3"),
        again.select("a").eachAttr("href"));
    assertEquals(
        List.of(
            "Note 3: back to the text",
            "Note 3: back to place 2 in the text",
            "Note 3: back to place 3 in the text"),
        again.select("a").eachAttr("aria-label"));
    assertEquals(
        "009-chapter.xhtml#note-3",
        epub.xml("010-chapter.xhtml").selectFirst("[epub:type=noteref]").attr("href"));
    Element section = again.parent();
    assertEquals("endnotes", section.attr("epub:type"));
    assertEquals("doc-endnotes", section.attr("role"));
    assertTrue(
        epub.xml("nav.xhtml").select("a:containsOwn(Notes)").isEmpty(),
        "notes of each chapter don't fill the contents");
  }

  @Test
  void theNotesOfAnArticleAreInContentsAndLandmarks() {
    Epub epub =
        Epub.ofBody(
            "<section data-level='1' id='a'><h2>A</h2>"
                + "<p>Word.<span class='note' data-note='a'>One.</span></p></section>");
    Document nav = epub.xml("nav.xhtml");
    String href = nav.selectFirst("#toc a:containsOwn(Notes)").attr("href");
    assertEquals("endnotes", epub.follow("nav.xhtml", href).attr("epub:type"));
    assertEquals(href, nav.selectFirst("a[epub:type=endnotes]").attr("href"));
  }

  @Test
  void aNoteInRightToLeftTextKeepsItsDirectionWhenItOpensOverThePage() {
    String html =
        Epub.ofBody("<p>كلمة.<span class='note' data-note='a'>نص.</span></p>")
            .publication()
            .toHtml()
            .replace("lang=\"en\" dir=\"ltr\"", "lang=\"ar\" dir=\"rtl\"");
    Epub epub = Epub.of(Publication.parse(html), Epub.VALID, "");
    assertEquals("rtl", epub.xml("text.xhtml").select("[epub:type=footnote]").attr("dir"));
  }

  /** Words and target of each link inside, but for notes and the contents, which are made anew. */
  private static Stream<String> links(Element text) {
    text.select("nav, a.note-ref, a.note-back").remove();
    return text.select("a[href*=#]").stream()
        .filter(link -> !link.attr("href").contains(":"))
        .map(link -> link.text() + " → " + link.attr("href").replaceFirst(".*#", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.adoc", "stress-book.adoc", "stress.adoc"})
  void eachLinkOfTheTextLeadsToTheElementThatTheAuthorMeant(String name) {
    Epub epub = manuscript(name);
    List<String> meant = links(Prepared.of(epub.job()).document().body()).sorted().toList();
    List<String> made = new ArrayList<>();
    for (String file : epub.textFiles()) {
      Element body = epub.xml(file).selectFirst("body");
      links(body.clone()).forEach(made::add);
      for (Element link : body.select("a[href]")) {
        if (!link.attr("href").matches("(https?|mailto|tel):.*")) {
          epub.follow(file, link.attr("href"));
        }
      }
    }
    assertTrue(meant.size() > 3, "there are links");
    assertEquals(meant, made.stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.adoc", "stress-book.adoc", "stress.adoc"})
  void eachEntryOfTheContentsLeadsToTheHeadingThatItNames(String name) {
    Epub epub = manuscript(name);
    Document nav = epub.xml("nav.xhtml");
    for (Element entry : nav.select("#toc a")) {
      Element target = epub.follow("nav.xhtml", entry.attr("href"));
      assertEquals(entry.text(), Titles.words(target.selectFirst("h1, h2, h3, h4, h5, h6")));
    }
    nav.select("[epub:type=landmarks] a")
        .forEach(landmark -> epub.follow("nav.xhtml", landmark.attr("href")));
  }
}
