package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Text;
import org.trifold.check.text.Word;

/** Which sentences say the same, word for word, as one before them. Immutable. */
final class Twins {
  /** How many earlier ones with the same words are looked at, for one that a reader may meet. */
  private static final int MOST_LOOKED_AT = 8;

  private static final String BOXES = "aside.admonition, .call-us, .main-message";

  /** For each sentence the number of the one before, or −1. */
  private final int[] earlier;

  private Twins(int[] earlier) {
    this.earlier = earlier;
  }

  /** Sentences of prose in running text and lists; not of tables and quotations. */
  static List<Sentence> readable(Text text) {
    return text.prose().stream()
        .filter(s -> s.block().kind() != BlockKind.CELL && !s.block().isQuoted())
        .filter(s -> !s.words().isEmpty())
        .filter(s -> !References.isOne(s.block()))
        // What explains marks in code stands at its code.
        .filter(s -> s.block().element().closest(".callouts, .colist") == null)
        .toList();
  }

  static Twins of(List<Sentence> sentences) {
    List<String> keys = sentences.stream().map(Twins::key).toList();
    Map<String, List<Integer>> seen = new HashMap<>();
    int[] earlier = new int[sentences.size()];
    for (int i = 0; i < earlier.length; i++) {
      List<Integer> same = seen.computeIfAbsent(keys.get(i), key -> new ArrayList<>(1));
      int follows = i > 0 && earlier[i - 1] >= 0 ? earlier[i - 1] + 1 : i;
      boolean run =
          follows < i
              && keys.get(follows).equals(keys.get(i))
              && areTwo(sentences.get(i).block(), sentences.get(follows).block());
      earlier[i] = run ? follows : first(sentences, i, same);
      if (same.size() < MOST_LOOKED_AT) {
        same.add(i);
      }
    }
    return new Twins(earlier);
  }

  /** The first that a reader may meet. */
  private static int first(List<Sentence> sentences, int i, List<Integer> same) {
    Block block = sentences.get(i).block();
    for (int j : same) {
      if (areTwo(block, sentences.get(j).block())) {
        return j;
      }
    }
    return -1;
  }

  /** Whether a reader may meet both, and the author wrote both: not one that is included twice. */
  private static boolean areTwo(Block block, Block other) {
    return block == other
        || (block.mayMeet(other)
            && !block.where().equals(other.where())
            && !isStressed(block, other));
  }

  /** What a box says again, it says again on purpose; not what one box says twice. */
  static boolean isStressed(Block block, Block other) {
    Element one = block.element().closest(BOXES);
    Element two = other.element().closest(BOXES);
    return one != two && (one == null || two == null || !one.classNames().equals(two.classNames()));
  }

  private static String key(Sentence sentence) {
    StringBuilder key = new StringBuilder();
    for (Word word : sentence.words()) {
      key.append(word.folded()).append(' ');
    }
    return key.toString();
  }

  int earlier(int sentence) {
    return earlier[sentence];
  }

  /** How many sentences from this one on follow one another in both places; 0 without a twin. */
  int run(int from) {
    if (earlier[from] < 0) {
      return 0;
    }
    int to = from + 1;
    while (to < earlier.length && earlier[to] == earlier[to - 1] + 1 && earlier[to] < from) {
      to++;
    }
    return to - from;
  }

  /** The numbers of those that have a twin before or behind them. */
  Set<Integer> all() {
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < earlier.length; i++) {
      if (earlier[i] >= 0) {
        all.add(i);
        all.add(earlier[i]);
      }
    }
    return all;
  }
}
