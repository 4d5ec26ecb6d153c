package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sets the lines of a document a little closer or wider where that saves a page that would be
 * nearly empty. For the layouts of one document, one after another.
 */
final class Fit {
  /** Shares of the theme's leading, in the order they are tried. */
  private static final List<Double> LEADINGS = List.of(1.0, 0.98, 0.96, 0.94, 0.92, 1.02, 1.04);

  /** CMS Toolkit for Making Written Material Clear and Effective, 5.3: no closer than this. */
  private static final double CLOSEST = 1.25;

  /** In a longer document one page more or less is nothing, and each try costs. */
  private static final int MOST_PAGES = 40;

  private final Element style;
  private final double leading;
  private final List<Long> poor = new ArrayList<>();
  private boolean settled;

  /**
   * @param leading of the theme's text, as a multiple of its size; 0 where it is not known
   */
  Fit(Document page, double leading) {
    this.leading = leading;
    this.style = page.head().appendElement("style").attr("type", "text/css");
    this.settled = leading == 0;
  }

  /** Looks at a layout; tells whether to lay out again, with other lines. */
  boolean adjust(PageFill fill) {
    if (settled || fill.shares().size() > MOST_PAGES) {
      return false;
    }
    poor.add(fill.poor());
    if (fill.poor() == 0) {
      settled = true;
      return false;
    }
    int next = poor.size();
    if (next < LEADINGS.size()) {
      set(next);
      return true;
    }
    settled = true;
    int best = 0;
    for (int i = 1; i < poor.size(); i++) {
      best = poor.get(i) < poor.get(best) ? i : best;
    }
    set(best);
    return best != poor.size() - 1;
  }

  private void set(int index) {
    double lines = Math.max(Math.min(leading, CLOSEST), leading * LEADINGS.get(index));
    style.empty();
    style.appendText(String.format(Locale.ROOT, "body { line-height: %.3f }", lines));
  }
}
