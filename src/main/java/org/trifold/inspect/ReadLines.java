package org.trifold.inspect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text put together from lines on paper, where nothing is written at the end of a line that parts
 * its last word from the next one's first. For one text.
 */
final class ReadLines {
  /** Where a word is divided. */
  private static final char SOFT_HYPHEN = '\u00AD';

  /**
   * Characters between which a line may end though no word does: of Chinese and Japanese, Korean
   * syllables, and of Thai, Lao, Khmer and Burmese (Unicode UAX #14, table 1).
   */
  private static final Set<Integer> UNPARTED =
      Set.of(
          LineBreak.IDEOGRAPHIC,
          LineBreak.CONDITIONAL_JAPANESE_STARTER,
          LineBreak.NONSTARTER,
          LineBreak.COMPLEX_CONTEXT,
          LineBreak.H2,
          LineBreak.H3,
          LineBreak.JL,
          LineBreak.JV,
          LineBreak.JT);

  private final boolean parting;
  private final StringBuilder text = new StringBuilder();
  private MarkedText.@Nullable Line last;

  /**
   * @param parting whether a line's end ends a word, as it does unless the word was broken there
   *     for want of room, without a hyphen
   */
  ReadLines(boolean parting) {
    this.parting = parting;
  }

  /** What is read next in its paragraph. */
  void add(MarkedText.Line line) {
    if (last == null || line.isAfter(last)) {
      next(line.text());
    } else {
      text.append(line.text());
    }
    last = line;
  }

  /** Ends a paragraph: no word goes over into the next. */
  void block() {
    text.append('\n');
    last = null;
  }

  /** Reads the next line of a paragraph; a word may go over into it. */
  void next(String line) {
    if (text.isEmpty() || line.isEmpty()) {
      text.append(line);
      return;
    }
    int first = line.codePointAt(0);
    if (isDivided(first)) {
      text.setCharAt(text.length() - 1, SOFT_HYPHEN);
    } else if (parting && !isUnparted(text.codePointBefore(text.length())) && !isUnparted(first)) {
      text.append('\n');
    }
    text.append(line);
  }

  /**
   * Whether the hyphen at a line's end stands for the division of a word: between small letters or
   * between capitals, not in a double name.
   */
  private boolean isDivided(int next) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(last) != '-') {
      return false;
    }
    int before = text.codePointBefore(last);
    return Character.isLetter(before)
        && Character.isLetter(next)
        && (Character.isUpperCase(before) || !Character.isUpperCase(next));
  }

  private static boolean isUnparted(int codePoint) {
    return UNPARTED.contains(UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
