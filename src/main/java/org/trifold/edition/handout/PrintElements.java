package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Transform;

/**
 * Lets only known elements and attributes through: raw HTML in a manuscript may hold anything, and
 * the renderer gives meaning of its own to some (forms, scripts on links, bookmarks).
 */
final class PrintElements implements Transform {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr article aside b bdi bdo blockquote body br caption cite code col colgroup dd del"
                  + " details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header"
                  + " hr html i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small"
                  + " span strong sub summary sup table tbody td tfoot th thead time title tr u ul var"
                  + " wbr meta data")
              .split(" "));

  /** Elements whose text is no reading matter. */
  private static final Set<String> DROPPED =
      Set.of(
          ("script style template noscript iframe frame frameset object embed applet link base"
                  + " param source track canvas map area math svg audio video input select option"
                  + " textarea datalist")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("id class lang dir role href src alt width height colspan rowspan scope headers start"
                  + " reversed type value span charset name content title summary aria-label")
              .split(" "));

  private final Findings findings;

  PrintElements(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    List<Comment> comments = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Comment comment) {
            comments.add(comment);
          }
        },
        document);
    comments.forEach(Node::remove);
    for (Element element : List.copyOf(document.body().getAllElements())) {
      String name = element.normalName();
      if (DROPPED.contains(name)) {
        findings.add(
            Finding.warning(
                "TF-HANDOUT-007",
                SourceLocation.of(element),
                "The element <" + name + "> can't be printed and is left out.",
                "Write it as AsciiDoc, or mark it [.not-handout]."));
        element.remove();
      } else if (!ELEMENTS.contains(name)) {
        element.unwrap();
      } else {
        keepKnown(element);
      }
    }
    return document;
  }

  private static void keepKnown(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey();
      if (!ATTRIBUTES.contains(key) && !key.startsWith("data-")) {
        element.removeAttr(key);
      }
    }
  }
}
