package org.trifold.raster;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Tells what one drawing costs to draw, and draws nothing. */
final class Estimate extends QuietTranscoder {
  @Override
  protected void transcode(
      Document document, @Nullable String uri, @Nullable TranscoderOutput output)
      throws TranscoderException {
    super.transcode(document, uri, output);
    if (root != null && width >= 1 && height >= 1) {
      DrawnCost.check(root, curTxf, width, height);
    }
  }
}
