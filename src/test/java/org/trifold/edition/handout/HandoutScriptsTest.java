package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.inspect.Substitutes;

/** Each script is shown or named, whatever fonts there are. */
class HandoutScriptsTest {
  private static final Path FONTS =
      Handout.PROJECT.resolve("src/test/resources/org/trifold/edition/handout/fonts");

  /** 40 characters of nine scripts, by line. */
  private static final Map<Integer, String> FORTY = new LinkedHashMap<>();

  static {
    FORTY.put(5, "Agé \u2264\u00BD\u2610");
    FORTY.put(7, "\u03A9\u03BC\u03C0\u03AC");
    FORTY.put(9, "\u0416\u0439\u044B\u044F");
    FORTY.put(11, "\u0633\u0644\u0645\u0628");
    FORTY.put(13, "\u05E9\u05DC\u05D5\u05DD");
    FORTY.put(15, "\u0928\u092E\u0938\u0924\u0947");
    FORTY.put(17, "\u0E2A\u0E27\u0E31\u0E14\u0E35");
    FORTY.put(19, "\u6C34\u76AE\u819A\u597D");
    FORTY.put(21, "\uD55C\uAD6D\uC5B4\uBB3C");
  }

  @TempDir Path root;
  private Path fonts;

  @BeforeEach
  void makeFolder() throws IOException {
    fonts = Files.createDirectories(root.resolve("fonts"));
  }

  private void copyFonts() throws IOException {
    try (var files = Files.list(FONTS)) {
      for (Path file : files.toList()) {
        Files.copy(file, fonts.resolve(file.getFileName().toString()));
      }
    }
  }

  /** The example fonts have no glyph for a word of the Chinese foot. */
  private void writeFoot() throws IOException {
    Path theme = Files.createDirectories(root.resolve("themes/default"));
    Files.writeString(theme.resolve("labels_zh.properties"), "page-of=第 {0} 頁共 {1} 頁\n");
  }

  private Handout with(String lang, String theme, String body) {
    return Handout.of(
        root, Handout.publication(lang, body), theme, "", Map.of("handout.fonts", "fonts"));
  }

  private static String forty() {
    StringBuilder body = new StringBuilder();
    FORTY.forEach(
        (line, text) ->
            body.append("<p data-line=\"").append(line).append("\">").append(text).append("</p>"));
    return body.toString();
  }

  private static Set<Integer> codePoints() {
    Set<Integer> codePoints = new LinkedHashSet<>();
    FORTY.values().forEach(t -> t.codePoints().filter(c -> c != ' ').forEach(codePoints::add));
    return codePoints;
  }

