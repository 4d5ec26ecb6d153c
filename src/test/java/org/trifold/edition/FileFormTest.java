package org.trifold.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.PageMap;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.read.SharedReader;

/** Publication and job survive their file form: the cache and a worker process stand on it. */
class FileFormTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  private static Publication read(String path) {
    int slash = path.indexOf("/stress/");
    Path root = slash < 0 ? BASE : BASE.resolve(path.substring(0, slash + 7));
    String below = slash < 0 ? path : path.substring(slash + 8);
    return SharedReader.read(root, below).publication().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manuscript/microneedling.adoc",
        "src/test/resources/stress/stress.adoc",
        "src/test/resources/stress/stress-book.adoc"
      })
  void aPublicationIsTheSameAfterARoundTrip(String path) {
    Publication publication = read(path);
    Publication back = Publication.parse(publication.toHtml());
    assertEquals(publication.toHtml(), back.toHtml());
    assertEquals(publication.metadata(), back.metadata());
    assertEquals(publication.sections(), back.sections());
    assertEquals(publication.notes(), back.notes());
    assertEquals(publication.assets(), back.assets());
    assertEquals(publication.name(), back.name());
    assertEquals(publication.source(), back.source());
    assertEquals(publication.document().body().wholeText(), back.document().body().wholeText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manuscript/microneedling.adoc",
        "src/test/resources/stress/stress.adoc",
        "src/test/resources/stress/stress-book.adoc"
      })
  void aJobIsTheSameAfterARoundTrip(String path) {
    Settings declared =
        Settings.declare(
            List.of(
                Setting.text("handout.paper", "auto", "Paper."),
                Setting.flag("handout.sheet", false, "Sheet.")));
    Settings settings =
        declared.with(
            Layer.PROJECT_FILE,
            Map.of(
                "handout.paper",
                new Settings.Written("a4", new SourceLocation("trifold.toml", 3, 1))));
    Job job =
        new Job(
                read(path),
                "handout",
                settings,
                "default",
                Optional.of("example-clinic"),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                BASE.toAbsolutePath().normalize(),
                List.of(Path.of("/usr/share/fonts")),
                Optional.of(
                    new PageMap(
                        Map.of("science", 2, "care", 5),
                        List.of(
                            new PageMap.Page("1", List.of(new PageMap.Spot("1", 0))),
                            new PageMap.Page(
                                "3",
                                List.of(
                                    new PageMap.Spot("note a", 17),
                                    new PageMap.Spot("index|b", 0)))),
                        7)))
            .with(
                List.of(
                    Finding.warning(
                        "TF-READ-010", SourceLocation.ofLine("a.adoc", 7), "A.", "B.")));
    Job back = Job.fromJson(job.toJson(), declared);
    assertEquals(job.toJson(), back.toJson());
    // Whatever a job comes to hold has to be in its file form.
    for (RecordComponent part : Job.class.getRecordComponents()) {
      if (!part.getType().equals(Settings.class)) {
        assertEquals(value(part, job), value(part, back), part.getName());
      }
    }
    for (Setting setting : declared.declared()) {
      assertEquals(job.settings().value(setting.key()), back.settings().value(setting.key()));
    }
    assertEquals(Layer.PROJECT_FILE, back.settings().value("handout.paper").layer());
  }

  private static Object value(RecordComponent part, Job job) {
    try {
      return part.getAccessor().invoke(job);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
