package org.trifold.check.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.check.Proofreading;
import org.trifold.model.Finding;
import org.trifold.read.SharedReader;

/** What the rules of reading find in manuscripts, and what they leave alone. */
class ReadingRulesTest {
  private static final String HARD =
      "Conscientious adherence to the recommendations of the supervising professional represents an"
          + " indispensable prerequisite for satisfactory recuperation.";

  @TempDir Path root;

  private List<String> found(String id, String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n" + String.join("\n", lines) + "\n");
    Proofreading proofreading = Proofreading.at(root, LocalDate.EPOCH);
    return proofreading.all(SharedReader.read(root, "a.adoc").publication().orElseThrow()).stream()
        .filter(finding -> finding.rule().equals("TF-EDIT-" + id))
        .map(Finding::line)
        .toList();
  }

  private void finds(String id, String place, String... lines) throws IOException {
    List<String> found = found(id, lines);
    assertEquals(1, found.size(), () -> found.toString());
    assertTrue(found.get(0).startsWith(place), () -> found.toString());
  }

  private void findsNothing(String id, String... lines) throws IOException {
    assertEquals(List.of(), found(id, lines));
  }

  @Test
  void aHardTextIsToldAtItsTitleWithTheLinesOfItsHardestSentences() throws IOException {
    List<String> found = found("080", "", "A day.", "", (HARD + "\n").repeat(7));
    assertTrue(
        found
            .get(0)
            .matches(
                "a\\.adoc:1:3: The text reads at grade \\d\\d\\.\\d by Flesch–Kincaid, .*"
                    + "; hardest to read: line 5 \\(“Conscientious .*…”\\) and line 6 .*"),
        found.toString());
  }

  @Test
  void whatIsNoRunningTextIsNotMeasured() throws IOException {
    findsNothing("080", "", "____", (HARD + "\n").repeat(7), "____");
    findsNothing("080", "", "[.only-sheet]", "--", (HARD + "\n").repeat(7), "--");
    findsNothing("080", "", "[bibliography]", "== Sources", "", ("* " + HARD + "\n").repeat(7));
    findsNothing("080", "", "* Dermatological rejuvenation\n".repeat(60));
    findsNothing(
        "080",
        "",
        "See https://example.org/very/complicated/internationalization now.\n".repeat(40));
    findsNothing(
        "080", "", "Take `internationalization` and `accessibility` out today.\n".repeat(20));
  }

  @Test
  void aShortTextIsNotMeasured() throws IOException {
    findsNothing("080", "", HARD);
  }

  @Test
  void anotherLanguageIsMeasuredByItsOwnFormula() throws IOException {
    String german =
        "Die Einhaltung der Behandlungsempfehlungen unterstützt nachweislich die"
            + " Regenerationsfähigkeit beanspruchter Hautpartien.\n";
    List<String> found = found("080", ":lang: de", "", german.repeat(12));
    assertTrue(found.get(0).contains("Wiener Sachtextformel"), found.toString());
    String spanish =
        "El cumplimiento de las recomendaciones profesionales constituye imprescindiblemente una"
            + " responsabilidad individual.\n";
    found = found("080", ":lang: es-MX", "", spanish.repeat(12));
    assertTrue(found.get(0).contains("Szigriszt-Pazos"), found.toString());
    findsNothing("080", ":lang: de", "", "Das Kind geht in den Wald und holt Holz.\n".repeat(15));
  }

  @Test
  void whatIsNotMeasuredInALanguageIsSaidOnce() throws IOException {
    String words = "iho on punainen ja kipeä, soita meille heti, ";
    finds(
        "087",
        "a.adoc:4:1: For Finnish there is no formula here",
        ":lang: fi",
        "",
        words.repeat(4),
        "",
        words);
    finds(
        "087",
        "a.adoc:4:1: For Italian the ease of reading (Gulpease)",
        ":lang: it",
        "",
        words.repeat(4));
    findsNothing("087", "", words.repeat(4));
    findsNothing("087", ":lang: fi", "", words);
  }

  @Test
  void aSentenceHasAsManyWordsAsAreRead() throws IOException {
    String twentyFive = "one two three four five ".repeat(5).strip();
    findsNothing("082", "", twentyFive + ".");
    finds(
        "082",
        "a.adoc:3:14: This sentence has 26 words",
        "",
        "First, this. " + "One" + twentyFive.substring(3) + " more.");
    findsNothing("082", "", twentyFive + " https://example.org/a/b/c and.".replace(" and", ""));
    findsNothing("082", "", twentyFive + " 2026-01-01.");
    findsNothing("082", "", "[quote]", twentyFive + " and more.");
    findsNothing("082", ":lang: fi", "", twentyFive + " and more.");
  }

  @Test
  void sentencesThatArePassiveAreCountedAndAStateIsNone() throws IOException {
    finds(
        "083",
        "a.adoc:4:10: 3 of 10 sentences are passive (30 %), as this one, “was gently washed” in"
            + " line 5, “gets tested” in line 6.",
        "",
        "We go.\n"
            + "The skin is cleaned.\nIt was gently washed.\nBlood gets tested.\n"
            + "You rest.\n".repeat(6));
    findsNothing(
        "083",
        "",
        "We are located in Ohio.\n"
            + "You are tired.\n"
            + "He is very pleased.\n"
            + "She was going.\n"
            + "It is red.\n"
            + "They need it.\n"
            + "We are interested in it.\n"
            + "It is, used well, good.\n"
            + "That is the need.\n"
            + "We are hundred.\n"
            + "This is well-known.");
  }

