package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small parts of the handout, each by its rule. */
class SmallPartsTest {
  @Test
  void theColourProfileIsThatOfSrgb() {
    ICC_ColorSpace own = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    ColorSpace jdk = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    for (float[] rgb : new float[][] {{0, 0, 0}, {1, 1, 1}, {0.2f, 0.5f, 0.8f}, {1, 0, 0}}) {
      float[] expected = jdk.toCIEXYZ(rgb);
      float[] actual = own.toCIEXYZ(rgb);
      for (int i = 0; i < 3; i++) {
        assertEquals(expected[i], actual[i], 0.003f);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10",
    "10px, 10",
    "1in, 96",
    "2.54cm, 96",
    "72pt, 96",
    "6pc, 96",
    "50%, 0",
    "2em, 0",
    "-3, 0",
    "x, 0"
  })
  void lengthsAreReadInPixels(String text, double pixels) {
    assertEquals(pixels, CssLength.pixels(text), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "'h1 h2 h3', 'h1 h2 h3'",
    "'h2 h4 h3 h2', 'h1 h2 h2 h1'",
    "'h1 h3 h5 h2', 'h1 h2 h3 h2'",
    "'h1 h1 h2', 'h1 h1 h2'"
  })
  void headingsSkipNoLevel(String written, String printed) {
    Document document = Jsoup.parse("");
    for (String name : written.split(" ", -1)) {
      document.body().appendElement(name).text("x");
    }
    new HeadingLevels().apply(document);
    String names =
        String.join(" ", document.body().children().stream().map(e -> e.normalName()).toList());
    assertEquals(printed, names);
  }

  @Test
  void rowsOfATableGetTheSameLength() {
    Document document =
        Jsoup.parse(
            "<table><tr><td rowspan=9>a<td>b<td>c<tr><td colspan=2000000000>d<tr><td>e</table>");
    new RegularTables().apply(document);
    assertEquals("3", document.selectFirst("td").attr("rowspan"));
    assertEquals("2", document.select("tr").get(1).selectFirst("td").attr("colspan"));
    assertEquals(2, document.select("tr").get(2).childrenSize());
  }

  @Test
  void aStrayItemIsNoItem() {
    Document document = Jsoup.parse("<li>a</li><ul><p>b</p>c</ul><ul></ul>");
    new RegularLists().apply(document);
    assertEquals(1, document.select("ul").size());
    assertEquals(2, document.select("ul > li").size());
    assertTrue(document.select("body > li").isEmpty());
  }

  @Test
  void stringsOfAStylesheetAreReadWithTheirEscapes() {
    assertEquals("– a\"中x", CssText.strings("\"\\2013  a\\\"\" counter(page) '\\4e2d x'"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', 1",
    "27, a, aa",
    "52, A, AZ",
    "4, i, iv",
    "1990, I, MCMXC",
    "4000, i, 4000",
    "0, a, 0",
    "-3, '', -3"
  })
  void listsAreNumberedByTheirType(int number, String type, String text) {
    assertEquals(text, ListMarkers.text(number, type));
  }

  @Test
  void listsCountFromTheirStartAndBackwards() {
    Document document = Jsoup.parse("<ol reversed><li>a<li>b</ol><ol start=3><li>a<li>b</ol>");
    new ListMarkers().apply(document);
    assertEquals(
        java.util.List.of("2.", "1.", "3.", "4."), document.select("li").eachAttr("data-marker"));
  }
}
