package org.trifold.check.wording;

import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Places;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.model.SourceLocation;

/** Names another place of the text in a message. Not thread-safe. */
final class Elsewhere {
  private final Places places;

  Elsewhere(Subject subject) {
    this.places = subject.places();
  }

  /** {@code line 17}, or {@code part.adoc:17} where it is in another file than what is read. */
  String named(Block reading, Block there, Span span) {
    SourceLocation where = places.of(there, span).where();
    return where.file().equals(reading.where().file())
        ? "line " + where.line()
        : where.file() + ":" + where.line();
  }

  String named(Block reading, Sentence there) {
    return named(reading, there.block(), there.span());
  }
}
