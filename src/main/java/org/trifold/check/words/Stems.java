package org.trifold.check.words;

import java.util.Map;

/**
 * Cuts the endings off English words, so that "scars", "scarring" and "scarred" are one. Coarse: it
 * only has to bring forms of one word together. Immutable.
 *
 * @param irregular base forms by what their forms are
 */
public record Stems(Map<String, String> irregular) {
  private static final int LEAST = 3;

  /** Of a word in small letters. */
  public String of(String word) {
    String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String stem = irregular.getOrDefault(base, base);
    if (stem.endsWith("ies") && stem.length() > LEAST + 1) {
      stem = cut(stem, 3) + "y";
    } else if (ends(stem, "sses")
        || ends(stem, "xes")
        || ends(stem, "ches")
        || ends(stem, "shes")) {
      stem = cut(stem, 2);
    } else if (ends(stem, "s") && !ends(stem, "ss") && !ends(stem, "us") && !ends(stem, "is")) {
      stem = cut(stem, 1);
    }
    stem = irregular.getOrDefault(stem, stem);
    if (ends(stem, "ing") && hasVowel(stem, 3)) {
      stem = single(cut(stem, 3));
    } else if (ends(stem, "ied")) {
      stem = cut(stem, 3) + "y";
    } else if (ends(stem, "ed") && hasVowel(stem, 2)) {
      stem = single(cut(stem, 2));
    } else if (ends(stem, "ly") && stem.length() > 5) {
      stem = cut(stem, 2);
    }
    return ends(stem, "e") ? cut(stem, 1) : stem;
  }

  private static boolean ends(String word, String ending) {
    return word.endsWith(ending) && word.length() - ending.length() >= LEAST - 1;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static boolean hasVowel(String word, int letters) {
    String rest = cut(word, letters);
    return rest.length() >= LEAST && rest.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  /** "stopp" is "stop"; "fill" and "pass" stay. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
  }
}
