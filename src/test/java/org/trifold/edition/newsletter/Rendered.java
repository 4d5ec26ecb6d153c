package org.trifold.edition.newsletter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/** Makes newsletters of the documents beside the tests. */
record Rendered(Rendition rendition) {
  static final Path ROOT = Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();
  static final Instant CLOCK = Instant.parse("2026-03-04T05:06:07Z");

  static String resource(String name) {
    try (InputStream in = Rendered.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rendered of(String resource, Map<String, String> settings) {
    return of(resource(resource), ROOT, Optional.of("example-clinic"), settings);
  }

  static Rendered of(
      String html, Path root, Optional<String> brand, Map<String, String> settings) {
    NewsletterEdition edition = new NewsletterEdition();
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    settings.forEach(
        (k, v) -> written.put(k, new Settings.Written(v, SourceLocation.ofFile("trifold.toml"))));
    Settings all = Settings.declare(edition.settings()).with(Layer.PROJECT_FILE, written);
    Job job =
        new Job(
            Publication.parse(html),
            edition.name(),
            all,
            "default",
            brand,
            CLOCK,
            root,
            List.of(),
            Optional.empty());
    return new Rendered(edition.render(job));
  }

  byte[] bytes(String suffix) {
    return rendition.files().stream()
        .filter(f -> f.suffix().equals(suffix))
        .findFirst()
        .orElseThrow()
        .content();
  }

  String text(String suffix) {
    return new String(bytes(suffix), StandardCharsets.UTF_8);
  }
}
