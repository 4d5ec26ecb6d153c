package org.trifold.inspect;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of a tagged PDF as a screen reader meets it: along the tag tree (ISO 32000-1,
 * 14.8.2.3), without page furniture. For one document.
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

  private final StringBuilder text = new StringBuilder();
  private final MarkedText contents;

  private PdfText(MarkedText contents) {
    this.contents = contents;
  }

  /**
   * The text, a line for each block.
   *
   * @throws IllegalArgumentException for bytes that are no tagged PDF
   */
  public static String of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root == null) {
        throw new IllegalArgumentException("not a tagged PDF");
      }
      PdfText reading = new PdfText(new MarkedText(document));
      reading.walk(root, null);
      return reading.text.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
  }

  private void walk(PDStructureNode node, @Nullable PDPage inherited) throws IOException {
    PDPage page = inherited;
    boolean block = false;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage();
      block = !INLINE.contains(element.getStructureType());
    }
    if (block) {
      text.append('\n');
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        walk(element, page);
      } else if (kid instanceof Integer content && page != null) {
        text.append(contents.text(page, content));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        if (own != null) {
          text.append(contents.text(own, reference.getMCID()));
        }
      }
    }
    if (block) {
      text.append('\n');
    }
  }
}
