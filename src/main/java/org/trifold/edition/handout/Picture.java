package org.trifold.edition.handout;

import java.util.List;

/**
 * A picture that can be printed.
 *
 * @param suffix of the name it goes by in the print tree: {@code .png}, {@code .jpg}, {@code .svg}
 * @param content what the renderer reads
 * @param width natural width in CSS pixels (1/96 inch)
 * @param height natural height in CSS pixels
 * @param scalable whether it may be shown larger than it is
 * @param texts words that are drawn in it
 * @param smallestType size of the smallest of them, in CSS pixels at its natural width; 0 for none
 * @param losses what it may show elsewhere and can't on paper
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, never compared
record Picture(
    String suffix,
    byte[] content,
    double width,
    double height,
    boolean scalable,
    List<String> texts,
    double smallestType,
    List<Loss> losses) {
  Picture {
    texts = List.copyOf(texts);
    losses = List.copyOf(losses);
  }

  /**
   * A part that was taken out.
   *
   * @param what completes "The picture has …"
   * @param visible whether paper lacks it for certain
   */
  record Loss(String what, boolean visible) {}

  /** A picture that can't be printed. The message completes "The picture …" with a full stop. */
  static final class UnprintableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    UnprintableException(String message, String hint) {
      super(message);
      this.hint = hint;
    }

    /** What to do: one sentence. */
    String hint() {
      return hint;
    }
  }
}
