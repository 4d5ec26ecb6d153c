package org.trifold.raster;

import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.ErrorHandler;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to itself what Batik complains of while it draws on, such as a colour that it doesn't know
 * and passes over. By itself it writes that to standard error, with stack traces; what an author
 * must know is told by who cleans the drawing, or ends the drawing.
 */
abstract class QuietTranscoder extends SVGAbstractTranscoder {

  QuietTranscoder() {
    setErrorHandler(new Silence());
  }

  @Override
  protected UserAgent createUserAgent() {
    return new Agent();
  }

  private final class Agent extends SVGAbstractTranscoderUserAgent {
    @Override
    public void displayError(@Nullable String message) {
      // Drawn all the same.
    }

    @Override
    public void displayError(@Nullable Exception complaint) {
      // Drawn all the same.
    }

    @Override
    public void displayMessage(@Nullable String message) {
      // Drawn all the same.
    }
  }

  private static final class Silence implements ErrorHandler {
    @Override
    public void error(TranscoderException complaint) {
      // Drawn all the same.
    }

    @Override
    public void warning(TranscoderException complaint) {
      // Drawn all the same.
    }

    @Override
    public void fatalError(TranscoderException end) throws TranscoderException {
      throw end;
    }
  }
}
