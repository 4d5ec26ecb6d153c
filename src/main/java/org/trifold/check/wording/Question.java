package org.trifold.check.wording;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;

/**
 * A question of the text.
 *
 * @param span from its first word to its mark
 * @param kind what answer it asks for: {@code whether}, {@code why} …; empty where its first word
 *     doesn't say
 * @param stems what it is about, in the order of the words
 * @param heads whether a heading, a title or the term of a list of answers asks it
 * @param opens whether it stands in the title or before the first section
 */
record Question(
    Block block, Span span, String kind, Set<String> stems, boolean heads, boolean opens) {
  Question {
    stems = Collections.unmodifiableSet(new LinkedHashSet<>(stems));
  }

  String text() {
    return block.text().substring(span.start(), span.end());
  }
}
