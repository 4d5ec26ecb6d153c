package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;

class RepeatedFrameTest {
  @TempDir Path root;

  private Worded rule() {
    return new Worded(root, "TF-EDIT-034");
  }

  @Test
  void theSameOpeningAgainIsFoundAfterALabelToo() {
    assertEquals(
        List.of("5:1", "7:15", "11:1"),
        Worded.places(
            rule()
                .of(
                    "As mentioned earlier, it heals. In conclusion, it is fine.",
                    "",
                    "As mentioned earlier, it heals again.",
                    "",
                    "* *The skin:* As mentioned earlier, it heals.",
                    "",
                    "Text.",
                    "",
                    "To sum up, it heals.")));
  }

  @Test
  void onceOrElsewhereOrFarAwayItIsFine() {
    assertEquals(
        List.of(),
        rule()
            .of(
                "In this article, we look at skin. It is mentioned earlier in this article.",
                "Note that it heals. Note that it is dry.",
                "",
                "In conclusion, it heals.",
                "",
                "word ".repeat(2600) + ".",
                "",
                "To conclude, it heals.",
                "",
                "____",
                "In conclusion, it heals.",
                "____",
                "",
                "https://example.org/warts[This article] explains how warts grow."));
  }

  @Test
  void germanHasItsOwn() {
    assertEquals(
        List.of("6:1"),
        Worded.places(
            rule().ofGerman("Wie bereits erwähnt, heilt es.", "", "Wie bereits erwähnt, gut.")));
  }

  @Test
  void whatAnOpeningIsIsToldInTheLanguageOfTheMessage() {
    List<Finding> found =
        rule()
            .ofWhole(
                "= Titre\n:lang: fr\n\nEn conclusion, tout va bien.\n\nEn résumé, tout va mal.\n");
    assertEquals(
        "\"En résumé\" is a conclusion once more: line 4 has one already.", found.get(0).message());
  }
}
