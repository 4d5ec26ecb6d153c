package org.trifold.inspect;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Finds pages on which a font's stand-in for characters that it lacks is drawn: glyph 0 ({@code
 * .notdef}; OpenType 1.9.1, "Recommendations", "First glyph"). Without state.
 */
public final class Substitutes {
  private Substitutes() {}

  /**
   * Numbers of the pages, from 1, sorted.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  public static TreeSet<Integer> pages(byte[] pdf) {
    TreeSet<Integer> pages = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        if (Finder.finds(page)) {
          pages.add(number);
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
    return pages;
  }

  /** Goes through what shows text and by which font, and nothing else of a page. */
  private static final class Finder extends PDFStreamEngine {
    private boolean found;

    private Finder() {
      addOperator(new BeginText(this));
      addOperator(new EndText(this));
      addOperator(new Save(this));
      addOperator(new Restore(this));
      addOperator(new SetFontAndSize(this));
      addOperator(new SetGraphicsStateParameters(this));
      addOperator(new ShowText(this));
      addOperator(new ShowTextAdjusted(this));
      addOperator(new ShowTextLine(this));
      addOperator(new ShowTextLineAndSpace(this));
      addOperator(new DrawObject(this));
    }

    static boolean finds(PDPage page) throws IOException {
      Finder finder = new Finder();
      finder.processPage(page);
      return finder.found;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
      found |= code == 0 && font instanceof PDType0Font;
    }
  }
}
