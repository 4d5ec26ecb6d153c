package org.trifold.gate.svg;

/** A drawing that is not let in. The message is a clause about it: "it is not well-formed". */
public final class UnsafeSvgException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  UnsafeSvgException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** The clause. */
  public String why() {
    return String.valueOf(getMessage());
  }

  /** What to do: one sentence. */
  public String hint() {
    return hint;
  }
}
