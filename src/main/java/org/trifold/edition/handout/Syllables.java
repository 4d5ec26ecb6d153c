package org.trifold.edition.handout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;

/** Where the words of one language may be divided, by the patterns of TeX (Liang 1983). */
final class Syllables {
  static final char SOFT_HYPHEN = '\u00AD';

  /** Letters before and after a division that are too few (TeX's lefthyphenmin, righthyphenmin). */
  private static final int LEAST_BEFORE = 2;

  private static final int LEAST_AFTER = 3;

  /** Shorter words are not divided. */
  private static final int SHORTEST = 6;

  private final HyphenationTree patterns;

  private Syllables(HyphenationTree patterns) {
    this.patterns = patterns;
  }

  /**
   * The patterns for a language; empty where there are none.
   *
   * @param lang BCP 47 tag
   */
  static Optional<Syllables> of(String lang) {
    Locale locale = Locale.forLanguageTag(lang.replace('_', '-'));
    for (String name :
        List.of(locale.getLanguage() + "_" + locale.getCountry(), locale.getLanguage())) {
      if (name.matches("[a-z]{2,3}(_[A-Z]{2})?")) {
        try (InputStream in = HyphenationTree.class.getResourceAsStream("/hyph/" + name + ".hyp")) {
          if (in != null) {
            return Optional.of(new Syllables(read(in)));
          }
        } catch (IOException e) {
          throw new IllegalStateException("patterns for " + name, e);
        }
      }
    }
    return Optional.empty();
  }

  private static HyphenationTree read(InputStream in) throws IOException {
    try (ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in))) {
      return (HyphenationTree) objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a file of the library's own", e);
    }
  }

  /** A text with a soft hyphen at each place where one of its words may be divided. */
  String divide(String text) {
    StringBuilder divided = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        divided.append(text.charAt(at++));
      } else {
        divided.append(word(text.substring(at, end)));
        at = end;
      }
    }
    return divided.toString();
  }

  private String word(String word) {
    // Names of more capitals than the first are not words of the language.
    boolean plain = word.substring(1).chars().noneMatch(Character::isUpperCase);
    Hyphenation found =
        word.length() >= SHORTEST && plain
            ? patterns.hyphenate(word, LEAST_BEFORE, LEAST_AFTER)
            : null;
    if (found == null) {
      return word;
    }
    StringBuilder divided = new StringBuilder(word);
    int[] points = found.getHyphenationPoints();
    for (int i = points.length - 1; i >= 0; i--) {
      if (points[i] >= LEAST_BEFORE && points[i] <= word.length() - LEAST_AFTER) {
        divided.insert(points[i], SOFT_HYPHEN);
      }
    }
    return divided.toString();
  }
}
