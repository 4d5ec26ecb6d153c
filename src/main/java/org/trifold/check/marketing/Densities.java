package org.trifold.check.marketing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Span;
import org.trifold.check.text.Text;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;

/**
 * How often the words and phrases of a text come that say what it is about. Code, quotations and
 * what the patient's sheet says again are left out.
 *
 * @param words how many words there are
 * @param headings how many headings there are, the title among them
 * @param terms words, and phrases of two or three, that come more than once
 */
record Densities(int words, int headings, List<Term> terms) {
  private static final int LONGEST = 3;

  Densities {
    terms = List.copyOf(terms);
  }

  /**
   * A word or phrase.
   *
   * @param length words that it has
   * @param count how often it comes
   * @param small how often it is written without a capital
   * @param headings headings that have it
   * @param block where it comes first in the text, but for headings
   * @param span its place there
   */
  record Term(String text, int length, int count, int small, int headings, Block block, Span span) {
    boolean isName() {
      return small == 0;
    }
  }

  private static final class Counter {
    final String text;
    final int length;
    final Block block;
    final Span span;
    int count;
    int small;
    final Set<Integer> headings = new HashSet<>();

    Counter(String text, int length, Block block, Span span) {
      this.text = text;
      this.length = length;
      this.block = block;
      this.span = span;
    }

    Term term() {
      return new Term(text, length, count, small, headings.size(), block, span);
    }
  }

  static Densities of(Text text) {
    ByLanguage<Set<String>> function = ByLanguage.entries("function");
    Map<String, Counter> counters = new HashMap<>();
    int words = 0;
    int headings = 0;
    List<Block> seen = new ArrayList<>();
    for (Block block : text.blocks()) {
      Set<String> stop = function.in(block.language());
      boolean counted =
          !block.isQuoted()
              && !stop.isEmpty()
              && block.kind() != BlockKind.CAPTION
              && block.kind() != BlockKind.CELL
              && block.kind() != BlockKind.HEAD_CELL
              && (seen.isEmpty() || block.mayMeet(seen.get(0)));
      if (!counted) {
        continue;
      }
      if (seen.isEmpty()) {
        seen.add(block);
      }
      boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
      headings += heading ? 1 : 0;
      words += block.words().size();
      count(block, stop, heading, counters);
    }
    List<Term> terms =
        counters.values().stream().filter(c -> c.count > 1).map(Counter::term).toList();
    return new Densities(words, headings, terms);
  }

  private static void count(
      Block block, Set<String> stop, boolean heading, Map<String, Counter> counters) {
    List<Word> words = block.words();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      boolean small = false;
      for (int length = 1; length <= LONGEST && i + length <= words.size(); length++) {
        Word word = words.get(i + length - 1);
        boolean joined =
            length == 1
                || block.text().startsWith(" ", words.get(i + length - 2).span().end())
                    && word.span().start() == words.get(i + length - 2).span().end() + 1;
        if (!joined || !isContent(block, word, stop)) {
          break;
        }
        small |= Character.isLowerCase(word.text().codePointAt(0));
        phrase.append(phrase.isEmpty() ? "" : " ").append(folded(word));
        Span span = new Span(words.get(i).span().start(), word.span().end());
        int size = length;
        Counter counter =
            counters.computeIfAbsent(
                phrase.toString(), text -> new Counter(text, size, block, span));
        counter.count++;
        counter.small += small ? 1 : 0;
        if (heading) {
          counter.headings.add(block.index());
        }
      }
    }
  }

  private static boolean isContent(Block block, Word word, Set<String> stop) {
    return word.text().length() > 1
        && !word.isNumber()
        && !stop.contains(word.folded())
        && !block.isOpaque(word.span());
  }

  /** One and many, and whose, are one word. */
  private static String folded(Word word) {
    String text = word.folded().replaceFirst("'s?$", "");
    boolean many = text.length() > 3 && text.endsWith("s") && !text.endsWith("ss");
    return many ? text.substring(0, text.length() - 1) : text;
  }
}
