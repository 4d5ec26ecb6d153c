package org.trifold.check.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a text. Scripts without spaces between words give one for each run. */
public final class Words {
  /** Between letters or digits these belong to their word. */
  private static final String INSIDE = "'’.-‑";

  private Words() {}

  /** The words in order. */
  public static List<Word> of(String text) {
    // Scanned by hand: a pattern would run out of stack in a row of 10,000 initials.
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = run(text, at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      while (end + 1 < text.length() && INSIDE.indexOf(text.charAt(end)) >= 0) {
        int next = run(text, end + 1);
        if (next == end + 1) {
          break;
        }
        end = next;
      }
      words.add(new Word(text.substring(at, end), new Span(at, end)));
      at = end;
    }
    return List.copyOf(words);
  }

  /** Where the letters and digits end that start here; here where none does. */
  private static int run(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!isLetterOrNumber(c) && (end == from || !isMark(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
