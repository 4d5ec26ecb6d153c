package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.PageMap;
import org.trifold.transform.Places;

/** What holds of the pages of a book, wherever the print layout says that they start. */
@Fuzz
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

  @Provide
  Arbitrary<String> bodies() {
    return AnyInput.text(BODY);
  }

  /** Pages that begin at elements which are there and at some that are not. */
  @Provide
  Arbitrary<PageMap> pages() {
    Arbitrary<Integer> letters =
        Arbitraries.frequencyOf(
            Tuple.of(5, AnyInput.number(-2, 17)), Tuple.of(1, Arbitraries.just(Integer.MAX_VALUE)));
    Arbitrary<PageMap.Spot> spot =
        Combinators.combine(AnyInput.number(0, 25).map(String::valueOf), letters)
            .as(PageMap.Spot::new);
    Arbitrary<PageMap.Page> page =
        Combinators.combine(Arbitraries.of(LABELS), AnyInput.several(spot, 1, 3))
            .as(PageMap.Page::new);
    return AnyInput.several(page, 0, 11).map(pages -> new PageMap(Map.of(), pages, pages.size()));
  }

  @Property
  void markersGoOnInOrderAndTakeNoWord(
      @ForAll("bodies") String body, @ForAll("pages") PageMap pages) {
    Document document = Jsoup.parse(body);
    document.outputSettings().prettyPrint(false);
    int places = 0;
    for (Element element : document.body().select("> *, > * *")) {
      element.attr(Places.PLACE, String.valueOf(++places));
    }
    String words = document.body().wholeText();
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
  }
}
