package org.trifold.gate.svg;

import java.util.List;
import org.trifold.gate.ImageLimits;

/**
 * A drawing that can be drawn or passed on without fear: one SVG document in UTF-8 without DOCTYPE,
 * processing instructions, comments, scripts, event handlers, animation, foreign elements or
 * attributes, and without a reference to anything but its own parts and pictures that stand in it,
 * which tell nothing but what is seen. It has at most {@value Parts#MOST} parts, those of a used
 * part counted each time. Cleaning it again changes no byte.
 *
 * @param content never changed
 * @param losses what was taken out and may be missed
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, never compared
public record SafeSvg(byte[] content, List<Loss> losses) {
  public SafeSvg {
    losses = List.copyOf(losses);
  }

  /**
   * A part that was taken out.
   *
   * @param what completes "The drawing has …"
   * @param visible whether the drawing shows less for certain
   */
  public record Loss(String what, boolean visible) {}

  /**
   * The drawing in the bytes of a file.
   *
   * @param limits of the pixel pictures in it
   * @throws UnsafeSvgException where they hold none, or one that can't be made safe
   */
  public static SafeSvg of(byte[] bytes, ImageLimits limits) throws UnsafeSvgException {
    return Cleaner.clean(bytes, 0, limits).drawing();
  }
}
