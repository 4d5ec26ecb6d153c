package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondArticleTest {
  @TempDir Path root;

  private Worded rule() {
    return new Worded(root, "TF-EDIT-041");
  }

  @Test
  void aSecondIntroductionDefinitionAndConclusionAreFound() {
    assertEquals(
        List.of("5:1", "11:1", "15:4"),
        Worded.places(
            rule()
                .of(
                    "Needling is a treatment with fine needles that puncture the skin. In this"
                        + " article, we look at it.",
                    "",
                    "In this guide, you will learn about it.",
                    "",
                    "In conclusion, needles help.",
                    "",
                    "== Needling and the skin",
                    "",
                    "Needling, also called rolling, is a cosmetic treatment that uses needles to"
                        + " puncture the skin.",
                    "",
                    "Rest.",
                    "",
                    "== Conclusion",
                    "",
                    "In conclusion, rest.")));
  }

  @Test
  void oneOfEachAndAConclusionInItsSectionAreFine() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "Needling is a treatment with fine needles. In this article, we look at it.",
                "",
                "== Rest",
                "",
                "In this article, we also look at its price.",
                "",
                "Needling is a matter of days.",
                "",
                "== Conclusion",
                "",
                "In conclusion, rest."));
  }

  @Test
  void chaptersOfABookMayEachConclude() {
    String chapter = "== %s\n\nIn this guide, we rest.\n\nIn conclusion, rest.\n\n";
    assertEquals(
        List.of(),
        rule()
            .ofWhole(
                "= T\n:doctype: book\n\n" + chapter.formatted("One") + chapter.formatted("Two")));
  }
}
