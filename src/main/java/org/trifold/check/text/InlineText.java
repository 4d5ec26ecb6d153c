package org.trifold.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Outline;

/** A line of text that grows from nodes: blanks are one, notes are put aside. */
final class InlineText {
  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt", "var");
  private static final Set<String> LEFT_OUT = Set.of("script", "style", "svg", "math", "template");

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> opaque = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();

  InlineText(Document document) {
    this.document = document;
  }

  void add(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      add(element);
    }
  }

  private void add(Element element) {
    String name = element.normalName();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    if (element.hasAttr("data-note")) {
      notes.add(element);
    } else if (name.equals("br")) {
      append(" ");
    } else if (name.equals("a") && element.hasAttr("data-xref") && element.text().isBlank()) {
      opaque(title(element.attr("data-xref")));
    } else if (element.hasAttr("data-brand") && element.text().isBlank()) {
      opaque(element.attr("data-brand"));
    } else if (element.hasAttr("data-merge") && element.text().isBlank()) {
      opaque(element.attr("data-merge"));
    } else if (CODE.contains(name) || element.hasClass("stem") || element.hasClass("menu")) {
      opaque(element.wholeText());
    } else {
      int start = text.length();
      element.childNodes().forEach(this::add);
      if (name.equals("a")) {
        link(element, start);
      }
    }
  }

  private void link(Element element, int start) {
    int from = start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    int to = text.toString().stripTrailing().length();
    String address =
        element.hasAttr("data-xref") ? "#" + element.attr("data-xref") : element.attr("href");
    if (to > from && !address.isEmpty()) {
      links.add(new Link(new Span(from, to), address));
    }
  }

  /** The words that a reference will have. */
  private String title(String id) {
    Element target = document.getElementById(id);
    Element heading =
        target != null && target.normalName().equals("section") ? Outline.heading(target) : null;
    return heading == null ? id : Outline.plainTitle(heading);
  }

  private void opaque(String words) {
    int start = text.length();
    append(words);
    if (text.length() > start) {
      opaque.add(new Span(start, text.length()));
    }
  }

  /** Blanks are those of HTML; a no-break space is none. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  String text() {
    return text.toString().stripTrailing();
  }

  List<Span> opaque() {
    int length = text().length();
    return opaque.stream()
        .filter(span -> span.start() < length)
        .map(span -> new Span(span.start(), Math.min(span.end(), length)))
        .toList();
  }

  List<Link> links() {
    return links;
  }

  List<Element> notes() {
    return notes;
  }
}
