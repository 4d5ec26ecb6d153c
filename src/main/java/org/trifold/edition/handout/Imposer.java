package org.trifold.edition.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts the pages of a finished PDF on sheets. What comes out is for printing only: it has no tags,
 * no links and claims no standard, since the order of its pages is not the order of reading.
 */
final class Imposer {
  /**
   * Points up to which a page goes on a sheet of twice its width: 6 inches, the widest page of a
   * book. A wider one is an office's paper, which is scaled to half of the same paper turned.
   */
  private static final float WIDEST_FULL_SIZE = 6.01f * 72;

  private final PdfFinish finish;
  private final boolean rightToLeft;

  Imposer(PdfFinish finish, boolean rightToLeft) {
    this.finish = finish;
    this.rightToLeft = rightToLeft;
  }

  /**
   * An imposed file.
   *
   * @param sides printed sides
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  record Imposed(byte[] content, int sides) {}

  /**
   * Imposes.
   *
   * @param pdf whose pages are all of one size
   */
  Imposed impose(byte[] pdf, Imposition imposition) {
    try (PDDocument pages = Loader.loadPDF(pdf);
        PDDocument sheets = new PDDocument()) {
      LayerUtility layers = new LayerUtility(sheets);
      Map<Integer, PDFormXObject> forms = new HashMap<>();
      for (Imposition.Side side : imposition.sides(pages.getNumberOfPages(), rightToLeft)) {
        PDRectangle page = pages.getPage(0).getTrimBox();
        PDRectangle sheet = sheet(page);
        PDPage printed = new PDPage(sheet);
        sheets.addPage(printed);
        try (PDPageContentStream content = new PDPageContentStream(sheets, printed)) {
          for (int half = 0; half < 2; half++) {
            OptionalInt index = half == 0 ? side.left() : side.right();
            if (index.isPresent()) {
              PDFormXObject form = forms.get(index.getAsInt());
              if (form == null) {
                form = form(layers, pages, index.getAsInt());
                forms.put(index.getAsInt(), form);
              }
              place(content, form, page, sheet, half);
            }
          }
        }
      }
      PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
      preferences.setDuplex(PDViewerPreferences.DUPLEX.DuplexFlipShortEdge);
      sheets.getDocumentCatalog().setViewerPreferences(preferences);
      return new Imposed(finish.finishUntagged(sheets), sheets.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDRectangle sheet(PDRectangle page) {
    return page.getWidth() <= WIDEST_FULL_SIZE
        ? new PDRectangle(2 * page.getWidth(), page.getHeight())
        : new PDRectangle(page.getHeight(), page.getWidth());
  }

  /** A page as a picture of itself; its marks for tags go, since there are none. */
  private static PDFormXObject form(LayerUtility layers, PDDocument pages, int index)
      throws IOException {
    PDFormXObject form = layers.importPageAsForm(pages, index);
    form.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
    return form;
  }

  private static void place(
      PDPageContentStream content,
      PDFormXObject form,
      PDRectangle page,
      PDRectangle sheet,
      int half)
      throws IOException {
    float width = sheet.getWidth() / 2;
    float scale = Math.min(width / page.getWidth(), sheet.getHeight() / page.getHeight());
    float x = half * width + (width - page.getWidth() * scale) / 2 - page.getLowerLeftX() * scale;
    float y = (sheet.getHeight() - page.getHeight() * scale) / 2 - page.getLowerLeftY() * scale;
    content.saveGraphicsState();
    content.addRect(half * width, 0, width, sheet.getHeight());
    content.clip();
    content.transform(new Matrix(scale, 0, 0, scale, x, y));
    content.drawForm(form);
    content.restoreGraphicsState();
  }
}
