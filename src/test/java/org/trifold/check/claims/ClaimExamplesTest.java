package org.trifold.check.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Limits;
import org.trifold.check.Proofreading;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/**
 * The rules of claims are held to sentences of many fields, half of them written after the rules.
 */
class ClaimExamplesTest {
  @TempDir Path root;

  private static final class Score {
    int right;
    int wrong;
    int missed;
    final List<String> failures = new ArrayList<>();

    double precision() {
      return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 0 : (double) right / (right + missed);
    }
  }

  private TreeMap<String, Score> measured(String file) throws IOException {
    TreeMap<String, Score> scores = new TreeMap<>();
    for (String line : lines(file)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String id = "TF-EDIT-" + line.substring(0, 3);
      boolean wanted = line.charAt(3) == '+';
      boolean found = finds(id, line.substring(5));
      Score score = scores.computeIfAbsent(id, key -> new Score());
      if (found && wanted) {
        score.right++;
      } else if (found) {
        score.wrong++;
      } else if (wanted) {
        score.missed++;
      }
      if (found != wanted) {
        score.failures.add(line);
      }
    }
    scores.forEach(
        (id, score) -> {
          System.out.printf(
              "%s %s: precision %.2f, recall %.2f%n", file, id, score.precision(), score.recall());
          score.failures.forEach(failure -> System.out.println("  " + failure));
        });
    return scores;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ClaimExamplesTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /** Two statements stand in two sections. */
  private boolean finds(String id, String statements) throws IOException {
    StringBuilder text = new StringBuilder("= What you should know\n:lang: en\n");
    String[] headings = {"What it is", "What to expect"};
    String[] parts = statements.split(" \\|\\| ");
    for (int i = 0; i < parts.length; i++) {
      text.append("\n== ").append(headings[i]).append("\n\n").append(parts[i]).append("\n");
    }
    Files.writeString(root.resolve("a.adoc"), text);
    Subject subject = Proofreading.at(root, LocalDate.of(2026, 1, 1)).subject("a.adoc");
    Rule rule =
        Proofreading.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    return !rule.check(subject, new Limits(java.util.Map.of("most-places", 20.0))).isEmpty();
  }

  private void isHeld(String file, double precision, double recall) throws IOException {
    measured(file)
        .forEach(
            (id, score) -> {
              assertTrue(score.precision() >= precision, () -> id + ": " + score.failures);
              assertTrue(score.recall() >= recall, () -> id + ": " + score.failures);
            });
  }

  @Test
  void whatWasWrittenBeforeTheRulesIsFoundAndNothingElse() throws IOException {
    isHeld("first.txt", 0.9, 0.8);
  }

  @Test
  void kindsThatRealTextsHaveShownAreHeldApart() throws IOException {
    isHeld("third.txt", 1, 1);
  }

  @Test
  void whatWasWrittenAfterTheRulesIsMostlyFound() throws IOException {
    isHeld("second.txt", 0.9, 0.7);
  }
}
