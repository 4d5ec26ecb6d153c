package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The passages of one size that were met, by what they say. Not thread-safe. */
final class Alikes {
  /** How many of those with the same band are looked at: the first, and the latest. */
  private static final int MOST_LOOKED_AT = 4;

  /** Of what a passage speaks of, so much may be its own: one fifth. */
  private static final int OWN = 5;

  private final PassageLevel level;
  private final Map<Long, List<Passage>> seen = new HashMap<>();

  Alikes(PassageLevel level) {
    this.level = level;
  }

  /** A passage of a manuscript. */
  static final class Passage {
    private final Passages in;
    private final int number;
    private final List<Said> said;
    private final Shingles shingles;
    private final long[] bands;

    Passage(Passages in, int number, List<Said> said, PassageLevel level) {
      this.in = in;
      this.number = number;
      this.said = List.copyOf(said);
      boolean looked = words() >= level.leastWords();
      this.shingles =
          Shingles.ofWords(
              looked ? said.stream().map(s -> s.words().numbers()).toList() : List.of(),
              level.shingle());
      this.bands = looked ? shingles.bands() : new long[0];
    }

    Passages in() {
      return in;
    }

    /** Its number among those of its size in its manuscript. */
    int number() {
      return number;
    }

    List<Said> said() {
      return said;
    }

    int words() {
      return said.stream().mapToInt(s -> s.words().size()).sum();
    }

    private int negations() {
      return said.stream().mapToInt(Said::negations).sum();
    }

    private Set<Integer> about() {
      Set<Integer> about = new HashSet<>();
      for (Said one : said) {
        for (int number : one.about().numbers()) {
          about.add(number);
        }
      }
      return about;
    }

    private boolean isWordForWord(Passage other) {
      return said.stream()
          .map(Said::words)
          .toList()
          .equals(other.said.stream().map(Said::words).toList());
    }
  }

  /**
   * Two passages.
   *
   * @param percent how much of their runs of words both have; 100 only where they are the same
   */
  record Pair(Passage earlier, Passage later, int percent) {}

  /** Takes it for one that was met. */
  void add(Passage passage) {
    for (long band : passage.bands) {
      List<Passage> same = seen.computeIfAbsent(band, b -> new ArrayList<>(1));
      if (same.size() == MOST_LOOKED_AT) {
        same.remove(1);
      }
      same.add(passage);
    }
  }

  /** The one met before that it is most like, if that is much. */
  Optional<Pair> before(Passage later, double least) {
    Set<Passage> candidates = new LinkedHashSet<>();
    for (long band : later.bands) {
      candidates.addAll(seen.getOrDefault(band, List.of()));
    }
    Optional<Pair> best = Optional.empty();
    double most = least;
    for (Passage earlier : candidates) {
      double share = share(earlier, later);
      if (share >= most && (best.isEmpty() || share > most) && isRepeated(earlier, later)) {
        most = share;
        boolean same = earlier.isWordForWord(later);
        int percent = same ? 100 : (int) Math.min(99, Math.round(share * 100));
        best = Optional.of(new Pair(earlier, later, percent));
      }
    }
    return best;
  }

  private static double share(Passage one, Passage other) {
    int shared = one.shingles.shared(other.shingles);
    int all = one.shingles.size() + other.shingles.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Not where each speaks of something that the other does not, or one says yes and one no. */
  private boolean isRepeated(Passage one, Passage other) {
    if (one.negations() != other.negations()) {
      return false;
    }
    Set<Integer> here = one.about();
    Set<Integer> there = other.about();
    Set<Integer> onlyHere = new HashSet<>(here);
    onlyHere.removeAll(there);
    Set<Integer> onlyThere = new HashSet<>(there);
    onlyThere.removeAll(here);
    if (onlyHere.isEmpty() || onlyThere.isEmpty()) {
      return true;
    }
    return level != PassageLevel.SENTENCE
        && onlyHere.size() * OWN <= here.size()
        && onlyThere.size() * OWN <= there.size();
  }
}
