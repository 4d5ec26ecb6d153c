package org.trifold.inspect.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.edition.handout.HandoutEdition;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.theme.SharedShelf;

/** A handout made by the real edition, and what the lint says of it. */
final class Printout {
  static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();

  private static final HandoutEdition EDITION = new HandoutEdition();
  private static final PrintLintInspection LINT = new PrintLintInspection();

  private final Path root;
  private String suffix = ".pdf";
  private final Map<String, Settings.Written> set = new TreeMap<>();

  /** A project of its own. */
  Printout(Path root) {
    this.root = root;
  }

  /** Style that comes after the default theme's. */
  Printout style(String css) {
    try {
      Path file = root.resolve("themes/default/handout/handout.css");
      Files.createDirectories(file.getParent());
      String theme = Files.readString(PROJECT.resolve("themes/default/handout/handout.css"));
      Files.writeString(file, theme + "\n" + css + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What the file is called after. */
  Printout suffix(String suffix) {
    this.suffix = suffix;
    return this;
  }

  /** What a setting is set to. */
  Printout set(String key, String value) {
    set.put(key, new Settings.Written(value, SourceLocation.ofFile("trifold.toml")));
    return this;
  }

  /** The findings for a body, one element a line from line 2 on. */
  List<Finding> findings(String... elements) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en-US\" dir=\"ltr\" data-source=\"manuscript/a.adoc\""
                + " data-name=\"a\"><head><title>A title</title></head><body><header"
                + " class=\"document-header\"><h1 data-line=\"1\">A title</h1></header>");
    int line = 2;
    for (String element : elements) {
      html.append("<div data-line=\"").append(line++).append("\">").append(element);
      html.append("</div>");
    }
    Publication publication = Publication.parse(html.append("</body></html>").toString());
    return findings(job(publication, root, "default", "", set));
  }

  private static Job job(
      Publication publication,
      Path project,
      String theme,
      String brand,
      Map<String, Settings.Written> set) {
    return new Job(
            publication,
            EDITION.name(),
            Settings.declare(EDITION.settings()).with(Layer.PROJECT_FILE, set),
            theme,
            Optional.of(brand).filter(b -> !b.isEmpty()),
            Instant.parse("2026-03-04T05:06:07Z"),
            project,
            List.of(),
            Optional.empty())
        .with(SharedShelf.SHELF);
  }

  private List<Finding> findings(Job job) {
    Rendition made = EDITION.render(job);
    List<Rendition.File> files =
        made.files().stream()
            .map(
                file ->
                    suffix.equals(".pdf")
                        ? file
                        : new Rendition.File(suffix, file.mediaType(), file.content()))
            .toList();
    return LINT.inspect(job, new Rendition(EDITION.name(), files, made.figures(), List.of()));
  }

  /** The files for a manuscript of the project's own with settings. */
  static List<Rendition.File> files(
      Publication publication, String theme, Map<String, String> settings) {
    Map<String, Settings.Written> set = new TreeMap<>();
    settings.forEach(
        (key, value) ->
            set.put(key, new Settings.Written(value, SourceLocation.ofFile("trifold.toml"))));
    return EDITION.render(job(publication, PROJECT, theme, "example-clinic", set)).files();
  }

  /** The findings for a manuscript of the project's own on papers, divided by commas. */
  static List<Finding> article(Publication publication, String theme, String papers) {
    return new Printout(PROJECT).findings(job(publication, theme, papers));
  }

  /** The first file of a manuscript of the project's own. */
  static byte[] pdf(Publication publication, String theme, String paper) {
    return EDITION.render(job(publication, theme, paper)).files().get(0).content();
  }

  private static Job job(Publication publication, String theme, String papers) {
    return job(
        publication,
        PROJECT,
        theme,
        "example-clinic",
        Map.of(
            "handout.paper", new Settings.Written(papers, SourceLocation.ofFile("trifold.toml"))));
  }

  /** The findings of one rule. */
  List<Finding> of(String rule, String... elements) {
    return findings(elements).stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  /** Sentences enough for so many lines or a few more. */
  static String lines(int lines) {
    return "Seven plain words of text stand here. ".repeat(2 * lines).strip();
  }
}
