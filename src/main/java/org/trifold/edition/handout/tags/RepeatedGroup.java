package org.trifold.edition.handout.tags;

import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/** The head or foot rows of a table, which the renderer writes anew on each page. */
final class RepeatedGroup {
  private @Nullable COSDictionary first;

  /** Whether content on a page repeats what the group had on another one before. */
  boolean repeats(COSDictionary page) {
    if (first == null) {
      first = page;
    }
    return first != page;
  }
}
