package org.trifold.edition.handout;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes back what a drawing's masks and filters ask of viewers: PDF/A lets no picture be smoothed
 * (ISO 19005-2, 6.2.8.1).
 */
final class Smoothing {
  private Smoothing() {}

  /** Changes every picture that the pages use. */
  static void remove(PDDocument document) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    for (PDPage page : document.getPages()) {
      COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
      if (resources != null) {
        open.push(resources);
      }
    }
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      COSBase base = next instanceof COSObject object ? object.getObject() : next;
      if (base == null || !seen.add(base)) {
        continue;
      }
      if (base instanceof COSDictionary dictionary) {
        dictionary.removeItem(COSName.INTERPOLATE);
        dictionary.getValues().forEach(open::push);
      } else if (base instanceof COSArray array) {
        array.forEach(open::push);
      }
    }
  }
}
