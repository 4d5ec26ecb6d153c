package org.trifold.edition.ebook;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.AnyInput;

/** Trees of any elements in any order with any attributes: what no schema allows. */
final class RandomHtml {
  private static final List<String> TAGS =
      List.of(
          ("a abbr address article aside b bdi bdo blockquote br caption center cite code col"
                  + " colgroup dd del details dfn dir div dl dt em fieldset figcaption figure font"
                  + " footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label"
                  + " legend li main map mark math menu meter mi mfrac nav object ol option p pre q"
                  + " rb rp rt rtc ruby s samp script section select small span strong sub summary"
                  + " sup svg circle text rect table tbody td template textarea tfoot th thead time"
                  + " tr tt u ul var video wbr foo-bar style noscript title")
              .split(" "));

  private static final List<String> ATTRIBUTES =
      List.of(
          ("id class lang dir title href src alt width height style onclick role epub:type"
                  + " aria-label aria-labelledby name value start type reversed colspan rowspan"
                  + " span scope headers data-kind data-level data-x data-frame data-width border"
                  + " align xml:lang xmlns tabindex hidden cx r d cite datetime")
              .split(" "));

  private static final List<String> VALUES =
      List.of(
          ("x|y z|1|-3|50%|#x|#y z||images/dot.png|images/plot.svg|https://example.org/|en|"
                  + "xx-invalid-!|rtl|col|row|a|doc-chapter|chapter|glossary|notes|0|2|99999999999|"
                  + "note-ref|note-back|toc|admonition|document-header|é|<&\"'>|javascript:x|"
                  + "data:image/png;base64,AAAA")
              .split("\\|"));

  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col", "input", "wbr");
  private static final int DEEPEST = 8;

  /** What stands in an element: words where it has no tag. */
  private record Node(String tag, List<Tuple2<String, String>> attributes, List<Node> content) {
    private static final Node WORDS = new Node("", List.of(), List.of());
  }

  private int words;

  private RandomHtml() {}

  /** Documents whose words are w0, w1, …, each once. */
  static Arbitrary<Document> documents() {
    return Combinators.combine(Arbitraries.of("book", "article"), AnyInput.several(node(0), 1, 60))
        .as(RandomHtml::document);
  }

  private static Arbitrary<Node> node(int depth) {
    Arbitrary<Tuple2<String, String>> attribute =
        Combinators.combine(Arbitraries.of(ATTRIBUTES), Arbitraries.of(VALUES)).as(Tuple::of);
    Arbitrary<Node> words = Arbitraries.just(Node.WORDS);
    Arbitrary<Node> inner =
        depth == DEEPEST
            ? words
            : Arbitraries.frequencyOf(Tuple.of(2, node(depth + 1)), Tuple.of(1, words));
    return Combinators.combine(
            Arbitraries.of(TAGS), AnyInput.several(attribute, 0, 3), AnyInput.several(inner, 0, 4))
        .as(Node::new);
  }

  private static Document document(String doctype, List<Node> nodes) {
    Document document =
        Jsoup.parse(
            "<!DOCTYPE html><html lang=en dir=ltr data-source=a.adoc data-name=a data-doctype="
                + doctype
                + "><head><title>T</title></head><body></body></html>");
    RandomHtml html = new RandomHtml();
    nodes.forEach(node -> html.add(document.body(), node));
    return document;
  }

  private void add(Element parent, Node node) {
    if (node.tag().isEmpty()) {
      parent.appendText(" w" + words++ + " ");
      return;
    }
    Element element = parent.appendElement(node.tag());
    node.attributes().forEach(attribute -> element.attr(attribute.get1(), attribute.get2()));
    if (!EMPTY.contains(node.tag())) {
      node.content().forEach(inner -> add(element, inner));
    }
  }
}
