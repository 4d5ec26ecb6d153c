package org.trifold.read;

/** Understands formulas in one notation. */
@FunctionalInterface
interface Notation {
  /**
   * A formula as MathML.
   *
   * @param source as the author wrote it
   * @param block whether it stands on lines of its own
   * @return the text of a {@code math} element, not cleaned
   * @throws NotUnderstood where the source is no such formula
   */
  String mathml(String source, boolean block) throws NotUnderstood;

  /** The formula has a fault. */
  final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final String at;

    /**
     * For one formula.
     *
     * @param message what is wrong, without a full stop
     * @param at the piece of the formula that is meant; empty where it is the whole
     */
    NotUnderstood(String message, String at) {
      super(message);
      this.at = at;
    }

    /** What is wrong. */
    String reason() {
      return String.valueOf(getMessage());
    }

    String at() {
      return at;
    }
  }
}
