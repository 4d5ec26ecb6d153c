package org.trifold.edition.handout.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is planned for elements, where no finished PDF shows it. */
class TagPlanTest {
  private static Tag place(String html, String selector) {
    Document page = Jsoup.parse(html);
    TagPlan plan = new TagPlan(page.body(), "en");
    return plan.place(plan.elements().indexOf(page.selectFirst(selector)));
  }

  @Test
  void aLinkInThePagesFurnitureStandsInNoTable() {
    String html =
        "<div class=running-head><table><tr><td><a href=https://example.org/>x</a></table></div>"
            + "<div class=text><table><tr><td><a href=https://example.org/>y</a></table></div>";
    Tag furniture = place(html, ".running-head a");
    assertEquals(TagType.LINK, furniture.type());
    assertTrue(furniture.nearest(TagType.TABLE).isEmpty(), "a table of the furniture");
    assertTrue(place(html, ".text a").nearest(TagType.TABLE).isPresent(), "a table of the text");
  }

  @Test
  void whatIsNoLanguageIsNotSaidToBeOne() {
    assertEquals(TagType.DOCUMENT, place("<div lang='no language'>", "div").type());
    assertEquals(TagType.DOCUMENT, place("<div lang='en'>", "div").type());
    assertEquals("en-GB", place("<div lang='en_GB'>", "div").dictionary().getString("Lang"));
  }
}
