package org.trifold.edition.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads off a finished PDF how large each run of text is set. */
final class TypeSizes {
  /** Half a dot of the renderer's and what is lost in rounding to the PDF's numbers. */
  private static final float TOLERANCE = 0.06f;

  private TypeSizes() {}

  /** Runs of text that are smaller, each with its size and page. */
  static List<String> under(float points, byte[] pdf) throws IOException {
    List<String> small = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              for (TextPosition position : positions) {
                // By the text matrix, so that what a drawing scales counts as it is seen.
                float size = Math.abs(position.getTextMatrix().getScalingFactorY());
                if (size < points - TOLERANCE && !position.getUnicode().isBlank()) {
                  small.add(
                      String.format(
                          Locale.ROOT, "%.2f pt on page %d: %s", size, getCurrentPageNo(), text));
                  break;
                }
              }
            }
          };
      stripper.getText(document);
    }
    return small;
  }
}
