package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Publication;

class PlacesTest {
  @TempDir Path root;

  @Test
  void aHeaderAttributeIsFoundInItsLine() throws IOException {
    Files.writeString(root.resolve("attributes.adoc"), ":isbn: 1\n:handout-paper: a9\n");
    Files.writeString(
        root.resolve("a.adoc"),
        "= T\n:lang: de\n:trifold-theme: warm\ninclude::attributes.adoc[]\n\nText.\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    assertEquals("a.adoc:2", publication.where("lang").toString());
    assertEquals("a.adoc:3", publication.where("trifold-theme").toString());
    assertEquals("attributes.adoc:2", publication.where("handout-paper").toString());
    assertEquals("a.adoc", publication.where("nowhere").toString());
    assertEquals(publication, Publication.parse(publication.toHtml()));
    assertEquals("a.adoc:2", Publication.parse(publication.toHtml()).where("lang").toString());
  }

  @Test
  void aLanguageThatIsNoneIsToldInItsLine() throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n:lang: english\n\nText.\n");
    assertEquals(
        "a.adoc:2: \":lang: english\" is not a language tag. Write a BCP 47 tag: en, en-GB, de,"
            + " ar.",
        SharedReader.read(root, "a.adoc").findings().get(0).line());
  }
}
