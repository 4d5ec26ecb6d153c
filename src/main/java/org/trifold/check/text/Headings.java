package org.trifold.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Recognises headings by the words that they usually have, in the languages of the labels. */
public final class Headings {
  private Headings() {}

  /**
   * Whether a heading or block title is one of these.
   *
   * @param kind names the list {@code check/words/headings/<kind>.txt}: a heading in each line, in
   *     small letters
   */
  public static boolean any(Text text, String kind) {
    List<String> known = list(kind);
    return text.blocks(BlockKind.HEADING, BlockKind.CAPTION).stream()
        .map(block -> folded(block.text()))
        .anyMatch(known::contains);
  }

  private static String folded(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+$", "").strip();
  }

  private static List<String> list(String kind) {
    String path = "/org/trifold/check/words/headings/" + kind + ".txt";
    try (InputStream in = Headings.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
