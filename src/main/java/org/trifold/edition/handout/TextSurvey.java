package org.trifold.edition.handout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.SourceLocation;

/** Which characters will be printed, and which of them no font of the theme has. */
final class TextSurvey {
  /** The first place of a character, and how often it stands anywhere. */
  record Lack(SourceLocation first, int count) {
    Lack again() {
      return new Lack(first, count + 1);
    }
  }

  private final FontCase fonts;
  private final BitSet used = new BitSet();
  private final SortedMap<WritingSystem, SortedMap<Integer, Lack>> lacking = new TreeMap<>();

  TextSurvey(FontCase fonts) {
    this.fonts = fonts;
  }

  /** Adds a page, the author's own text first: places name a line where there is one. */
  void add(Document page) {
    page.select("div." + PrintFurniture.TEXT).forEach(this::add);
    for (Element child : page.body().children()) {
      if (!child.hasClass(PrintFurniture.TEXT)) {
        add(child);
      }
    }
  }

  private void add(Element root) {
    for (Element element : root.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        add(text.getWholeText(), element);
      }
    }
  }

  /** The language that an element's text is in; empty where none is given. */
  static String language(Element element) {
    Element holder = element.closest("[lang]");
    return holder == null ? "" : holder.attr("lang");
  }

  private void add(String text, Element holder) {
    // Most text needs neither its language nor its place, which cost a walk up the tree.
    if (text.codePoints().allMatch(c -> c <= ' ' || (used.get(c) && fonts.shows(c)))) {
      return;
    }
    add(text, language(holder), SourceLocation.of(holder));
  }

  /** Adds a text. */
  void add(String text, String lang, SourceLocation where) {
    int around = UScript.COMMON;
    String han = null;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < ' ' || !isInk(codePoint)) {
        continue;
      }
      int script = UScript.getScript(codePoint);
      around = WritingSystem.isShared(script) ? around : script;
      used.set(codePoint);
      if (fonts.shows(codePoint)) {
        continue;
      }
      if (han == null) {
        han = WritingSystem.han(lang, text);
      }
      int neighbour = WritingSystem.isShared(around) ? next(text, i) : around;
      lacking
          .computeIfAbsent(WritingSystem.of(codePoint, neighbour, han), s -> new TreeMap<>())
          .merge(codePoint, new Lack(where, 1), (old, one) -> old.again());
    }
  }

  /** The script of the first letter from a place on. */
  private static int next(String text, int from) {
    return text.substring(from)
        .codePoints()
        .map(UScript::getScript)
        .filter(s -> !WritingSystem.isShared(s))
        .findFirst()
        .orElse(UScript.COMMON);
  }

  /** Whether a character leaves a mark, so that its loss would be one. */
  static boolean isInk(int codePoint) {
    return !Character.isISOControl(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT
        && !isUnseen(codePoint);
  }

  /** Variation selectors, fillers and joiners (Unicode 15.1, 5.21): never drawn by themselves. */
  static boolean isUnseen(int codePoint) {
    return codePoint > 0xFF
        && UCharacter.getType(codePoint) != UCharacterCategory.UNASSIGNED
        && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  /** All characters that leave a mark. */
  BitSet used() {
    return used;
  }

  /** Those that no font of the theme has. */
  Map<WritingSystem, SortedMap<Integer, Lack>> lacking() {
    return lacking;
  }
}
