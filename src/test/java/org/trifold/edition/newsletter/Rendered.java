package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.gate.Gate;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.read.SharedReader;
import org.trifold.theme.SharedShelf;

/** Makes newsletters for tests. */
public record Rendered(Publication publication, Rendition rendition) {
  public static final Path PROJECT =
      Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();
  public static final Path STRESS = PROJECT.resolve("src/test/resources/stress");
  public static final String BRAND = "example-clinic";

  private static final Instant CLOCK = Instant.parse("2026-03-04T05:06:07Z");

  /** Reads a manuscript the real way. */
  public static Publication read(Path root, String manuscript) {
    String file = manuscript.substring(manuscript.lastIndexOf('/') + 1);
    return SharedReader.reader()
        .read(Gate.at(root, List.of()), manuscript, file.replace(".adoc", ""), Map.of(), CLOCK)
        .publication()
        .orElseThrow();
  }

  /** The project's own article under the example brand. */
  public static Rendered article() {
    return of(read(PROJECT, "manuscript/microneedling.adoc"), PROJECT, BRAND, Map.of());
  }

  /** A document whose body is given, without a brand. */
  public static Rendered plain(String body) {
    return of(document(body), PROJECT, "", Map.of());
  }

  public static Publication document(String body) {
    return Publication.parse(
        "<!DOCTYPE html><html lang=\"en\" dir=\"ltr\" data-source=\"manuscript/a.adoc\""
            + " data-name=\"a\"><head><title>A title</title></head><body>"
            + body
            + "</body></html>");
  }

  /**
   * Renders.
   *
   * @param brand empty for none
   */
  public static Rendered of(
      Publication publication, Path root, String brand, Map<String, String> settings) {
    return new Rendered(
        publication, new NewsletterEdition().render(job(publication, root, brand, settings)));
  }

  /** As above in another theme, under the example brand. */
  public static Rendered of(Publication publication, Path root, String theme) {
    Job job = job(publication, root, BRAND, Map.of());
    Job themed =
        new Job(
                publication,
                job.edition(),
                job.settings(),
                theme,
                job.brand(),
                job.clock(),
                root,
                job.readRoots(),
                job.pageMap())
            .with(SharedShelf.SHELF);
    return new Rendered(publication, new NewsletterEdition().render(themed));
  }

  public static Job job(
      Publication publication, Path root, String brand, Map<String, String> settings) {
    NewsletterEdition edition = new NewsletterEdition();
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    settings.forEach(
        (k, v) -> written.put(k, new Settings.Written(v, SourceLocation.ofFile("trifold.toml"))));
    return new Job(
            publication,
            edition.name(),
            Settings.declare(edition.settings()).with(Layer.PROJECT_FILE, written),
            "default",
            Optional.of(brand).filter(b -> !b.isEmpty()),
            CLOCK,
            root,
            List.of(),
            Optional.empty())
        .with(SharedShelf.SHELF);
  }

  public byte[] bytes(String suffix) {
    return rendition.files().stream()
        .filter(f -> f.suffix().equals(suffix))
        .findFirst()
        .orElseThrow()
        .content();
  }

  public String text(String suffix) {
    return new String(bytes(suffix), StandardCharsets.UTF_8);
  }

  public List<String> rules() {
    return rendition.findings().stream().map(f -> f.rule()).toList();
  }
}
