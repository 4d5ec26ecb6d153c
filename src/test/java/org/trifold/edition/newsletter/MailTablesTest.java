package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tables of data, as mail programs lay them out alike. */
class MailTablesTest {
  @Test
  void columns_keep_their_shares_as_attributes_of_cells() {
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<table><colgroup><col data-width='20%'><col data-width='80%'></colgroup><tbody>"
                        + "<tr><td colspan='2'>both</td></tr><tr><td>a</td><td>b</td></tr></tbody>"
                        + "</table>")
                .text(".html"));
    assertEquals(List.of("20%", "80%"), mail.select("td:matchesOwn(^[ab]$)").eachAttr("width"));
    assertEquals("", mail.select("td:matchesOwn(^both$)").attr("width"));
    assertEquals(0, mail.select("col").size());
  }

  @Test
  void a_table_keeps_the_width_that_its_author_gave_it() {
    String cells = "<tbody><tr><td>a</td></tr></tbody></table>";
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<table data-width='50%'>" + cells + "<table data-autowidth='true'>" + cells)
                .text(".html"));
    List<Element> tables = mail.select("table:not([role])");
    assertEquals("50%", tables.get(0).attr("width"));
    assertTrue(tables.get(0).attr("style").contains("width:50%"));
    assertTrue(tables.get(1).attr("style").contains("width:auto"));
  }

  @Test
  void a_wide_table_can_be_stacked_by_its_heads_and_has_no_hidden_words() {
    String heads = "<th scope='col'>Destination</th>".repeat(6);
    String cells = "<td>Wednesday</td>".repeat(6);
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<table><thead><tr>%s</tr></thead><tbody><tr>%s</tr></tbody></table>"
                        .formatted(heads, cells))
                .text(".html"));
    assertEquals(1, mail.select("table[data-stack]").size());
    assertEquals(5, mail.select("td[data-head=Destination]").size());
    assertFalse(mail.expectFirst("td:containsOwn(Wednesday)").hasAttr("data-head"));
    assertEquals(6, mail.body().text().split("Destination", -1).length - 1);
  }

  @Test
  void a_table_that_scrolls_on_a_phone_is_named_and_reached_by_keyboard() {
    String row = "<tr>" + "<td>Wednesday</td>".repeat(7) + "</tr>";
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<table><caption>Days</caption><tbody>"
                        + row
                        + "</tbody></table>"
                        + "<table><tbody><tr><td>short</td></tr></tbody></table>")
                .text(".html"));
    assertEquals(
        List.of("Days"), mail.select("div[tabindex=0][role=group]").eachAttr("aria-label"));
  }
}
