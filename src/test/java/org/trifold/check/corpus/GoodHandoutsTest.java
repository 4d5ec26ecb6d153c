package org.trifold.check.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.check.Profile;
import org.trifold.check.Proofreader;
import org.trifold.check.Proofreading;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;

/**
 * Of a handout that a clinic could give out as it is, nothing is said at all: some 300 words at the
 * sixth grade, of several trades and authors' habits.
 */
class GoodHandoutsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-10");
  private static final String GRADE = "TF-EDIT-080";

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tooth-removal",
        "iron-tablets",
        "hearing-test",
        "hip-home",
        "low-mood",
        "eye-drops",
        "fasting-blood-test"
      })
  void nothingIsSaidOfAGoodHandout(String name) throws Exception {
    String text = "clinic/" + name + "-clean.adoc";
    Corpus.copy(text, root);
    Reading reading = SharedReader.read(root, text);
    assertEquals(List.of(), reading.findings());
    Proofreading proofreading = Proofreading.at(root, TODAY);
    assertEquals(
        List.of(),
        proofreading.with(Profile.CLINIC, text).stream()
            .map(found -> found.rule() + " " + found.line())
            .toList());
    int words = proofreading.subject(text).text().words();
    assertTrue(words > 250 && words < 400, words + " words");
    assertEquals(List.of(), harderThan(6.9, proofreading, text));
    assertEquals(1, harderThan(1, proofreading, text).size(), "nothing is measured");
  }

  private static List<String> harderThan(double grade, Proofreading proofreading, String text) {
    Profile profile =
        new Profile(
            "grade",
            Map.of(
                GRADE,
                new Profile.Judgement(Optional.of(Severity.WARNING), Map.of("most-grade", grade))),
            Map.of());
    return new Proofreader(Proofreading.rules(), profile)
        .read(proofreading.subject(text)).stream().map(Finding::message).toList();
  }
}
