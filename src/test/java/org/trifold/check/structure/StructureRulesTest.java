package org.trifold.check.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Trial;

/** What an editor would say of a text's structure, and what not. */
class StructureRulesTest {
  private static final List<String> NOTHING = List.of();

  @TempDir Path root;

  @Test
  void aSectionWithoutTextIsFoundAtItsHeading() {
    assertEquals(
        List.of("7:4 The section “At work” has no text.", "13:5 The section “Rain” has no text."),
        new Trial(root, "TF-EDIT-010")
            .of(
                "= Care",
                "",
                "== At home",
                "",
                "Keep it dry.",
                "",
                "== At work",
                "",
                "// TODO",
                "",
                "== Weather",
                "",
                "=== Rain",
                "",
                "=== Sun",
                "",
                "Shade."));
  }

  @Test
  void aSectionOfSectionsPicturesTablesAndListsIsNotEmpty() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-010")
            .of(
                "= Care",
                "",
                "== Outer",
                "",
                "=== Inner",
                "",
                "Text.",
                "",
                "== Picture",
                "",
                "image::none.png[A wound]",
                "",
                "== Table",
                "",
                "|===",
                "|",
                "|===",
                "",
                "== Code",
                "",
                "----",
                "x",
                "----",
                "",
                "== Formula",
                "",
                "[stem]",
                "++++",
                "x",
                "++++",
                "",
                "== Reference",
                "",
                "<<_outer>>",
                "",
                "[index]",
                "== Index"));
  }

  @Test
  void oneTitleTwiceBelowOneParentIsFoundAtTheSecond() {
    assertEquals(
        List.of("7:4 “Washing” is the title of line 3 too."),
        new Trial(root, "TF-EDIT-011")
            .of("= Care", "", "== Washing", "", "A.", "", "== Washing", "", "B."));
  }

  @Test
  void oneTitleBelowDifferentParentsOrForDifferentReadersIsFine() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-011")
            .of(
                "= Care",
                "",
                "== Hands",
                "",
                "=== Overview",
                "",
                "A.",
                "",
                "== Feet",
                "",
                "=== Overview",
                "",
                "B.",
                "",
                "=== C",
                "",
                "C.",
                "",
                "=== C++",
                "",
                "D.",
                "",
                "[.only-handout]",
                "== Numbers",
                "",
                "E.",
                "",
                "[.only-ebook]",
                "== Numbers",
                "",
                "F.",
                "",
                "== `run()`",
                "",
                "G.",
                "",
                "== `run()`",
                "",
                "H."));
  }

  @Test
  void aListWithOneItemIsFound() {
    assertEquals(
        List.of("5:3", "9:3"),
        new Trial(root, "TF-EDIT-012")
            .places(
                "= Care", "", "Bring:", "", "* your card and letter", "", "Do:", "", ". wash it"));
  }

  @Test
  void aBoxIsNoFurtherPartOfAList() {
    assertEquals(
        List.of("5:3"),
        new Trial(root, "TF-EDIT-012")
            .places(
                "= Care",
                "",
                "Bring:",
                "",
                "* your card and letter",
                "",
                "[.call-us]",
                "* You have a fever",
                "* You bleed"));
  }

  @Test
  void onePageIsEnoughToReadOn() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-012")
            .of("= Care", "", "Text.", "", "== See also", "", "* The sheet on wounds"));
  }

  @Test
  void oneItemIsEnoughWhereMoreWouldBeOdd() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-012")
            .of(
                "= Care",
                "",
                "* [ ] a box to tick",
                "",
                "Text.",
                "",
                ". one",
                "** detail",
                ". two",
                "",
                "Text.",
                "",
                "[start=3]",
                ". three",
                "",
                "Bring either",
                "",
                "* a card",
                "",
                "or the letter. See also:",
                "",
                "* https://example.org/more[what others say] of it",
                "",
                "Changes:",
                "",
                "* Version 1.2: new pictures",
                "",
                "|===",
                "a|",
                "* one",
                "a|",
                "* two",
                "|===",
                "",
                "Options:",
                "",
                "* the first",
                "",
                "----",
                "code",
                "----",
                "",
                "* the second",
                "",
                "== References",
                "",
                "* A. Lee: Skin, 2020."));
  }

  private static final String[] SENTENCE_CASE = {
    "= Care",
    "",
    "== Washing the wound",
    "",
    "Wash the wound and change the dressing. Ask a nurse about the stitches.",
    "",
    "== Changing the dressing",
    "",
    "Your work can wait while the skin is healing. Use the Sunny Day cream."
  };

  private static String[] and(String... headings) {
    List<String> lines = new java.util.ArrayList<>(List.of(SENTENCE_CASE));
    for (String heading : headings) {
      lines.addAll(List.of("", "== " + heading, "", "Text."));
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void aHeadingWithCapitalsIsFoundAmongThoseWithout() {
    assertEquals(
        List.of("15:4"),
        new Trial(root, "TF-EDIT-013").places(and("Back to your work", "The Healing Skin")));
  }

  @Test
  void namesQuestionsAbbreviationsAndWhatFollowsAColonMakeNoTitleCase() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-013")
            .of(
                and(
                    "Back to your work",
                    "Using the Sunny Day cream",
                    "Sunny Day",
                    "MRI and CT",
                    "Who Can Help the Nurse?",
                    "Step 3: Dressing",
                    "The iPhone app",
                    "`Healing` Skin.java",
                    "Stitches")));
  }

  @Test
  void anArticleWithACapitalInMidHeadingMakesTitleCase() {
    assertEquals(
        List.of("11:4", "23:4"),
        new Trial(root, "TF-EDIT-013")
            .places(
                and(
                    "Keeping The Splint",
                    "Back to your work",
                    "Signing In",
                    "What To Do With Fever",
                    "Using Save As")));
  }

  @Test
  void aSmallLetterAtTheStartIsASlipWhereOthersHaveACapital() {
    assertEquals(
        List.of("11:4", "19:4"),
        new Trial(root, "TF-EDIT-013")
            .places(
                and(
                    "going home",
                    "Stitches",
                    "the day after",
                    "Care",
                    "git",
                    "make clean",
                    "`why` Not",
                    "Food",
                    "Drink")));
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-013").of(and("going home", "the day after", "how we go on")));
  }

  @Test
  void levelsMayBeWrittenInTwoWays() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-013")
            .of(
                "= Care",
                "",
                "== Washing the Wound",
                "",
                "The wound, the dressing, the skin and the stitches.",
                "",
                "=== Water for the skin",
                "",
                "A.",
                "",
                "=== Soap and the wound",
                "",
                "A.",
                "",
                "=== The wet dressing",
                "",
                "A.",
                "",
                "== Changing the Dressing",
                "",
                "A.",
                "",
                "== Healing Skin",
                "",
                "A."));
  }

  @Test
  void germanNounsHaveCapitalsInAnyCase() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-013")
            .of(
                "= Pflege",
                ":lang: de",
                "",
                "== Waschen der Wunde",
                "",
                "A.",
                "",
                "== Wechseln des Verbands",
                "",
                "A.",
                "",
                "== Wunde und Verband",
                "",
                "A.",
                "",
                "== Was noch wichtig ist",
                "",
                "A."));
  }

  @Test
  void whatTheHeaderLacksIsToldAtTheTitle() {
    String[] bare = {"= Care", "", "Text."};
    String[] full = {"= Care", "Ann Lee", ":lang: en", ":description: All of it.", "", "Text."};
    for (String id : List.of("TF-EDIT-014", "TF-EDIT-015", "TF-EDIT-016")) {
      assertEquals(List.of("1:0"), new Trial(root, id).places(bare), id);
      assertEquals(NOTHING, new Trial(root, id).of(full), id);
    }
  }
}
