package org.trifold.edition.handout.tags;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells phrases from blocks (HTML Standard, 3.2.5.2.5). */
public final class Phrasing {
  private static final Set<String> NAMES =
      Set.of(
          ("a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp"
                  + " small span strong sub sup time u var w wbr")
              .split(" "));

  private Phrasing() {}

  /** Whether an element is one. */
  public static boolean is(Element element) {
    return NAMES.contains(element.normalName());
  }

  /** Whether there is something in an element, and nothing but phrases. */
  static boolean fills(Element element) {
    return element.childNodeSize() > 0 && element.children().stream().allMatch(Phrasing::is);
  }
}
