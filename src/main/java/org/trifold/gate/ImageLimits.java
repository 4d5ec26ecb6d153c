package org.trifold.gate;

/**
 * How much a pixel picture may ask of who shows it.
 *
 * @param pixels of one frame, at most
 * @param frames of an animation, at most
 */
public record ImageLimits(long pixels, int frames) {
  /** Twice what the largest camera of a phone makes; 400 MB of memory where it is decoded. */
  public static final long MEGAPIXELS = 100;

  /** A minute of moving picture. */
  public static final int FRAMES = 1000;

  /** What holds where no setting says otherwise. */
  public static final ImageLimits BUILT_IN = ImageLimits.of(MEGAPIXELS, FRAMES);

  /** The frames of an animation together may have this many times the pixels of one picture. */
  private static final int TOGETHER = 10;

  private static final long MILLION = 1_000_000;

  /** Limits by millions of pixels. */
  public static ImageLimits of(long megapixels, int frames) {
    return new ImageLimits(megapixels * MILLION, frames);
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
