package org.trifold.gate;

/**
 * How much a pixel picture may ask of who shows it.
 *
 * @param pixels of one frame, at most
 * @param frames of an animation, at most
 */
public record ImageLimits(long pixels, long frames) {
  /** What holds where no setting says otherwise. */
  public static final ImageLimits BUILT_IN = of(Budgets.standard());

  /** The frames of an animation together may have this many times the pixels of one picture. */
  private static final int TOGETHER = 10;

  private static final long MILLION = 1_000_000;

  /** The part of a run's budgets that is about pictures. */
  static ImageLimits of(Budgets budgets) {
    return new ImageLimits(budgets.most(Budget.PIXELS), budgets.most(Budget.FRAMES));
  }

  /** The pixels of one frame, in millions. */
  public long megapixels() {
    return pixels / MILLION;
  }

  /** How many pixels all frames of an animation together may have, in millions. */
  public long megapixelsOfAllFrames() {
    return TOGETHER * megapixels();
  }

  /** Whether an animation may have so many frames, and in all of them so many pixels. */
  public boolean allow(int framesOfAll, long pixelsOfAll) {
    return framesOfAll <= frames && pixelsOfAll <= TOGETHER * pixels;
  }
}
