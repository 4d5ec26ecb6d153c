package org.trifold.check.wording;

import org.trifold.check.text.Block;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.model.SourceLocation;

/**
 * What an author typed for a word of a block. AsciiDoc makes typographic signs of some; the source
 * has what was typed.
 *
 * @param word as rendered
 * @param line of the file, whole
 * @param file as in {@link SourceLocation}
 * @param number of the line, from 1
 * @param from where the word begins in the line, from 0
 */
record Typed(Word word, String line, String file, int number, int from) {
  /** Where it has ended in the line. */
  int to() {
    return from + word.text().length();
  }

  boolean isInLineOf(Typed other) {
    return number == other.number && file.equals(other.file);
  }

  /** What was typed between it and the next word in the same line. */
  String until(Typed next) {
    return line.substring(to(), Math.max(to(), next.from));
  }

  /** What the reader sees between it and the next word. */
  static String shown(Block block, Typed one, Typed next) {
    return block.text().substring(one.word.span().end(), next.word.span().start());
  }

  /** Whether nothing else stands between the two in the block. */
  boolean isNextTo(Block block, Typed next) {
    return isInLineOf(next)
        && next.from >= to()
        && next.word.span().start() >= word.span().end()
        && !block.isOpaque(new Span(word.span().start(), next.word.span().end()));
  }

  /** A column of its line, from 0. */
  SourceLocation at(int column) {
    return new SourceLocation(file, number, column + 1);
  }
}
