package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.MergeText;
import org.trifold.model.SourceLocation;

class MergeMacroTest {
  @TempDir Path temp;

  private Reading read(String text) throws Exception {
    Files.writeString(temp.resolve("a.adoc"), text);
    return SharedReader.read(temp, "a.adoc");
  }

  @Test
  void a_tag_keeps_its_words_and_its_place() throws Exception {
    Document document =
        read("""
                = News for merge:first-name[friends]
                :description: For merge:first-name[all of you].

                Dear *merge:first-name[Jo, _all_ & [you\\]]*, and merge:city[town],
                and merge:first-name[again].

                * merge:email[mail]
                """)
            .publication()
            .orElseThrow()
            .document();
    List<Element> tags = document.body().select("span[data-merge]");
    assertEquals(
        List.of("first-name", "first-name", "city", "first-name", "email"),
        tags.stream().map(t -> t.attr("data-merge")).toList());
    assertEquals(
        List.of("friends", "Jo, all & [you]", "town", "again", "mail"),
        tags.stream().map(Element::text).toList());
    assertEquals(
        List.of("a.adoc:1:12", "a.adoc:4:7", "a.adoc:4:50", "a.adoc:5:5", "a.adoc:7:3"),
        tags.stream().map(t -> SourceLocation.of(t).toString()).toList());
    assertEquals("strong", tags.get(1).parent().normalName());
    assertEquals(0, tags.get(1).childrenSize(), "a value has no markup");
  }

  @Test
  void titles_and_descriptions_have_the_words() throws Exception {
    var metadata =
        read("= News for merge:first-name[friends]\n:description: For merge:x[all].\n\nText.\n")
            .publication()
            .orElseThrow()
            .metadata();
    assertEquals("News for friends", metadata.title());
    assertEquals("For all.", metadata.description().orElseThrow());
  }

  @Test
  void a_tag_without_words_is_an_error_with_its_place() throws Exception {
    List<Finding> findings =
        read("= T\n\nDear merge:first-name[] and merge:email[ ].\n").findings();
    assertEquals(
        List.of(
            "a.adoc:3:6: The merge tag \"first-name\" has no words for readers without one. Write"
                + " them in the brackets: merge:first-name[there].",
            "a.adoc:3:29: The merge tag \"email\" has no words for readers without one. Write them"
                + " in the brackets: merge:email[there]."),
        findings.stream().filter(f -> f.rule().equals("TF-MERGE-001")).map(Finding::line).toList());
  }

  @Test
  void raw_html_can_not_pose_as_a_tag() throws Exception {
    Document document =
        read("= T\n\n++++\n<p><span data-merge=\"email\">x</span></p>\n++++\n")
            .publication()
            .orElseThrow()
            .document();
    assertEquals(0, document.select("[data-merge]").size());
  }

  @Test
  void text_with_tags_is_read_in_pieces() {
    MergeText text = MergeText.of("Hi merge:first-name[you \\[all\\]], merge:x y[z], merge:[a]");
    assertEquals("Hi you \\[all], merge:x y[z], merge:[a]", text.fallback());
    assertEquals(
        List.of("", "first-name", ""), text.pieces().stream().map(MergeText.Piece::tag).toList());
    assertTrue(text.pieces().get(1).isTag());
  }
}
