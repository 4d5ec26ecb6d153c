package org.trifold.gather;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** All by which one element of the semantic HTML names another by its id. Without state. */
final class References {
  /** Attributes whose value is one id or several (HTML Standard, 4.9.11; WAI-ARIA 1.2, 6). */
  private static final List<String> LISTS =
      List.of(
          "headers",
          "aria-labelledby",
          "aria-describedby",
          "aria-details",
          "aria-controls",
          "aria-owns");

  private References() {}

  /**
   * Changes ids that are referred to, not those that are given.
   *
   * @param change gets each id; gives it back where it stays
   */
  static void change(Element root, UnaryOperator<String> change) {
    for (Element reference : root.select("a[data-xref]:not([data-xref-file])")) {
      reference.attr("data-xref", change.apply(reference.attr("data-xref")));
    }
    for (Element link : root.select("a[href^=#]")) {
      if (link.attr("href").length() > 1) {
        link.attr("href", "#" + change.apply(link.attr("href").substring(1)));
      }
    }
    for (String name : LISTS) {
      for (Element element : root.select("[" + name + "]")) {
        element.attr(
            name,
            Arrays.stream(element.attr(name).strip().split("\\s+"))
                .map(change)
                .collect(Collectors.joining(" ")));
      }
    }
  }
}
