package org.trifold.edition.handout.tags;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** The identifiers of elements in one tag tree, each given once (ISO 32000-1, table 323, ID). */
final class TagIds {
  /** A name tree is sorted by bytes (7.9.6); Latin-1 keeps their order. */
  private final TreeMap<String, Tag> tags = new TreeMap<>();

  /** Gives an element an identifier: the one that is wished for, numbered where it is taken. */
  String give(Tag tag, String wish) {
    String plain = new String(wish.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String id = plain;
    for (int number = 2; tags.containsKey(id); number++) {
      id = plain + "-" + number;
    }
    tags.put(id, tag);
    tag.dictionary().setItem(COSName.ID, string(id));
    return id;
  }

  /** An identifier as it stands in the file. */
  static COSString string(String id) {
    return new COSString(id.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The tree that elements are found by (table 322, IDTree), of those that are there. */
  COSDictionary tree() {
    COSArray names = new COSArray();
    tags.forEach(
        (id, tag) -> {
          if (tag.dictionary().containsKey(COSName.P)) {
            names.add(string(id));
            names.add(tag.dictionary());
          }
        });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    return tree;
  }
}
