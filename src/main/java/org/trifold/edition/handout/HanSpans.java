package org.trifold.edition.handout;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.transform.Transform;

/**
 * Marks Han characters whose language wants other forms than the document's first: the renderer has
 * one order of fonts for all text.
 */
final class HanSpans implements Transform {
  private final Map<String, String> families;

  /**
   * @param families by language; the text of the others needs no mark
   */
  HanSpans(Map<String, String> families) {
    this.families = families;
  }

  static String cssClass(String language) {
    return "han-" + language.toLowerCase(Locale.ROOT);
  }

  @Override
  public Document apply(Document document) {
    if (families.isEmpty()) {
      return document;
    }
    for (Element element : document.body().getAllElements()) {
      String lang = TextSurvey.language(element);
      for (TextNode text : element.textNodes()) {
        String han = WritingSystem.han(lang, text.getWholeText());
        if (families.containsKey(han)) {
          mark(text, cssClass(han));
        }
      }
    }
    return document;
  }

  private static void mark(TextNode node, String cssClass) {
    String text = node.getWholeText();
    int from = 0;
    while (from < text.length()) {
      boolean han = isHan(text.codePointAt(from));
      int to = from;
      while (to < text.length() && isHan(text.codePointAt(to)) == han) {
        to += Character.charCount(text.codePointAt(to));
      }
      Node part = new TextNode(text.substring(from, to));
      node.before(han ? new Element("span").addClass(cssClass).appendChild(part) : part);
      from = to;
    }
    node.remove();
  }

  private static boolean isHan(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    int script = UScript.getScript(codePoint);
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || script == UScript.HANGUL
        || script == UScript.BOPOMOFO
        || WritingSystem.of(codePoint, UScript.HAN, "ja").isHan();
  }
}
