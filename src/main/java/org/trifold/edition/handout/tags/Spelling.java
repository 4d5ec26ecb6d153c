package org.trifold.edition.handout.tags;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds text whose glyphs don't spell its words: parted at soft hyphens, drawn from right to left
 * in joined forms, shaped by a font's own rules, or of private meaning. Such text says its words in
 * the tag tree (ISO 32000-1, 14.9.4; ISO 19005-2, 6.2.11.7.3 for private use).
 */
final class Spelling {
  /** Wraps such text; no element of HTML. */
  static final String ELEMENT = "w";

  /** The words. */
  private static final String WORDS = "data-words";

  private static final int SOFT_HYPHEN = 0x00AD;

  /** Scripts whose glyphs are chosen and put in order by the font (OpenType GSUB). */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MYANMAR,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.TIBETAN);

  private Spelling() {}

  /** Wraps each such text below an element, with its words. */
  static void wrap(Element body) {
    for (Element element : body.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        String written = text.getWholeText();
        if (!text.isBlank() && isUnlike(written)) {
          Element wrapper = new Element(ELEMENT).attr(WORDS, words(written));
          text.replaceWith(wrapper);
          wrapper.appendChild(text);
        }
      }
    }
  }

  static boolean isWrapper(Element element) {
    return element.normalName().equals(ELEMENT) && element.hasAttr(WORDS);
  }

  /** The words of a wrapper's text. */
  static String words(Element wrapper) {
    return wrapper.attr(WORDS);
  }

  private static String words(String written) {
    return written.replace(Character.toString(SOFT_HYPHEN), "").replaceAll("\\s+", " ");
  }

  private static boolean isUnlike(String text) {
    boolean latin = text.chars().allMatch(c -> c < SOFT_HYPHEN);
    return !latin
        && (Bidi.requiresBidi(text.toCharArray(), 0, text.length())
            || text.codePoints().anyMatch(Spelling::isUnlike));
  }

  private static boolean isUnlike(int codePoint) {
    return codePoint == SOFT_HYPHEN
        || Character.getType(codePoint) == Character.PRIVATE_USE
        || SHAPED.contains(UnicodeScript.of(codePoint));
  }
}
