package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** What a profile holds a manuscript to, and the line that a finding names. */
class ProfileTest {
  @TempDir Path root;

  private List<String> found(String profile, String... header) throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n" + String.join("\n", header) + "\n\nText.\n");
    return Proofreading.at(root, LocalDate.parse("2026-05-01")).with(profile, "a.adoc").stream()
        .filter(finding -> finding.rule().startsWith("TF-CHECK-"))
        .map(Finding::line)
        .toList();
  }

  @Test
  void aReviewThatWasDueIsAnErrorForAClinicWithTheAttributesLine() throws IOException {
    assertEquals(
        List.of(
            "a.adoc:3: The review was due on 2026-04-30, and today is 2026-05-01. Have it reviewed,"
                + " then set :reviewed: and :review-due: anew."),
        found(Profile.CLINIC, ":lang: en", ":review-due: 2026-04-30"));
  }

  @Test
  void aReviewThatIsDueTodayIsFine() throws IOException {
    assertEquals(List.of(), found(Profile.CLINIC, ":review-due: May 1, 2026"));
  }

  @Test
  void whoProofreadsNothingIsToldOfAReviewThatWasDueAllTheSame() throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n:review-due: 2019-01-01\n\nText.\n");
    assertEquals(
        List.of(Severity.WARNING),
        Proofreading.at(root, LocalDate.parse("2026-05-01")).with(Profile.OFF, "a.adoc").stream()
            .map(Finding::severity)
            .toList());
  }

  @Test
  void aDateThatCantBeReadIsAnErrorInEveryProfile() throws IOException {
    assertEquals(
        List.of("a.adoc:2: \":reviewed: last spring\" is not a date. Write it as 2026-03-01."),
        found(Profile.OFF, ":reviewed: last spring"));
  }
}
