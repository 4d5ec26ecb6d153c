package org.trifold.edition.handout;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/**
 * Numbers headings so that the first is a first-level one and no level is skipped on the way down
 * (ISO 14289-1, 7.4.2). The look goes by the author's level, kept as a class.
 */
final class HeadingLevels implements Transform {
  private static final int DEEPEST = 6;

  @Override
  public Document apply(Document document) {
    Deque<Integer> above = new ArrayDeque<>();
    for (Element heading : document.body().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      while (!above.isEmpty() && above.peek() >= level) {
        above.pop();
      }
      above.push(level);
      heading.addClass("level-" + level);
      heading.tagName("h" + Math.min(above.size(), DEEPEST));
    }
    return document;
  }
}
