package org.trifold.edition.handout;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How letters take another form beside others, and for which scripts the renderer can do it. Arabic
 * letters join by Unicode's presentation forms; for some scripts of India glyphs are substituted as
 * the font says (GSUB); for the others nothing is there. Without state.
 */
final class Shaping {
  /** Scripts that PDFBox 3.0 substitutes glyphs for ({@code org.apache.fontbox.ttf.gsub}). */
  private static final Set<Integer> SUBSTITUTED =
      Set.of(UScript.BENGALI, UScript.DEVANAGARI, UScript.GUJARATI);

  /**
   * Scripts that can't be read without substituted or reordered glyphs (OpenType, "Developing
   * OpenType Fonts" for each script; "Universal Shaping Engine").
   */
  private static final Set<Integer> BEYOND_REACH =
      Set.of(
          UScript.ADLAM,
          UScript.BALINESE,
          UScript.BRAHMI,
          UScript.CHAKMA,
          UScript.GRANTHA,
          UScript.GURMUKHI,
          UScript.HANIFI_ROHINGYA,
          UScript.JAVANESE,
          UScript.KANNADA,
          UScript.KHMER,
          UScript.LANNA,
          UScript.MALAYALAM,
          UScript.MANDAIC,
          UScript.MEITEI_MAYEK,
          UScript.MONGOLIAN,
          UScript.MYANMAR,
          UScript.NKO,
          UScript.ORIYA,
          UScript.PHAGS_PA,
          UScript.SINHALA,
          UScript.SUNDANESE,
          UScript.SYRIAC,
          UScript.TAMIL,
          UScript.TELUGU,
          UScript.TIBETAN);

  private static final int LAM = 0x644;

  /** The alefs that lam makes one letter with. */
  private static final List<Integer> ALEFS = List.of(0x622, 0x623, 0x625, 0x627);

  private static final String BEH = "\u0628";

  private Shaping() {}

  /** Whether a character's glyphs are substituted. */
  static boolean isSubstituted(int codePoint) {
    return SUBSTITUTED.contains(UScript.getScript(codePoint));
  }

  /** Scripts among these characters that would be misprinted, each with one of its characters. */
  static Map<String, Integer> beyondReach(BitSet used) {
    Map<String, Integer> scripts = new TreeMap<>();
    used.stream()
        .filter(c -> BEYOND_REACH.contains(UScript.getScript(c)))
        .forEach(c -> scripts.putIfAbsent(UScript.getName(UScript.getScript(c)), c));
    return scripts;
  }

  /** The joined forms that Arabic letters among these characters can take, by letter. */
  static Map<Integer, BitSet> joinedForms(BitSet used) {
    Map<Integer, BitSet> forms = new TreeMap<>();
    for (int letter = used.nextSetBit(0x621); letter >= 0; letter = used.nextSetBit(letter + 1)) {
      if (letter > 0x6D3) {
        break;
      }
      if (!Character.isLetter(letter)) {
        continue;
      }
      BitSet own = new BitSet();
      String text = Character.toString(letter);
      shape(text + BEH).codePoints().limit(1).forEach(own::set);
      shape(BEH + text + BEH).codePoints().skip(1).limit(1).forEach(own::set);
      shape(BEH + text).codePoints().skip(1).forEach(own::set);
      if (letter == LAM) {
        ALEFS.stream()
            .filter(used::get)
            .forEach(alef -> shape(text + Character.toString(alef)).codePoints().forEach(own::set));
      }
      own.clear(letter);
      forms.put(letter, own);
    }
    return forms;
  }

  /** Letters in the forms that they have beside each other; the order stays. */
  static String shape(String text) {
    try {
      return new ArabicShaping(
              ArabicShaping.TEXT_DIRECTION_LOGICAL
                  | ArabicShaping.LETTERS_SHAPE
                  | ArabicShaping.LENGTH_GROW_SHRINK)
          .shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("shaping into a text as long as needed", e);
    }
  }
}
