package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** How far a comment in the manuscript takes a rule back, and what is said of one that does not. */
class SuppressionsTest {
  @TempDir Path root;

  /** Finds each "bad". */
  private static final class BadWord implements Rule {
    @Override
    public String id() {
      return "TF-EDIT-014";
    }

    @Override
    public List<Remark> check(Subject subject, Limits limits) {
      List<Remark> remarks = new ArrayList<>();
      for (Block block : subject.text().blocks()) {
        for (Word word : block.words()) {
          if (word.folded().equals("bad")) {
            Span span = word.span();
            remarks.add(Remark.of(block, span, "Bad.", "").instead("good"));
          }
        }
      }
      return remarks;
    }
  }

  private List<String> found(String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    Profile profile =
        new Profile(
            "mine",
            Map.of("TF-EDIT-014", new Profile.Judgement(Optional.of(Severity.WARNING), Map.of())),
            Map.of());
    return new Proofreader(List.of(new BadWord()), profile)
        .read(Proofreading.at(root, LocalDate.EPOCH).subject("a.adoc")).stream()
            .map(Finding::line)
            .toList();
  }

  @Test
  void aFindingHasTheColumnOfItsWordInTheLineWhereItIsWritten() throws IOException {
    Files.writeString(root.resolve("part.adoc"), "It is *bad* there.\n");
    assertEquals(
        List.of("a.adoc:4:7: Bad.", "a.adoc:5:35: Bad.", "part.adoc:1:8: Bad."),
        found(
            "= Title",
            "",
            "A para that is long and",
            "quite bad,",
            "and https://example.org/so/bad[so bad] too.",
            "",
            "include::part.adoc[]"));
  }

  @Test
  void itIsForTheNextBlockAlone() throws IOException {
    assertEquals(
        List.of("a.adoc:8:1: Bad."),
        found(
            "= Title",
            "",
            "// trifold-ignore TF-EDIT-014: as she wrote it",
            "* bad",
            "",
            "* bad too",
            "",
            "bad"));
  }

  @Test
  void aTitleBelongsToTheTableBelowItWhereverTheCommentStands() throws IOException {
    String comment = "// trifold-ignore TF-EDIT-014: as she wrote it";
    assertEquals(
        List.of(
            "a.adoc:20: This suppresses nothing: TF-EDIT-014 finds nothing there. Take it out.",
            "a.adoc:23:4: Bad."),
        found(
            "= Title",
            "",
            comment,
            ".A bad title",
            "[%header]",
            "|===",
            "|good",
            "|===",
            "",
            "[%header]",
            ".A bad title",
            comment,
            "|===",
            "|good",
            "",
            "|good",
            "|===",
            "",
            "",
            comment,
            "Good.",
            "",
            ".A bad title",
            "|===",
            "|good",
            "|==="));
  }

  @Test
  void beforeASectionItIsForAllInIt() throws IOException {
    assertEquals(
        List.of("a.adoc:13:4: Bad."),
        found(
            "= Title",
            "",
            "// trifold-ignore TF-EDIT-014: as she wrote it",
            "[.role]",
            "== A bad heading",
            "",
            "bad",
            "",
            "=== Under it",
            "",
            "bad",
            "",
            "== Bad"));
  }

  @Test
  void beforeTheTitleItIsForTheWholeFile() throws IOException {
    assertEquals(
        List.of(),
        found("// trifold-ignore TF-EDIT-014: as she wrote it", "= A bad title", "", "bad"));
  }

  @Test
  void oneThatSuppressesNothingIsTold() throws IOException {
    assertEquals(
        List.of("a.adoc:3: This suppresses nothing: TF-EDIT-014 finds nothing there. Take it out."),
        found("= Title", "", "// trifold-ignore TF-EDIT-014: once bad", "good"));
  }

  @Test
  void oneWithoutAReasonOrOfAnUnknownRuleIsTold() throws IOException {
    assertEquals(
        List.of(
            "a.adoc:3: This suppression gives no reason. Write \"// trifold-ignore TF-EDIT-014: why\".",
            "a.adoc:6: No rule that could be suppressed is named \"TF-EDIT-140\". Did you mean"
                + " \"TF-EDIT-014\"?"),
        found(
            "= Title",
            "",
            "// trifold-ignore TF-EDIT-014",
            "bad",
            "",
            "// trifold-ignore TF-EDIT-140: a slip",
            "good"));
  }

  @Test
  void oneInAListingOrACommentBlockIsNone() throws IOException {
    assertEquals(
        List.of("a.adoc:10:1: Bad."),
        found(
            "= Title",
            "",
            "----",
            "// trifold-ignore TF-EDIT-014: shown",
            "----",
            "",
            "////",
            "// trifold-ignore TF-EDIT-014: old",
            "////",
            "bad"));
  }

  @Test
  void oneThatNamesNoRuleIsTold() throws IOException {
    String told =
        "This suppression names no rule, and suppresses nothing. Write \"// trifold-ignore"
            + " TF-EDIT-014: why\".";
    assertEquals(
        List.of("a.adoc:3: " + told, "a.adoc:6: " + told),
        found("= Title", "", "// trifold-ignore: ours", "Fine.", "", "// trifold-ignore", "So."));
  }
}
