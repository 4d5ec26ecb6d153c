package org.trifold.edition.handout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Mends the tag tree: rows that a table repeats are told once, and links keep their own words. The
 * renderer gives every link an empty alternate description, which a screen reader takes for its
 * text (ISO 32000-1, 14.9.3: /Alt replaces the content).
 */
final class StructureMending {
  private final PDDocument document;

  StructureMending(PDDocument document) {
    this.document = document;
  }

  void mend() throws IOException {
    RepeatedRows rows = new RepeatedRows(document);
    PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
    Deque<PDStructureNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (Object kid : open.pop().getKids()) {
        if (kid instanceof PDStructureElement element) {
          if (Objects.equals(element.getAlternateDescription(), "")) {
            element.setAlternateDescription(null);
          }
          rows.take(element);
          open.push(element);
        }
      }
    }
    rows.settle();
  }
}