  @Test
  void theFixtureHasFortyCharactersOfNineScripts() {
    assertEquals(40, codePoints().size());
    assertEquals(9, FORTY.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void showsFortyCharactersOfNineScripts(String theme) throws IOException {
    copyFonts();
    Handout handout = with("en", theme, forty());
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), handout.lost());
    String text = Normalizer.normalize(handout.text(), Normalizer.Form.NFKC);
    for (int codePoint : codePoints()) {
      String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
      assertTrue(text.contains(plain), Integer.toHexString(codePoint) + " in " + text);
    }
    assertFalse(text.contains("#"), text);
    assertEquals(new TreeSet<>(), Substitutes.pages(handout.pdf()));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void namesEachMissingOneWithItsLine() {
    Handout handout = Handout.of(forty());
    assertEquals(Set.of("TF-HANDOUT-002"), Set.copyOf(handout.rules()));
    FORTY.forEach(
        (line, text) ->
            text.codePoints()
                .filter(c -> line >= 11)
                .forEach(
                    c ->
                        assertTrue(
                            handout.lines().stream()
                                .anyMatch(
                                    l ->
                                        l.startsWith("manuscript/a.adoc:" + line + ": ")
                                            && l.contains(
                                                String.format(
                                                    Locale.ROOT,
                                                    "U+%04X %s",
                                                    c,
                                                    Character.toString(c)))),
                            Integer.toHexString(c) + " in " + handout.lines())));
    assertEquals(6, handout.lines().size(), "nothing else is named");
    assertTrue(
        handout.lines().stream().anyMatch(l -> l.contains("such as Noto Sans Thai, to a folder")),
        handout.lines().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ar, خذ الدواء مَرَّتين (≤ 3 مرات) واتصل بنا على 555-0142. لا لإ پ گ چ",
    "he, שָׁלוֹם עֲלֵיכֶם (≤ 3) מים 555-0142.",
    "hi, खूब पानी पिएँ। क्षत्रिय ज्ञान श्री किताब हिन्दी प्रकृति कर्म विद्यार्थी स्त्री दिन।",
    "th, ดื่มน้ำมาก ๆ และอย่าสัมผัสใบหน้า รับประทานยา 5 mg ๑๒๓ ที่นี่",
    "zh-Hans, 水皮膚好，中文。漢字",
    "ja, 日本語のひらがなカタカ。",
    "ko, 한국어 물"
  })
  void losesNothingOfAnArticleInItsScript(String lang, String text) throws IOException {
    copyFonts();
    writeFoot();
    String body =
        "<section data-level=\"1\"><h2>"
            + text
            + "</h2><p>"
            + (text + " ").repeat(12)
            + "</p><ul><li>"
            + text
            + "</li></ul><table><tbody><tr><td>"
            + text
            + "</td><td>x</td></tr></tbody></table></section>";
    Handout handout = with(lang, "default", body);
    assertEquals(
        List.of(), handout.rules().stream().filter(r -> !r.equals("TF-LABEL-004")).toList());
    assertEquals(List.of(), handout.lost());
    assertEquals(new TreeSet<>(), Substitutes.pages(handout.pdf()));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
    assertArrayEquals(handout.pdf(), with(lang, "default", body).pdf());
  }

  @Test
  void aLossIsSeenInEachScript() throws IOException {
    copyFonts();
    Handout handout = with("hi", "default", "<p>कर्म दिन</p><p>ดื่ม</p><p>سلام</p><p>皮膚</p>");
    List<String> there = org.trifold.inspect.LostWords.words(handout.text());
    assertEquals(
        List.of("कर्ज", "ดื่น", "سلاب", "皮水"),
        org.trifold.inspect.LostWords.missing(List.of("कर्ज", "ดื่น", "سلاب", "皮水"), there));
  }

  @Test
  void hanCharactersHaveTheFormsOfTheirLanguage() throws IOException {
    copyFonts();
    Handout handout = with("zh-Hans", "default", "<p>骨直角 <span lang=\"ja\">骨直角</span></p><p>水</p>");
    Map<String, String> text = new LinkedHashMap<>();
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      for (TextPosition position : positions(pdf)) {
        String font = position.getFont().getName().replaceFirst("^[A-Z]+\\+", "");
        text.merge(font, position.getUnicode().strip(), String::concat);
      }
    }
    assertTrue(text.get("ExampleHanSC").contains("骨直角水"), text.toString());
    assertEquals("骨直角", text.get("ExampleHanJP"));
  }

