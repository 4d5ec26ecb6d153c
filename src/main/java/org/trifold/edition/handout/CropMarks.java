package org.trifold.edition.handout;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Gives pages paper beyond their edge and marks where they are cut (ISO 32000-1, 14.11.2 and
 * 14.11.3: trim, bleed and media box). The marks are artifacts.
 */
final class CropMarks {
  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

  /** Length of a mark; it starts where the bleed ends. */
  private static final float LENGTH = 5 * POINTS_PER_MILLIMETRE;

  private static final float THICKNESS = 0.25f;

  private final float bleed;

  /**
   * @param millimetres of bleed on each side
   */
  CropMarks(int millimetres) {
    this.bleed = millimetres * POINTS_PER_MILLIMETRE;
  }

  void add(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      PDRectangle trim = page.getMediaBox();
      page.setTrimBox(trim);
      page.setBleedBox(around(trim, bleed));
      page.setMediaBox(around(trim, bleed + LENGTH));
      page.setCropBox(page.getMediaBox());
      draw(document, page, trim);
    }
  }

  private static PDRectangle around(PDRectangle box, float by) {
    return new PDRectangle(
        box.getLowerLeftX() - by,
        box.getLowerLeftY() - by,
        box.getWidth() + 2 * by,
        box.getHeight() + 2 * by);
  }

  private void draw(PDDocument document, PDPage page, PDRectangle trim) throws IOException {
    try (PDPageContentStream marks =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      marks.beginMarkedContent(COSName.ARTIFACT);
      marks.setLineWidth(THICKNESS);
      marks.setStrokingColor(0f);
      for (float x : new float[] {trim.getLowerLeftX(), trim.getUpperRightX()}) {
        line(marks, x, trim.getUpperRightY() + bleed, 0, LENGTH);
        line(marks, x, trim.getLowerLeftY() - bleed, 0, -LENGTH);
      }
      for (float y : new float[] {trim.getLowerLeftY(), trim.getUpperRightY()}) {
        line(marks, trim.getUpperRightX() + bleed, y, LENGTH, 0);
        line(marks, trim.getLowerLeftX() - bleed, y, -LENGTH, 0);
      }
      marks.endMarkedContent();
    }
  }

  private static void line(PDPageContentStream marks, float x, float y, float dx, float dy)
      throws IOException {
    marks.moveTo(x, y);
    marks.lineTo(x + dx, y + dy);
    marks.stroke();
  }
}
