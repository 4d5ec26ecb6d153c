package org.trifold.check.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.check.Trial;

/** Who answers for a text for patients, and what it must say. */
class TrustRulesTest {
  @TempDir Path root;

  private List<String> found(String rule, String... lines) {
    return new Trial(root, rule).places(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TF-EDIT-100",
        "TF-EDIT-101",
        "TF-EDIT-102",
        "TF-EDIT-103",
        "TF-EDIT-104",
        "TF-EDIT-105",
        "TF-EDIT-106"
      })
  void whatIsMissingIsToldInTheTitlesLine(String rule) {
    assertEquals(
        List.of("3:0"), found(rule, "// Spring", ":lang: en", "= Rest", "", "Rest for a day."));
  }

  @ParameterizedTest
  @CsvSource({
    "TF-EDIT-100, 'reviewer: Ana Reyes, DMD'",
    "TF-EDIT-101, reviewed: 2026-01-15",
    "TF-EDIT-102, review-due: 2028-01-15",
    "TF-EDIT-103, 'sources: National Eczema Society, 2025'",
    "TF-EDIT-104, disclaimer: Ask your doctor.",
  })
  void theHeaderSaysIt(String rule, String attribute) {
    assertEquals(List.of(), found(rule, "= Rest", ":" + attribute, "", "Rest for a day."));
    String blank = attribute.replaceAll(":.*", ":");
    assertEquals(List.of("1:0"), found(rule, "= Rest", ":" + blank, "", "Rest for a day."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rest.footnote:[National Eczema Society, Living with Eczema, 2025.]",
        "Rest.footnote:[See https://example.org/eczema[the society's leaflet].]",
        "Rest.\n\n[bibliography]\n== Where this is from\n\n* [[[a]]] Eczema Society.",
        "Rest.\n\n== Sources\n\nThe Eczema Society.",
      })
  void aFootnoteOrASectionNamesSources(String text) {
    assertEquals(List.of(), found("TF-EDIT-103", ("= Rest\n:lang: en\n\n" + text).split("\n")));
  }

  @Test
  void aFootnoteThatOnlyExplainsIsNoSource() {
    assertEquals(
        List.of("1:0"),
        found("TF-EDIT-103", "= Rest", ":lang: en", "", "Rest.footnote:[Or sit down.]"));
  }

  @Test
  void twoMainMessagesAreNone() {
    assertEquals(
        1,
        found(
                "TF-EDIT-106",
                "= Rest",
                "",
                "[.main-message]",
                "Rest.",
                "",
                "[.main-message]",
                "Walk.")
            .size());
  }
}
