package org.trifold.model;

import java.util.List;

/**
 * A node of the outline.
 *
 * @param level AsciiDoc's section level: 0 part, 1 chapter or section, … 5
 * @param kind empty, or the special kind: {@code part}, {@code chapter}, {@code preface}, …
 * @param title plain text without number
 */
public record Section(
    String id, int level, String kind, String title, SourceLocation where, List<Section> children) {
  public Section {
    children = List.copyOf(children);
  }
}
