package org.trifold.edition.handout.tags;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
  private final Set<COSDictionary> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Notes a link to be taken away if it is such a one.
   *
   * @param element that it was made for
   */
  boolean take(Kid.Annotation annotation, Element element) {
    COSDictionary link = annotation.reference().getCOSDictionary(COSName.OBJ);
    if (link == null || element.closest("a") != null || !isEmpty(link)) {
      return false;
    }
    taken.add(link);
    return true;
  }

  /** Takes the noted links from their pages. */
  void settle(PDDocument document) {
    for (PDPage page : taken.isEmpty() ? List.<PDPage>of() : document.getPages()) {
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
        if (annotations.getObject(i) instanceof COSDictionary link && taken.contains(link)) {
          annotations.remove(i);
        }
      }
    }
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
