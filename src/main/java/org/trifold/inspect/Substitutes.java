package org.trifold.inspect;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
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

  private static final class Finder extends PDFMarkedContentExtractor {
    private boolean found;

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
