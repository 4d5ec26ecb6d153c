package org.trifold.edition.handout.tags;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.nodes.Element;

/**
 * Links without an area: the renderer makes one for its own call of each note at a page's foot,
 * though the call is empty. Nobody can follow them, and no link of the author's is theirs.
 */
final class EmptyLinks {
  private final PDDocument document;

  EmptyLinks(PDDocument document) {
    this.document = document;
  }

  /**
   * Takes a link from its page if it is such a one.
   *
   * @param element that it was made for
   */
  boolean take(Kid.Annotation annotation, Element element) {
    COSDictionary link = annotation.reference().getCOSDictionary(COSName.OBJ);
    if (link == null || element.closest("a") != null || !isEmpty(link)) {
      return false;
    }
    for (PDPage page : document.getPages()) {
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      if (annotations != null && annotations.removeObject(link)) {
        return true;
      }
    }
    return true;
  }

  private static boolean isEmpty(COSDictionary link) {
    COSArray sides = link.getCOSArray(COSName.RECT);
    if (sides == null) {
      return false;
    }
    PDRectangle area = new PDRectangle(sides);
    return area.getWidth() <= 0 || area.getHeight() <= 0;
  }
}
