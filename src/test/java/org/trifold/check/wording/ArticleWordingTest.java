package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trifold.check.Profile;
import org.trifold.check.Proofreading;
import org.trifold.model.Finding;

/** The project's own article, whose defects are known by line. */
class ArticleWordingTest {
  @Test
  void itsDefectsAreFoundAtTheirLines() {
    Path root = Path.of(System.getProperty("trifold.basedir", "."));
    Map<String, List<Integer>> lines =
        Proofreading.at(root, LocalDate.parse("2026-03-01"))
            .with(Profile.CLINIC, "manuscript/microneedling.adoc")
            .stream()
            .filter(finding -> finding.rule().matches("TF-EDIT-0(3[0-8]|41)"))
            .collect(
                Collectors.groupingBy(
                    Finding::rule,
                    TreeMap::new,
                    Collectors.mapping(f -> f.where().line(), Collectors.toList())));
    assertEquals(
        Map.of(
            "TF-EDIT-030", List.of(103, 226),
            "TF-EDIT-034", List.of(33, 49, 82, 210, 225),
            "TF-EDIT-035", List.of(33, 127, 158, 186, 203),
            "TF-EDIT-041", List.of(108, 112, 208)),
        lines);
  }
}
