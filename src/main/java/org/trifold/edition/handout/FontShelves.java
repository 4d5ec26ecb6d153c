package org.trifold.edition.handout;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Font shelves between jobs: a job takes one for itself and gives it back, so there are never more
 * than jobs at the same time. Thread-safe.
 */
final class FontShelves {
  private final Deque<FontShelf> idle = new ConcurrentLinkedDeque<>();

  FontShelf take() {
    FontShelf shelf = idle.pollFirst();
    return shelf == null ? new FontShelf() : shelf;
  }

  void giveBack(FontShelf shelf) {
    idle.addFirst(shelf);
  }
}
