package org.trifold.raster;

import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Collects the words of one drawing, with the size they would be drawn at. */
final class WordSizes extends QuietTranscoder {
  private final List<Raster.Words> words = new ArrayList<>();

  /** What was found, in the order of drawing. */
  List<Raster.Words> words() {
    return List.copyOf(words);
  }

  @Override
  protected void transcode(
      Document document, @Nullable String uri, @Nullable TranscoderOutput output)
      throws TranscoderException {
    super.transcode(document, uri, output);
    collect(root);
  }

  private void collect(Object node) {
    if (node instanceof TextNode text) {
      AffineTransform transform = new AffineTransform(curTxf);
      transform.concatenate(text.getGlobalTransform());
      double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
      add(text.getAttributedCharacterIterator(), scale / width);
    } else if (node instanceof CompositeGraphicsNode group) {
      for (Object child : group.getChildren()) {
        collect(child);
      }
    }
  }

  /** Adds each run of one size. */
  private void add(@Nullable AttributedCharacterIterator text, double scale) {
    if (text == null) {
      return;
    }
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.current()) {
      Object size = text.getAttribute(TextAttribute.SIZE);
      StringBuilder run = new StringBuilder();
      int limit = text.getRunLimit(TextAttribute.SIZE);
      for (; text.getIndex() < limit; c = text.next()) {
        run.append(text.current());
      }
      if (size instanceof Number number && !run.toString().isBlank()) {
        words.add(new Raster.Words(run.toString().strip(), number.doubleValue() * scale));
      }
    }
  }
}
