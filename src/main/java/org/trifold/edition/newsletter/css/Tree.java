package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.trifold.css.Names;

/** The elements of a document as selectors see them: places among siblings are counted once. */
final class Tree {
  private static final String[] NONE = {};

  /** An element. */
  static final class Node {
    final Element element;
    final @Nullable Node parent;
    @Nullable Node previous;
    final List<Node> children = new ArrayList<>();
    final String tag;
    final boolean html;
    final String id;
    final String[] classes;

    /** 1-based places among siblings, of all and of its type, from the start and from the end. */
    int index;

    int lastIndex;
    int typeIndex;
    int lastTypeIndex;

    private Node(Element element, @Nullable Node parent, boolean fold) {
      this.element = element;
      this.parent = parent;
      html = element.tag().namespace().equals(Parser.NamespaceHtml);
      tag = html ? element.normalName() : element.tagName();
      id = fold ? fold(element.id()) : element.id();
      String names = element.attr("class");
      classes = names.isBlank() ? NONE : (fold ? fold(names) : names).strip().split("[ \t\n\f\r]+");
    }

    boolean hasClass(String name) {
      for (String own : classes) {
        if (own.equals(name)) {
          return true;
        }
      }
      return false;
    }

    /** Selectors 4, §13.2: no element and no text, not even a space. */
    boolean isEmpty() {
      return children.isEmpty()
          && element.childNodes().stream()
              .noneMatch(n -> n instanceof TextNode text && !text.getWholeText().isEmpty());
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final boolean quirks;
  private final String language;

  private Tree(Document document) {
    quirks = Quirks.of(document);
    Element meta = document.selectFirst("meta[http-equiv=content-language]");
    String content = meta == null ? "" : meta.attr("content").strip();
    language = content.contains(",") || content.contains(" ") ? "" : content;
    for (Element root : document.children()) {
      add(root, null);
    }
  }

  static Tree of(Document document) {
    return new Tree(document);
  }

  private Node add(Element element, @Nullable Node parent) {
    Node node = new Node(element, parent, quirks);
    nodes.add(node);
    if (!node.tag.equals("template")) {
      Node previous = null;
      Map<String, Integer> types = new HashMap<>();
      for (Element child : element.children()) {
        Node added = add(child, node);
        added.previous = previous;
        previous = added;
        node.children.add(added);
        added.index = node.children.size();
        added.typeIndex = types.merge(added.tag, 1, Integer::sum);
      }
      for (Node child : node.children) {
        child.lastIndex = node.children.size() + 1 - child.index;
        child.lastTypeIndex = types.getOrDefault(child.tag, 0) + 1 - child.typeIndex;
      }
    }
    if (parent == null) {
      node.index = node.lastIndex = node.typeIndex = node.lastTypeIndex = 1;
    }
    return node;
  }

  /** In document order. */
  List<Node> nodes() {
    return nodes;
  }

  /** HTML Standard, §4.16.2: classes and ids match in any case in quirks mode. */
  boolean quirks() {
    return quirks;
  }

  /** The language of the document where no element says; may be empty. */
  String language() {
    return language;
  }

  static String fold(String text) {
    return Names.lower(text);
  }
}
