package org.trifold.edition.handout.grammar;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Labels;
import org.trifold.transform.Transform;

/** Draws lines to write on: beside the words that ask for them, in areas, and below questions. */
final class WritingLines implements Transform {
  private static final String PHRASE = "span.fill-in";
  private static final String LINES = "data-lines";

  /** A line to write on needs a page's width, less than this many letters of which are taken. */
  private static final int LONG_LABEL = 42;

  /** More ruled lines than a page holds. */
  private static final int MOST_LINES = 40;

  private static final int AREA_LINES = 3;
  private static final int ANSWER_LINES = 1;

  private final Signs signs;
  private final Labels labels;
  private final Findings findings;

  WritingLines(Signs signs, Labels labels, Findings findings) {
    this.signs = signs;
    this.labels = labels;
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    for (Element phrase : document.select(PHRASE)) {
      Element holder = phrase.parent();
      if (holder == null) {
        continue;
      }
      if (holdsOnlyPhrases(holder)) {
        row(holder);
      } else {
        phrase.after(blank(new Element("span").addClass("fill-blank")));
      }
    }
    for (Element area : document.select("div.fill-in-area")) {
      area.appendChild(ruled(lines(area, AREA_LINES)));
    }
    document.select("div.teach-back, section.teach-back").forEach(this::answers);
    return document;
  }

  private static boolean holdsOnlyPhrases(Element holder) {
    return holder.ownText().isBlank()
        && holder.children().stream().allMatch(child -> child.is(PHRASE) || child.is("br"))
        && holder.is("p, li, td, th, dd, div");
  }

  /** Words and lines by turns, as wide as what holds them. */
  private void row(Element holder) {
    List<Element> phrases = holder.select("> " + PHRASE);
    boolean paragraph = holder.normalName().equals("p");
    Element rows = paragraph ? holder.tagName("div") : holder.appendElement("div");
    rows.addClass("fill-rows");
    Element row = rows.appendElement("div").addClass("fill-row");
    for (Element phrase : phrases) {
      Element before = phrase.previousElementSibling();
      boolean wide = phrase.text().length() > LONG_LABEL;
      if (row.childrenSize() > 0 && (wide || (before != null && before.is("br")))) {
        row = rows.appendElement("div").addClass("fill-row");
      }
      if (wide) {
        row.appendElement("p").addClass("fill-question").appendChildren(phrase.childNodes());
        row.removeClass("fill-row").appendChild(ruled(1));
        row = rows.appendElement("div").addClass("fill-row");
      } else {
        Element label = row.appendElement("p").addClass("fill-label");
        label.appendChildren(List.copyOf(phrase.childNodes()));
        Element line = row.appendElement("div").addClass("fill-line");
        phrase.classNames().stream()
            .filter(name -> !name.equals("fill-in"))
            .forEach(line::addClass);
        blank(line);
      }
    }
    phrases.forEach(Element::remove);
    holder.select("> br").remove();
    rows.select("> .fill-row:empty").remove();
  }

  /** Says to who can't see it that here is room. */
  private Element blank(Element line) {
    line.appendChild(signs.blank(labels.get("fill-in")));
    return line;
  }

  private Element ruled(int count) {
    Element area = new Element("div").addClass("ruled-area");
    for (int i = 0; i < count; i++) {
      Element line = area.appendElement("div").addClass("ruled");
      if (i == 0) {
        blank(line);
      }
    }
    return area;
  }

  private void answers(Element box) {
    int count = lines(box, ANSWER_LINES);
    List<Element> questions = box.select("> ol > li, > ul > li");
    if (questions.isEmpty()) {
      questions = box.select("> p:not(.box-label)");
      questions.forEach(question -> question.after(ruled(count)));
    } else {
      for (Element question : questions) {
        question.addClass("question").appendChild(ruled(count));
      }
    }
  }

  /** How many lines the author asks for. */
  private int lines(Element box, int otherwise) {
    Element holder = box.hasAttr(LINES) ? box : box.selectFirst("[" + LINES + "]");
    if (holder == null) {
      return otherwise;
    }
    String written = holder.attr(LINES);
    int lines = written.matches("\\d{1,2}") ? Integer.parseInt(written) : 0;
    if (lines < 1 || lines > MOST_LINES) {
      findings.add(
          Finding.error(
              "TF-GRAMMAR-002",
              SourceLocation.of(box),
              "There can't be \"" + written + "\" lines to write on.",
              "Write lines= and a whole number from 1 to " + MOST_LINES + "."));
      return otherwise;
    }
    return lines;
  }
}
