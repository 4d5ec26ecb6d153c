package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.inspect.PdfText;
import org.trifold.model.Content;
import org.trifold.model.Rendition;

/** The files that one manuscript's handout is made as. */
class VariantTest {
  private static final String BODY =
      "<p data-line=\"3\">Only in the whole.</p>"
          + "<section data-level=\"1\" data-line=\"5\" id=\"care\" class=\"sheet\"><h2>Care</h2>"
          + "<p data-line=\"7\">Keep it dry.</p></section>";

  private static Handout made(String body, Map<String, String> set) {
    return Handout.of(Handout.PROJECT, Handout.publication("en", body), "default", "", set);
  }

  private static List<String> suffixes(Handout handout) {
    return handout.rendition().files().stream().map(Rendition.File::suffix).toList();
  }

  @Test
  void aSheetIsMadeBesideTheWholeWhereSomethingIsMarked() {
    Handout handout = made(BODY, Map.of("handout.paper", "letter,a4"));
    assertEquals(List.of(".pdf", "-a4.pdf", "-sheet.pdf", "-sheet-a4.pdf"), suffixes(handout));
    assertEquals(List.of(), handout.lines());
    String whole = PdfText.of(handout.rendition().files().get(0).content());
    String sheet = PdfText.of(handout.rendition().files().get(2).content());
    assertTrue(whole.contains("Only in the whole.") && whole.contains("Keep it dry."), whole);
    assertTrue(sheet.contains("A title") && sheet.contains("Keep it dry."), sheet);
    assertFalse(sheet.contains("Only in the whole."), sheet);
    assertEquals(
        List.of(),
        PdfConformance.check(
            handout.rendition().files().get(2).content(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void noSheetIsMadeWhereNothingIsMarkedOrItIsSwitchedOff() {
    assertEquals(List.of(".pdf"), suffixes(made("<p>Text.</p>", Map.of())));
    assertEquals(List.of(".pdf"), suffixes(made(BODY, Map.of("handout.sheet", "off"))));
  }

  @Test
  void eachFileTellsItsPagesAndWhatItCarries() {
    Handout handout = made(BODY, Map.of());
    List<Rendition.File> files = handout.rendition().files();
    assertEquals(
        List.of(Content.WHOLE, Content.SHEET),
        files.stream().map(Rendition.File::carries).toList());
    assertEquals(Map.of("pages", "1"), files.get(1).figures());
    assertEquals(Map.of("pages", "1"), handout.rendition().figures());
  }

  @Test
  void theSheetIsHeldAgainstItsOwnWordsAndTheWholeAgainstAll() {
    Handout handout = made(BODY, Map.of());
    LostWordsInspection inspection = new LostWordsInspection();
    assertEquals(List.of(), inspection.inspect(handout.job(), handout.rendition()));
    Rendition.File sheet = handout.rendition().files().get(1);
    Rendition mislabelled =
        new Rendition(
            "handout",
            List.of(new Rendition.File(".pdf", sheet.mediaType(), sheet.content())),
            Map.of(),
            List.of());
    assertEquals(
        List.of("TF-LOSS-001"),
        inspection.inspect(handout.job(), mislabelled).stream().map(f -> f.rule()).toList());
  }
}
