package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Elements on which the same declarations meet. Not thread-safe. */
final class Profile {
  private static final Comparator<Entry> ORDER = Comparator.comparing(e -> e.declared().weight());

  private final List<Node> nodes = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final BitSet raised = new BitSet();
  private boolean sorted;
  private @Nullable BitSet shadowed;

  List<Node> nodes() {
    return nodes;
  }

  void add(Entry entry) {
    entries.add(entry);
    sorted = false;
    shadowed = null;
  }

  /** From weakest to strongest, without custom properties. */
  List<Entry> entries() {
    if (!sorted) {
      entries.sort(ORDER);
      sorted = true;
    }
    return entries;
  }

  /** Places in the entries of those that the style attribute says as important. */
  /**
   * Places of entries of which nothing is ever left: a stronger one says all that they do, and
   * holds wherever they do.
   */
  BitSet shadowed() {
    if (shadowed == null) {
      shadowed = Shadows.of(entries());
    }
    return shadowed;
  }

  BitSet raised() {
    return raised;
  }
}
