package org.trifold.edition.handout.grammar;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/** Sets the times of steps in a column of their own. */
final class TimedSteps implements Transform {
  @Override
  public Document apply(Document document) {
    for (Element step : document.select("ol.timed > li")) {
      Element row = new Element("div").addClass("step-row");
      row.appendChildren(List.copyOf(step.childNodes()));
      step.appendChild(row);
    }
    return document;
  }
}
