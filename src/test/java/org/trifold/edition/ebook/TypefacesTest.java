package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.EpubConformanceInspection;
import org.trifold.model.Finding;

class TypefacesTest {
  private static final Path FONTS = Epub.PROJECT.resolve("themes/default/fonts");

  @TempDir Path root;

  private static List<String> fonts(Epub epub) {
    return epub.opf().getElementsByAttributeValue("media-type", "font/ttf").eachAttr("href");
  }

  private static TrueTypeFont font(Epub epub, String href) throws IOException {
    return new TTFParser()
        .parse(
            new org.apache.pdfbox.io.RandomAccessReadBuffer(
                new ByteArrayInputStream(epub.files().get("EPUB/" + href))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void epubCheckSaysNothingButThatFontsAreUsed(String theme) {
    for (String fixture : List.of("article.html", "book.html", "right-to-left.html")) {
      Epub epub = Typefaced.epub(fixture, theme, Epub.VALID);
      assertEquals(4, fonts(epub).size(), fonts(epub)::toString);
      Set<String> said =
          EpubConformance.check(epub.bytes(), "fonts.epub").stream()
              .map(remark -> remark.severity() + " " + remark.id())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of("usage CSS-028"), said);
      assertEquals(
          List.of(), new EpubConformanceInspection().inspect(epub.job(), epub.rendition()));
    }
  }

  @Test
  void fontsHoldTheTextsLettersAndNoOthers() throws IOException {
    Epub epub = Typefaced.epub("article.html", "almanac", Epub.VALID);
    for (String href : fonts(epub)) {
      TrueTypeFont font = font(epub, href);
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      for (int c : epub.xml("text.xhtml").body().text().codePoints().toArray()) {
        if (c > ' ' && c < 0x2000 && Character.isLetter(c)) {
          assertTrue(glyphs.getGlyphId(c) != 0, href + " lacks " + Character.toString(c));
        }
      }
      assertEquals(0, glyphs.getGlyphId('Ж'), "no letter that the text does not have");
      assertTrue(epub.files().get("EPUB/" + href).length < 40_000, href);
    }
  }

  @Test
  void theStylesheetNamesEachFontOnceAndSetsTheTextInIt() {
    Epub epub = Typefaced.epub("article.html", "almanac", Epub.VALID);
    String css = epub.text("book.css");
    for (String href : fonts(epub)) {
      assertEquals(2, css.split(Pattern.quote("url(" + href + ")"), -1).length);
    }
    assertTrue(css.contains("body { font-family:\"Gentium Book Plus\"; }"), css);
  }

  @Test
  void theLicenceGoesWithTheFonts() throws IOException {
    Epub epub = Typefaced.epub("article.html", "default", Epub.VALID);
    assertArrayEquals(
        Files.readAllBytes(FONTS.resolve("OFL.txt")),
        epub.files().get("META-INF/fonts/noto-sans-OFL.txt"));
    assertEquals(List.of(), epub.findingsButOfTheDrawing());
  }

  @Test
  void unlessAskedForThereAreNone() {
    Epub epub = Epub.of("article.html");
    assertEquals(List.of(), fonts(epub));
    assertFalse(epub.text("book.css").contains("@font-face"));
    assertFalse(epub.files().keySet().stream().anyMatch(path -> path.contains("fonts")));
  }

  /** A theme of one font. */
  private void theme(byte[] font) throws IOException {
    Path theme = root.resolve("themes/mine");
    Files.createDirectories(theme.resolve("fonts"));
    Files.write(theme.resolve("fonts/Mine.ttf"), font);
    Files.writeString(
        theme.resolve("theme.toml"),
        """
        [fonts.heading]
        family = "Mine"
        regular = "fonts/Mine.ttf"
        """);
  }

  private List<String> findings(Epub epub) {
    return epub.rendition().findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.startsWith("TF-EBOOK-04"))
        .toList();
  }

  private Epub mine() {
    String html =
        "<!DOCTYPE html><html lang='en' dir='ltr' data-doctype='article' data-source='a.adoc'"
            + " data-name='a'><head><title>Title</title></head><body><p>Words.</p></body></html>";
    return Typefaced.epub(org.trifold.model.Publication.parse(html), "mine", "theme", root);
  }

  @Test
  void aFontWithoutALicenceBesideItIsAFindingAndNoOtherThemesLicenceIsTakenForIts()
      throws IOException {
    theme(Files.readAllBytes(FONTS.resolve("NotoSans-Regular.ttf")));
    Epub epub = mine();
    assertEquals(List.of("TF-EBOOK-041"), findings(epub));
    assertFalse(epub.files().containsKey("META-INF/fonts/mine-OFL.txt"));
    assertTrue(fonts(epub).contains("fonts/mine-400.ttf"));
    assertTrue(
        Pattern.compile("h6\\s*\\{\\s*font-family:\"Mine\"").matcher(epub.text("book.css")).find(),
        "in headings");
  }

  @Test
  void aFontWhoseLicenceBitsForbidItStaysOut() throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve("NotoSans-Regular.ttf"));
    ByteBuffer file = ByteBuffer.wrap(font);
    for (int i = 0; i < file.getShort(4); i++) {
      if (file.getInt(12 + 16 * i) == 0x4F532F32) { // OS/2
        file.putShort(file.getInt(12 + 16 * i + 8) + 8, (short) 2);
      }
    }
    theme(font);
    Epub epub = mine();
    assertEquals(List.of("TF-EBOOK-040"), findings(epub));
    assertFalse(fonts(epub).contains("fonts/mine-400.ttf"));
    assertFalse(epub.text("book.css").contains("Mine"));
  }

  @Test
  void aWordOfLettersThatJoinIsLeftToTheReadersFontAsAWhole() throws IOException {
    Epub epub = Epub.ofBody("<p>नमस्ते and e\u0301</p>");
    Epub set = Typefaced.epub(epub.publication(), "default", "theme", Epub.VALID);
    CmapLookup glyphs = font(set, "fonts/noto-sans-400.ttf").getUnicodeCmapLookup();
    assertEquals(0, glyphs.getGlyphId('न'));
    assertEquals(0, glyphs.getGlyphId('\u0301'));
    Element body = set.xml("text.xhtml").body();
    assertTrue(body.text().contains("नमस्ते"));
  }
}
