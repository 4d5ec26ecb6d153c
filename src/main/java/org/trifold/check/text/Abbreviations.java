package org.trifold.check.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words whose point ends no sentence.
 *
 * @param words in small letters, without their last point
 */
record Abbreviations(Set<String> words) {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "dr", "prof", "vs", "etc", "no", "nr", "vol", "cf", "ed", "eds", "fig", "st", "tel",
          "max", "min", "p", "pp", "ca", "al");

  private static final Map<String, Set<String>> OWN =
      Map.of(
          "en",
          Set.of(
              "mr", "mrs", "ms", "jr", "sr", "e.g", "i.e", "approx", "dept", "est", "inc", "ltd",
              "co", "corp", "a.m", "p.m", "u.s", "u.k", "ph.d", "m.d", "mt", "jan", "feb", "mar",
              "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
          "de",
          Set.of(
              "z.b", "d.h", "u.a", "bzw", "ggf", "evtl", "usw", "inkl", "exkl", "str", "hr", "fr",
              "bspw", "sog", "vgl", "abs", "art", "o.ä", "z.t", "i.d.r", "s", "mio", "mrd", "u.u",
              "z", "d", "u", "o", "i"),
          "fr",
          Set.of("m", "mm", "mme", "mlle", "p.ex", "c.-à-d", "env", "av", "apr", "bd", "n"),
          "es",
          Set.of(
              "sr", "sra", "srta", "dra", "ud", "uds", "p.ej", "ej", "aprox", "núm", "pág", "av",
              "d", "ee.uu"));

  static Abbreviations of(String language) {
    String code = Locale.forLanguageTag(language).getLanguage();
    return new Abbreviations(OWN.getOrDefault(code, Set.of()));
  }

  /** Whether a point after this word ends it and no sentence. */
  boolean isOne(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return EVERYWHERE.contains(folded)
        || words.contains(folded)
        // An initial: "J. Smith".
        || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
  }
}
