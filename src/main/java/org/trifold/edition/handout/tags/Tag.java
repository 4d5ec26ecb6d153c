package org.trifold.edition.handout.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * An element of the tag tree while it is put together. It stands in the tree from the moment that
 * something is put into it; parts of a table from the moment that the table does.
 */
final class Tag implements Kid {
  private final TagType type;
  private final @Nullable Tag parent;
  private final COSDictionary dictionary = new COSDictionary();
  private final List<Kid> kids = new ArrayList<>();
  private final List<Kid> places = new ArrayList<>();
  private final @Nullable RepeatedGroup group;
  private @Nullable Tag home;
  private boolean rooted;
  private @Nullable Tag label;
  private @Nullable Tag stray;

  private Tag(TagType type, @Nullable Tag parent) {
    this.type = type;
    this.parent = parent;
    dictionary.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    dictionary.setName(COSName.S, type.standard());
    boolean repeated = type == TagType.T_HEAD || type == TagType.T_FOOT;
    group = repeated ? new RepeatedGroup() : parent == null ? null : parent.group;
    if (parent != null && type.isTablePart()) {
      home = parent;
      parent.kids.add(this);
    }
  }

  /** The root. */
  static Tag document() {
    Tag document = new Tag(TagType.DOCUMENT, null);
    document.rooted = true;
    return document;
  }

  /** An element inside this one. */
  Tag child(TagType childType) {
    return new Tag(childType, this);
  }

  /** Says something of the element, by a key of ISO 32000-1, table 323. */
  Tag with(String key, String text) {
    dictionary.setItem(COSName.getPDFName(key), new COSString(text.replaceAll("\\s+", " ")));
    return this;
  }

  /** Gives the element an attribute object (ISO 32000-1, 14.7.5). */
  Tag with(COSBase attributes) {
    dictionary.setItem(COSName.A, attributes);
    return this;
  }

  TagType type() {
    return type;
  }

  /** Its entry in the file. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** What lies in it; places to click come last, since a link over lines has one on each. */
  List<Kid> kids() {
    return Stream.concat(kids.stream(), places.stream()).toList();
  }

  /** This element, or the nearest around it, of a type. */
  Optional<Tag> nearest(TagType wanted) {
    for (Tag tag = this; tag != null; tag = tag.parent) {
      if (tag.type == wanted) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** The one label of a list's item or of a note, ahead of what it labels. */
  Tag label() {
    if (label == null) {
      label = child(TagType.LBL);
    }
    return label;
  }

  /** Puts content at the end; false where a table tells it for the second time. */
  boolean add(Content content) {
    if (group != null && group.repeats(content.page())) {
      return false;
    }
    Tag holder = forPhrases();
    holder.kids.add(content);
    holder.root();
    return true;
  }

  /** Gives it a place to click. */
  void add(Annotation annotation) {
    Tag holder = forPhrases();
    holder.places.add(annotation);
    holder.root();
  }

  /** Sees to it that the element stands in the tree. */
  private void root() {
    if (rooted || parent == null) {
      return;
    }
    rooted = true;
    if (home == null) {
      boolean entry = parent.type == TagType.TOCI && type == TagType.REFERENCE;
      home = type.isInline() && !entry ? parent.forPhrases() : parent;
      boolean first =
          parent.label == this || (type == TagType.CAPTION && home.type == TagType.TABLE);
      home.kids.add(first ? 0 : home.kids.size(), this);
    }
    home.root();
  }

  /** Where text goes that stands straight in this element: groups hold paragraphs only. */
  private Tag forPhrases() {
    return switch (type) {
      case L -> stray(TagType.LI).forPhrases();
      case LI -> stray(TagType.L_BODY);
      case TOC -> stray(TagType.TOCI).forPhrases();
      case TABLE, T_HEAD, T_BODY, T_FOOT, TR -> parent == null ? this : parent.forPhrases();
      default -> type.isGrouping() || type == TagType.TOCI ? stray(TagType.P) : this;
    };
  }

  /** Where the stray text that came before went, if nothing came in between; or a new element. */
  private Tag stray(TagType wanted) {
    boolean over = stray != null && stray.rooted && kids.get(kids.size() - 1) != stray;
    if (stray == null || over) {
      stray = child(wanted);
    }
    return stray;
  }
}
