package org.trifold.raster;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Tells how large a drawing would be, and draws nothing. */
final class Measure extends QuietTranscoder {
  private int pixelsWide;
  private int pixelsHigh;

  /** Zero where nothing is drawn. */
  int pixelsWide() {
    return pixelsWide;
  }

  int pixelsHigh() {
    return pixelsHigh;
  }

  @Override
  protected void transcode(
      Document document, @Nullable String uri, @Nullable TranscoderOutput output)
      throws TranscoderException {
    super.transcode(document, uri, output);
    if (root != null) {
      pixelsWide = Math.round(width);
      pixelsHigh = Math.round(height);
    }
  }
}
