package org.trifold.check.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases that are looked for together: words that begin none of them cost one look, and those that
 * do are walked along once, whatever the number of phrases. Immutable and thread-safe once built.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTree<T> {
  private static final int MOST_WILD = 3;

  private final Node<T> root;

  private PhraseTree(Node<T> root) {
    this.root = root;
  }

  /**
   * A phrase that stands somewhere.
   *
   * @param value what it stands for
   * @param words how many it takes
   */
  public record Match<T>(T value, int words) {}

  /** That a phrase ends, and which of the list it is. */
  private record End<T>(int number, T value) {}

  /** Where a walk along some words has come to. */
  private static final class Node<T> {
    private final Map<String, List<Node<T>>> next = new HashMap<>(4);
    private final List<Node<T>> behindNumber = new ArrayList<>(0);
    private final List<Node<T>> behindAny = new ArrayList<>(0);
    private final List<End<T>> ends = new ArrayList<>(1);

    /** Whether one word after one other leads here: phrases that go on share it. */
    private boolean plain;

    private void step(Spelt word, List<Node<T>> to) {
      next.getOrDefault(word.folded(), List.of()).forEach(node -> add(node, to));
      if (!behindNumber.isEmpty() && word.isNumber()) {
        behindNumber.forEach(node -> add(node, to));
      }
      behindAny.forEach(node -> add(node, to));
    }

    private static <T> void add(Node<T> node, List<Node<T>> to) {
      if (!to.contains(node)) {
        to.add(node);
      }
    }
  }

  /** Takes phrases in. */
  public static final class Builder<T> {
    private final Node<T> root = new Node<>();
    private int phrases;

    /**
     * A phrase as lists write it: {@code a|b} is one of them, {@code (a|b)} one or none, {@code #}
     * a number, {@code *} up to three words, {@code **} any words.
     *
     * @return whether it has a word that must stand there; others are left out
     */
    boolean add(String phrase, T value) {
      List<Node<T>> ends = List.of(root);
      for (String written : phrase.toLowerCase(Locale.ROOT).split(" ")) {
        boolean optional = written.startsWith("(") && written.endsWith(")");
        String inner = optional ? written.substring(1, written.length() - 1) : written;
        List<Node<T>> after = then(ends, inner);
        ends = optional ? both(ends, after) : after;
      }
      boolean good = !ends.contains(root);
      if (good) {
        End<T> end = new End<>(phrases++, value);
        ends.forEach(node -> node.ends.add(end));
      }
      return good;
    }

    /**
     * A phrase with the forms of each of its words.
     *
     * @param words at least one
     */
    public Builder<T> add(List<Set<String>> words, T value) {
      List<Node<T>> ends = List.of(root);
      for (Set<String> forms : words) {
        ends = List.of(word(ends, forms));
      }
      ends.get(0).ends.add(new End<>(phrases++, value));
      return this;
    }

    private List<Node<T>> then(List<Node<T>> from, String written) {
      return switch (written) {
        case "#" -> {
          Node<T> node = new Node<>();
          from.forEach(before -> before.behindNumber.add(node));
          yield List.of(node);
        }
        case "*" -> {
          List<Node<T>> all = from;
          for (int i = 0; i < MOST_WILD; i++) {
            all = both(all, List.of(any(all)));
          }
          yield all;
        }
        case "**" -> {
          Node<T> node = any(from);
          node.behindAny.add(node);
          yield both(from, List.of(node));
        }
        // Signs are no words of a text.
        case "&", "©", "»" -> from;
        default -> List.of(word(from, Set.copyOf(Arrays.asList(written.split("\\|")))));
      };
    }

    private Node<T> any(List<Node<T>> from) {
      Node<T> node = new Node<>();
      from.forEach(before -> before.behindAny.add(node));
      return node;
    }

    private Node<T> word(List<Node<T>> from, Set<String> forms) {
      boolean plain = from.size() == 1 && forms.size() == 1;
      if (plain) {
        String only = forms.iterator().next();
        for (Node<T> known : from.get(0).next.getOrDefault(only, List.of())) {
          if (known.plain) {
            return known;
          }
        }
      }
      Node<T> node = new Node<>();
      node.plain = plain;
      for (Node<T> before : from) {
        for (String form : forms) {
          before.next.computeIfAbsent(form, word -> new ArrayList<>(1)).add(node);
        }
      }
      return node;
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
      List<T> both = new ArrayList<>(some);
      both.addAll(others);
      return both;
    }

    /** The tree; nothing is to be added after it. */
    public PhraseTree<T> build() {
      return new PhraseTree<>(root);
    }
  }

  /** Without a phrase. */
  public static <T> PhraseTree<T> none() {
    return new Builder<T>().build();
  }

  /** All phrases that begin with a word, the shorter first; of one length, as the list has them. */
  public List<Match<T>> at(List<? extends Spelt> words, int from) {
    List<Match<T>> found = List.of();
    List<Node<T>> here = List.of(root);
    for (int i = from; i < words.size(); i++) {
      List<Node<T>> after = new ArrayList<>(0);
      for (Node<T> node : here) {
        node.step(words.get(i), after);
      }
      if (after.isEmpty()) {
        return found;
      }
      List<End<T>> ends = new ArrayList<>(0);
      after.forEach(node -> ends.addAll(node.ends));
      if (!ends.isEmpty()) {
        ends.sort(Comparator.comparingInt(End::number));
        found = found.isEmpty() ? new ArrayList<>() : found;
        for (End<T> end : ends) {
          found.add(new Match<>(end.value(), i + 1 - from));
        }
      }
      here = after;
    }
    return found;
  }

  /** The longest phrase that begins with a word; of several the first of the list. */
  public Optional<Match<T>> longest(List<? extends Spelt> words, int from) {
    Optional<Match<T>> longest = Optional.empty();
    for (Match<T> match : at(words, from)) {
      if (longest.isEmpty() || match.words() > longest.get().words()) {
        longest = Optional.of(match);
      }
    }
    return longest;
  }

  /** Whether all the words, from the first to the last, are one of the phrases. */
  public boolean isAll(List<? extends Spelt> words) {
    return at(words, 0).stream().anyMatch(match -> match.words() == words.size());
  }
}
