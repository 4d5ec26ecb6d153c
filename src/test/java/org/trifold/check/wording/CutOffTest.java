package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

class CutOffTest {
  @TempDir Path root;
  private Worded rule = new Worded(Path.of("."), "TF-EDIT-030");

  @BeforeEach
  void inFolder() {
    rule = new Worded(root, "TF-EDIT-030");
  }

  @Test
  void whatEndsOnAConjunctionAnArticleOrACommaIsCutOffWhereItEnds() {
    List<Finding> found =
        rule.of(
            "Keep the wound dry. Aftercare is essential to prolonging the results and",
            "",
            "Take the tablets after each of the meals that you have, and always with the",
            "",
            "If you feel any pain after you have come home from the clinic,",
            "",
            "Following these tips will not only help");
    assertEquals(List.of("3:34", "5:47", "7:32", "9:11"), Worded.places(found));
    assertEquals(
        "The paragraph breaks off: \"… essential to prolonging the results and\".",
        found.get(0).message());
    assertEquals(Severity.WARNING, found.get(0).severity());
  }

  @Test
  void theLastItemOfAListMayBeCutOffTooButOthersGoOn() {
    assertEquals(
        List.of("5:3"),
        Worded.places(
            rule.of("* one of the many, and", "* two of the many, or", "* three of the many and")));
  }

  @Test
  void aPrepositionBehindAndIsWithoutWhatItBelongsTo() {
    assertEquals(
        List.of("3:49"),
        Worded.places(
            rule.of(
                "Rub the ointment in at noon and, if the heel is dry, in the evening and before",
                "",
                "Nobody had told her of it before")));
  }

  @Test
  void noItemEndsOnAnArticle() {
    assertEquals(
        List.of("3:3"),
        Worded.places(
            rule.of(
                "* Leave rings at home, because the", "* Wear wide clothes and", "* flat shoes")));
  }

  @Test
  void whoIsQuotedOrATitleOfItsOwnNeedsNoFullStop() {
    assertEquals(
        List.of(),
        rule.of(
            "The nurses say it best. “A scar needs sun cream, patience and time.” — Ida Berg, head"
                + " of the burns ward",
            "",
            "For the last part of the evening she told the children the story of",
            "",
            "_The Goose and the Lock-Keeper_"));
  }

  @Test
  void germanFrenchAndSpanishAreKnown() {
    assertEquals(
        List.of("4:5"), Worded.places(rule.ofGerman("Die Wunde bleibt zwei Tage trocken und")));
    assertEquals(
        List.of("4:22"),
        Worded.places(
            rule.ofWhole("= T\n:lang: fr\n\nLa plaie doit rester au sec pendant deux jours et\n")));
    assertEquals(
        List.of("4:11"),
        Worded.places(rule.ofWhole("= T\n:lang: es\n\nLa herida debe quedar seca dos días y\n")));
    assertEquals(List.of(), rule.ofWhole("= T\n:lang: eo\n\nLa vundo restu seka du tagojn kaj\n"));
  }

  @Test
  void aSentenceWithoutItsFullStopBehindOthersIsAWarningAndALongOneAloneAnInfo() {
    List<Finding> found =
        rule.of(
            "Keep the wound dry. Change the dressing every evening",
            "",
            "We will call you on the day after your operation to hear how you are doing at home");
    assertEquals(
        List.of(Severity.WARNING, Severity.INFO), found.stream().map(Finding::severity).toList());
  }

  @Test
  void aListThatWasPastedAsAParagraphNeedsNone() {
    assertEquals(
        List.of(),
        rule.of(
            "\u2705 You have healthy gums and no tooth hurts",
            "\u2705 Your jaw has stopped growing, and you don't smoke",
            "\u274c You take strong drugs for your bones every day",
            "",
            "1\ufe0f\u20e3 First visit: we scan the jaw. Then we plan",
            "2\ufe0f\u20e3 Second visit: we place the screw and the crown"));
  }

  @Test
  void whatNeedsNoFullStopIsNotCutOff() {
    assertEquals(
        List.of(),
        rule.of(
            "Keep it dry",
            "",
            "* a list item without a full stop",
            "* another one",
            "",
            "Bring along the papers that you have been given, your card and",
            "",
            "* a pen",
            "",
            "Dear Ms Smith,",
            "",
            "You will find all that you need to know before the operation on https://example.org/a",
            "",
            "The wound is dry. It is closed by `sutures and the`",
            "",
            "He said that it was over. \"Nobody will know of it.\"",
            "",
            "The wound heals. (It takes a week.)",
            "",
            "Take one of these:",
            "",
            "Take vitamin A",
            "",
            "12 Long Street, Springfield, +",
            "near the old town hall and the market",
            "",
            ".A caption of the figure and",
            "----",
            "code and",
            "----",
            "",
            "____",
            "So he went on to the house and the",
            "____",
            "",
            "It helps not only you but others and is over soon."));
  }
}
