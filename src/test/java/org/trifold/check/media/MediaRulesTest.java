package org.trifold.check.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Trial;

/** What pictures, tables and links don't say. */
class MediaRulesTest {
  private static final List<String> NOTHING = List.of();

  @TempDir Path root;

  @BeforeEach
  void pictures() throws IOException {
    for (String name : List.of("scar-types.png", "IMG_2041.png", "arm.png")) {
      write(name, 300, 200);
    }
    write("large.png", 1800, 20);
    write("tiny.png", 16, 16);
  }

  private void write(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", root.resolve(name).toFile());
  }

  @Test
  void aPictureNeedsWordsIfItIsNoDecorationOrIsALink() {
    assertEquals(
        List.of("3:1", "5:6", "11:1", "13:9", "18:1"),
        new Trial(root, "TF-EDIT-120")
            .places(
                "= Care",
                "",
                "image::arm.png[\"\",link=https://example.org]",
                "",
                "See  image:arm.png[\"\",link=https://example.org] there.",
                "",
                "image::arm.png[Our app,link=https://example.org]",
                "",
                "image::arm.png[\"\"]",
                "",
                "image::arm.png[]",
                "",
                "In line image:arm.png[] too.",
                "",
                "[.decorative]",
                "image::arm.png[]",
                "",
                "image::arm.png[link=https://example.org]"));
  }

  @Test
  void wordsThatAreAFileNameTheCaptionOrNothingAreFound() {
    assertEquals(
        List.of(
            "3:1 The words for the picture \"scar-types.png\" are the name of a file:"
                + " “scar-types.png”.",
            "5:1 The words for the picture \"scar-types.png\" are the name of a file: “scar-types”.",
            "7:1 The words for the picture \"arm.png\" are the name of a file: “IMG_2041”.",
            "9:1 The words for the picture \"arm.png\" are the name of a file: “Screenshot"
                + " 2024-05-01 at 10.12.33”.",
            "12:1 The words for the picture \"arm.png\" are those of its caption, which would be"
                + " heard twice.",
            "14:1 The words for the picture \"arm.png\" say nothing of it: “Photo”.",
            "16:1 The words for the picture \"arm.png\" start with “image of”, which screen readers"
                + " say by themselves."),
        new Trial(root, "TF-EDIT-121")
            .of(
                "= Care",
                "",
                "image::scar-types.png[scar-types.png]",
                "",
                "image::scar-types.png[scar-types]",
                "",
                "image::arm.png[IMG_2041]",
                "",
                "image::arm.png[Screenshot 2024-05-01 at 10.12.33]",
                "",
                ".The arm, on day 2.",
                "image::arm.png[The arm on day 2]",
                "",
                "image::arm.png[Photo]",
                "",
                "image::arm.png[Image of an arm]"));
  }

  @Test
  void wordsThatSayWhatIsThereAreFine() {
    assertEquals(
        NOTHING,
        new Trial(root, "TF-EDIT-121")
            .of(
                "= Care",
                "",
                "image::scar-types.png[Scar types]",
                "",
                "image::arm.png[Arm]",
                "",
                "image::arm.png[]",
                "",
                "image::arm.png[\"\"]",
                "",
                "[.decorative]",
                "image::arm.png[image]",
                "",
                ".The arm on day 2",
                "image::arm.png[A red arm with a dressing]",
                "",
                "image::arm.png[Photograph of Ann Lee at work]",
                "",
                "image::arm.png[Figure skating]"));
  }

  @Test
  void pixelsAreHeldAgainstThePaperThatTheyAreFor() {
    assertEquals(
        List.of(
            "3:1 The picture \"arm.png\" has 300 pixels for 79 mm of paper: 96 to the inch.",
            "5:1 The picture \"arm.png\" has 300 pixels for 79 mm of paper: 96 to the inch."),
        new Trial(root, "TF-EDIT-122")
            .of(
                "= Care",
                "",
                "image::arm.png[Arm]",
                "",
                "image::arm.png[Arm,width=600]",
                "",
                "image::arm.png[Arm,width=180]",
                "",
                "image::arm.png[Arm,scaledwidth=30%]",
                "",
                "image::large.png[Arm]",
                "",
                "A image:tiny.png[tick] in a line.",
                "",
                "[.only-newsletter]",
                "image::arm.png[Arm]",
                "",
                "image::none.png[Arm]"));
  }

