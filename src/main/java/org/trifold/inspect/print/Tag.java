package org.trifold.inspect.print;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An element of the tag tree (ISO 32000-1, 14.8.4). Told apart by identity. */
final class Tag {
  private static final Set<String> HEADINGS = Set.of("H", "H1", "H2", "H3", "H4", "H5", "H6");

  private final String type;
  private final String alternative;
  private final Optional<Tag> parent;

  /**
   * @param type a standard type, such as {@code P}
   * @param alternative the alternate description; empty for none
   */
  Tag(String type, String alternative, Optional<Tag> parent) {
    this.type = type;
    this.alternative = alternative;
    this.parent = parent;
  }

  String type() {
    return type;
  }

  String alternative() {
    return alternative;
  }

  Optional<Tag> parent() {
    return parent;
  }

  boolean isHeading() {
    return HEADINGS.contains(type);
  }

  /** This element or the nearest around it that is wanted. */
  Optional<Tag> nearest(Predicate<Tag> wanted) {
    for (Optional<Tag> tag = Optional.of(this); tag.isPresent(); tag = tag.get().parent) {
      if (wanted.test(tag.get())) {
        return tag;
      }
    }
    return Optional.empty();
  }

  /** As {@link #nearest}, by type. */
  Optional<Tag> nearest(String wanted) {
    return nearest(tag -> tag.type.equals(wanted));
  }
}
