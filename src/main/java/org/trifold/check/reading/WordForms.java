package org.trifold.check.reading;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regular forms of English words: plurals, and -s, -ed, -ing of verbs, with British and
 * American spelling. A form that nobody uses finds nothing. Irregular forms have entries of their
 * own.
 */
final class WordForms {
  private WordForms() {}

  /** The word, in small letters, with its forms. */
  static Set<String> of(String word) {
    String base = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    Set<String> forms = new TreeSet<>();
    add(base, forms);
    if (base.matches(".*[a-z]{3}iz(?:e|ation)")) {
      add(base.replaceAll("iz(e|ation)$", "is$1"), forms);
    }
    return Set.copyOf(forms);
  }

  private static void add(String base, Set<String> forms) {
    forms.add(base);
    if (base.matches(".*[^a-z].*") || base.length() < 3) {
      return;
    }
    if (base.matches(".*[^aeiou]y")) {
      String stem = base.substring(0, base.length() - 1);
      forms.add(stem + "ies");
      forms.add(stem + "ied");
      forms.add(base + "ing");
    } else if (base.endsWith("e")) {
      String stem = base.substring(0, base.length() - 1);
      forms.add(base + "s");
      forms.add(base + "d");
      forms.add(stem + "ing");
    } else {
      forms.add(base + (base.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s"));
      forms.add(base + "ed");
      forms.add(base + "ing");
    }
    if (base.matches(".*[^aeiou][aeiou][bdglmnprt]")) {
      String doubled = base + base.charAt(base.length() - 1);
      forms.add(doubled + "ed");
      forms.add(doubled + "ing");
    }
    if (base.endsWith("sis")) {
      forms.add(base.substring(0, base.length() - 2) + "es");
    }
  }
}
