package org.trifold.raster;

import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Lays a drawing out without painting it and measures the type of its words. */
final class TypeMeter extends SVGAbstractTranscoder {
  private double smallest;

  /** In CSS pixels; 0 where no words are drawn. */
  double smallest() {
    return smallest;
  }

  @Override
  protected void transcode(
      Document document, @Nullable String uri, @Nullable TranscoderOutput output)
      throws TranscoderException {
    super.transcode(document, uri, output);
    visit(root);
  }

  private void visit(GraphicsNode node) {
    if (node instanceof CompositeGraphicsNode group) {
      for (Object child : group.getChildren()) {
        visit((GraphicsNode) child);
      }
    } else if (node instanceof TextNode text && text.getAttributedCharacterIterator() != null) {
      AffineTransform transform = new AffineTransform(curTxf);
      transform.concatenate(text.getGlobalTransform());
      measure(
          text.getAttributedCharacterIterator(), Math.sqrt(Math.abs(transform.getDeterminant())));
    }
  }

  private void measure(AttributedCharacterIterator words, double scale) {
    for (char c = words.first(); c != CharacterIterator.DONE; c = words.next()) {
      Object size = words.getAttribute(TextAttribute.SIZE);
      if (size instanceof Float points && !Character.isWhitespace(c)) {
        double seen = points * scale;
        smallest = smallest == 0 ? seen : Math.min(smallest, seen);
      }
    }
  }
}
