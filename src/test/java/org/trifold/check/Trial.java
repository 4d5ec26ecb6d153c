package org.trifold.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.model.Severity;

/**
 * Tries one rule, with its usual limits, on manuscripts written for it.
 *
 * @param root an empty folder
 */
public record Trial(Path root, String id) {
  /** What it finds in a manuscript: {@code line:column message}. */
  public List<String> of(String... lines) {
    return held(Severity.ERROR, lines);
  }

  private List<String> held(Severity severity, String... lines) {
    try {
      Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Rule> rules = Proofreading.rules().stream().filter(rule -> rule.id().equals(id)).toList();
    Profile profile =
        new Profile(
            "trial", Map.of(id, new Profile.Judgement(Optional.of(severity), Map.of())), Map.of());
    return new Proofreader(rules, profile)
        .read(Proofreading.at(root, LocalDate.EPOCH).subject("a.adoc")).stream()
            .map(f -> f.where().line() + ":" + f.where().column() + " " + f.message())
            .toList();
  }

  /** Where it finds something: {@code line:column}. */
  public List<String> places(String... lines) {
    return of(lines).stream().map(found -> found.substring(0, found.indexOf(' '))).toList();
  }
}
