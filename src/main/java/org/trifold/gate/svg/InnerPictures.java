package org.trifold.gate.svg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.gate.DataUri;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.gate.svg.SafeSvg.Loss;

/**
 * The pictures that stand in one drawing as {@code data:} addresses: of the kinds that everything
 * draws, told by their bytes and named for what they are; pixels without what they tell of place
 * and camera, drawings made safe too.
 */
final class InnerPictures {
  /** Programs put a symbol's file into a drawing; one of those may hold another, and no more. */
  private static final int DEEPEST = 3;

  /** Pixels of a picture in a drawing: more than any page can show. */
  private static final long MOST_PIXELS = 64L << 20;

  /** Decoding so many takes about as long as drawing a part of the drawing. */
  private static final long PIXELS_OF_A_PART = 20_000;

  private final int depth;
  private final ImageLimits limits;
  private final Set<Loss> losses;
  private final Map<String, Optional<Inner>> known = new HashMap<>();

  /**
   * Of a drawing.
   *
   * @param depth how many drawings it stands in
   * @param limits of pixel pictures
   * @param losses takes what can't be shown
   */
  InnerPictures(int depth, ImageLimits limits, Set<Loss> losses) {
    this.depth = depth;
    this.limits = limits;
    this.losses = losses;
  }

  /**
   * A picture in a drawing.
   *
   * @param parts that it counts as
   */
  record Inner(String address, long parts) {}

  /** The picture at an address; empty, with a loss, where it can't be shown. */
  Optional<Inner> of(String address) {
    return known.computeIfAbsent(address, this::picture);
  }

  private Optional<Inner> picture(String address) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (!address.regionMatches(true, 0, DataUri.SCHEME, 0, DataUri.SCHEME.length())) {
      losses.add(
          new Loss("a part that lies in another file, \"" + Names.shortened(address) + "\"", true));
      return Optional.empty();
    }
    byte[] bytes = DataUri.image(address).orElse(new byte[0]);
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    Optional<Inner> picture =
        switch (format.orElse(ImageFormat.WEBP)) {
          case PNG, JPEG, GIF -> pixels(bytes);
          case SVG -> drawing(bytes);
          default -> Optional.empty();
        };
    if (picture.isEmpty()) {
      losses.add(new Loss("a picture inside that " + fault(bytes), true));
    }
    return picture;
  }

  private Optional<Inner> pixels(byte[] bytes) {
    try {
      return PixelImage.of(bytes, limits)
          .filter(image -> pixels(image) <= MOST_PIXELS)
          .map(
              image ->
                  new Inner(
                      DataUri.of(image.header().format(), image.content()),
                      1 + pixels(image) / PIXELS_OF_A_PART));
    } catch (UnfitImageException e) {
      return Optional.empty();
    }
  }

  /** Why a picture can't be shown; where a setting would let it in, which. */
  private String fault(byte[] bytes) {
    try {
      if (PixelImage.of(bytes, limits).filter(image -> pixels(image) > MOST_PIXELS).isPresent()) {
        return "has more than " + (MOST_PIXELS >> 20) + " Mi pixels, the most in a drawing";
      }
    } catch (UnfitImageException e) {
      String said = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
      switch (e.fault()) {
        case PIXELS, FRAMES -> {
          String hint = e.hint();
          String setting = hint.substring(hint.lastIndexOf(' ') + 1).replaceFirst("\\.$", "");
          return said + " (the setting " + setting + ")";
        }
        default -> {}
      }
    }
    return "is broken, too large or of another kind";
  }

  private static long pixels(PixelImage image) {
    return (long) image.header().width() * image.header().height();
  }

  private Optional<Inner> drawing(byte[] bytes) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    try {
      Cleaner.Cleaned cleaned = Cleaner.clean(bytes, depth + 1, limits);
      losses.addAll(cleaned.drawing().losses());
      return Optional.of(
          new Inner(DataUri.of(ImageFormat.SVG, cleaned.drawing().content()), cleaned.parts()));
    } catch (UnsafeSvgException e) {
      return Optional.empty();
    }
  }
}
