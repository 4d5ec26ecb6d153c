package org.trifold.edition.handout.tags;

import java.util.OptionalInt;

/**
 * The number of an element in a text that the renderer carries over into the tag tree: a title or
 * an alternative text.
 */
final class Mark {
  private static final String PREFIX = "trifold-tag-";

  private Mark() {}

  static String of(int number) {
    return PREFIX + number;
  }

  static OptionalInt number(String text) {
    return text.startsWith(PREFIX)
        ? OptionalInt.of(Integer.parseInt(text.substring(PREFIX.length())))
        : OptionalInt.empty();
  }
}
