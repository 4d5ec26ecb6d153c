package org.trifold.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text. Scripts without spaces between words give one for each run. */
public final class Words {
  /** An apostrophe, hyphen or point between letters or digits belongs to their word. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:['’.\\-‑][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+");

  private Words() {}

  /** The words in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), new Span(matcher.start(), matcher.end())));
    }
    return List.copyOf(words);
  }
}
