package org.trifold.inspect;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of a tagged PDF as a screen reader meets it: along the tag tree (ISO 32000-1,
 * 14.8.2.3), without page furniture. An untagged one is read as the eye does, line by line, a sheet
 * with two pages half by half. For one document.
 */
public final class PdfText {
  /** Elements that stand inside a line (ISO 32000-1, table 338); the others start a new one. */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Quote",
          "Note",
          "Reference",
          "BibEntry",
          "Code",
          "Link",
          "Annot",
          "Lbl",
          "Formula");

  private final ReadLines text;
  private final MarkedText contents;

  private PdfText(MarkedText contents, boolean parting) {
    this.contents = contents;
    this.text = new ReadLines(parting);
  }

  /**
   * The text, a new line for each block and at the end of each line on paper.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  public static String of(byte[] pdf) {
    return read(pdf, true);
  }

  /**
   * The text, a new line for each block only: where a column is too narrow for its words, they go
   * over from line to line without a sign.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  static String ofBrokenWords(byte[] pdf) {
    return read(pdf, false);
  }

  private static String read(byte[] pdf, boolean parting) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root == null) {
        return onPaper(document, parting);
      }
      PdfText reading = new PdfText(new MarkedText(document), parting);
      reading.walk(root, null);
      return reading.text.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
  }

  private static String onPaper(PDDocument document, boolean parting) throws IOException {
    ReadLines text = new ReadLines(parting);
    for (PDPage page : document.getPages()) {
      PDRectangle paper = page.getMediaBox();
      int columns = paper.getWidth() > paper.getHeight() ? 2 : 1;
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      for (int i = 0; i < columns; i++) {
        double width = paper.getWidth() / columns;
        stripper.addRegion(
            String.valueOf(i), new Rectangle2D.Double(i * width, 0, width, paper.getHeight()));
      }
      stripper.extractRegions(page);
      for (int i = 0; i < columns; i++) {
        stripper.getTextForRegion(String.valueOf(i)).lines().forEach(text::next);
      }
    }
    return text.toString();
  }

  private void walk(PDStructureNode node, @Nullable PDPage inherited) throws IOException {
    PDPage page = inherited;
    boolean block = false;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage();
      block = !INLINE.contains(element.getStructureType());
    }
    if (block) {
      text.block();
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        walk(element, page);
      } else if (kid instanceof Integer content && page != null) {
        contents.lines(page, content).forEach(text::add);
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        if (own != null) {
          contents.lines(own, reference.getMCID()).forEach(text::add);
        }
      }
    }
    if (block) {
      text.block();
    }
  }
}
