package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TableWidthTest {
  private static Element table(String rows) {
    return Jsoup.parse("<table>" + rows + "</table>").expectFirst("table");
  }

  @Test
  void spansMoveTheCellsAfterThem() {
    Element table =
        table(
            "<tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
                + "<tr><td>e</td></tr>");
    assertEquals(
        List.of("a0", "b1", "c1", "d2", "e0"),
        TableGrid.of(table).places().stream().map(p -> p.cell().text() + p.column()).toList());
  }

  @Test
  void theLongestWordOfEachColumnCounts() {
    double one = TableWidth.of(table("<tr><td>ab abcdefgh</td></tr><tr><td>abc</td></tr>"));
    double two = TableWidth.of(table("<tr><td>ab abcdefgh</td><td>abcdefgh</td></tr>"));
    assertEquals(2 * one, two, 0.01);
  }

  @Test
  void aTableInACellTakesTheRoomThatItNeeds() {
    String inner = "<table><tr><td>abcdefgh</td><td>abcdefgh</td></tr></table>";
    double whole = TableWidth.of(table("<tr><td>" + inner + "</td></tr>"));
    assertTrue(whole > TableWidth.of(Jsoup.parse(inner).expectFirst("table")));
  }

  @Test
  void wordsThatMayBreakAskForNothing() {
    Element table = table("<tr><td>https://example.org/a/long/address/indeed</td></tr>");
    double before = TableWidth.of(table);
    LongWords.mark(table);
    assertTrue(TableWidth.of(table) < before / 3, "broken");
    assertEquals("https://example.org/a/long/address/indeed", table.text());
  }
}
