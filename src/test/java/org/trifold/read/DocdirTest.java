package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Publication;

/** What manuscripts use {@code {docdir}} for. */
class DocdirTest {
  private static final String DOT = "R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=";

  @TempDir Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void whatIsNamedByDocdirIsFoundAndNobodyLearnsWhereItLies() throws IOException {
    write(
        "manuscript/care.adoc",
        """
        = Care
        :imagesdir: {docdir}/images
        :parts: {docdir}/parts

        In {docdir}, from {docfile}, at {user-home}.

        image::dot.gif[a dot]

        Of image:dot.gif[a dot] in a line.

        include::{docdir}/parts/a.adoc[]

        image::{docdir}/../shared/dot.gif[a dot]
        """);
    write("manuscript/parts/a.adoc", "Part a.\n\ninclude::{parts}/deep/b.adoc[]\n");
    write("manuscript/parts/deep/b.adoc", "Part b.\n\ninclude::{docdir}/parts/c.adoc[]\n");
    write("manuscript/parts/c.adoc", "Part c.\n\n{missing} and code.\n");
    byte[] dot = Base64.getDecoder().decode(DOT);
    for (String folder : List.of("manuscript/images", "shared")) {
      Files.createDirectories(root.resolve(folder));
      Files.write(root.resolve(folder + "/dot.gif"), dot);
    }
    Reading reading = SharedReader.read(root, "manuscript/care.adoc");
    assertEquals(
        List.of("manuscript/parts/c.adoc:3"),
        reading.findings().stream()
            .map(Finding::where)
            .map(where -> where.file() + ":" + where.line())
            .toList());
    Publication publication = reading.publication().orElseThrow();
    Document document = publication.document();
    assertEquals(
        "In /trifold-project/manuscript, from /trifold-project/manuscript/care.adoc, at ..",
        document.selectFirst("p").text());
    assertEquals(
        List.of("manuscript/images/dot.gif", "manuscript/images/dot.gif", "shared/dot.gif"),
        document.select("img").eachAttr("src"));
    assertFalse(publication.toHtml().contains(root.toString()), "the folder is told");
    assertEquals("images", publication.metadata().attribute("imagesdir").orElseThrow());
    assertEquals(
        List.of(
            "manuscript/parts/a.adoc", "manuscript/parts/deep/b.adoc", "manuscript/parts/c.adoc"),
        reading.includes());
  }

  @Test
  void aManuscriptAtTheProjectsRootFindsItsParts() throws IOException {
    write("care.adoc", "= Care\n\n{docdir}\n\ninclude::{docdir}/parts/a.adoc[]\n");
    write("parts/a.adoc", "Part a.\n");
    Reading reading = SharedReader.read(root, "care.adoc");
    assertEquals(List.of(), reading.findings());
    assertEquals(
        List.of("/trifold-project", "Part a."),
        reading.publication().orElseThrow().document().select("p").eachText());
  }
}
