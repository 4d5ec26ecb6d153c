package org.trifold.inspect;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Compares the words of a document with the text of what was made from it. Letters, digits and
 * symbols count; punctuation and the way a line was broken don't. Without state.
 */
public final class LostWords {
  /**
   * What an edition may draw or leave out by contract: tick boxes, ways back from a note, the title
   * over notes, which a book has at the foot of its pages, and the places of an index, which are
   * numbers on paper.
   */
  private static final String NOT_WORDS =
      "span.check, a.note-back, head, nav.toc, section.notes > h2, ul.index a";

  /** Words on one side that make a place unmistakable. */
  private static final int NEIGHBOURS = 2;

  /** More missing words than this aren't broken ones. */
  private static final int MOST_BROKEN = 2000;

  /**
   * What plain text has at the start of each line of a box or quotation, so also inside a word of
   * Chinese that goes over two lines.
   */
  private static final Set<String> BARS = Set.of("|", ">");

  /** Lam, its signs, and alef. */
  private static final Pattern LAM_ALEF =
      Pattern.compile("(\u0644)([\u064B-\u065F\u0670]+)([\u0622\u0623\u0625\u0627\u0671])");

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
    // 2 to the power of 256 is no 2256; plain text has to write a mark between.
    // Plain text has the address of a link behind it, or its number, also inside of a word.
    copy.select("sup, sub, a[href]").forEach(part -> part.before(" ").after(" "));
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
            before == LETTER || isReordered(codePoint) ? LETTER : IGNORED;
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
    return missingOf(
        expected.stream().map(LostWords::settled).toList(),
        actual.stream().map(LostWords::settled).toList());
  }

  /**
   * A word in an order that does not depend on how it is drawn: of scripts in which a vowel sign is
   * drawn before the letter it is written after, or around it, all signs in the order of their
   * numbers; of lam and alef, which are drawn as one letter, the signs behind both (Unicode 15.1,
   * 9.2).
   */
  private static String settled(String word) {
    return ordered(LAM_ALEF.matcher(word).replaceAll("$1$3$2"));
  }

  private static String ordered(String word) {
    boolean reordered = word.codePoints().anyMatch(LostWords::isReordered);
    return reordered
        ? Normalizer.normalize(word, Normalizer.Form.NFD)
            .codePoints()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : word;
  }

  /** The scripts of India, from Devanagari to Malayalam (Unicode 15.1, ch. 12). */
  private static boolean isReordered(int codePoint) {
    return codePoint >= 0x0900 && codePoint <= 0x0D7F;
  }

  private static List<Integer> missingOf(List<String> expected, List<String> actual) {
    Map<String, Integer> lacking = lacking(expected, actual);
    if (lacking.isEmpty()) {
      return List.of();
    }
    List<Integer> suspects = suspects(expected, actual, lacking.keySet());
    Letters letters = new Letters(expected, actual, Set.of());
    Letters unbarred = new Letters(expected, actual, BARS);
    IntPredicate stands = i -> letters.holds(i) || unbarred.holds(i);
    if (suspects.size() <= MOST_BROKEN) {
      List<Integer> broken = suspects.stream().filter(stands::test).toList();
      suspects = new ArrayList<>(suspects);
      suspects.removeAll(Set.copyOf(broken));
      broken.forEach(i -> lacking.computeIfPresent(expected.get(i), (same, times) -> fewer(times)));
    }
    Set<Integer> missing = new TreeSet<>();
    suspects.forEach(i -> take(expected, i, lacking, missing));
    // A word of which several are broken may have hidden which: it is there where all of its kind
    // are.
    List<Integer> others =
        IntStream.range(0, expected.size())
            .filter(i -> lacking.containsKey(expected.get(i)) && !missing.contains(i))
            .boxed()
            .toList();
    if (others.size() <= MOST_BROKEN) {
      List<Integer> gone = others.stream().filter(i -> !stands.test(i)).toList();
      lacking.keySet().retainAll(gone.stream().map(expected::get).collect(toSet()));
      gone.forEach(i -> take(expected, i, lacking, missing));
    }
    // A word that stands between the same neighbours elsewhere: the last of them is as good a place
    // as any.
    for (int i = expected.size() - 1; i >= 0 && !lacking.isEmpty(); i--) {
      if (!missing.contains(i)) {
        take(expected, i, lacking, missing);
      }
    }
    return List.copyOf(missing);
  }

  /** How often each word is there less than it should be. */
  private static Map<String, Integer> lacking(List<String> expected, List<String> actual) {
    Map<String, Integer> lacking = new HashMap<>();
    expected.forEach(word -> lacking.merge(word, 1, Integer::sum));
    actual.forEach(word -> lacking.computeIfPresent(word, (same, times) -> fewer(times)));
    return lacking;
  }

  /** One fewer; none left takes the key out of its map. */
  private static @Nullable Integer fewer(int times) {
    return times == 1 ? null : times - 1;
  }

  private static void take(
      List<String> expected, int i, Map<String, Integer> lacking, Set<Integer> missing) {
    if (lacking.containsKey(expected.get(i))) {
      missing.add(i);
      lacking.computeIfPresent(expected.get(i), (same, times) -> fewer(times));
    }
  }

  /**
   * The places where a word that is lacking may be the one that is gone: those where it is found
   * neither after the words before it nor before the words after it. Counted, so that the same
   * words elsewhere don't stand for these.
   */
  private static List<Integer> suspects(
      List<String> expected, List<String> actual, Set<String> lacking) {
    Map<List<String>, Integer> gone = new HashMap<>();
    for (int i = 0; i < expected.size(); i++) {
      if (lacking.contains(expected.get(i))) {
        gone.merge(upTo(expected, i), 1, Integer::sum);
        gone.merge(from(expected, i), 1, Integer::sum);
      }
    }
    for (int i = 0; i < actual.size(); i++) {
      if (lacking.contains(actual.get(i))) {
        gone.computeIfPresent(upTo(actual, i), (words, times) -> fewer(times));
        gone.computeIfPresent(from(actual, i), (words, times) -> fewer(times));
      }
    }
    List<Integer> suspects = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (lacking.contains(expected.get(i))
          && gone.containsKey(upTo(expected, i))
          && gone.containsKey(from(expected, i))) {
        suspects.add(i);
        gone.computeIfPresent(upTo(expected, i), (words, times) -> fewer(times));
        gone.computeIfPresent(from(expected, i), (words, times) -> fewer(times));
      }
    }
    return List.copyOf(suspects);
  }

  /** A word after its neighbours; marked, so that it is not taken for one before them. */
  private static List<String> upTo(List<String> words, int i) {
    List<String> key = new ArrayList<>(words.subList(Math.max(0, i - NEIGHBOURS), i + 1));
    key.add("<");
    return key;
  }

  private static List<String> from(List<String> words, int i) {
    List<String> key =
        new ArrayList<>(words.subList(i, Math.min(words.size(), i + NEIGHBOURS + 1)));
    key.add(">");
    return key;
  }

  /**
   * The words of both sides as one run of letters each.
   *
   * @param ignored words that aren't part of it
   */
  private record Letters(List<String> expected, Set<String> ignored, String wanted, String found) {
    Letters(List<String> expected, List<String> actual, Set<String> ignored) {
      this(expected, ignored, join(expected, ignored), join(actual, ignored));
    }

    /** Whether a word stands, with its neighbours, as often in one run as in the other. */
    boolean holds(int i) {
      int from = Math.max(0, i - NEIGHBOURS);
      int to = Math.min(expected.size(), i + NEIGHBOURS + 1);
      return !ignored.contains(expected.get(i))
          && (isThere(expected.subList(from, i + 1)) || isThere(expected.subList(i, to)));
    }

    private boolean isThere(List<String> words) {
      String part = join(words, ignored);
      return count(found, part) >= count(wanted, part);
    }

    private static String join(List<String> words, Set<String> ignored) {
      return words.stream().filter(word -> !ignored.contains(word)).collect(joining());
    }
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
