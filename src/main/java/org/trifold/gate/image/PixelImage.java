package org.trifold.gate.image;

import java.util.Optional;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.ImageHeader;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.image.UnfitImageException.Fault;

/**
 * A pixel picture that may be carried on: its structure is whole, it is within limits, and it tells
 * nothing but what is seen. Pixels and colours are as they were in the file.
 *
 * @param header as the file's, with true word on whether it moves
 * @param orientation how the camera was held, from 1, upright, to 8 (Exif 2.32, 4.6.4, tag 0x0112);
 *     where it isn't upright the content says so, and nothing else of the camera
 * @param inks whether its colours are printing inks
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PixelImage(ImageHeader header, int orientation, boolean inks, byte[] content) {
  private static final int LAST_UNTURNED = 4;

  /**
   * Lets a picture in.
   *
   * @param bytes of the whole file
   * @return empty for a drawing, which has no pixels
   * @throws UnfitImageException for anything that is not to be carried on
   */
  public static Optional<PixelImage> of(byte[] bytes, ImageLimits limits)
      throws UnfitImageException {
    ImageFormat format = ImageFormat.of(bytes).orElse(null);
    if (format == null) {
      throw foreign(bytes);
    }
    if (format == ImageFormat.SVG) {
      return Optional.empty();
    }
    ImageHeader header = ImageHeader.read(bytes).orElseThrow(UnfitImageException::damaged);
    // Before anything is walked, let alone unpacked.
    withinPixels(header, (long) header.width() * header.height(), limits);
    Walked walked =
        switch (format) {
          case JPEG -> JpegWalk.walk(bytes);
          case PNG -> PngWalk.walk(bytes, limits);
          case GIF -> GifWalk.walk(bytes);
          case WEBP -> WebpWalk.walk(bytes);
          case SVG -> throw new IllegalStateException("a drawing");
        };
    withinPixels(header, walked.largestFrame(), limits);
    if (!limits.allow(walked.frames(), walked.framePixels())) {
      throw UnfitImageException.frames(walked.frames(), limits);
    }
    ImageHeader seen =
        new ImageHeader(format, header.width(), header.height(), walked.frames() > 1);
    return Optional.of(new PixelImage(seen, walked.orientation(), walked.inks(), walked.content()));
  }

  private static void withinPixels(ImageHeader header, long pixels, ImageLimits limits)
      throws UnfitImageException {
    if (pixels > limits.pixels()) {
      throw new UnfitImageException(
          Fault.PIXELS,
          "has "
              + header.width()
              + " by "
              + header.height()
              + " pixels, more than "
              + limits.megapixels()
              + " million.",
          "Make it smaller, or raise the setting picture-megapixels.");
    }
  }

  private static UnfitImageException foreign(byte[] bytes) {
    if (bytes.length == 0) {
      return new UnfitImageException(
          Fault.NO_PICTURE,
          "is an empty file.",
          "Save the picture again from the program that made it.");
    }
    return ForeignFormat.of(bytes)
        .map(f -> new UnfitImageException(Fault.FORMAT, "is " + f.words() + ".", f.hint()))
        .orElseGet(
            () ->
                new UnfitImageException(
                    Fault.NO_PICTURE, "is not a picture.", "Save it as PNG, JPEG, GIF or SVG."));
  }

  /** Whether the camera was held upright, as most programs take for granted. */
  public boolean isUpright() {
    return orientation == Exif.UPRIGHT;
  }

  /** Whether the picture as it was seen is as wide as the file's is high. */
  public boolean isTurned() {
    return orientation > LAST_UNTURNED;
  }

  /** Width as it was seen, in pixels. */
  public int seenWidth() {
    return isTurned() ? header.height() : header.width();
  }

  /** Height as it was seen, in pixels. */
  public int seenHeight() {
    return isTurned() ? header.width() : header.height();
  }
}
