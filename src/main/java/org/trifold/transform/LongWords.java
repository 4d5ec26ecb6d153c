package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Marks words that may be cut at the end of a line, such as web addresses in the cells of a table:
 * one of them would make its column wider than a phone. Without state.
 */
public final class LongWords {
  /** Class of the {@code span} about such a word. */
  public static final String CLASS = "long-word";

  /** Longer words than these are rare in running text and common in addresses and code. */
  private static final Pattern LONG = Pattern.compile("[^\\s\\u200B\\u00AD]{19,}");

  private LongWords() {}

  /** Marks the long words in an element; those in {@code pre} break by themselves. */
  public static void mark(Element element) {
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && LONG.matcher(text.getWholeText()).find()) {
            texts.add(text);
          }
        },
        element);
    for (TextNode text : texts) {
      Element parent = text.parent();
      if (parent != null && parent.closest("pre, math") == null) {
        split(text);
      }
    }
  }

  private static void split(TextNode text) {
    String whole = text.getWholeText();
    List<Node> parts = new ArrayList<>();
    Matcher word = LONG.matcher(whole);
    int end = 0;
    while (word.find()) {
      if (word.start() > end) {
        parts.add(new TextNode(whole.substring(end, word.start())));
      }
      Element span = new Element("span").addClass(CLASS);
      parts.add(span.appendText(word.group()));
      end = word.end();
    }
    if (end < whole.length()) {
      parts.add(new TextNode(whole.substring(end)));
    }
    Node last = text;
    for (Node part : parts) {
      last.after(part);
      last = part;
    }
    text.remove();
  }
}
