package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;

class RepeatedQuestionTest {
  @TempDir Path root;

  private Worded rule() {
    return new Worded(root, "TF-EDIT-035");
  }

  @Test
  void theSameQuestionInOtherWordsIsFoundInHeadingsTermsAndText() {
    List<Finding> found =
        rule()
            .of(
                "Many ask: Are the results of laser therapy permanent?",
                "",
                "== How Long Do the Results of Laser Therapy Last?",
                "",
                "For years.",
                "",
                "Is laser treatment permanent?::",
                "No.");
    assertEquals(List.of("5:4", "9:1"), Worded.places(found));
    assertEquals(
        "\"Is laser treatment permanent?\" asks again what line 3 asks: \"Are the results of laser"
            + " therapy permanent?\".",
        found.get(1).message());
  }

  @Test
  void aSectionThatTakesUpTheIntroductionsQuestionIsFine() {
    assertEquals(
        List.of(),
        rule().of("Is laser treatment painful?", "", "== Is Laser Treatment Painful?", "", "No."));
  }

  @Test
  void whatPeopleOfAStoryAskEachOtherAndWhatAsksOfItsPlaceIsNotAskedAgain() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "\"Where did you leave the horse?\" asked Ann. What does it mean?",
                "",
                "Later: \"Where did you leave the horse?\" asked Tom. What does it mean?"));
  }

  @Test
  void theSameTheOtherWayRoundAndWhatToDoAboutItAreOtherQuestions() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "== How does salt affect thirst?",
                "",
                "It wakes it.",
                "",
                "== How does thirst affect salt?",
                "",
                "Not at all.",
                "",
                "== What are hammer toes?",
                "",
                "Bent ones.",
                "",
                "== What can be done about hammer toes?",
                "",
                "Wear wide shoes."));
  }

  @Test
  void howLongAndHowSoonAskForTheSameInFormsOfAWord() {
    assertEquals(
        List.of("11:4", "15:4", "23:4"),
        Worded.places(
            rule()
                .of(
                    "== How long does the swelling last?",
                    "",
                    "A week.",
                    "",
                    "== When can I exercise again?",
                    "",
                    "Soon.",
                    "",
                    "== How long will I be swollen?",
                    "",
                    "A week or so.",
                    "",
                    "== How soon can I go back to sport?",
                    "",
                    "In May.",
                    "",
                    "== How much does it cost?",
                    "",
                    "80 euros.",
                    "",
                    "== What are the costs?",
                    "",
                    "80 euros.")));
  }

  @Test
  void aFurtherWordMakesItAnotherQuestion() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "== How do you start the garden?",
                "",
                "Dig.",
                "",
                "== How do you start the garden cheaply?",
                "",
                "Borrow a spade."));
  }

  @Test
  void questionsOfAnotherKindOrAboutOtherThingsAreOthers() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "== What is laser treatment?",
                "",
                "Light.",
                "",
                "== How does laser treatment work?",
                "",
                "By light.",
                "",
                "== Why is laser treatment done?",
                "",
                "For scars.",
                "",
                "== Can I drive before laser treatment?",
                "",
                "Yes. Really? Are you sure? Are you sure of it?",
                "",
                "== Can I swim before laser treatment?",
                "",
                "No."));
  }

  @Test
  void whatEachQuestionOfALeafletAsksOfOneIllnessIsAnother() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "== What is pelvic organ prolapse?",
                "",
                "One thing.",
                "",
                "== What causes pelvic organ prolapse?",
                "",
                "Another.",
                "",
                "== What are the signs of pelvic organ prolapse?",
                "",
                "A third.",
                "",
                "== How is pelvic organ prolapse diagnosed?",
                "",
                "A fourth.",
                "",
                "== How is pelvic organ prolapse treated?",
                "",
                "A fifth."));
  }

  @Test
  void aLongNameDoesNotHideWhatIsAskedAgain() {
    assertEquals(
        List.of("7:8"),
        Worded.places(
            rule()
                .of(
                    "== What causes pelvic organ prolapse?",
                    "",
                    "One thing.",
                    "",
                    "== So, what exactly are the causes of pelvic organ prolapse?")));
  }
}
