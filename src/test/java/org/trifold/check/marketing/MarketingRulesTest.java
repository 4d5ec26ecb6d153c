package org.trifold.check.marketing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Profile;
import org.trifold.check.ProfileFiles;
import org.trifold.check.Proofreading;
import org.trifold.check.Trial;
import org.trifold.gate.Gate;
import org.trifold.model.Severity;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/** What puts readers of a newsletter off. */
class MarketingRulesTest {
  private static final List<String> NOTHING = List.of();

  /** Ten words, none of which comes in another line. */
  private static String filler(int line) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      words
          .append(i == 0 ? "W" : " w")
          .append((char) ('a' + line))
          .append((char) ('a' + i))
          .append('x');
    }
    return words + ".";
  }

  @TempDir Path root;

  private String[] text(int stuffed, String phrase) {
    List<String> lines = new ArrayList<>(List.of("= Care", ""));
    for (int i = 0; i < 25; i++) {
      lines.add(i < stuffed ? "It is about " + phrase + " that we write. " + filler(i) : filler(i));
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void aPhraseThatComesAgainAndAgainIsFoundWhereItComesFirst() {
    assertEquals(
        List.of("3:13 “vein treatment” comes 10 times in 331 words."),
        new Trial(root, "TF-EDIT-140").of(text(10, "vein treatment")));
  }

  @Test
  void whatComesAsOftenAsTheTopicNeedsIsFine() {
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-140").of(text(6, "vein treatment")));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-140").of(text(10, "Sunny Clinic")));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-140").of("= A", "", "Sun sun sun sun sun sun."));
  }

  @Test
  void aShortMailThatSaysOneThingAgainAndAgainIsFoundToo() {
    String again = "Ask for vein treatment with us. ".repeat(6).strip();
    String[] mail = {"= Care", "", again};
    assertEquals(
        List.of("3:9 “vein treatment” comes 6 times in 37 words."),
        new Trial(root, "TF-EDIT-140").of(mail));
    mail[2] = "Ask for vein treatment with us. ".repeat(5).strip();
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-140").of(mail));
  }

  @Test
  void aNameThatComesTwiceAsOftenAsAnyWordMayIsFound() {
    assertEquals(
        List.of("3:1 “botox” comes 20 times in 81 words."),
        new Trial(root, "TF-EDIT-140").of("= Care", "", "Botox is for us. ".repeat(20).strip()));
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-140").of("= Care", "", "Botox is for us. ".repeat(15).strip()));
  }

  /**
   * Paragraphs with a heading at each fifth, of which half name the phrase, as some paragraphs do.
   */
  private List<String> headed(int paragraphs, int named) {
    List<String> lines = new ArrayList<>(List.of("= Care", ""));
    for (int i = 0; i < paragraphs; i++) {
      if (i % 5 == 0) {
        boolean names = i < paragraphs / 2;
        lines.addAll(List.of("", names ? "== All of vein treatment" : "== More " + i, ""));
      }
      lines.add(i < named ? "It is vein treatment. " + filler(i % 25) : filler(i % 25));
    }
    return new Trial(root, "TF-EDIT-140").of(lines.toArray(String[]::new));
  }

  @Test
  void lessOfAPhraseIsTooMuchWhereTheHeadingsHaveItToo() {
    assertEquals(
        List.of("4:11 “vein treatment” comes 16 times in 779 words, and in 7 of 15 headings."),
        headed(70, 9));
  }

  @Test
  void theHeadingsOfAShortTextNameItsSubject() {
    assertEquals(NOTHING, headed(25, 3));
  }

  @Test
  void theFourthThingThatIsAskedForIsFound() {
    assertEquals(
        List.of("9:25 The text asks for 5 different things; this is number 4."),
        new Trial(root, "TF-EDIT-141")
            .of(
                "= Spring",
                "",
                "https://example.org/book?utm=1[Book now] or https://example.org/book[book a visit].",
                "",
                "https://example.org/shop[Shop the sale]",
                "",
                "https://example.org/club[Join our club]",
                "",
                "https://example.org/app[Get started] today.",
                "",
                "Call today!"));
  }

  @Test
  void oneCallAgainAndAgainAndPlainLinksAreFine() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-141")
            .of(
                "= Spring",
                "",
                "https://example.org/book[Book now], https://example.org/book[book today],",
                "https://example.org/book#x[the booklet], https://example.org/a[our hours],",
                "https://example.org/b[the team], https://example.org/c[what it costs],",
                "https://example.org/d[Bookshelves]."));
  }

  @Test
  void aMailNeedsASubjectAndALineBesideIt() {
    String[] bare = {"= Spring", "", "Text."};
    assertEquals(List.of("1:0"), new Trial(root, "TF-EDIT-142").places(bare));
    assertEquals(List.of("1:0"), new Trial(root, "TF-EDIT-143").places(bare));
    String[] full = {"= Spring", ":subject: Open", ":description: Again.", "", "Text."};
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-142").of(full));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-143").of(full));
  }

  @Test
  void theProfileTakesAMailWithoutAWayOutForAnError() {
    Profile profile =
        new ProfileFiles(
                new ThemeFiles(Gate.at(root, List.of())),
                Proofreading.rules(),
                RulePages.load().ids())
            .load("marketing");
    assertEquals(
        Map.of(
            "TF-NEWS-011", Severity.ERROR,
            "TF-NEWS-012", Severity.ERROR,
            "TF-NEWS-030", Severity.WARNING,
            "TF-NEWS-031", Severity.WARNING,
            "TF-NEWS-070", Severity.ERROR,
            "TF-MERGE-001", Severity.ERROR),
        profile.raised());
  }
}
