package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;

class DocumentTypeTest {
  private static final String BODY =
      "\n\nFirst words.\n\n== Name\n\ntrifold - makes editions\n\n== Synopsis\n\nLast words.\n";

  @TempDir Path root;

  private Reading read(String text) throws IOException {
    Files.writeString(root.resolve("a.adoc"), text);
    return SharedReader.reader()
        .read(Gate.at(root, List.of()), "a.adoc", "a", Map.of(), SharedReader.CLOCK);
  }

  private static String words(Reading reading) {
    return reading.publication().orElseThrow().document().body().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inline", "manpage", "thesis"})
  void noTypeLosesWords(String type) throws IOException {
    Reading reading = read("= tool(1)\nAn Author\n:doctype: " + type + BODY);
    assertEquals(words(read("= tool(1)\nAn Author" + BODY)), words(reading));
    assertEquals(
        List.of(
            "a.adoc:3: The document type \""
                + type
                + "\" is read as an article. Say :doctype: book where it is one, else nothing."),
        reading.findings().stream()
            .filter(f -> f.rule().equals("TF-READ-027"))
            .map(Finding::line)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "book"})
  void articlesAndBooksAreReadAsTheyAre(String type) throws IOException {
    Reading reading = read("= T\n:doctype: " + type + "\n\n== A\n\nWords.\n");
    assertEquals(List.of(), reading.findings());
    assertEquals(type, reading.publication().orElseThrow().metadata().doctype());
  }
}
