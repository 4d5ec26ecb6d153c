package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.SourceLocation;

/** Where a title stands, which the parser does not tell. */
class TitlePlaceTest {
  @TempDir Path root;

  private int line(String manuscript) throws IOException {
    Files.writeString(root.resolve("a.adoc"), manuscript);
    Files.writeString(root.resolve("head.adoc"), "= Of the other file\n:lang: en\n\nWords.\n");
    Element header =
        SharedReader.read(root, "a.adoc")
            .publication()
            .orElseThrow()
            .document()
            .selectFirst("header.document-header");
    assertEquals("a.adoc", SourceLocation.of(header).file());
    return SourceLocation.of(header).line();
  }

  @ParameterizedTest
  @CsvSource({
    "1, '= Rest;;Words.'",
    "1, '# Rest;;Words.'",
    "3, '// = An old one;:lang: en;= Rest;;Words.'",
    "5, '////;= An old one;////;;= Rest;Ana Reyes;;Words.'",
    "5, 'ifdef::nowhere[];= One;endif::[];ifndef::nowhere[];= Rest;endif::[];;Words.'",
    "2, ':lang: en;A long title;============;;Words.'",
  })
  void itIsTheLineThatTheAuthorWroteItIn(int line, String lines) throws IOException {
    assertEquals(line, line(lines.replace(';', '\n') + "\n"));
  }

  @Test
  void ofAManuscriptWithoutOneNoLineIsMadeUp() throws IOException {
    assertEquals(0, line("Words.\n"));
    assertEquals(0, line("include::head.adoc[]\n"));
  }
}
