package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableRoomTest {
  @Test
  void a_table_too_wide_for_the_mail_or_a_phone_is_told() {
    String cells = "<td>Pharmacokinetics</td><td>Pharmacodynamics</td><td>Contraindication</td>";
    String heads = "<thead><tr><th>Aa</th><th>Bb</th><th>Cc</th></tr></thead>";
    String table = "<table data-line='%d'>%s<tbody><tr>%s</tr></tbody></table>";
    Rendered rendered =
        Rendered.plain(
            table.formatted(3, heads, cells)
                + table.formatted(5, "", cells)
                + table.formatted(7, heads, cells + cells + cells)
                + table.formatted(9, "", "<td>a</td><td>b</td>"));
    assertEquals(
        List.of(
            "INFO manuscript/a.adoc:5: The table is wider than a phone, where readers have to scroll"
                + " it sideways.",
            "WARNING manuscript/a.adoc:7: The table is wider than the mail: readers see its left"
                + " part and scroll to the rest, where their program scrolls."),
        rendered.rendition().findings().stream()
            .filter(f -> f.rule().equals("TF-NEWS-072"))
            .map(f -> f.severity() + " " + f.where() + ": " + f.message())
            .toList());
  }
}
