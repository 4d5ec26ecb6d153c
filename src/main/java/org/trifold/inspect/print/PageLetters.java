package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trifold.inspect.LostWords;

/** All words of a file run together in the order of reading, with the pages they are on. */
final class PageLetters {
  private final String letters;
  private final List<Integer> starts;
  private final List<Integer> pages;

  private PageLetters(String letters, List<Integer> starts, List<Integer> pages) {
    this.letters = letters;
    this.starts = starts;
    this.pages = pages;
  }

  static PageLetters of(List<Block> blocks) {
    StringBuilder letters = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> pages = new ArrayList<>();
    for (Block block : blocks) {
      for (Line line : block.lines()) {
        starts.add(letters.length());
        pages.add(line.page());
        LostWords.words(line.text()).forEach(letters::append);
      }
    }
    return new PageLetters(letters.toString(), starts, pages);
  }

  /** Where a text stands next; negative if nowhere. */
  int find(String text, int from) {
    return letters.indexOf(text, from);
  }

  /** The page of a letter, 1-based. */
  int page(int index) {
    int at = Collections.binarySearch(starts, index);
    int line = at >= 0 ? at : -at - 2;
    // Of lines without letters that start at one place the last one holds it.
    while (line + 1 < starts.size() && starts.get(line + 1) <= index) {
      line++;
    }
    return pages.get(line);
  }
}
