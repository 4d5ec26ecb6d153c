package org.trifold.gate.image;

import org.trifold.gate.ImageLimits;

/**
 * A picture that nobody shows, or that asks too much. The message completes {@code The picture …}
 * with a full stop.
 */
public final class UnfitImageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Fault {
    /** Not a picture at all. */
    NO_PICTURE,
    /** A picture of a format that no edition carries. */
    FORMAT,
    /** More pixels than the limit. */
    PIXELS,
    /** More frames, or more pixels in all of them, than the limit. */
    FRAMES,
    /** Cut off, or not made as its format asks. */
    DAMAGED
  }

  private final Fault fault;
  private final String hint;

  UnfitImageException(Fault fault, String message, String hint) {
    super(message);
    this.fault = fault;
    this.hint = hint;
  }

  static UnfitImageException damaged() {
    return new UnfitImageException(
        Fault.DAMAGED,
        "is damaged or cut off.",
        "Save the picture again from the program that made it.");
  }

  static UnfitImageException bomb() {
    return new UnfitImageException(
        Fault.DAMAGED,
        "unpacks to more than a picture of its size has.",
        "Save the picture again from a program that you trust.");
  }

  static UnfitImageException frames(int frames, ImageLimits limits) {
    boolean many = frames > limits.frames();
    return new UnfitImageException(
        Fault.FRAMES,
        many
            ? "moves in more than " + limits.frames() + " frames."
            : "moves in frames that together have more than "
                + limits.megapixelsOfAllFrames()
                + " million pixels.",
        "Make it shorter or smaller, or raise the setting "
            + (many ? "picture-frames." : "picture-megapixels."));
  }

  public Fault fault() {
    return fault;
  }

  /** What to do: one sentence. */
  public String hint() {
    return hint;
  }
}
