package org.trifold.edition.handout.grammar;

import org.jsoup.nodes.Element;
import org.trifold.transform.Labels;

/** The line at the head of a sheet for the patient's name and the date. */
public final class PatientLine {
  private PatientLine() {}

  /** The phrases, for {@link PrintGrammar} to draw the lines of. */
  public static Element of(Labels labels) {
    Element line = new Element("p").addClass("patient-line");
    line.appendElement("span").addClass("fill-in").text(labels.get("patient-name"));
    line.appendElement("span")
        .addClass("fill-in")
        .addClass("short")
        .text(labels.get("patient-date"));
    return line;
  }
}
