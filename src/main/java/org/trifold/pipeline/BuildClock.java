package org.trifold.pipeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;
import org.trifold.model.WrittenDate;

/**
 * The one clock that renditions may show: {@code SOURCE_DATE_EPOCH}, else the build's own
 * timestamp, else the manuscript's revision date, else the day after the zip format's first.
 */
public final class BuildClock {
  /**
   * Where nothing says anything. Not the first day: a zip entry of that gets a further field, and
   * EPUBCheck refuses it (PKG-005).
   */
  public static final Instant LAST_RESORT = Instant.parse("1980-01-02T00:00:00Z");

  /** See reproducible-builds.org/specs/source-date-epoch. */
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private BuildClock() {}

  /**
   * The clock that the surroundings set, if they do.
   *
   * @param environment variables of the process
   * @param outputTimestamp Maven's {@code project.build.outputTimestamp}: an ISO 8601 instant or
   *     seconds since 1970; one other character switches it off, as in Maven's own plugins
   * @throws FindingException where one of them can't be understood
   */
  public static Optional<Instant> of(
      Map<String, String> environment, Optional<String> outputTimestamp) {
    Optional<String> epoch = Optional.ofNullable(environment.get(VARIABLE));
    if (epoch.isPresent()) {
      String text = epoch.get().strip();
      return Optional.of(
          seconds(text)
              .orElseThrow(
                  () -> bad(VARIABLE, text, "Set it to seconds since 1970, or unset it.")));
    }
    return outputTimestamp.map(String::strip).flatMap(BuildClock::timestamp);
  }

  private static Optional<Instant> timestamp(String text) {
    Optional<Instant> seconds = seconds(text);
    if (seconds.isPresent() || text.length() <= 1) {
      return seconds;
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw bad("project.build.outputTimestamp", text, "Write it as 2026-01-31T12:00:00Z.");
    }
  }

  private static Optional<Instant> seconds(String text) {
    return text.matches("\\d{1,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Optional.empty();
  }

  private static FindingException bad(String name, String text, String hint) {
    return new FindingException(
        Finding.error(
            "TF-RUN-001", SourceLocation.ofFile(""), name + " can't be \"" + text + "\".", hint));
  }

  /** The clock of a manuscript that the surroundings set none for. */
  static Instant of(Metadata metadata) {
    return metadata.revisionDate().flatMap(BuildClock::date).orElse(LAST_RESORT);
  }

  /** The start of a day that is written as a date. */
  static Optional<Instant> date(String text) {
    return WrittenDate.of(text).map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
