package org.trifold.read;

import org.jspecify.annotations.Nullable;

/**
 * What the parser asks before it does what may take for ever; see {@code budgets.rb}, which is the
 * only caller. Public, since it is called from another language.
 */
public interface Meter {
  /**
   * Looks at one amount.
   *
   * @param budget the name of a {@link org.trifold.gate.Budget}
   * @param amount in the budget's smallest unit
   * @param file as the parser knows it
   * @param line 1-based; 0 where it is not known
   * @throws org.trifold.model.FindingException if it is more than the budget
   */
  void pass(String budget, long amount, @Nullable String file, long line);

  /** As {@link #pass}, for what all amounts of a manuscript come to. */
  void add(String budget, long amount, @Nullable String file, long line);

  /** Counts one more part of the document; whether they are too many then. */
  boolean part();

  /** As {@link #pass}, for the steps in which the marks of a text are paired. */
  void marks(String text, @Nullable String file, long line);

  /** As {@link #pass}, for spaces; the line is that of the block. */
  void indent(long amount, @Nullable String file, long line);

  /** Tells of a type of document that Trifold reads as an article. */
  void doctype(String name, @Nullable String file, long line);
}
