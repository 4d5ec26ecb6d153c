package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.newsletter.picture.Picture;

/**
 * Removes what a mail no longer needs once its styles are inlined: source lines, classes and ids
 * that no kept rule and no link names, and tags that say nothing without them. Every kilobyte
 * counts: Gmail cuts off a mail at about 102.
 */
final class Sweep {
  /** Marks an element that is measured; it keeps its tag and the mark. */
  static final String PART = "data-part";

  private static final Set<String> KEPT = Set.of(Picture.ATTRIBUTE, PART);

  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "headers", "for");

  /** Elements that start and end a line wherever they stand. */
  private static final Set<String> LINES =
      Set.of(
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "blockquote",
          "pre",
          "hr");

  private final String css;
  private final Set<String> ids = new HashSet<>();

  private Sweep(Document document) {
    StringBuilder kept = new StringBuilder();
    document.select("style").forEach(style -> kept.append(style.data()).append('\n'));
    for (Node node : document.head().childNodes()) {
      if (node instanceof Comment comment && comment.getData().contains("<style>")) {
        kept.append(comment.getData()).append('\n');
      }
    }
    css = kept.toString();
    for (Element link : document.select("a[href^=#]")) {
      ids.add(link.attr("href").substring(1));
    }
    for (String attribute : REFERENCES) {
      for (Element element : document.select("[" + attribute + "]")) {
        ids.addAll(List.of(element.attr(attribute).split("\\s+")));
      }
    }
  }

  static void clean(Document document) {
    Sweep sweep = new Sweep(document);
    document.getAllElements().forEach(sweep::clean);
    // A parser puts them back; styles and readers have no use for them in tables of layout.
    document.body().select("table[role=presentation] > tbody").forEach(Element::unwrap);
    for (Element element : document.body().select("span, div")) {
      if (element.attributes().isEmpty() && !sweep.namesType(element.normalName())) {
        unwrap(element);
      }
    }
    document.body().traverse((node, depth) -> close(node));
    document.body().select("tbody").stream().filter(Sweep::isImplied).forEach(Node::unwrap);
  }

  /** White space alone is shown as one space or none, but where it is kept. */
  private static void close(Node node) {
    if (node instanceof TextNode text && text.isBlank() && text.getWholeText().length() > 1) {
      Element parent = text.parent();
      if (parent != null && parent.closest("pre, [style*=white-space]") == null) {
        text.text(text.getWholeText().contains("\n") ? "\n" : " ");
      }
    }
  }

  /** HTML Standard, §13.1.2.4: whoever parses the table puts the one body back. */
  private static boolean isImplied(Element body) {
    return body.attributes().isEmpty()
        && body.siblingElements().isEmpty()
        && body.firstElementChild() != null;
  }

  /** A tag that says nothing and is no line of its own goes; what it holds stays. */
  private static void unwrap(Element element) {
    boolean line = element.normalName().equals("div");
    if (line && !element.childNodes().stream().allMatch(Sweep::isLine)) {
      return;
    }
    element.unwrap();
  }

  private static boolean isLine(Node node) {
    return node instanceof TextNode text
        ? text.isBlank()
        : node instanceof Comment
            || node instanceof Element element && LINES.contains(element.normalName());
  }

  private void clean(Element element) {
    for (String name : new ArrayList<>(element.classNames())) {
      if (!named('.', name)) {
        element.removeClass(name);
      }
    }
    if (element.classNames().isEmpty()) {
      element.removeAttr("class");
    }
    if (!ids.contains(element.id()) && !named('#', element.id())) {
      element.removeAttr("id");
    }
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey();
      if (key.startsWith("data-") && !KEPT.contains(key) && !named('[', key)) {
        element.removeAttr(key);
      }
    }
  }

  /** Whether a kept stylesheet has this class, id or attribute. */
  private boolean named(char sign, String name) {
    String wanted = sign + name;
    for (int at = css.indexOf(wanted); at >= 0; at = css.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (end == css.length() || !isNamePart(css.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a kept stylesheet may select elements by this name. */
  private boolean namesType(String name) {
    for (int at = css.indexOf(name); at >= 0; at = css.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean starts = at == 0 || !isNamePart(css.charAt(at - 1)) && css.charAt(at - 1) != '.';
      if (starts && (end == css.length() || !isNamePart(css.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 0x7F;
  }
}
