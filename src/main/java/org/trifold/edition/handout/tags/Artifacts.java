package org.trifold.edition.handout.tags;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Content that is no matter for reading after all (ISO 14289-1, 7.1: what is no real content is an
 * artifact), such as the head rows that a table repeats on each page: heard once per page before
 * the first row they would be a nuisance.
 */
final class Artifacts {
  private final PDDocument document;
  private final Map<COSDictionary, Map<Integer, Type>> byPage = new IdentityHashMap<>();

  Artifacts(PDDocument document) {
    this.document = document;
  }

  /** Kinds of artifacts (ISO 32000-1, table 330). */
  enum Type {
    /** Repeated on each page. */
    PAGINATION("Pagination"),
    /** Leads the eye. */
    LAYOUT("Layout");

    private final String standard;

    Type(String standard) {
      this.standard = standard;
    }
  }

  /** Notes content that is to become an artifact. */
  void take(Kid.Content content, Type type) {
    byPage.computeIfAbsent(content.page(), page -> new HashMap<>()).put(content.id(), type);
  }

  /** Rewrites the pages on which something was noted. */
  void settle() throws IOException {
    for (PDPage page : document.getPages()) {
      Map<Integer, Type> types = byPage.get(page.getCOSObject());
      if (types != null) {
        rewrite(page, types);
      }
    }
  }

  private void rewrite(PDPage page, Map<Integer, Type> types) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 2; i < tokens.size(); i++) {
      Type type = MarkedContentIds.begun(page, tokens, i).map(types::get).orElse(null);
      if (type != null) {
        COSDictionary properties = new COSDictionary();
        properties.setName(COSName.TYPE, type.standard);
        tokens.set(i - 2, COSName.ARTIFACT);
        tokens.set(i - 1, properties);
      }
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }
}
