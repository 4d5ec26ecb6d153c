package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.Roots;

/** Finds passages that say nearly what one before them says, in time linear in their number. */
final class Alike {
  /** How many of those with the same band are looked at, the latest. */
  private static final int MOST_LOOKED_AT = 4;

  /** So much of the share of runs that is asked for will do where the content is the same. */
  private static final double REWORDED = 0.6;

  private static final int LEAST_CONTENT = 7;
  private static final double SAME_CONTENT = 0.85;

  private final Level level;
  private final Roots stems;
  private final Set<String> negations;
  private final ByLanguage<Set<String>> articles;

  /** What passages are about, by their first sentences. */
  private final Map<Sentence, Set<String>> contents = new HashMap<>();

  Alike(Level level, Roots stems, Set<String> negations, ByLanguage<Set<String>> articles) {
    this.articles = articles;
    this.level = level;
    this.stems = stems;
    this.negations = negations;
  }

  /**
   * What passages are compared.
   *
   * @param name what to call one
   * @param leastWords shorter ones are not looked at
   * @param shingle words in a run
   * @param least share of runs that both have, from 0 to 1
   */
  record Level(String name, int leastWords, int shingle, double least) {}

  /**
   * Two passages.
   *
   * @param percent how much of their runs both have
   */
  record Pair(List<Sentence> earlier, List<Sentence> later, long percent) {}

  private record Passage(List<Sentence> sentences, Shingles shingles) {
    Block block() {
      return sentences.get(0).block();
    }
  }

  /** In the order of the later; a passage whose every sentence is named already is left out. */
  List<Pair> pairs(List<List<Sentence>> passages, Set<Sentence> named) {
    List<Pair> pairs = new ArrayList<>();
    Map<Long, List<Passage>> seen = new HashMap<>();
    for (List<Sentence> sentences : passages) {
      int words = sentences.stream().mapToInt(s -> s.words().size()).sum();
      if (words < level.leastWords) {
        continue;
      }
      Passage passage = new Passage(sentences, Shingles.of(sentences, level.shingle, articles));
      Set<Passage> candidates = new LinkedHashSet<>();
      for (long band : passage.shingles.bands()) {
        List<Passage> same = seen.computeIfAbsent(band, b -> new ArrayList<>(1));
        candidates.addAll(same);
        if (same.size() == MOST_LOOKED_AT) {
          same.remove(1);
        }
        same.add(passage);
      }
      if (!named.containsAll(sentences)) {
        best(passage, candidates).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private Optional<Pair> best(Passage later, Set<Passage> candidates) {
    Optional<Pair> best = Optional.empty();
    double most = level.least;
    for (Passage earlier : candidates) {
      double share = share(earlier, later);
      boolean apart = earlier.block() != later.block() || level.name.equals("sentence");
      if ((share >= most || share >= most * REWORDED && isReworded(earlier, later))
          && apart
          && earlier.block().mayMeet(later.block())
          && !Twins.isStressed(earlier.block(), later.block())
          && (earlier.block() == later.block()
              || !earlier.block().where().equals(later.block().where()))
          && !isParallel(earlier, later)) {
        most = Math.max(most, share);
        best = Optional.of(new Pair(earlier.sentences, later.sentences, Math.round(share * 100)));
      }
    }
    return best;
  }

  /** "You should drink two litres", "drink two litres": nearly all that is said is the same. */
  private boolean isReworded(Passage one, Passage other) {
    Set<String> here = content(one);
    Set<String> there = content(other);
    Set<String> both = new TreeSet<>(here);
    both.retainAll(there);
    int all = here.size() + there.size() - both.size();
    return level.name.equals("sentence")
        && both.size() >= LEAST_CONTENT
        && both.size() >= SAME_CONTENT * all;
  }

  private static double share(Passage one, Passage other) {
    int shared = one.shingles.shared(other.shingles);
    int all = one.shingles.size() + other.shingles.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /**
   * Whether each speaks of something that the other does not: "the left lung …", "the right lung …"
   * in the same words is how a careful author writes, and no repetition.
   */
  private boolean isParallel(Passage one, Passage other) {
    Set<String> here = content(one);
    Set<String> there = content(other);
    Set<String> onlyHere = new TreeSet<>(here);
    onlyHere.removeAll(there);
    Set<String> onlyThere = new TreeSet<>(there);
    onlyThere.removeAll(here);
    return negations(one) != negations(other)
        || isOneList(one.block(), other.block())
        || !onlyHere.isEmpty()
            && !onlyThere.isEmpty()
            && (level.name.equals("sentence")
                || isMuch(onlyHere, here)
                || isMuch(onlyThere, there));
  }

  /** Items of one list are alike because they are of one kind. */
  private static boolean isOneList(Block one, Block other) {
    Element here = one.element().closest("ul, ol, dl");
    return here != null && here == other.element().closest("ul, ol, dl");
  }

  private long negations(Passage passage) {
    return passage.sentences.stream()
        .flatMap(sentence -> sentence.words().stream())
        .filter(word -> negations.contains(word.folded()) || word.folded().endsWith("n't"))
        .count();
  }

  private static boolean isMuch(Set<String> part, Set<String> whole) {
    return part.size() * 5 > whole.size();
  }

  private Set<String> content(Passage passage) {
    return contents.computeIfAbsent(passage.sentences.get(0), first -> read(passage));
  }

  private Set<String> read(Passage passage) {
    Set<String> content = new TreeSet<>();
    for (Sentence sentence : passage.sentences) {
      String language = sentence.block().language();
      for (Word word : sentence.words()) {
        if (!stems.isFunction(language, word.folded())) {
          content.add(stems.of(language, word.folded()));
        }
      }
    }
    return content;
  }
}
