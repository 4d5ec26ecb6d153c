package org.trifold.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.trifold.check.text.Sources;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Severity;
import org.trifold.read.SharedReader;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/**
 * Proofreads in tests, with all built-in rules.
 *
 * @param root of the manuscripts, and of profiles
 */
public record Proofreading(Path root, LocalDate today, Map<String, String> facts) {
  /** Once per JVM: each reads lists of words, which takes longer than to proofread a sentence. */
  private static final List<Rule> RULES =
      ServiceLoader.load(Rule.class).stream().map(ServiceLoader.Provider::get).toList();

  /** The built-in rules. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** Without a brand. */
  public static Proofreading at(Path root, LocalDate today) {
    return new Proofreading(root, today, Map.of());
  }

  /** Parses a manuscript. */
  public Subject subject(String path) {
    return subject(SharedReader.read(root, path).publication().orElseThrow());
  }

  private Subject subject(Publication publication) {
    return new Subject(
        publication, sources(), today, facts, Pictures.behind(Gate.at(root, List.of())));
  }

  private Sources sources() {
    return file -> {
      try {
        Path path = root.resolve(file);
        return Files.isRegularFile(path) ? Files.readString(path).lines().toList() : List.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** What a profile finds in a manuscript. */
  public List<Finding> with(String profile, String path) {
    Profile held =
        new ProfileFiles(new ThemeFiles(Gate.at(root, List.of())), rules(), RulePages.load().ids())
            .load(profile);
    return new Proofreader(rules(), held).read(subject(path));
  }

  /** What all rules find, as warnings, with their usual limits. */
  public List<Finding> all(Publication publication) {
    Map<String, Profile.Judgement> all = new HashMap<>();
    for (Rule rule : rules()) {
      all.put(rule.id(), new Profile.Judgement(Optional.of(Severity.WARNING), Map.of()));
    }
    return new Proofreader(rules(), new Profile("all", all, Map.of())).read(subject(publication));
  }
}
