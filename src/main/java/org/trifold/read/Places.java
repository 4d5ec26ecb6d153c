package org.trifold.read;

import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/** Narrows a block's place down to the line and column of what is wrong in it. */
final class Places {
  /** No paragraph or list item worth the search is longer. */
  private static final int REACH = 200;

  private final ReadSession session;

  Places(ReadSession session) {
    this.session = session;
  }

  /**
   * Where these characters first stand in the block that an element belongs to.
   *
   * @return the block's own place where they can't be found as written
   */
  SourceLocation of(Element element, String written) {
    return from(SourceLocation.of(element), written);
  }

  /** Where these characters first stand at or after a line. */
  SourceLocation from(SourceLocation start, String written) {
    return after(new SourceLocation(start.file(), start.line(), 0), written);
  }

  /** Where these characters first stand behind a place. */
  SourceLocation after(SourceLocation start, String written) {
    if (written.isEmpty()) {
      return start;
    }
    List<String> lines = session.lines(start.file());
    int first = Math.max(0, start.line() - 1);
    for (int i = first; i < Math.min(lines.size(), first + REACH); i++) {
      int column = lines.get(i).indexOf(written, i == first ? start.column() : 0);
      if (column >= 0) {
        return new SourceLocation(start.file(), i + 1, column + 1);
      }
    }
    return start;
  }
}
