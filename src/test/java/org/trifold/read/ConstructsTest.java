package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.Severity;
import org.trifold.transform.EditionRoles;
import org.trifold.transform.Labels;
import org.trifold.transform.Transforms;

/**
 * Every construct of AsciiDoc, a fixture each, with its semantic HTML beside it. Run with {@code
 * -Dtrifold.golden=update} to write the HTML anew, then read the difference.
 */
class ConstructsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("trifold.basedir", "."), "src/test/resources/org/trifold/read");

  static Stream<String> constructs() throws IOException {
    return names(ROOT.resolve("constructs"), "-valid.adoc");
  }

  static Stream<String> broken() throws IOException {
    return names(ROOT.resolve("broken"), "-error.adoc");
  }

  private static Stream<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(suffix))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void aConstructBecomesItsSemanticHtml(String fixture) throws IOException {
    Reading reading = SharedReader.read(ROOT, "constructs/" + fixture);
    List<String> loud =
        reading.findings().stream()
            .filter(f -> f.severity() != Severity.INFO)
            .map(Finding::line)
            .toList();
    assertEquals(List.of(), loud);
    Publication publication = reading.publication().orElseThrow();
    Document document = publication.document();
    assertFalse(document.text().contains("NEVERSHOWN"), "shows what it must not");
    // Places of header attributes have a test of their own.
    document.select("meta[data-line]").forEach(meta -> meta.removeAttr("data-line"));
    document.outputSettings().prettyPrint(true).indentAmount(1).outline(false);
    String html = document.outerHtml() + "\n";
    Path golden = ROOT.resolve("constructs").resolve(fixture.replace(".adoc", ".html"));
    if ("update".equals(System.getProperty("trifold.golden"))) {
      Files.writeString(golden, html);
    }
    assertEquals(Files.readString(golden), html);
    assertEquals(publication, Publication.parse(publication.toHtml()));
    assertEquals(publication.toHtml(), Publication.parse(publication.toHtml()).toHtml());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aSlipIsFoundWhereItStands(String fixture) throws IOException {
    Reading reading = SharedReader.read(ROOT, "broken/" + fixture);
    Path expected = ROOT.resolve("broken").resolve(fixture.replace(".adoc", ".expected"));
    List<Finding> all = new ArrayList<>(reading.findings());
    reading.publication().ifPresent(p -> all.addAll(afterwards(p)));
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(expected)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String place = line.substring(0, line.indexOf(": "));
      boolean found =
          all.stream()
              .filter(f -> !line.endsWith(")") || line.endsWith("(" + severity(f) + ")"))
              .map(f -> f.where().file() + (f.where().line() == 0 ? "" : ":" + f.where().line()))
              .anyMatch(w -> w.equals("broken/" + place) || w.equals(place));
      if (!found) {
        missing.add(line);
      }
    }
    String lines = String.join("\n", all.stream().map(Finding::line).toList());
    assertTrue(missing.isEmpty(), () -> "not found: " + missing + "\nfound:\n" + lines);
  }

  private static String severity(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  /** What the passes after the parse find. */
  private static List<Finding> afterwards(Publication publication) {
    Set<String> editions = Set.of("handout", "ebook", "newsletter");
    Findings findings = new Findings();
    findings.addAll(EditionRoles.check(publication, editions));
    for (String edition : editions) {
      Transforms.shared(edition, editions, Optional.empty(), Labels.of("en"), findings)
          .apply(publication);
    }
    return findings.list();
  }
}
