package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.PdfConformance.Breach;
import org.trifold.inspect.PdfConformance.Standard;

/** Inspections tell what is wrong, and hold what is right for right. */
class PdfInspectionTest {
  private static byte[] untagged() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void anUntaggedPdfBreaksBothStandards() throws IOException {
    List<Breach> breaches = PdfConformance.check(untagged(), Standard.UA_1, Standard.A_2A);
    assertTrue(breaches.stream().anyMatch(b -> b.standard() == Standard.UA_1), "PDF/UA-1");
    assertTrue(breaches.stream().anyMatch(b -> b.standard() == Standard.A_2A), "PDF/A-2a");
  }

  @Test
  void whatIsNoPdfIsRefused() {
    byte[] text = {'t', 'e', 'x', 't'};
    assertThrows(IllegalArgumentException.class, () -> PdfConformance.check(text, Standard.UA_1));
    assertThrows(IllegalArgumentException.class, () -> PdfText.of(text));
  }

  @Test
  void anUntaggedPdfIsReadAsTheEyeDoesAndClaimsNothing() throws IOException {
    byte[] pdf = untagged();
    assertEquals("", PdfText.of(pdf).strip());
    assertEquals(new PdfClaims(false, false, false), PdfClaims.of(pdf));
    assertThrows(IllegalArgumentException.class, () -> PdfClaims.of(new byte[] {'t'}));
  }

  @Test
  void aSymbolIsAWordSinceItsLossChangesADose() {
    assertEquals(List.of("≤", "5", "mg"), LostWords.words("(≤ 5 mg)"));
    assertEquals(
        List.of("≤"), LostWords.missing(LostWords.words("≤ 5 mg"), LostWords.words("# 5 mg")));
  }

  @Test
  void ligaturesHyphensAndInvisibleCharactersMakeNoDifference() {
    assertEquals(
        List.of(),
        LostWords.missing(
            LostWords.words("ﬁrst post-care e\u0301t\u00e9 soft\u00adly"),
            LostWords.words("first post- care \u00e9te\u0301 softly")));
  }

  @Test
  void aWordBrokenOverLinesIsThere() {
    assertEquals(
        List.of(),
        LostWords.missing(
            List.of("a", "hydroxychloroquine", "tablet"),
            List.of("a", "hydroxychlo", "roquine", "tablet")));
  }

  @Test
  void theOrderInWhichIndianVowelSignsAreDrawnMakesNoDifference() {
    assertEquals(
        List.of(),
        LostWords.missing(
            LostWords.words("किताब हिन्दी"), LostWords.words("\u093F\u0915ताब \u093F\u0939न्दी")));
    assertEquals(
        List.of("किताब"), LostWords.missing(LostWords.words("किताब"), LostWords.words("ताब")));
  }

  @Test
  void aBoxInPlaceOfACharacterIsFoundOnItsPage() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDFont font;
      try (InputStream in =
          PdfInspectionTest.class.getResourceAsStream(
              "/org/trifold/themes/default/fonts/NotoSans-Regular.ttf")) {
        font = PDType0Font.load(pdf, in, true);
      }
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(font, 12);
        content.showText("a");
        content.appendRawCommands("<0000> Tj ");
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      assertEquals(Set.of(2), Substitutes.pages(out.toByteArray()));
    }
  }

  @Test
  void aWordLostOnceOfTwiceIsMissingOnce() {
    List<String> expected = LostWords.words("one tablet. Later one tablet.");
    List<String> actual = LostWords.words("one tablet. Later one.");
    assertEquals(List.of("tablet"), LostWords.missing(expected, actual));
    assertEquals(List.of(4), LostWords.missingAt(expected, actual));
  }
}
