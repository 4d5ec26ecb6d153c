package org.trifold.edition.ebook;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

  private final Random random;
  private int words;

  private RandomHtml(Random random) {
    this.random = random;
  }

  /** A document whose words are w0, w1, …, each once. */
  static Document document(Random random) {
    String doctype = random.nextBoolean() ? "book" : "article";
    Document document =
        Jsoup.parse(
            "<!DOCTYPE html><html lang=en dir=ltr data-source=a.adoc data-name=a data-doctype="
                + doctype
                + "><head><title>T</title></head><body></body></html>");
    RandomHtml html = new RandomHtml(random);
    for (int i = 0; i < 40; i++) {
      html.element(document.body(), 0);
    }
    return document;
  }

  private void element(Element parent, int depth) {
    Element element = parent.appendElement(pick(TAGS));
    for (int i = random.nextInt(4); i > 0; i--) {
      element.attr(pick(ATTRIBUTES), pick(VALUES));
    }
    if (element.normalName().equals("section") && random.nextBoolean()) {
      element.attr("data-level", String.valueOf(random.nextInt(6)));
    }
    if (EMPTY.contains(element.normalName())) {
      return;
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      if (depth == DEEPEST || random.nextInt(3) == 0) {
        element.appendText(" w" + words++ + " ");
      } else {
        element(element, depth + 1);
      }
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
