package org.trifold.edition.ebook.xhtml;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/**
 * Rebuilds semantic HTML, with whatever HTML its author passed through, as a tree that is valid
 * XHTML: an allow-list of elements and attributes, each only where its content model has a place
 * for it. Never loses text: what can't stay as it is becomes a plainer element. One instance cleans
 * one document.
 */
public final class Xhtml {
  private final String source;
  private final Findings findings;
  private final XhtmlLists lists = new XhtmlLists(this);
  private final XhtmlTables tables = new XhtmlTables(this);
  private int links;

  /**
   * For one document.
   *
   * @param source the manuscript's file
   */
  public Xhtml(String source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** A new {@code body} with the content of this one. */
  public Element clean(Element body) {
    Element out = new Element("body");
    out.attr(SourceLocation.SOURCE_ATTRIBUTE, source);
    flowChildren(body, out);
    return out;
  }

  void flowChildren(Element from, Element out) {
    for (Node child : from.childNodes()) {
      flow(child, out);
    }
  }

  /** Adds a node where flow content may stand. */
  void flow(Node node, Element out) {
    if (node instanceof TextNode text) {
      out.appendText(XmlText.clean(text.getWholeText()));
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    String tag = Vocabulary.modern(name);
    if (leftOut(element, out)) {
      return;
    }
    if (Vocabulary.isUnwrapped(name)) {
      flowChildren(element, out);
    } else if (Formula.isOne(element)) {
      formula(element, out, name.equals("div"));
    } else if (Vocabulary.CONTAINERS.contains(tag)) {
      container(tag, element, out);
    } else if (Vocabulary.TEXT_BLOCKS.contains(tag)) {
      textBlock(tag, element, out);
    } else if (Vocabulary.isBlock(tag)) {
      structured(tag, element, out);
    } else if (!holdsBlock(element)) {
      phrasing(element, out);
    } else if (Vocabulary.TRANSPARENT.contains(tag)) {
      transparent(tag, element, out);
    } else {
      flowChildren(element, open("div", element, out));
    }
  }

  /** Headers and footers of a page, which is what they would be to a screen reader, go. */
  private void container(String tag, Element element, Element out) {
    boolean page =
        tag.equals("header") && !element.hasClass("document-header") || tag.equals("footer");
    boolean nested = tag.equals("address") && inside(out, Set.of("address"));
    flowChildren(element, open(page || nested ? "div" : tag, element, out));
  }

  private void textBlock(String tag, Element element, Element out) {
    boolean paragraph = tag.equals("p") && holdsBlock(element);
    if (paragraph) {
      flowChildren(element, open("div", element, out).addClass("paragraph"));
    } else {
      phrasingChildren(element, open(tag, element, out));
    }
  }

  private void structured(String tag, Element element, Element out) {
    switch (tag) {
      case "hr" -> {
        if (element.hasClass("page-break")) {
          open("div", element, out);
        } else {
          open("hr", element, out);
        }
      }
      case "figure" -> figure(element, out);
      case "ul", "ol" -> lists.list(tag, element, out);
      case "dl" -> lists.definitions(element, out);
      case "table" -> tables.table(element, out);
      case "li" -> lists.strayItem(element, out);
      case "col", "colgroup" -> {}
      default -> flowChildren(element, open("div", element, out).addClass(tag));
    }
  }

  /** MathML, on lines of its own in a box that a long one can be moved in; else its words. */
  private void formula(Element element, Element out, boolean boxed) {
    Optional<Element> math = Formula.of(element);
    if (math.isEmpty()) {
      phrasingChildren(element, open("span", element, out).addClass("stem"));
    } else if (boxed) {
      Element box = open("div", element, out).removeClass("stem").addClass("formula");
      box.appendChild(math.get());
    } else {
      XhtmlAttributes.global(element, math.get());
      out.appendChild(
          math.get()
              .removeClass("stem")
              .removeAttr("lang")
              .removeAttr("xml:lang")
              .removeAttr("title"));
    }
  }

  private void transparent(String tag, Element element, Element out) {
    boolean link = tag.equals("a");
    if (link && (links > 0 || !element.hasAttr("href"))) {
      flowChildren(element, open("div", element, out));
      return;
    }
    links += link ? 1 : 0;
    flowChildren(element, open(tag, element, out));
    links -= link ? 1 : 0;
  }

  /** One caption, at the start or the end (HTML Standard, 4.4.12). */
  private void figure(Element element, Element out) {
    Element figure = open("figure", element, out);
    Element caption = element.children().stream().filter(Xhtml::isCaption).findFirst().orElse(null);
    boolean first = caption != null && caption.previousElementSibling() == null;
    if (caption != null && first) {
      flowChildren(caption, open("figcaption", caption, figure));
    }
    for (Node child : element.childNodes()) {
      if (child != caption) {
        flow(child, figure);
      }
    }
    if (caption != null && !first) {
      flowChildren(caption, open("figcaption", caption, figure));
    }
  }

  private static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption");
  }

  void phrasingChildren(Element from, Element out) {
    for (Node child : from.childNodes()) {
      phrasing(child, out);
    }
  }

  /** Adds a node where phrasing content alone may stand. */
  void phrasing(Node node, Element out) {
    if (node instanceof TextNode text) {
      out.appendText(XmlText.clean(text.getWholeText()));
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    String tag = Vocabulary.modern(name);
    if (leftOut(element, out)) {
      return;
    }
    if (Vocabulary.isUnwrapped(name)) {
      phrasingChildren(element, out);
    } else if (Formula.isOne(element)) {
      formula(element, out, false);
    } else if (Vocabulary.isBlock(tag)) {
      demote(element, out);
    } else if (Vocabulary.PHRASING.contains(tag)) {
      phrase(tag, element, out);
    } else {
      phrasingChildren(element, open("span", element, out));
    }
  }

  private void phrase(String tag, Element element, Element out) {
    switch (tag) {
      case "br", "wbr" -> open(tag, element, out);
      case "img" -> {
        if (element.attr("src").isBlank()) {
          out.appendText(XmlText.clean(element.attr("alt")));
        } else {
          open("img", element, out);
        }
      }
      case "ruby" -> ruby(element, out);
      case "a" -> link(element, out);
      case "bdo" -> {
        Element bdo = open(tag, element, out);
        bdo.tagName(bdo.hasAttr("dir") ? tag : "span");
        phrasingChildren(element, bdo);
      }
      case "dfn" ->
          phrasingChildren(element, open(inside(out, Set.of("dfn")) ? "span" : tag, element, out));
      default -> phrasingChildren(element, open(tag, element, out));
    }
  }

  private void link(Element element, Element out) {
    if (links > 0 || !element.hasAttr("href")) {
      phrasingChildren(element, open("span", element, out));
      return;
    }
    links++;
    phrasingChildren(element, open("a", element, out));
    links--;
  }

  /** Base and annotations in turn (HTML Standard, 4.5.10); any other order becomes plain text. */
  private void ruby(Element element, Element out) {
    Element ruby = open("ruby", element, out);
    boolean base = false;
    boolean sound = true;
    String last = "";
    for (Node child : element.childNodes()) {
      String name = child instanceof Element e ? e.normalName() : "";
      if (name.equals("rp")) {
        continue;
      }
      if (name.equals("rt") && child instanceof Element annotation) {
        sound &= base;
        phrasingChildren(annotation, open("rt", annotation, ruby));
        last = "rt";
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        phrasing(child, ruby);
        base = true;
        last = "base";
      }
    }
    if (!sound || !last.equals("rt")) {
      ruby.tagName("span");
      ruby.select("rt").tagName("span");
    }
  }

  /** A block where only phrasing may stand: its words stay, on lines of their own. */
  private void demote(Element element, Element out) {
    if (element.normalName().equals("hr")) {
      open("br", new Element("br"), out);
      return;
    }
    Element before = out.lastElementChild();
    boolean startsLine =
        out.wholeText().isBlank()
            || before != null && before == out.lastChild() && before.normalName().equals("br");
    if (!startsLine) {
      out.appendElement("br");
    }
    phrasingChildren(element, open("span", element, out));
    Node next = element.nextSibling();
    if (next instanceof TextNode text ? !text.isBlank() : next instanceof Element) {
      out.appendElement("br");
    }
  }

  /** Whether the element is not carried; what it says and the place links lead to stay. */
  private boolean leftOut(Element element, Element out) {
    String name = element.normalName();
    if (Vocabulary.SILENT.contains(name)) {
      return true;
    }
    if (!Vocabulary.FOREIGN.contains(name)) {
      return false;
    }
    findings.add(
        Finding.warning(
            "TF-EBOOK-001",
            SourceLocation.of(element),
            "The e-book can't carry the HTML element <" + name + ">.",
            "Show it in another way, or leave it out with the role not-ebook."));
    Element rest = open("span", element, out);
    String address = element.hasAttr("src") ? element.attr("src") : element.attr("data");
    boolean linked = links == 0 && (address.startsWith("https:") || address.startsWith("http:"));
    if (linked) {
      String text = element.attr("title").isBlank() ? address : element.attr("title");
      rest.appendElement("a").attr("href", address).text(XmlText.line(text));
    }
    phrasingChildren(element, rest);
    return true;
  }

  /** Appends an element with the attributes that may stay. */
  Element open(String tag, Element from, Element out) {
    Element to = out.appendElement(tag);
    XhtmlAttributes.copy(from, to);
    String name = from.normalName();
    if (Vocabulary.isRenamed(name) || tag.equals("div") && Vocabulary.PHRASING.contains(name)) {
      to.addClass(name);
    }
    return to;
  }

  public static boolean holdsBlock(Element element) {
    for (Element child : element.children()) {
      String tag = Vocabulary.modern(child.normalName());
      if (Vocabulary.isBlock(tag) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Element out, Set<String> names) {
    for (Element e = out; e != null; e = e.parent()) {
      if (names.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }
}
