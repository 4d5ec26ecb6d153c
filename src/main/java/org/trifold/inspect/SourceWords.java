package org.trifold.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.SourceLocation;

/**
 * The words of a document that editions start from, and where in the manuscript each one stands.
 * Immutable.
 */
public final class SourceWords {
  private final List<String> words;

  /** All words run together. */
  private final String letters;

  /** Where in the letters each element's own text starts, ascending. */
  private final List<Integer> starts;

  private final List<Element> elements;

  private SourceWords(
      List<String> words, String letters, List<Integer> starts, List<Element> elements) {
    this.words = words;
    this.letters = letters;
    this.starts = starts;
    this.elements = elements;
  }

  /**
   * Reads a document.
   *
   * @param document as {@code transform} leaves it
   */
  public static SourceWords of(Document document) {
    Document wordy = LostWords.wordy(document);
    List<String> words = LostWords.words(document);
    StringBuilder letters = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    wordy
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text && text.parent() != null) {
                starts.add(letters.length());
                elements.add(text.parent());
                LostWords.words(text.getWholeText()).forEach(letters::append);
              }
            });
    return new SourceWords(words, letters.toString(), starts, elements);
  }

  /** The words, in order. */
  public List<String> words() {
    return words;
  }

  /** Where a word stands, by its index among the words. */
  public SourceLocation at(int word) {
    return place(words.subList(0, word).stream().mapToInt(String::length).sum());
  }

  /**
   * Where words stand that follow one another, in one block or over several.
   *
   * @param run at least one word, else they are found nowhere
   * @param near how far from the start they are expected, from 0 to 1: where they stand several
   *     times, the nearest place is taken
   */
  public Optional<SourceLocation> find(List<String> run, double near) {
    String wanted = String.join("", run);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    double expected = near * letters.length();
    int best = -1;
    for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) {
        best = at;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(place(best));
  }

  private SourceLocation place(int letter) {
    int index = Collections.binarySearch(starts, letter);
    int node = index >= 0 ? index : -index - 2;
    // Nodes without letters start where the next one does, which is the one that has the letter.
    while (node + 1 < starts.size() && starts.get(node + 1) <= letter) {
      node++;
    }
    return node < 0 ? SourceLocation.ofFile("") : SourceLocation.of(elements.get(node));
  }
}
