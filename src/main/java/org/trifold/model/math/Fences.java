package org.trifold.model.math;

import java.util.List;
import org.jsoup.nodes.Element;

/** {@code mfenced} as the row of operators that it stands for (MathML 3, 3.3.8). */
final class Fences {
  private Fences() {}

  /** Writes them out in and below an element. */
  static void writeOut(Element formula) {
    for (Element fenced : formula.select("mfenced")) {
      List<Element> parts = List.copyOf(fenced.children());
      String separators =
          fenced.hasAttr("separators") ? fenced.attr("separators").replaceAll("\\s", "") : ",";
      for (int i = 1; i < parts.size() && !separators.isEmpty(); i++) {
        int at = Math.min(i - 1, separators.length() - 1);
        parts.get(i).before(operator(separators.substring(at, at + 1), "separator"));
      }
      String open = fenced.hasAttr("open") ? fenced.attr("open").strip() : "(";
      String close = fenced.hasAttr("close") ? fenced.attr("close").strip() : ")";
      if (!open.isEmpty()) {
        fenced.prependChild(operator(open, "fence"));
      }
      if (!close.isEmpty()) {
        fenced.appendChild(operator(close, "fence"));
      }
      fenced.clearAttributes().tagName("mrow");
    }
  }

  private static Element operator(String sign, String kind) {
    return new Element("mo").attr(kind, "true").text(sign);
  }
}