  @Test
  void aTextThatNeverSpeaksToItsReaderIsTold() throws IOException {
    finds(
        "084",
        "a.adoc:1:3: None of 10 sentences speak",
        "",
        "Patients come at eight.\n".repeat(10));
    findsNothing(
        "084", "", "Patients come at eight.\n".repeat(8) + "Keep it dry.\nPlease do not rub.");
    findsNothing(
        "084", "", "Patients come at eight.\n".repeat(8) + "Then your skin heals.\nWe call you.");
  }

  @Test
  void jargonIsToldOncePerWordInAllItsForms() throws IOException {
    finds(
        "085",
        "a.adoc:3:4: “utilized” is no everyday word (it is used 3 times). Say “use”",
        "",
        "We utilized it.",
        "",
        "Who utilises it is utilizing it.");
    finds(
        "085",
        "a.adoc:3:7: “prior to” is no everyday word. Say “before”",
        "",
        "Come *prior to* noon.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "High blood pressure (hypertension) is common. Hypertension has no signs.",
        "Hypertension (high blood pressure) is common.",
        "High blood pressure, also called hypertension, is common.",
        "Hypertension is when your blood presses too hard.",
        "Hypertension, or high blood pressure, is common.",
        "[quote]\nMy hypertension is gone.",
        "The `hypertension` flag is set.",
        "Hypertension:: Blood that presses too hard.\n\nWe treat hypertension.",
        "We treat hypertension.\n\n[glossary]\n== Glossary\n\nhypertension:: high blood pressure",
        "We met at Hotel Facilitate."
      })
  void aWordThatTheTextExplainsIsNoJargon(String text) throws IOException {
    findsNothing("085", "", text);
  }

  @Test
  void aShortFormIsToldWhereItFirstStands() throws IOException {
    finds(
        "086",
        "a.adoc:3:14: “PRP” is explained nowhere (2 times).",
        "",
        "Ask us about PRP.",
        "",
        "The PRPs help.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LDL", "OCT", "ICD", "DM"})
  void lettersThatNumberNothingAreNoRomanNumerals(String form) throws IOException {
    finds(
        "086",
        "a.adoc:3:17: “" + form + "” is explained nowhere.",
        "",
        "We look at your " + form + " first.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask for platelet-rich plasma (PRP). PRP is yours.",
        "PRP (platelet-rich plasma) is yours.",
        "We do an EKG (electrocardiogram) first.",
        "The red blood cells that you have, your RBC count, are low.",
        "Follow the RICE steps:\n\n* Rest it\n* Ice it\n* Compress it\n* Elevate it",
        "Come to Durham, QX, or to Zurich, QZ.",
        "Tyler QF, Thomas QCN: On elbows.",
        "PRP stands for platelet-rich plasma.",
        "We look at the ducts from inside, by retrograde cholangiopancreatography (ERCP).",
        "Read it under the DOI, or FYI in chapter XLII and part MCM.",
        "PRP:: your own plasma\n\nWe make PRP.",
        "Watch TV, read the FAQ or the PDF at 9 AM in the USA.",
        "DO NOT rub. Do this NOW, and NEVER that.",
        "See model XR 200 or AB-12, and chapter XIV.",
        "READ THIS FIRST PLEASE",
        "The `PRP` key.",
        "[quote]\nI like PRP.",
        "Write to PRP@example.org or see example.org/PRP/now.",
        "We, the ACME team. Acme is here."
      })
  void aShortFormThatIsExplainedOrKnownOrNoneIsNot(String text) throws IOException {
    findsNothing("086", "", text);
  }

  @Test
  void whatIsVeryLongOrOddIsReadAllTheSame() throws IOException {
    found(
        "080",
        "",
        "word ".repeat(20_000),
        "",
        "x".repeat(20_000),
        "",
        "a.".repeat(10_000),
        "",
        "漢字 кожа skin.");
    found("080", "");
    String hex = "The byte 0xFF ends each proprietary-header-0xFF today. ";
    assertEquals(List.of(), found("087", "", hex.repeat(30)));
  }

  @Test
  void aPlainHandoutHasNothing() throws IOException {
    String handout =
        """
        = Care for your skin after the treatment
        :lang: en

        Your skin has been treated with fine needles today. It may be red and warm for two days.
        This is normal and goes away by itself. Here is what you can do to help it heal.

        == The first day

        * Wash your hands before you touch your face.
        * Rinse your face with cool water only. Pat it dry with a clean towel.
        * Drink plenty of water.
        * Cool gel packs

        Do not wear make-up today. Stay out of the gym and the pool, because sweat can sting.

        == The first week

        Put on sunscreen (SPF 30 or more) each morning, even if it is cloudy. Wear a hat when you
        go out. Use a plain cream twice a day. Do not pick at flakes of skin. They fall off when
        the skin below has healed. You can go back to work the next day, and most people do.

        == When to call us

        Call us at 555-0100 at once if the pain gets worse, if you see pus, or if you have a fever.
        We answer day and night. You can also write to care@example.org. Please tell us your name
        and the day you were here. If you are not sure, call us. We are glad to help you.

        Come back to see us in four weeks. We will look at your skin and plan the next step.
        """;
    Files.writeString(root.resolve("a.adoc"), handout);
    assertEquals(
        List.of(),
        Proofreading.at(root, LocalDate.EPOCH).with("clinic", "a.adoc").stream()
            .filter(finding -> finding.rule().startsWith("TF-EDIT-08"))
            .map(Finding::line)
            .toList());
  }
}
