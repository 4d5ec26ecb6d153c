package org.trifold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with merge tags in their neutral form, {@code Hello merge:first-name[there]}, as header
 * attributes hold it; the parser reads the macro in the text of a document only.
 *
 * @param pieces in order
 */
public record MergeText(List<Piece> pieces) {
  /** Attribute of the element that stands for a tag in a document; its text is the fall-back. */
  public static final String ATTRIBUTE = "data-merge";

  /**
   * A bracket in the words is escaped, as in AsciiDoc. Bounded, since a pattern of Java's takes
   * stack for each repetition of a group, and time for each start that finds no end.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "merge:([^\\s\\[\\]]{1,100}+)"
              + "\\[((?:[^\\]\\\\]{0,2000}+)(?:\\\\.[^\\]\\\\]{0,2000}+){0,100}+)]");

  /**
   * Plain words, or a tag.
   *
   * @param tag the tag's name; empty for plain words
   * @param words of a tag those for who nothing is known of
   */
  public record Piece(String tag, String words) {
    public boolean isTag() {
      return !tag.isEmpty();
    }
  }

  public MergeText {
    pieces = List.copyOf(pieces);
  }

  /** Reads a text; what only looks like a tag is words. */
  public static MergeText of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(new Piece("", text.substring(end, matcher.start())));
      }
      pieces.add(new Piece(matcher.group(1), matcher.group(2).replace("\\]", "]").strip()));
      end = matcher.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece("", text.substring(end)));
    }
    return new MergeText(pieces);
  }

  /** That a tag has no words to fall back on. */
  public static Finding wordless(String tag, SourceLocation where) {
    return Finding.error(
        "TF-MERGE-001",
        where,
        "The merge tag \"" + tag + "\" has no words for readers without one.",
        "Write them in the brackets: merge:" + tag + "[there].");
  }

  /** The text with the words that tags fall back on. */
  public String fallback() {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> out.append(piece.words()));
    return out.toString();
  }
}
