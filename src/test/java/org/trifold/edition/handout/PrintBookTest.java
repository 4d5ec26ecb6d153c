package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/** The author's print edition, by a book of three parts with notes, contents and an index. */
class PrintBookTest {
  private static final Map<String, String> BOOK =
      Map.of("handout.style", "print-book", "handout.paper", "6x9in");
  private static final String MANUSCRIPT = "src/test/resources/stress/stress-book.adoc";

  private static Handout book;
  private static final List<String> PAGES = new ArrayList<>();

  @BeforeAll
  static void make() throws IOException {
    book = made("default");
    try (PDDocument pdf = Loader.loadPDF(book.pdf())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        PAGES.add(stripper.getText(pdf));
      }
    }
  }

  private static Handout made(String theme) {
    Publication publication =
        SharedReader.read(Handout.PROJECT, MANUSCRIPT).publication().orElseThrow();
    return Handout.of(Handout.PROJECT, publication, theme, "", BOOK);
  }

  @Test
  void aClinicsBookHasNoLinesToFillIn() {
    Publication publication = Handout.publication("en", "<p>Words.</p>");
    Handout clinics = Handout.of(Handout.PROJECT, publication, "default", "example-clinic", BOOK);
    assertFalse(clinics.text().contains("About this handout"), clinics.text());
    Handout handed =
        Handout.of(Handout.PROJECT, publication, "default", "example-clinic", Map.of());
    assertTrue(handed.text().contains("About this handout"), handed.text());
  }

  /** Titles of chapters and parts, each with its page from 1. */
  private static Map<String, Integer> openings() throws IOException {
    Map<String, Integer> openings = new TreeMap<>();
    try (PDDocument pdf = Loader.loadPDF(book.pdf())) {
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        openings.put(item.getTitle(), 1 + pdf.getPages().indexOf(item.findDestinationPage(pdf)));
        if (item.getTitle().startsWith("Part")) {
          for (PDOutlineItem chapter : item.children()) {
            openings.put(
                chapter.getTitle(), 1 + pdf.getPages().indexOf(chapter.findDestinationPage(pdf)));
          }
        }
      }
    }
    return openings;
  }

  @Test
  void isAccessibleAndArchivableAndLosesNoWord() {
    assertSound(book);
  }

  @Test
  @Tag("exhaustive")
  void soItIsInTheOtherTheme() {
    assertSound(made("almanac"));
  }

  private static void assertSound(Handout handout) {
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), new LostWordsInspection().inspect(handout.job(), handout.rendition()));
  }

  @Test
  void opensChaptersAndPartsOnRightPages() throws IOException {
    Map<String, Integer> openings = openings();
    assertTrue(openings.size() > 20, openings.toString());
    openings.forEach((title, page) -> assertEquals(1, page % 2, title + " on " + page));
  }

  @Test
  void leavesBlankPagesBlank() throws IOException {
    Map<String, Integer> openings = openings();
    int before = openings.get("Part II: Second part") - 1;
    int blanks = 0;
    for (int page : openings.values()) {
      blanks += PAGES.get(page - 2).isBlank() ? 1 : 0;
    }
    assertTrue(blanks > 3, "blank pages: " + blanks + ", before part II: " + before);
  }

  @Test
  void hasTheBooksTitleOverLeftPagesTheChaptersOverRightOnesAndNoneOverAnOpening()
      throws IOException {
    Map<String, Integer> openings = openings();
    int chapter = openings.get("Chapter 2. First chapter");
    assertFalse(head(chapter).contains("First chapter") && head(chapter).contains("Stress"));
    assertTrue(head(chapter).startsWith("Chapter 2."), head(chapter));
    assertEquals("The Stress Book", head(chapter + 1));
    int index = openings.get("Register");
    assertEquals("Register", head(index + 2));
  }

  private static String head(int page) {
    return PAGES.get(page - 1).lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
  }

  @Test
  void numbersPagesFromTheContentsOn() {
    assertEquals("", PAGES.get(1).lines().filter(l -> l.strip().equals("2")).findAny().orElse(""));
    for (int page : List.of(3, 17, 18)) {
      String[] lines = PAGES.get(page - 1).strip().split("\\R");
      assertEquals(String.valueOf(page), lines[lines.length - 1].strip());
    }
  }

  @Test
  void hasATitlePageACopyrightPageAndContentsWithPageNumbers() throws IOException {
    assertTrue(PAGES.get(0).contains("The Stress Book"), PAGES.get(0));
    assertTrue(PAGES.get(1).contains("The Stress Book: Front"), PAGES.get(1));
    assertTrue(PAGES.get(2).startsWith("Contents"), PAGES.get(2));
    int page = openings().get("Chapter 2. First chapter");
    assertTrue(
        PAGES.get(2).lines().anyMatch(l -> l.matches(".*First chapter[ .]+" + page + "\\s*")),
        PAGES.get(2));
  }

  @Test
  void setsNotesAtTheFootOfTheirPage() throws IOException {
    int page = openings().get("Chapter 2. First chapter") + 1;
    String text = PAGES.get(page - 1);
    assertTrue(text.contains("1. Note brastarer in a chapter."), text);
    assertTrue(text.indexOf("1. Note") > text.indexOf("2.2."), "it is below the text");
  }

  @Test
  void givesTheIndexPageNumbersEachOnce() throws IOException {
    int index = openings().get("Register");
    Matcher entry =
        Pattern.compile("(?m)^(\\p{L}+), (\\d+)((?:, \\d+)*)$").matcher(PAGES.get(index - 1));
    int entries = 0;
    while (entry.find()) {
      entries++;
      String term = entry.group(1).substring(1);
      String page = PAGES.get(Integer.parseInt(entry.group(2)) - 1);
      assertTrue(
          page.contains(term) || !isPrinted(term), entry.group() + " is not on its page: " + page);
      assertFalse(entry.group(3).matches(".*\\b" + entry.group(2) + "\\b.*"), entry.group());
    }
    assertTrue(entries > 5, PAGES.get(index - 1));
  }

  /** Whether a term stands in the text: some are index entries only. */
  private static boolean isPrinted(String term) {
    return PAGES.stream().filter(page -> page.contains(term)).count() > 1;
  }

  @Test
  void dividesWordsAndHandoutsDoNot() {
    Pattern divided = Pattern.compile("\\p{L}{2,}-\\R");
    assertTrue(PAGES.stream().anyMatch(page -> divided.matcher(page).find()));
    Handout handout = Handout.of("<p>" + "extraordinarily long paragraphs ".repeat(60) + "</p>");
    assertFalse(handout.text().contains("\u00AD"));
    Handout set =
        Handout.of(
            Handout.PROJECT,
            Handout.publication(
                "en", "<p>" + "extraordinarily long paragraphs ".repeat(60) + "</p>"),
            "default",
            "",
            BOOK);
    assertTrue(set.text().contains("\u00AD"), set.text());
    assertEquals(List.of(), set.lost());
  }

  @Test
  void dividesEachLanguageByItsOwnRules() {
    assertEquals(
        "Arz\u00ADnei\u00ADmit\u00ADtel", Syllables.of("de").orElseThrow().divide("Arzneimittel"));
    assertEquals(
        "Skin treat\u00ADment", Syllables.of("en-US").orElseThrow().divide("Skin treatment"));
    assertTrue(Syllables.of("tlh").isEmpty());
    assertTrue(Syllables.of("../x").isEmpty());
  }

  @Test
  void hasTheTrimSizeAndTheWiderMarginAtTheBack() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book.pdf())) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertEquals(432, Math.round(box.getWidth()));
      assertEquals(648, Math.round(box.getHeight()));
      assertTrue(left(pdf, 17) > left(pdf, 18) + 5, "right pages have it on the left");
    }
  }

  private static float left(PDDocument pdf, int page) throws IOException {
    float[] least = {Float.MAX_VALUE};
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(
              String text, List<org.apache.pdfbox.text.TextPosition> positions) {
            least[0] = Math.min(least[0], positions.get(0).getX());
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return least[0];
  }

  @Test
  void aSheetAndLargePrintStayHandouts() throws IOException {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", "<p class=\"sheet\">" + "Some words. ".repeat(9) + "</p>"),
            "default",
            "example-clinic",
            Map.of("handout.style", "print-book", "handout.large-print", "true"));
    List<Rendition.File> files = handout.rendition().files();
    assertEquals(
        List.of(".pdf", "-large-print.pdf", "-sheet.pdf", "-sheet-large-print.pdf"),
        files.stream().map(Rendition.File::suffix).toList());
    assertEquals(List.of(), TypeSizes.under(18, files.get(1).content()));
    assertTrue(!TypeSizes.under(11, files.get(0).content()).isEmpty());
    try (PDDocument pdf = Loader.loadPDF(files.get(2).content())) {
      PDPage first = pdf.getPage(0);
      assertEquals(612, Math.round(first.getMediaBox().getWidth()));
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      assertTrue(stripper.getText(pdf).contains("Page 1 of 1"));
    }
  }

  @Test
  void notesStayAtTheEndWhereTextMayRunEitherWay() {
    String note = "<p>سلام<span class=\"note\" data-note=\"1\">A note.</span> words</p>";
    Handout handout =
        Handout.of(Handout.PROJECT, Handout.publication("en", note), "default", "", BOOK);
    assertTrue(handout.text().contains("A note."), handout.text());
  }
}
