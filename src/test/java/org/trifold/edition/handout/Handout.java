package org.trifold.edition.handout;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.PdfText;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.theme.SharedShelf;

/** A handout made for a test, with the job it was made from. */
record Handout(Job job, Rendition rendition) {
  static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();
  static final Instant CLOCK = Instant.parse("2026-03-04T05:06:07Z");

  private static final HandoutEdition EDITION = new HandoutEdition();

  /** A publication with one {@code body}. */
  static Publication publication(String lang, String body) {
    return Publication.parse(
        "<!DOCTYPE html><html lang=\""
            + lang
            + "\" dir=\""
            + (lang.startsWith("ar") ? "rtl" : "ltr")
            + "\" data-source=\"manuscript/a.adoc\" data-name=\"a\"><head><title>A title</title>"
            + "<meta name=\"author\" content=\"Ann Author\">"
            + "<meta name=\"description\" content=\"What it is about.\">"
            + "<meta name=\"keywords\" content=\"skin\"><meta name=\"keywords\" content=\"care\">"
            + "</head><body><header class=\"document-header\"><h1 data-line=\"1\">A title</h1>"
            + "</header>"
            + body
            + "</body></html>");
  }

  /** Rendered in the project, default theme, no brand. */
  static Handout of(String body) {
    return of(PROJECT, publication("en", body), "default", "", Map.of());
  }

  /**
   * Rendered.
   *
   * @param brand empty for none
   */
  static Handout of(
      Path root, Publication publication, String theme, String brand, Map<String, String> set) {
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    set.forEach(
        (k, v) -> written.put(k, new Settings.Written(v, SourceLocation.ofFile("trifold.toml"))));
    Job job =
        new Job(
                publication,
                EDITION.name(),
                Settings.declare(EDITION.settings()).with(Layer.PROJECT_FILE, written),
                theme,
                Optional.of(brand).filter(b -> !b.isEmpty()),
                CLOCK,
                root,
                List.of(),
                Optional.empty())
            .with(SharedShelf.SHELF);
    return new Handout(job, EDITION.render(job));
  }

  byte[] pdf() {
    return rendition.files().get(0).content();
  }

  /** What a screen reader meets. */
  String text() {
    return PdfText.of(pdf());
  }

  /** Words that the prepared document has and the PDF has not. */
  List<String> lost() {
    return LostWords.missing(LostWords.words(Prepared.of(job).document()), LostWords.words(text()));
  }

  List<String> rules() {
    return rendition.findings().stream().map(Finding::rule).toList();
  }

  List<String> lines() {
    return rendition.findings().stream().map(Finding::line).toList();
  }
}
