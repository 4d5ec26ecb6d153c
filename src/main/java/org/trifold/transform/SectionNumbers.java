package org.trifold.transform;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Outline;

/**
 * Numbers sections after the selection: parts in Roman numerals, chapters through all parts,
 * appendices by letters, the rest by place (AsciiDoc, "Section numbers").
 */
final class SectionNumbers implements Transform {
  private final Labels labels;

  SectionNumbers(Labels labels) {
    this.labels = labels;
  }

  /** Counters that run through the whole document. */
  private static final class Counters {
    private int part;
    private int chapter;
    private int appendix;
  }

  @Override
  public Document apply(Document document) {
    number(document.body(), "", new Counters(), true);
    return document;
  }

  private void number(Element container, String prefix, Counters counters, boolean top) {
    int place = 0;
    for (Element child : container.children()) {
      if (!child.normalName().equals("section") || !child.hasAttr("data-level")) {
        continue;
      }
      String kind = child.attr("data-kind");
      boolean part = kind.equals("part");
      boolean opening = top || container.attr("data-kind").equals("part");
      String number = "";
      if (child.hasAttr("data-numbered")) {
        if (part) {
          number = roman(++counters.part);
        } else if (kind.equals("appendix")) {
          number = letter(++counters.appendix);
        } else if (opening) {
          number = String.valueOf(++counters.chapter);
        } else {
          number = prefix.isEmpty() ? String.valueOf(++place) : prefix + "." + ++place;
        }
        show(child, kind, number);
      }
      number(child, number, counters, false);
    }
  }

  private void show(Element section, String kind, String number) {
    section.attr("data-number", number);
    Element heading = Outline.heading(section);
    if (heading == null) {
      return;
    }
    String label = section.attr("data-label");
    if (kind.equals("appendix") && label.equals("Appendix")) {
      label = labels.get("appendix");
    }
    String end = kind.equals("appendix") || kind.equals("part") ? ": " : ". ";
    if (kind.equals("appendix") && label.isEmpty()) {
      end = ". ";
    }
    Element span = new Element("span").addClass("section-number").attr(Places.ADDED, "");
    span.text((label.isEmpty() ? "" : label + " ") + number + end);
    heading.prependChild(span);
  }

  private static String letter(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  private static String roman(int number) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(signs[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }
}
