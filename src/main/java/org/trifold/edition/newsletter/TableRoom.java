package org.trifold.edition.newsletter;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.TableWidth;

/**
 * Tells of tables that their readers have to scroll sideways: those wider than the mail, and on
 * phones those whose rows can't stand below each other ({@link MailTables}). Without state.
 */
final class TableRoom {
  /**
   * The text of a mail, 536 CSS pixels, in ems of a table's 14, if letters are as narrow as they
   * come: 0.45 em where {@link TableWidth} takes 0.54.
   */
  private static final double MAIL = 536 / 14.0 * 0.54 / 0.45;

  private TableRoom() {}

  /**
   * Looks at a mail's tables.
   *
   * @param mail with its tables laid out, its places known
   */
  static void check(Document mail, Findings findings) {
    for (Element table : mail.select(".wide > table")) {
      SourceLocation where = SourceLocation.of(table);
      if (TableWidth.of(table) > MAIL) {
        findings.add(
            Finding.warning(
                "TF-NEWS-072",
                where,
                "The table is wider than the mail: readers see its left part and scroll to the"
                    + " rest, where their program scrolls.",
                "Give it fewer columns, or shorter words."));
      } else if (table.parents().is("[tabindex]") && !table.hasAttr(MailTables.STACK)) {
        findings.add(
            Finding.info(
                "TF-NEWS-072",
                where,
                "The table is wider than a phone, where readers have to scroll it sideways.",
                "Give it one row of heads and no cells over several, so that its rows stand below"
                    + " each other there, or fewer columns."));
      }
    }
  }
}
