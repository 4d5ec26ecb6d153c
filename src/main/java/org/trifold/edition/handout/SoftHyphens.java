package org.trifold.edition.handout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.transform.Transform;

/** Says in running text where words may be divided, each in its own language. */
final class SoftHyphens implements Transform {
  private static final String RUNNING_TEXT = "p, li, .definition, .footnote";
  private static final String UNDIVIDED =
      "h1, h2, h3, h4, h5, h6, pre, code, kbd, samp, tt, td, th, caption, nav, .term, .index,"
          + " .title-page, .copyright-page, .block-title, .attribution, .verse, .running";

  private final Map<String, Optional<Syllables>> languages = new HashMap<>();

  @Override
  public Document apply(Document document) {
    for (Element element : document.body().getAllElements()) {
      if (element.closest(RUNNING_TEXT) != null && element.closest(UNDIVIDED) == null) {
        Optional<Syllables> syllables = languages.computeIfAbsent(lang(element), Syllables::of);
        for (TextNode text : element.textNodes()) {
          syllables.ifPresent(s -> text.text(s.divide(text.getWholeText())));
        }
      }
    }
    return document;
  }

  private static String lang(Element element) {
    Element named = element.closest("[lang]");
    return named == null ? "" : named.attr("lang");
  }
}
