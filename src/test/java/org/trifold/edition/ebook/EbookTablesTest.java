package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tables on a phone, which is narrower than the page they were made for. */
class EbookTablesTest {
  private static String table(int columns, String word) {
    String cells = ("<td>" + word + "</td>").repeat(columns);
    return "<table><tbody><tr>" + cells + "</tr></tbody></table>";
  }

  @Test
  void aTableThatNoPhoneCanShowScrollsInABoxThatIsNamedAndReachedByKeyboard() {
    String named = table(12, "Wednesday").replace("<tbody>", "<caption>Days</caption><tbody>");
    Epub epub = Epub.ofBody(named + table(5, "Wednesday"));
    EbookEditionTest.assertNoRemarks(epub);
    Element wide = epub.xml("text.xhtml").selectFirst("div.very-wide");
    assertEquals("0", wide.attr("tabindex"));
    assertEquals("group", wide.attr("role"));
    assertEquals(wide.selectFirst("caption").id(), wide.attr("aria-labelledby"));
    assertEquals(12, wide.select("td").size());
    Element phone = epub.xml("text.xhtml").selectFirst("div.wide");
    assertEquals("Table", phone.attr("aria-label"));
  }

  @Test
  void aTableThatFitsAPhoneStandsByItself() {
    Document text = Epub.ofBody(table(2, "Wednesday")).xml("text.xhtml");
    assertEquals("body", text.selectFirst("table").parent().normalName());
    assertFalse(text.selectFirst("table").hasClass("dense"));
  }

  @Test
  void anAddressInATableMayBreakAndKeepsItsLetters() {
    String address = "https://example.org/a/very/long/way/to/go/and/further";
    Document text = Epub.ofBody(table(2, "see " + address + " there")).xml("text.xhtml");
    assertEquals(address, text.selectFirst("span.long-word").text());
    assertEquals("see " + address + " there", text.selectFirst("td").text());
    assertEquals("body", text.selectFirst("table").parent().normalName());
  }

  @Test
  void columnsKeepTheSharesThatTheAuthorGaveThem() {
    Epub epub =
        Epub.ofBody(
            "<table><colgroup><col data-width='25%'><col data-width='75%'></colgroup>"
                + "<tbody><tr><td>a</td><td>b</td></tr></tbody></table>");
    EbookEditionTest.assertNoRemarks(epub);
    assertEquals(
        List.of("width: 25%", "width: 75%"),
        epub.xml("text.xhtml").select("col").eachAttr("style"));
  }

  @Test
  void onlyAWidthIsAWidth() {
    Document text =
        Epub.ofBody(
                "<table><colgroup><col style='max-width: 25%'><col style='WIDTH:75%'></colgroup>"
                    + "<tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
            .xml("text.xhtml");
    assertEquals(List.of("width: 75%"), text.select("col").eachAttr("style"));
  }

  @Test
  void anEmptyCornerHeadsNothing() {
    Document text =
        Epub.ofBody(
                "<table><thead><tr><th scope='col'> </th><th scope='col'>Dose</th></tr></thead>"
                    + "<tbody><tr><th scope='row'>Day 1</th><td>2</td></tr></tbody></table>")
            .xml("text.xhtml");
    assertEquals(List.of("Dose", "Day 1"), text.select("th").eachText());
    assertEquals("", text.select("thead td").attr("scope"));
  }
}
