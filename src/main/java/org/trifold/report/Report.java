package org.trifold.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;

/**
 * What came of one manuscript for one brand.
 *
 * @param manuscript its file, relative to the project root
 * @param name its output name
 * @param settings with every layer laid
 * @param renditions in the order the editions were asked for
 * @param findings sorted
 * @param run what differs from one run to the next
 */
public record Report(
    String manuscript,
    String name,
    Optional<String> brand,
    Settings settings,
    List<Made> renditions,
    List<Finding> findings,
    Run run) {

  public Report {
    renditions = List.copyOf(renditions);
    findings = List.copyOf(findings);
  }

  /**
   * A rendition that was written.
   *
   * @param figures what is told of it, in order: {@code pages} → {@code 7}
   * @param millis how long it took to render
   */
  public record Made(
      String edition, Map<String, String> figures, List<MadeFile> files, long millis) {
    public Made {
      figures = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(figures));
      files = List.copyOf(files);
    }
  }

  /**
   * A file that was written.
   *
   * @param path relative to the output folder, with forward slashes
   * @param suffix what follows the manuscript's name
   * @param sha256 in lower-case hexadecimal
   * @param carries how much of the edition's selection is in it
   * @param audience whose blocks are in it
   * @param figures what is told of this file; empty where the rendition's are told
   */
  public record MadeFile(
      String path,
      String suffix,
      String mediaType,
      long bytes,
      String sha256,
      Content carries,
      Audience audience,
      Map<String, String> figures) {
    public MadeFile {
      figures = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(figures));
    }

    /** A file that carries all of the edition's selection. */
    public MadeFile(String path, String suffix, String mediaType, long bytes, String sha256) {
      this(path, suffix, mediaType, bytes, sha256, Content.WHOLE, Audience.EVERYBODY, Map.of());
    }
  }

  /**
   * The circumstances of a run: the only part of a report that two runs may differ in.
   *
   * @param parses how often this manuscript was parsed
   * @param jdk the Java runtime's version
   * @param version Trifold's version
   * @param started when
   * @param millis time by stage: {@code read}, each edition's name, {@code inspect}
   */
  public record Run(
      int parses, String jdk, String version, Instant started, Map<String, Long> millis) {
    public Run {
      millis = Collections.unmodifiableMap(new TreeMap<>(millis));
    }
  }
}
