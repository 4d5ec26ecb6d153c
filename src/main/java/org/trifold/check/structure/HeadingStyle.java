package org.trifold.check.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Text;
import org.trifold.check.text.Word;
import org.trifold.check.words.WordFile;

/**
 * Tells title case from sentence case. A capital is only evidence where the word is no name: names
 * are what the text itself writes with a capital in mid-sentence.
 */
final class HeadingStyle {
  /** How a heading is written; {@code EITHER} where that can't be told. */
  enum Case {
    TITLE,
    SENTENCE,
    EITHER
  }

  /** What starts anew behind it: both ways have a capital there. */
  private static final String ANEW = ":–—.?!/(“\"‘[-";

  /** Shorter words have small letters in many title cases. */
  private static final int SHORT = 3;

  /** "ping" and "spring" are names of programs. */
  private static final int ING = 6;

  /** Less of a text's capitals would be a slip. */
  private static final double MOSTLY = 0.5;

  private final Set<String> names;
  private final Set<String> common;
  private final Set<String> small;
  private final Set<String> signs;
  private final Set<String> starts;

  private HeadingStyle(Set<String> names, Set<String> common) {
    this.names = names;
    this.common = common;
    this.small = WordFile.of("en/small-in-titles").entries();
    this.signs = WordFile.of("en/capital-in-titles").entries();
    this.starts = WordFile.of("en/small-starts").entries();
  }

  /** Learns a text's names. */
  static HeadingStyle of(Text text) {
    Map<String, int[]> counts = new HashMap<>();
    for (Sentence sentence : text.prose()) {
      List<Word> words = sentence.words();
      for (int i = 1; i < words.size(); i++) {
        Word word = words.get(i);
        if (!startsAnew(sentence.block(), word) && !sentence.block().isOpaque(word.span())) {
          counts.computeIfAbsent(folded(word), w -> new int[2])[isCapital(word) ? 1 : 0]++;
        }
      }
    }
    Set<String> names = new HashSet<>();
    Set<String> common = new HashSet<>();
    counts.forEach(
        (word, count) -> {
          boolean name = count[1] > (count[0] + count[1]) * MOSTLY;
          (name ? names : common).add(word);
        });
    return new HeadingStyle(names, common);
  }

  Case of(Block heading) {
    // A question or a sentence as a heading is written as one; a small letter starts code or a
    // name.
    String text = heading.text();
    if (text.matches(".*[?!.…]\\W*")
        || text.isEmpty()
        || Character.isLowerCase(text.codePointAt(0))
        || text.startsWith("<")) {
      return Case.EITHER;
    }
    int lower = 0;
    int capital = 0;
    int sure = 0;
    boolean first = true;
    for (Word word : heading.words()) {
      boolean start = first && !word.isNumber();
      first &= word.isNumber();
      if (start || word.isNumber()) {
        continue;
      }
      if (isSign(heading, word)) {
        sure++;
        continue;
      }
      if (isNeutral(heading, word)) {
        continue;
      }
      if (!isCapital(word)) {
        lower++;
      } else if (!names.contains(folded(word))) {
        capital++;
        sure += common.contains(folded(word)) ? 1 : 0;
      }
    }
    if (lower > 0) {
      return capital == 0 ? Case.SENTENCE : Case.EITHER;
    }
    return capital > 0 && sure > 0 ? Case.TITLE : Case.EITHER;
  }

  /** Whether it starts with a capital letter. */
  static boolean startsWithCapital(Block heading) {
    return !heading.text().isEmpty() && Character.isUpperCase(heading.text().codePointAt(0));
  }

  /** Whether it starts with a small letter, in a word that is no command's or product's name. */
  boolean startsSmall(Block heading) {
    if (heading.words().size() < 2) {
      return false;
    }
    Word first = heading.words().get(0);
    String word = first.text();
    return first.span().start() == 0
        && Character.isLowerCase(word.codePointAt(0))
        && !heading.isOpaque(first.span())
        && heading.text().startsWith(" ", first.span().end())
        && (starts.contains(word) || (word.length() > ING && word.endsWith("ing")));
  }

  /** "The" in mid-heading. */
  private boolean isSign(Block heading, Word word) {
    return isCapital(word)
        && signs.contains(folded(word))
        && !word.text().equals(word.text().toUpperCase(Locale.ROOT))
        && !startsAnew(heading, word)
        && !heading.isOpaque(word.span());
  }

  private boolean isNeutral(Block heading, Word word) {
    String text = word.text();
    return text.length() <= SHORT
        || small.contains(folded(word))
        || startsAnew(heading, word)
        || heading.isOpaque(word.span())
        // Abbreviations, names like iPhone and file.txt, compounds: no rule for their capitals.
        || text.substring(1).chars().anyMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-')
        || text.chars().anyMatch(Character::isDigit);
  }

  private static boolean startsAnew(Block block, Word word) {
    int at = word.span().start() - 1;
    while (at >= 0 && block.text().charAt(at) == ' ') {
      at--;
    }
    return at >= 0 && ANEW.indexOf(block.text().charAt(at)) >= 0;
  }

  private static boolean isCapital(Word word) {
    return Character.isUpperCase(word.text().codePointAt(0));
  }

  private static String folded(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