  private static List<TextPosition> positions(PDDocument pdf) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        positions.add(text);
      }
    }.getText(pdf);
    return positions;
  }

  private static float x(Handout handout, String letter) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      return positions(pdf).stream()
          .filter(p -> p.getUnicode().equals(letter))
          .map(TextPosition::getXDirAdj)
          .min(Float::compare)
          .orElseThrow();
    }
  }

  @Test
  void rightToLeftPagesAreMirrored() throws IOException {
    copyFonts();
    Handout handout =
        with(
            "ar",
            "default",
            "<table><tbody><tr><td>Q</td><td>Z</td></tr></tbody></table><ul><li>J</li></ul>"
                + "<nav class=\"toc\" data-levels=\"2\"></nav><section data-level=\"1\" id=\"x\">"
                + "<h2>V</h2><p>سلام</p></section>");
    assertTrue(x(handout, "Q") > x(handout, "Z"), "first column on the right");
    assertTrue(x(handout, "•") > x(handout, "J"), "bullets on the right");
    assertTrue(x(handout, "V") > 400, "contents on the page");
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void aFormulaInARightToLeftLineRunsFromLeftToRight() throws IOException {
    copyFonts();
    Handout handout =
        with(
            "ar",
            "default",
            "<p>سلام <span class=\"stem\" data-math=\"asciimath\">Q<sup>2</sup> = Z<sup>3</sup></span>"
                + " سلام</p>");
    assertTrue(x(handout, "Q") < x(handout, "="));
    assertTrue(x(handout, "=") < x(handout, "Z"));
    assertTrue(x(handout, "Z") < x(handout, "3"));
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void emojiAreNamedAndTheirVariationSelectorsNotPrinted() {
    Handout handout = Handout.of("<p data-line=\"3\">\u2764\uFE0F \uD83D\uDE00</p>");
    assertEquals(
        List.of(
            "manuscript/a.adoc:3: No font has the character U+1F600 \uD83D\uDE00 (emoji). Add a"
                + " TrueType font for emoji, such as Noto Emoji, to a folder named by"
                + " handout.fonts, or allow the machine's own by handout.system-fonts=true."),
        handout.lines());
    Handout heart = Handout.of("<p>\u2764\uFE0F a\u034Fb</p>");
    assertEquals(List.of(), heart.lines());
    assertTrue(heart.text().contains("\u2764 ab"), heart.text());
  }

  @Test
  void whatIsNoCharacterIsNamedByItsNumber() {
    Handout handout = Handout.of("<p data-line=\"3\">\uE123 \u0378</p>");
    assertEquals(
        List.of(
            "manuscript/a.adoc:3: No font has the character U+0378 (no script). Delete it: it is no"
                + " character of Unicode.",
            "manuscript/a.adoc:3: No font has the character U+E123 (private use). Write a character"
                + " of Unicode's own: what one for private use means, only one font knows."),
        handout.lines());
  }

  @Test
  void manyMissingCharactersAreAFewFindingsThatNameThemAll() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      body.append("<p data-line=\"").append(i + 3).append("\">");
      body.appendCodePoint(0x4E00 + i).append("</p>");
    }
    List<String> lines = Handout.of(body.toString()).lines();
    // One of them says that the language does not fit the letters.
    assertEquals(12, lines.size());
    String all = String.join("\n", lines);
    for (int i = 0; i < 300; i++) {
      assertTrue(all.contains(Character.toString(0x4E00 + i)), "character " + i);
    }
    assertTrue(all.contains("manuscript/a.adoc:302 " + Character.toString(0x4E00 + 299)), all);
  }

  private void changed(String from, int at, String to) throws IOException {
    byte[] bytes = Files.readAllBytes(FONTS.resolve("NotoSansThai-Regular.ttf"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int index = text.indexOf(from) + at;
    byte[] change = to.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(change, 0, bytes, index, change.length);
    Files.write(fonts.resolve("Thai.ttf"), bytes);
  }

  @Test
  void aFontThatHasTheCharacterButCanNotServeIsNamed() throws IOException {
    changed("glyf", 0, "CFF ");
    assertTrue(
        with("th", "default", "<p>ดี</p>")
            .lines()
            .toString()
            .contains("\"fonts/Thai.ttf\" can't serve: its outlines are PostScript's (CFF)"));
  }

  @Test
  void aFontThatForbidsEmbeddingIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(FONTS.resolve("NotoSansThai-Regular.ttf"));
    int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("OS/2");
    int table = java.nio.ByteBuffer.wrap(bytes).getInt(entry + 8);
    bytes[table + 9] = 2;
    Files.write(fonts.resolve("Thai.ttf"), bytes);
    assertTrue(
        with("th", "default", "<p>ดี</p>")
            .lines()
            .toString()
            .contains("\"fonts/Thai.ttf\" can't serve: its licence bits forbid embedding"));
  }

  @Test
  void aBrokenFontIsNamed() throws IOException {
    Files.write(fonts.resolve("Broken.ttf"), new byte[] {0, 1, 0, 0, 9, 9});
    List<String> lines = with("th", "default", "<p>ดี</p>").lines();
    assertTrue(lines.toString().contains("fonts/Broken.ttf: This font can't be read"), lines + "");
  }

  @Test
  void aFolderThatIsNotThereIsTheSettingsFault() {
    Handout handout =
        Handout.of(
            root,
            Handout.publication("th", "<p>ดี</p>"),
            "default",
            "",
            Map.of("handout.fonts", "nowhere"));
    assertTrue(
        handout
            .lines()
            .contains(
                "trifold.toml: The folder \"nowhere\" does not exist or can't be read. Name an"
                    + " existing folder."),
        handout.lines().toString());
  }

  @Test
  void aScriptThatCanNotBeShapedIsAnError() {
    Handout handout = Handout.of("<p data-line=\"3\">\u0BA4\u0BAE\u0BBF\u0BB4\u0BCD</p>");
    assertTrue(handout.rules().contains("TF-HANDOUT-040"), handout.lines().toString());
  }

  @Test
  void foldersAreNotReadWhereTheThemeHasAllCharacters() {
    Handout handout =
        Handout.of(
            root,
            Handout.publication("en", "<p>Plain.</p>"),
            "default",
            "",
            Map.of("handout.fonts", "nowhere"));
    assertEquals(List.of(), handout.lines());
  }

  @Test
  void theSystemsFoldersAreThoseOfTheSystem() {
    assertTrue(
        SystemFonts.folders("Linux", "/home/a", Map.of()).contains(Path.of("/usr/share/fonts")));
    assertTrue(
        SystemFonts.folders("Mac OS X", "/Users/a", Map.of())
            .contains(Path.of("/Users/a/Library/Fonts")));
    assertEquals(
        List.of(Path.of("W", "Fonts"), Path.of("L", "Microsoft", "Windows", "Fonts")),
        SystemFonts.folders("Windows 11", "C:/a", Map.of("WINDIR", "W", "LOCALAPPDATA", "L")));
  }
}
