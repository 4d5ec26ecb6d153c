package org.trifold.edition.handout;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.Locale;

/**
 * What a font must serve for characters to be read: a script (Unicode UAX #24), of Han characters
 * the language's own forms, or a kind of sign.
 *
 * @param name as messages name it: {@code Arabic}, {@code Japanese}, {@code emoji}
 * @param example a free TrueType font for it
 * @param language the one whose forms Han characters have; empty for other scripts
 */
record WritingSystem(String name, String example, String language)
    implements Comparable<WritingSystem> {

  static final WritingSystem SIGNS = new WritingSystem("signs and symbols", "DejaVu Sans", "");

  private static final WritingSystem EMOJI = new WritingSystem("emoji", "Noto Emoji", "");

  static final WritingSystem PRIVATE_USE = new WritingSystem("private use", "", "");

  static final WritingSystem UNASSIGNED = new WritingSystem("no script", "", "");

  private static final String SIMPLIFIED = "zh-Hans";

  /** By the language whose forms the Han characters have. */
  private static WritingSystem ofHan(String language) {
    return switch (language) {
      case "zh-Hant" -> new WritingSystem("Chinese (traditional)", "Noto Sans TC", language);
      case "ja" -> new WritingSystem("Japanese", "Noto Sans JP", language);
      case "ko" -> new WritingSystem("Korean", "Noto Sans KR", language);
      default -> new WritingSystem("Chinese (simplified)", "Noto Sans SC", SIMPLIFIED);
    };
  }

  /** Whether it is one of those that share the Han characters. */
  boolean isHan() {
    return !language.isEmpty();
  }

  /**
   * The system that a character belongs to.
   *
   * @param around the script of the letters beside it (ICU {@link UScript}), for signs that several
   *     scripts share
   * @param han as {@link #han} says
   */
  static WritingSystem of(int codePoint, int around, String han) {
    int type = UCharacter.getType(codePoint);
    if (type == UCharacterCategory.PRIVATE_USE) {
      return PRIVATE_USE;
    }
    if (type == UCharacterCategory.UNASSIGNED || type == UCharacterCategory.SURROGATE) {
      return UNASSIGNED;
    }
    int script = UScript.getScript(codePoint);
    if (isShared(script)) {
      BitSet extensions = new BitSet();
      UScript.getScriptExtensions(codePoint, extensions);
      extensions.clear(UScript.COMMON);
      extensions.clear(UScript.INHERITED);
      boolean mark = script == UScript.INHERITED && !isShared(around);
      if (mark || extensions.get(around)) {
        script = around;
      } else if (!extensions.isEmpty()) {
        script = extensions.get(UScript.HAN) ? UScript.HAN : extensions.nextSetBit(0);
      } else if (UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
          || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI)) {
        return EMOJI;
      } else if (isHanForm(codePoint)) {
        script = UScript.HAN;
      } else {
        return SIGNS;
      }
    }
    if (sharesHan(script)) {
      return ofHan(script == UScript.HANGUL ? "ko" : isKana(script) ? "ja" : han);
    }
    String name = UScript.getName(script).replace('_', ' ');
    boolean western =
        script == UScript.LATIN || script == UScript.GREEK || script == UScript.CYRILLIC;
    return new WritingSystem(name, western ? "Noto Sans" : "Noto Sans " + name, "");
  }

  /** Whether a script is none: letters and signs that many use. */
  static boolean isShared(int script) {
    return script == UScript.COMMON || script == UScript.INHERITED || script < 0;
  }

  /** Full-width forms and signs of Chinese typography that belong to no script. */
  private static boolean isHanForm(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x33FF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
  }

  private static boolean sharesHan(int script) {
    return script == UScript.HAN
        || script == UScript.HANGUL
        || script == UScript.BOPOMOFO
        || isKana(script);
  }

  private static boolean isKana(int script) {
    return script == UScript.HIRAGANA || script == UScript.KATAKANA;
  }

  /**
   * Whose forms the Han characters of a text have: those of its language, or where that is none of
   * the four, those that its other letters tell.
   *
   * @param lang BCP 47 tag
   */
  static String han(String lang, String text) {
    Locale locale = Locale.forLanguageTag(lang);
    switch (locale.getLanguage()) {
      case "ja", "ko":
        return locale.getLanguage();
      case "zh", "yue":
        boolean traditional =
            locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty()
                    && (locale.getLanguage().equals("yue")
                        || locale.getCountry().matches("TW|HK|MO")));
        return traditional ? "zh-Hant" : SIMPLIFIED;
      default:
        return text.codePoints().anyMatch(c -> isKana(UScript.getScript(c)))
            ? "ja"
            : text.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.HANGUL)
                ? "ko"
                : SIMPLIFIED;
    }
  }

  @Override
  public int compareTo(WritingSystem other) {
    return name.compareTo(other.name);
  }
}
