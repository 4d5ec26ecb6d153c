package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The style elements of a document that browsers heed (HTML Standard, §4.2.6). */
final class StyleElements {
  private StyleElements() {}

  static List<Element> of(Document document) {
    List<Element> styles = new ArrayList<>();
    String preferred = "";
    for (Element element : document.select("style, link[rel~=(?i)stylesheet]")) {
      String title = element.attr("title");
      if (isInert(element)) {
        continue;
      }
      // CSSOM 1, §6.2: of titled sheets only those of the first title hold.
      if (!title.isEmpty()) {
        preferred = preferred.isEmpty() ? title : preferred;
        if (!title.equals(preferred)) {
          continue;
        }
      }
      String type = element.attr("type");
      if (element.normalName().equals("style")
          && (type.isEmpty() || type.equalsIgnoreCase("text/css"))) {
        styles.add(element);
      }
    }
    return styles;
  }

  private static boolean isInert(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (e.normalName().equals("template") || e.normalName().equals("noscript")) {
        return true;
      }
    }
    return false;
  }

  static String css(Element style) {
    StringBuilder css = new StringBuilder();
    for (Node node : style.childNodes()) {
      if (node instanceof DataNode data) {
        css.append(data.getWholeData());
      } else if (node instanceof TextNode text) {
        css.append(text.getWholeText());
      }
    }
    return css.toString();
  }

  /** Whether it stands in a part that Outlook for Windows skips: {@code <!--[if !mso]><!-->}. */
  static boolean isConditional(Element style) {
    for (Node n = style.previousSibling(); n != null; n = n.previousSibling()) {
      if (n instanceof Comment comment) {
        String text = comment.getData();
        if (text.contains("[endif]")) {
          return false;
        }
        if (text.startsWith("[if")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Writes what stays; an element in the body stays too, since selectors count it. */
  static void write(Element style, String css, boolean titled) {
    style.removeAttr("media");
    style.empty();
    boolean html = style.tag().namespace().equals(Parser.NamespaceHtml);
    if (!css.isEmpty()) {
      style.appendChild(html ? new DataNode(css) : new TextNode(css));
    } else if (style.parent() != null
        && style.parent().normalName().equals("head")
        && !(titled && style.hasAttr("title"))) {
      style.remove();
    }
  }
}
