package org.trifold.edition.handout.tags;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads the renderer's own tag tree in its order: which content and which links stand under which
 * mark, whatever elements it made for them.
 */
final class RenderedContent {
  private static final COSName ALT = COSName.getPDFName("Alt");
  private static final COSName EXPANDED = COSName.getPDFName("E");
  private static final COSName REFERENCED_CONTENT = COSName.getPDFName("MCR");
  private static final COSName REFERENCED_OBJECT = COSName.getPDFName("OBJR");

  /** What content is to its element. */
  enum Part {
    TEXT,
    /** The mark of a list's item. */
    LABEL,
    /** Added by the stylesheet before or after the text. */
    GENERATED
  }

  /** Takes what is found. Numbers are those of the marks. */
  interface Reader {
    void content(int number, Part part, Kid.Content content);

    void annotation(int number, Kid.Annotation annotation);

    /** Attributes of a picture. */
    void picture(int number, COSDictionary attributes);
  }

  private final Reader reader;

  RenderedContent(Reader reader) {
    this.reader = reader;
  }

  /** Where in the walk one is. */
  private record Place(int number, Part part, @Nullable COSDictionary page) {}

  /** Reads a whole tree. */
  void read(COSDictionary root) {
    kids(root, new Place(-1, Part.TEXT, null));
  }

  private void kids(COSDictionary element, Place place) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), place);
      }
    } else if (kids != null) {
      kid(kids, place);
    }
  }

  private void kid(@Nullable COSBase kid, Place place) {
    if (kid instanceof COSNumber id) {
      content(place, place.page(), id.intValue());
    } else if (kid instanceof COSDictionary dictionary) {
      COSName type = dictionary.getCOSName(COSName.TYPE);
      if (REFERENCED_CONTENT.equals(type)) {
        COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
        content(place, page == null ? place.page() : page, dictionary.getInt(COSName.MCID));
      } else if (REFERENCED_OBJECT.equals(type)) {
        if (place.number() >= 0) {
          reader.annotation(place.number(), new Kid.Annotation(dictionary));
        }
      } else {
        element(dictionary, place);
      }
    }
  }

  private void content(Place place, @Nullable COSDictionary page, int id) {
    if (place.number() < 0 || page == null) {
      throw new IllegalStateException("content under no mark");
    }
    reader.content(place.number(), place.part(), new Kid.Content(page, id));
  }

  private void element(COSDictionary element, Place around) {
    String type = element.getNameAsString(COSName.S);
    String text = element.getString(ALT, element.getString(EXPANDED, ""));
    int number = Mark.number(text).orElse(around.number());
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    COSDictionary attributes = element.getCOSDictionary(COSName.A);
    if (type.equals(TagType.FIGURE.standard()) && attributes != null && number >= 0) {
      reader.picture(number, attributes);
    }
    kids(
        element,
        new Place(number, part(type, number, around), page == null ? around.page() : page));
  }

  /** The renderer marks a phrase of its own making as the element that it belongs to. */
  private static Part part(String type, int number, Place around) {
    if (type.equals(TagType.LBL.standard())) {
      return Part.LABEL;
    }
    if (number != around.number()) {
      return Part.TEXT;
    }
    boolean phrase = type.equals(TagType.SPAN.standard());
    return around.part() == Part.TEXT && phrase ? Part.GENERATED : around.part();
  }
}
