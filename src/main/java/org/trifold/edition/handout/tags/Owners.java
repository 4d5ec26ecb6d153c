package org.trifold.edition.handout.tags;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The way from content back to its element (ISO 32000-1, 14.7.4.4: the parent tree). */
final class Owners {
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

  private final COSArray numbers;

  /** Where in the numbers the entry of a key is. */
  private final Map<Integer, Integer> entries = new HashMap<>();

  private final Map<COSDictionary, COSArray> ofPages = new IdentityHashMap<>();

  /** Forgets the owners that the renderer wrote. */
  Owners(PDDocument document, COSDictionary root) {
    COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
    COSArray written = tree == null ? null : tree.getCOSArray(COSName.NUMS);
    numbers = written == null ? new COSArray() : written;
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      entries.put(numbers.getInt(i), i + 1);
      if (numbers.getObject(i + 1) instanceof COSArray owners) {
        for (int id = 0; id < owners.size(); id++) {
          owners.set(id, COSNull.NULL);
        }
      } else {
        numbers.set(i + 1, COSNull.NULL);
      }
    }
    for (PDPage page : document.getPages()) {
      COSDictionary dictionary = page.getCOSObject();
      if (entry(dictionary.getInt(COSName.STRUCT_PARENTS)) instanceof COSArray owners) {
        ofPages.put(dictionary, owners);
      }
    }
  }

  private COSBase entry(int key) {
    Integer at = entries.get(key);
    COSBase entry = at == null ? null : numbers.getObject(at);
    return entry == null ? COSNull.NULL : entry;
  }

  void own(Kid.Content content, COSDictionary element) {
    COSArray owners = ofPages.get(content.page());
    if (owners == null || content.id() >= owners.size()) {
      throw new IllegalStateException("content that the renderer has not counted");
    }
    owners.set(content.id(), element);
  }

  void own(Kid.Annotation annotation, COSDictionary element) {
    COSDictionary target = annotation.reference().getCOSDictionary(COSName.OBJ);
    Integer at = target == null ? null : entries.get(target.getInt(STRUCT_PARENT));
    if (at == null) {
      throw new IllegalStateException("a link that the renderer has not counted");
    }
    numbers.set(at, element);
  }
}
