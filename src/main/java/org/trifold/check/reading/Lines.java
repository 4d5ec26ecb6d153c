package org.trifold.check.reading;

import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Places;
import org.trifold.check.text.Span;
import org.trifold.model.SourceLocation;

/** Names places in messages: {@code line 17}, or {@code part.adoc:17} of an included file. */
final class Lines {
  private final String file;
  private final Places places;

  Lines(Subject subject) {
    this.file = subject.publication().source();
    this.places = subject.places();
  }

  String name(Block block, Span span) {
    SourceLocation where = places.of(block, span).where();
    return where.file().equals(file) ? "line " + where.line() : where.file() + ":" + where.line();
  }
}
