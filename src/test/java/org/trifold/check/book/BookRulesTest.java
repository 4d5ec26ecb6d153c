package org.trifold.check.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Trial;

/** What a book lacks, and which of its chapters are not like the others. */
class BookRulesTest {
  private static final List<String> NOTHING = List.of();

  @TempDir Path root;

  private static String words(String stem, int count) {
    StringBuilder text = new StringBuilder("Words");
    for (int i = 1; i < count; i++) {
      text.append(' ').append(stem).append(i);
    }
    return text + ".";
  }

  private static String[] book(int... lengths) {
    List<String> lines = new ArrayList<>(List.of("= Skin", ":doctype: book", ""));
    for (int i = 0; i < lengths.length; i++) {
      lines.addAll(List.of("== Chapter " + (i + 1), "", words("w" + i + "x", lengths[i]), ""));
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void aChapterOfAnOddLengthIsFoundAtItsHeading() {
    assertEquals(
        List.of(
            "12:4 This chapter has 30 words; half of the chapters have more than 320.",
            "24:4 This chapter has 2000 words; half of the chapters have less than 320."),
        new Trial(root, "TF-EDIT-160").of(book(300, 320, 30, 310, 340, 2000, 330)));
  }

  @Test
  void lengthsThatVaryAndFewChaptersAreFine() {
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-160").of(book(100, 300, 250, 150, 400, 280)));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-160").of(book(300, 320, 30, 310)));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-160").of(book(50, 100, 200, 400, 800, 1600)));
  }

  @Test
  void aPrefaceMayBeShort() {
    List<String> lines = new ArrayList<>(List.of(book(300, 320, 310, 340, 330)));
    lines.addAll(List.of("== About the Author", "", "Ann.", "", "[appendix]", "== More", "", "X."));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-160").of(lines.toArray(String[]::new)));
  }

  @Test
  void aChapterThatStandsThereTwiceIsFoundAtTheSecond() {
    assertEquals(
        List.of("11:4 This chapter has 79 per cent of its words in common with “One” in line 4."),
        new Trial(root, "TF-EDIT-161")
            .of(
                "= Skin",
                ":doctype: book",
                "",
                "== One",
                "",
                words("a", 100),
                "",
                "== Two",
                words("b", 100),
                "",
                "== Three",
                "",
                words("a", 80) + " " + words("c", 20)));
  }

  @Test
  void aBookSaysItsNumberAndWhoseItIs() {
    String[] bare = {"= Skin", ":doctype: book", "", "== One", "", "Text."};
    assertEquals(List.of("1:0"), new Trial(root, "TF-EDIT-162").places(bare));
    assertEquals(List.of("1:0"), new Trial(root, "TF-EDIT-163").places(bare));
    String[] full = {
      "= Skin",
      ":doctype: book",
      ":isbn: 978-3-16-148410-0",
      ":license: CC BY",
      "",
      "== One",
      "",
      "T."
    };
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-162").of(full));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-163").of(full));
    String[] article = {"= Skin", "", "Text."};
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-162").of(article));
    assertEquals(NOTHING, new Trial(root, "TF-EDIT-163").of(article));
  }

  @Test
  void aPageOfRightsSaysIt() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-163")
            .of("= Skin", ":doctype: book", "", "[colophon]", "== Colophon", "", "© Ann Lee"));
  }
}
