package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/**
 * Takes active and foreign content out of what an author passes through: elements outside the list
 * give way to their content or become plain blocks, event handlers and styles go.
 */
final class Sanitizer {
  private static final Set<String> ALLOWED =
      Set.of(
          "a",
          "abbr",
          "address",
          "article",
          "aside",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "main",
          "mark",
          "nav",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  /** Elements that part their content from what is around; they become plain blocks. */
  private static final Set<String> BLOCKS =
      Set.of(
          "center",
          "details",
          "dialog",
          "dir",
          "fieldset",
          "form",
          "hgroup",
          "legend",
          "listing",
          "menu",
          "optgroup",
          "search",
          "summary",
          "xmp",
          "option");

  /** Elements that show something beside their words. */
  private static final Set<String> SHOWN =
      Set.of("svg", "audio", "video", "canvas", "picture", "map", "input", "select", "textarea");

  private static final Set<String> ALLOWED_ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "lang",
          "dir",
          "title",
          "href",
          "src",
          "alt",
          "width",
          "height",
          "colspan",
          "rowspan",
          "scope",
          "start",
          "type",
          "reversed",
          "role",
          "cite",
          "datetime");

  private static final Pattern WEB = Pattern.compile("(?is)https?://.*");

  private final Findings findings;

  Sanitizer(Findings findings) {
    this.findings = findings;
  }

  void clean(Element body) {
    for (Element removed : body.select("[" + PublicationBuilder.REMOVED + "]")) {
      findings.add(
          Finding.warning(
              "TF-READ-022",
              SourceLocation.of(removed),
              "<" + removed.attr(PublicationBuilder.REMOVED) + "> in a passthrough is left out.",
              "Write what it shows as AsciiDoc."));
      removed.remove();
    }
    for (Element mended : body.select("[" + PublicationBuilder.MENDED + "]")) {
      findings.add(
          Finding.info(
              "TF-READ-063",
              SourceLocation.of(mended),
              "The HTML of a passthrough has faults and is mended as a browser does it, from \""
                  + shortened(mended.attr(PublicationBuilder.MENDED))
                  + "\" on.",
              "Close each element before the one around it, and write & as &amp;."));
      mended.remove();
    }
    for (Node odd : neitherElementsNorText(body)) {
      // CDATA in foreign content is text; written out in HTML it would be markup again.
      if (odd instanceof CDataNode text) {
        text.replaceWith(new TextNode(text.getWholeText()));
      } else {
        odd.remove();
      }
    }
    // Innermost first, so that unwrapping does not disturb what is still to come.
    List<Element> elements = new ArrayList<>(body.getAllElements());
    for (int i = elements.size() - 1; i > 0; i--) {
      Element element = elements.get(i);
      if (SHOWN.contains(element.normalName())) {
        findings.add(
            Finding.warning(
                "TF-READ-022",
                SourceLocation.of(element),
                "<" + element.normalName() + "> in a passthrough is left out but for its words.",
                "Write it as AsciiDoc: image::, video::, audio::."));
      }
      if (!ALLOWED.contains(element.normalName())) {
        if (!BLOCKS.contains(element.normalName())) {
          element.unwrap();
          continue;
        }
        element.tagName("div");
      }
      // The vocabulary's own list of contents is filled anew; what an author writes in one stays.
      if (element.normalName().equals("nav") && !element.hasAttr("data-levels")) {
        element.tagName("div");
      }
      // An image of the author's raw HTML is found like any other.
      if (element.normalName().equals("img") && element.hasAttr("src")) {
        element.attr("data-target", element.attr("src")).removeAttr("src");
      }
      List<String> refused = new ArrayList<>();
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        boolean known = ALLOWED_ATTRIBUTES.contains(key) || key.startsWith("data-");
        if (!known || leadsAstray(element.normalName(), attribute)) {
          refused.add(key);
        }
      }
      refused.forEach(element::removeAttr);
    }
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 57) + "\u2026" : line;
  }

  /** Addresses stand on links and pictures, which others look at; of a source only the web's. */
  private static boolean leadsAstray(String element, Attribute attribute) {
    return switch (attribute.getKey()) {
      case "href" -> !element.equals("a");
      case "src" -> !element.equals("img");
      case "cite" -> !WEB.matcher(attribute.getValue()).matches();
      default -> false;
    };
  }

  private static List<Node> neitherElementsNorText(Element body) {
    List<Node> odd = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          boolean text = node instanceof TextNode && !(node instanceof CDataNode);
          if (!(node instanceof Element) && !text) {
            odd.add(node);
          }
        });
    return odd;
  }
}
