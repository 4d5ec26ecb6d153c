package org.trifold.check.wording;

import java.util.regex.Pattern;
import org.trifold.check.text.Block;

/** Recognises entries of a bibliography, wherever they stand. */
final class References {
  private static final int OPENING = 200;

  /** Authors as "Tyler TF, Thomas GC". */
  private static final int LEAST_AUTHORS = 2;

  private static final Pattern AUTHOR =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}(?:[,.:]| et al)");

  private References() {}

  /** Whether a block cites a work: to cite it again is no repetition. */
  static boolean isOne(Block block) {
    String text = block.text();
    int start = Math.min(text.length(), OPENING);
    return AUTHOR.matcher(text.substring(0, start)).results().limit(LEAST_AUTHORS).count()
        == LEAST_AUTHORS;
  }
}