  @Test
  void aHeavyPictureIsToldOnce() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("large.png").toFile(), "rw")) {
      file.setLength(2_500_000);
    }
    assertEquals(
        List.of("3:1 The picture \"large.png\" has 2500 kB."),
        new Trial(root, "TF-EDIT-123")
            .of(
                "= Care",
                "",
                "image::large.png[Arm]",
                "",
                "image::large.png[Arm]",
                "",
                "image::arm.png[Arm]"));
  }

  @Test
  void aTableOfDataNeedsHeads() {
    assertEquals(
        1,
        new Trial(root, "TF-EDIT-124")
            .of(
                "= Care",
                "",
                "|===",
                "|Day |Dressing",
                "|1 |wet",
                "|===",
                "",
                "[%header]",
                "|===",
                "|Day |Dressing",
                "|1 |wet",
                "|===",
                "",
                "[cols=\"1h,1\"]",
                "|===",
                "|Day |1",
                "|Dressing |wet",
                "|===",
                "",
                "[.layout]",
                "|===",
                "|Left |Right",
                "|below |below",
                "|===",
                "",
                "|===",
                "|One",
                "|column",
                "|===",
                "",
                "|===",
                "|One |row",
                "|===",
                "",
                "|===",
                "|Day 1 |",
                "| |",
                "|===",
                "",
                "[cols=2*]",
                "|===",
                "|image:arm.png[Arm]",
                "|image:arm.png[Arm]",
                "|image:arm.png[Arm]",
                "|image:arm.png[Arm]",
                "|===")
            .size());
  }

  @Test
  void aTableIsToldOfAtItsLine() {
    List<String> found =
        new Trial(root, "TF-EDIT-124")
            .of("= Care", "", "Text.", "", "|===", "|Day |Dressing", "|1 |wet", "|===");
    assertTrue(found.get(0).startsWith("5:"), found.toString());
  }

  @Test
  void linksThatSayNothingAreFoundAtTheirWords() {
    assertEquals(
        List.of("3:28 “here” does not say where the link leads.", "5:36", "7:6"),
        new Trial(root, "TF-EDIT-130")
                .of(
                    "= Care",
                    "",
                    "Click https://example.org/[here] to go there, here or <<_a,to the next>>.",
                    "",
                    "See here or https://example.org/x[*Read more* »] now.",
                    "",
                    "<<_a,This page>> has it.",
                    "",
                    "== A",
                    "",
                    "https://example.org/y[Here is the ward] and https://example.org/z[more on scars].")
                .stream()
                .map(f -> f.startsWith("3:") ? f : f.substring(0, f.indexOf(' ')))
                .toList());
  }

  @Test
  void linksAreHeldToTheWordsOfTheirLanguage() {
    assertEquals(
        List.of("4:35"),
        new Trial(root, "TF-EDIT-130")
            .places(
                "= Pflege",
                ":lang: de",
                "",
                "Klicken Sie https://example.org/x[hier], https://example.org/y[die Seite]."));
  }

  @Test
  void aLongAddressIsFoundWhereWordsShouldBe() {
    String address = "https://www.example.org/patients/aftercare/diary.html";
    assertEquals(
        List.of("3:5"),
        new Trial(root, "TF-EDIT-131")
            .places(
                "= Care",
                "",
                "See " + address + " and https://example.org/care and " + address + "[the diary].",
                "",
                "See the diary.footnote:[" + address + "]",
                "",
                "== Sources",
                "",
                "* Diary: " + address));
  }

  @Test
  void anAddressIsShortWhereItCanBeTyped() {
    assertEquals(
        List.of("7:5"),
        new Trial(root, "TF-EDIT-131")
            .places(
                "= Care",
                "",
                "See https://www.the-clinic-of-a-long-name.example.org or example.org.",
                "",
                "See https://example.org/help/noise.",
                "",
                "See https://example.org/help?id=7 there."));
  }
}
