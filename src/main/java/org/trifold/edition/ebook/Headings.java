package org.trifold.edition.ebook;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/**
 * Gives each file a sound hierarchy of headings: one h1, the first, and no rank left out below it
 * (WCAG 2.2, technique G141). A heading that says nothing is none.
 */
final class Headings {
  private static final int LOWEST = 6;

  private Headings() {}

  /** A heading's rank as written and as given. */
  private record Rank(int written, int given) {}

  static void settle(Element body) {
    Deque<Rank> open = new ArrayDeque<>();
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      if (heading.text().isBlank() && heading.selectFirst("img") == null) {
        heading.tagName("div");
        continue;
      }
      int written = heading.normalName().charAt(1) - '0';
      while (open.size() > 1 && open.getLast().written() >= written) {
        open.removeLast();
      }
      int given = open.isEmpty() ? 1 : Math.min(LOWEST, open.getLast().given() + 1);
      open.addLast(new Rank(written, given));
      heading.tagName("h" + given);
    }
  }
}
