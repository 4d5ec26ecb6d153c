package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateTest {
  @TempDir Path root;

  private Worded rule() {
    return new Worded(root, "TF-EDIT-036");
  }

  @Test
  void whatAPageHasAroundItsTextIsFound() {
    assertEquals(
        List.of(
            "3:1", "5:1", "7:1", "9:1", "11:1", "13:1", "15:11", "17:4", "19:1", "21:1", "23:21"),
        Worded.places(
            rule()
                .of(
                    "Avatar",
                    "",
                    "3 Comments",
                    "",
                    "Share this:",
                    "",
                    "5 min read",
                    "",
                    "Click to share on Twitter (Opens in new window)",
                    "",
                    "Posted in Beauty, Skin",
                    "",
                    "Have fun. Your email address will not be published. Really.",
                    "",
                    "== Leave a Reply",
                    "",
                    "This post may contain affiliate links, which pay for the tea.",
                    "",
                    "Pin this for later!",
                    "",
                    "© 2023 Ann Example. Privacy Policy | Terms of Use")));
  }

  @Test
  void whatNobodyFilledInIsFound() {
    assertEquals(
        List.of("3:2", "3:61", "5:1", "5:26"),
        Worded.places(
            rule()
                .of(
                    "[insert name of the ward] is open day and night. Ring 01632 XXX-XXXX.",
                    "",
                    "TODO: say what to bring, [Patient Name].",
                    "",
                    "A list of what is to do, a “to-do” list, has boxes [one each]. See XX and XXX."
                        + " Paint it in size XXL.")));
  }

  @Test
  void anAuthorBoxHasTheNameTwice() {
    assertEquals(
        List.of("3:1", "7:1"),
        Worded.places(
            rule()
                .of(
                    "Avatar",
                    "Jane Doe",
                    "Jane Doe has long been fascinated by skin.",
                    "",
                    "John Paul Jones John Paul Jones writes.")));
  }

  @Test
  void aFooterOfLinksIsNoParagraphThatBreaksOff() {
    assertEquals(
        List.of(),
        new Worded(root, "TF-EDIT-030")
            .of("© 2023 Ann Example. All of this is ours and ours alone. Privacy notes | Terms"));
  }

  @Test
  void sentencesThatSpeakOfSuchThingsAreFine() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "The film Avatar came out in 2009. Share this leaflet with your family, please.",
                "",
                "We read more about it. Comments are welcome.",
                "",
                "Leave a comment in the box at the desk, and we call you back.",
                "",
                "New York, New York",
                "",
                "Walla Walla Walla Walla",
                "",
                "`Read more`"));
  }
}
