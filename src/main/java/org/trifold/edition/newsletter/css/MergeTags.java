package org.trifold.edition.newsletter.css;

import java.util.List;

/** What stands for something that a sending service fills in: no CSS, and not ours to change. */
final class MergeTags {
  private static final List<String> SIGNS = List.of("{{", "{%", "*|", "%%", "<%", "${", "[%");

  private MergeTags() {}

  static boolean in(String text) {
    return SIGNS.stream().anyMatch(text::contains);
  }
}
