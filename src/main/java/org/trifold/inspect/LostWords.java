package org.trifold.inspect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Compares the words of a document with the text of what was made from it. Letters, digits and
 * symbols count; punctuation and the way a line was broken don't. Without state.
 */
public final class LostWords {
  /** What an edition may draw or leave out by contract: tick boxes, ways back from a note. */
  private static final String NOT_WORDS = "span.check, a.note-back, head, nav.toc";

  /** Words on one side that make a place unmistakable. */
  private static final int NEIGHBOURS = 2;

  /** More missing words than this aren't broken ones. */
  private static final int MOST_BROKEN = 2000;

  private LostWords() {}

  /**
   * The words of a document that editions start from, in order.
   *
   * @param document as {@code transform} leaves it
   */
  public static List<String> words(Document document) {
    StringBuilder text = new StringBuilder();
    for (Element child : wordy(document).body().children()) {
      text.append(child.text()).append('\n');
    }
    return words(text.toString());
  }

  /** A copy without what need not be in an edition. */
  static Document wordy(Document document) {
    Document copy = document.clone();
    copy.select(NOT_WORDS).remove();
    return copy;
  }

  /**
   * The words of a text, in order: runs of letters with their marks, runs of digits, single
   * symbols. Ligatures and presentation forms are undone (Unicode NFKC).
   */
  public static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Kind last = Kind.OTHER;
    for (int i = 0; i < plain.length(); ) {
      int codePoint = plain.codePointAt(i);
      i += Character.charCount(codePoint);
      Kind kind = Kind.of(codePoint, last);
      if (kind == Kind.IGNORED) {
        continue;
      }
      if (kind != last || kind == Kind.SYMBOL) {
        finish(word, words);
      }
      if (kind != Kind.OTHER) {
        word.appendCodePoint(codePoint);
      }
      last = kind;
    }
    finish(word, words);
    return List.copyOf(words);
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private enum Kind {
    LETTER,
    DIGIT,
    SYMBOL,
    OTHER,
    IGNORED;

    static Kind of(int codePoint, Kind before) {
      return switch (Character.getType(codePoint)) {
        case Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER ->
            LETTER;
        case Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK ->
            before == LETTER ? LETTER : IGNORED;
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            DIGIT;
        case Character.MATH_SYMBOL,
            Character.CURRENCY_SYMBOL,
            Character.MODIFIER_SYMBOL,
            Character.OTHER_SYMBOL ->
            SYMBOL;
        // Soft hyphens, joiners and direction marks stand inside words without being seen.
        case Character.FORMAT -> IGNORED;
        default -> OTHER;
      };
    }
  }

  /**
   * The expected words that are not there, in order, each as often as it is missing. A word that
   * was broken over lines, or joined to its neighbour, counts as there.
   *
   * @param expected of the document
   * @param actual of the rendition; may hold more, such as the numbers of a list, in any order
   */
  public static List<String> missing(List<String> expected, List<String> actual) {
    return missingAt(expected, actual).stream().map(expected::get).toList();
  }

  /** As {@link #missing}, by index among the expected words. */
  public static List<Integer> missingAt(List<String> expected, List<String> actual) {
    Map<String, Integer> there = new HashMap<>();
    actual.forEach(word -> there.merge(word, 1, Integer::sum));
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (there.merge(expected.get(i), -1, Integer::sum) < 0) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty() || candidates.size() > MOST_BROKEN) {
      return List.copyOf(candidates);
    }
    String wanted = String.join("", expected);
    String found = String.join("", actual);
    return candidates.stream().filter(i -> !isBroken(expected, i, wanted, found)).toList();
  }

  /** Whether a word stands, with its neighbours, as often in one run of letters as in the other. */
  private static boolean isBroken(List<String> expected, int i, String wanted, String found) {
    int from = Math.max(0, i - NEIGHBOURS);
    int to = Math.min(expected.size(), i + NEIGHBOURS + 1);
    String before = String.join("", expected.subList(from, i + 1));
    String after = String.join("", expected.subList(i, to));
    return count(found, before) >= count(wanted, before)
        || count(found, after) >= count(wanted, after);
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
