package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** What stands in the text twice: word for word, and nearly. */
class RepeatedPassageTest {
  private static final String DRY =
      "Keep the wound dry for two days after the operation, and change the dressing.";
  private static final String DRIVE = "A friend should drive you home on the day itself, please.";

  @TempDir Path root;

  private Worded exact() {
    return new Worded(root, "TF-EDIT-032");
  }

  private Worded near() {
    return new Worded(root, "TF-EDIT-033");
  }

  @Test
  void sentencesInARowAreOnePassageWithThePlaceOfTheFirst() {
    List<Finding> found =
        exact()
            .of("Hello. " + DRY, DRIVE, "", "Something else.", "", "So then. " + DRY + " " + DRIVE);
    assertEquals(List.of("8:10"), Worded.places(found));
    assertEquals(
        "These 2 sentences, 25 words, stand word for word in line 3: \"Keep the wound dry for two"
            + " days after the operation, and…\".",
        found.get(0).message());
    assertEquals(List.of(), near().of(DRY, "", "Something else.", "", DRY));
  }

  private static List<Severity> severities(List<Finding> found) {
    return found.stream().map(Finding::severity).toList();
  }

  @Test
  void aLineThatIntroducesCodeIsNoRepetition() {
    String lead = "Open the box with the small key, and type these two numbers in:";
    assertEquals(
        List.of(),
        exact().of(lead, "", "----", "4 2", "----", "", lead, "", "----", "7 1", "----"));
  }

  @Test
  void aShortSentenceAndPointsThatTwoListsHaveInform() {
    assertEquals(
        List.of(Severity.INFO),
        severities(exact().of("* Tea.", "* " + DRY, "", "x", "", "* " + DRY)));
    assertEquals(List.of(Severity.INFO), severities(exact().of(DRY, "", "x", "", DRY)));
    String two = DRY + " " + DRIVE;
    assertEquals(List.of(Severity.WARNING), severities(exact().of(two, "", "x", "", two)));
  }

  @Test
  void aWorkThatIsCitedTwiceIsNoRepetition() {
    String cited =
        "Hale TF, Moss GC, Reed NK. The effect of slow walks on sore knees in winter. J Knees. 2019.";
    assertEquals(List.of(), exact().of(cited, "", "Something else.", "", cited));
  }

  @Test
  void shortSentencesTablesQuotationsAndWhatNobodyMeetsAreNoRepetition() throws IOException {
    Files.writeString(root.resolve("box.adoc"), DRY + "\n");
    assertEquals(
        List.of(),
        exact()
            .of(
                "Call us today. " + DRIVE,
                "",
                "Call us today.",
                "",
                "|===",
                "|" + DRIVE,
                "|===",
                "",
                "____",
                DRIVE,
                "____",
                "",
                "[.only-sheet]",
                DRIVE,
                "",
                "include::box.adoc[]",
                "",
                "include::box.adoc[]"));
  }

  @Test
  void theSameContentInOtherSmallWordsIsNearlyTheSame() {
    assertEquals(
        List.of("7:1"),
        Worded.places(
            near()
                .of(
                    "You should wear the blue sling at least ten days after the fall, because your"
                        + " shoulder needs it to let the torn tendon grow.",
                    "",
                    "== Sling",
                    "",
                    "Wear the blue sling for at least ten days from the fall, as your shoulder"
                        + " needs it in order to let the torn tendon grow.")));
  }

  @Test
  void anArticleMakesNothingNew() {
    assertEquals(
        List.of("7:1"),
        Worded.places(
            near()
                .of(
                    "Milk and cheese keep your gut from taking up the tablet, so wait for an hour"
                        + " after a snack before you take a dose.",
                    "",
                    "== Doses",
                    "",
                    "Milk and cheese keep the gut from taking up your tablet, so wait one hour"
                        + " after the snack before you take your dose.")));
  }

  @Test
  void nearlyTheSameIsFoundOnceAtTheLargestThatIsAlike() {
    List<Finding> found =
        near()
            .of(
                "== Bathing",
                "",
                "After the operation, keep the wound dry for two full days and change the dressing"
                    + " each evening. Take the tablets with a glass of water after breakfast and"
                    + " after supper for one week. Then come to see us in the clinic.",
                "",
                "== Home",
                "",
                "After the operation you should keep the wound dry for two full days and change the"
                    + " dressing each evening. Then take the tablets with a glass of water after"
                    + " breakfast and after supper for one week. Come to see us in the clinic.");
    assertEquals(List.of("9:1"), Worded.places(found));
    assertEquals(
        "This paragraph says nearly what line 5 says, ",
        found.get(0).message().replaceFirst("(?s)(line 5 says, ).*", "$1"));
  }

  @Test
  void parallelSentencesAreNoRepetition() {
    assertEquals(
        List.of(),
        near()
            .of(
                "Put your left hand on the rail and hold it there until the nurse tells you.",
                "",
                "Put your right foot on the rail and hold it there until the nurse tells you.",
                "",
                "You should take the yellow tablets with a glass of water before you go to bed.",
                "",
                "You should not take the yellow tablets with a glass of water before you go to"
                    + " bed."));
  }
}
