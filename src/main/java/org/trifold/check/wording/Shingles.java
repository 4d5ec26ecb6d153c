package org.trifold.check.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;

/**
 * The runs of so many words that a passage has, as a set of numbers, and the signature by which
 * passages that share many of them are found (MinHash: Broder, On the resemblance and containment
 * of documents, 1997). Immutable.
 */
final class Shingles {
  /** Rows and bands of the signature: of pairs that share half, 97 in 100 are found. */
  static final int BANDS = 12;

  private static final int ROWS = 2;

  private final int[] sorted;

  private Shingles(int[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Of a passage; they don't go from one sentence to the next. "The iron" and "your iron" are the
   * same.
   *
   * @param articles words that are passed over
   */
  static Shingles of(List<Sentence> sentences, int length, ByLanguage<Set<String>> articles) {
    return ofWords(
        sentences.stream().map(s -> hashes(s.words(), articles.in(s.block().language()))).toList(),
        length);
  }

  private static int[] hashes(List<Word> words, Set<String> articles) {
    return words.stream()
        .map(Word::folded)
        .filter(word -> !articles.contains(word))
        .mapToInt(String::hashCode)
        .toArray();
  }

  /** Of a passage whose words are numbers, by sentence. */
  static Shingles ofWords(List<int[]> sentences, int length) {
    return new Shingles(
        sentences.stream().flatMapToInt(s -> runs(s, length)).sorted().distinct().toArray());
  }

  private static java.util.stream.IntStream runs(int[] words, int length) {
    int runs = Math.max(0, words.length - length + 1);
    return java.util.stream.IntStream.range(0, runs)
        .map(i -> Arrays.hashCode(Arrays.copyOfRange(words, i, i + length)));
  }

  int size() {
    return sorted.length;
  }

  /** How many both have. */
  int shared(Shingles other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] == other.sorted[j]) {
        shared++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** A number for each band: passages are alike where one of them is the same. */
  long[] bands() {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key + 31 * least(band * ROWS + row));
      }
      bands[band] = key;
    }
    return bands;
  }

  private long least(int function) {
    long seed = mix(function + 1);
    long least = Long.MAX_VALUE;
    for (int shingle : sorted) {
      least = Math.min(least, mix(shingle ^ seed));
    }
    return least;
  }

  /** Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014: the finalizer. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
