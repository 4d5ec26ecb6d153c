package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trifold.Chance;
import org.trifold.model.PageMap;
import org.trifold.transform.Places;

/** What holds of the pages of a book, wherever the print layout says that they start. */
@Tag("fuzz")
class RandomPagesTest {
  private static final List<String> BODY =
      List.of(
          "<p>",
          "</p>",
          "<section>",
          "</section>",
          "<ul><li>",
          "</li></ul>",
          "<em>",
          "</em>",
          "Word ",
          "more words, ",
          "<a href='#x'>",
          "</a>",
          "<img src='a'>",
          "<ol>",
          "</ol>",
          "<section class=notes>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<pre>",
          "</pre>",
          "&#x1f600;",
          "e&#x301;",
          "<br>",
          "<h2>",
          "</h2>");
  private static final List<String> LABELS =
      List.of("1", "2", "iv", "IV", "A-3", "\u0663", "page 2", "<b>", "\"", "x", "1", "0");

  private static PageMap pages(Chance chance, int places) {
    List<PageMap.Page> pages = new ArrayList<>();
    for (int i = chance.below(12); i > 0; i--) {
      List<PageMap.Spot> spots = new ArrayList<>();
      for (int j = chance.below(3); j >= 0; j--) {
        String place = String.valueOf(chance.below(places + 3));
        int letters = chance.below(6) == 0 ? Integer.MAX_VALUE : chance.below(20) - 2;
        spots.add(new PageMap.Spot(place, letters));
      }
      pages.add(new PageMap.Page(chance.of(LABELS), spots));
    }
    return new PageMap(Map.of(), pages, pages.size());
  }

  @Test
  void markersGoOnInOrderAndTakeNoWord() {
    Chance.tries(
        chance -> {
          Document document = Jsoup.parse(chance.text(BODY));
          document.outputSettings().prettyPrint(false);
          int places = 0;
          for (Element element : document.body().select("> *, > * *")) {
            element.attr(Places.PLACE, String.valueOf(++places));
          }
          String words = document.body().wholeText();
          PageMap pages = pages(chance, places);
          PageBreaks.place(document.body(), pages, Ids.settle(document.body()));
          ContentFile file = ContentFile.written("a.xhtml", "text", "A", 0, document.body());
          PageList list = PageList.of(List.of(file));
          assertEquals(words, document.body().wholeText(), pages::toString);
          Set<String> ids = new HashSet<>();
          int last = -1;
          List<String> labels = new ArrayList<>();
          for (Element marker : document.select("[role=" + PageBreaks.ROLE + "]")) {
            int order = Integer.parseInt(marker.attr(PageBreaks.ORDER));
            assertTrue(order > last, () -> document.body().html());
            assertTrue(ids.add(marker.id()), marker.id());
            labels.add(marker.attr(PageBreaks.LABEL));
            last = order;
          }
          assertEquals(labels, list.entries().stream().map(PageList.Entry::label).toList());
          assertTrue(labels.size() <= pages.starts().size());
        });
  }
}
