package org.trifold.raster;

import org.apache.batik.transcoder.TranscoderException;

/** A drawing that would take too long, whoever draws it. */
final class CostlyDrawingException extends TranscoderException {
  private static final long serialVersionUID = 1L;

  CostlyDrawingException(String message) {
    super(message);
  }
}
