package org.trifold.check.text;

import java.util.List;

/**
 * A sentence of a block.
 *
 * @param block whose text it is part of
 * @param span where it stands there, with its closing mark, without blanks around it
 * @param words its words; their spans are the block's
 */
public record Sentence(Block block, Span span, List<Word> words) {
  /** Makes a digit a sign: combining enclosing keycap. */
  private static final int KEYCAP = 0x20E3;

  public Sentence {
    words = List.copyOf(words);
  }

  /** As written, in one line. */
  public String text() {
    return block.text().substring(span.start(), span.end());
  }

  /**
   * Whether signs begin or part it as those of a list do that was pasted as a paragraph: ✅, →, •,
   * 1️⃣, a star by itself.
   */
  public boolean isParted() {
    return text().contains(" * ") || text().codePoints().anyMatch(Sentence::isSignOfItems);
  }

  private static boolean isSignOfItems(int character) {
    return switch (character) {
      case '©', '®', '°', '№', '™' -> false;
      case '•', '▪', '‣', '→', '⇒', KEYCAP -> true;
      default -> Character.getType(character) == Character.OTHER_SYMBOL;
    };
  }

  /** Up to so many characters, cut after a word, for a message. */
  public String quoted(int most) {
    String text = text();
    if (text.length() <= most) {
      return text;
    }
    int cut = text.lastIndexOf(' ', most);
    int end = cut > 0 ? cut : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence that && block == that.block && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
