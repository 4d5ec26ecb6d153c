package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedWordTest {
  @TempDir Path root;

  private Worded rule() {
    return new Worded(root, "TF-EDIT-031");
  }

  @Test
  void aWordTwiceIsFoundAcrossLinesAndInHeadings() {
    assertEquals(
        List.of("3:6", "3:54", "4:26", "6:9", "8:6", "10:1"),
        Worded.places(
            rule()
                .of(
                    "Keep in in mind that the wound stays dry, and see to the",
                    "the dressing. It is made of the of the same cloth.",
                    "",
                    "== Care For For Your Skin",
                    "",
                    "Rest a a while.",
                    "",
                    "The the end.")));
  }

  @Test
  void itIsFoundInTitlesOfTablesAndInQuestions() {
    assertEquals(
        List.of("5:11", "10:8", "19:6"),
        Worded.places(
            rule()
                .of(
                    "What to take:",
                    "",
                    ".Doses of the the syrup",
                    "|===",
                    "|Age |Dose of the syrup",
                    "|===",
                    "",
                    ".Where to to go",
                    "[%header]",
                    "|===",
                    "|Day |Place",
                    "",
                    "|Monday |here",
                    "|===",
                    "",
                    "[qanda]",
                    "Does the the swelling go?:: Yes.")));
  }

  @Test
  void whatMayStandTwiceIsFine() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "She had had it, and I know that that is so so good. Bye bye!",
                "Duran Duran came. Came again and again and again, and more and more did. What is mine is mine. Two trillion trillion. It is very very very far.",
                "",
                "We moved in in May, and he gave her her hat. It is all a goody goody tale.",
                "",
                "* one",
                "* one",
                "",
                "|===",
                "|one |one",
                "|===",
                "",
                "Write `the` the way, `the the`, and no. No more, no. 5 5 are ten.",
                "",
                "[verse]",
                "row row row, the the boat"));
  }

  @Test
  void aPronounStandsTwiceOnlyBetweenTwoClauses() {
    assertEquals(
        List.of("3:16"),
        Worded.places(
            rule().of("We have missed you you all winter.", "Who told you you could not come?")));
    assertEquals(
        List.of("4:10"),
        Worded.places(rule().ofGerman("Dann tun wir wir viel, weil wir wir sind.")));
  }

  @Test
  void otherLanguagesHaveTheirOwn() {
    assertEquals(
        List.of("4:10"), Worded.places(rule().ofGerman("Das sind und und, die die Wunde haben.")));
    assertEquals(
        List.of(), rule().ofWhole("= T\n:lang: id\n\nAnak anak bermain, orang orang itu.\n"));
  }
}
