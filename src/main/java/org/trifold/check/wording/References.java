package org.trifold.check.wording;

import org.trifold.check.text.Block;
import org.trifold.check.text.Citation;

/** Recognises entries of a bibliography, wherever they stand. */
final class References {
  private static final int OPENING = 200;

  private References() {}

  /** Whether a block cites a work: to cite it again is no repetition. */
  static boolean isOne(Block block) {
    String text = block.text();
    return Citation.namesSeveral(text.substring(0, Math.min(text.length(), OPENING)));
  }
}
