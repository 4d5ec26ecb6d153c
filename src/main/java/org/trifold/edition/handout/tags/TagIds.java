package org.trifold.edition.handout.tags;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jsoup.nodes.Element;

/** The identifiers of elements in one tag tree, each given once (ISO 32000-1, table 323, ID). */
final class TagIds {
  /** A name tree is sorted by bytes (7.9.6); Latin-1 keeps their order. */
  private final TreeMap<String, Tag> tags = new TreeMap<>();

  /** The last number that each wish got. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Gives an element an identifier: the one that is wished for, numbered where it is taken. */
  String give(Tag tag, String wish) {
    String plain = new String(wish.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String id = plain;
    while (tags.containsKey(id)) {
      id = plain + "-" + numbers.merge(plain, 2, (number, second) -> number + 1);
    }
    tags.put(id, tag);
    tag.dictionary().setItem(COSName.ID, string(id));
    return id;
  }

  /** The element of a note, which has an identifier of its own (ISO 14289-1, 7.9). */
  Tag note(Element element, Tag parent) {
    Tag note = parent.child(TagType.NOTE);
    give(note, element.id().isEmpty() ? "note" : element.id());
    return note;
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
