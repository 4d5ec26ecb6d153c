package org.trifold.edition.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Makes the head and foot rows that a table repeats on each page artifacts but for the first time:
 * the renderer tags them anew each time, so that a reader hears them once per page before the first
 * row (ISO 14289-1, 7.1: what is no real content is an artifact).
 */
final class RepeatedRows {
  private static final Set<String> GROUPS = Set.of("THead", "TFoot");

  /** Entry of a reference to marked content on a page of its own (ISO 32000-1, table 324). */
  private static final COSName MCR = COSName.getPDFName("MCR");

  private final PDDocument document;
  private final Map<COSDictionary, Set<Integer>> repeated = new IdentityHashMap<>();

  RepeatedRows(PDDocument document) {
    this.document = document;
  }

  /** Notes the group's repeated content and takes it out of the tag tree. */
  void take(PDStructureElement element) {
    if (GROUPS.contains(element.getStructureType())) {
      COSDictionary group = element.getCOSObject();
      prune(group, firstPage(group, group.getCOSDictionary(COSName.PG)));
    }
  }

  /** The page of the first content in an element. */
  private static @org.jspecify.annotations.Nullable COSDictionary firstPage(
      COSDictionary element, @org.jspecify.annotations.Nullable COSDictionary inherited) {
    COSDictionary own = element.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? inherited : own;
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSNumber) {
        return page;
      }
      if (kid instanceof COSDictionary dictionary) {
        COSDictionary found =
            MCR.equals(dictionary.getCOSName(COSName.TYPE))
                ? dictionary.getCOSDictionary(COSName.PG)
                : firstPage(dictionary, page);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void prune(
      COSDictionary element, @org.jspecify.annotations.Nullable COSDictionary first) {
    List<COSBase> kids = kids(element);
    COSArray kept = new COSArray();
    for (COSBase kid : kids) {
      if (kid instanceof COSDictionary dictionary) {
        COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
        if (MCR.equals(dictionary.getCOSName(COSName.TYPE)) && page != null && page != first) {
          repeated.computeIfAbsent(page, p -> new HashSet<>()).add(dictionary.getInt(COSName.MCID));
          continue;
        }
        if (dictionary.containsKey(COSName.S)) {
          prune(dictionary, first);
        }
      }
      kept.add(kid);
    }
    if (kept.size() < kids.size()) {
      element.setItem(COSName.K, kept);
    }
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> list = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        list.add(array.getObject(i));
      }
    } else if (kids != null) {
      list.add(kids);
    }
    return list;
  }

  /** Rewrites the pages on which something was noted. */
  void settle() throws IOException {
    COSArray numbers = parentNumbers();
    for (PDPage page : document.getPages()) {
      Set<Integer> ids = repeated.get(page.getCOSObject());
      if (ids != null) {
        rewrite(page, ids);
        forget(numbers, page.getCOSObject().getInt(COSName.STRUCT_PARENTS), ids);
      }
    }
  }

  private COSArray parentNumbers() {
    COSDictionary tree =
        document
            .getDocumentCatalog()
            .getStructureTreeRoot()
            .getCOSObject()
            .getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
    return numbers == null ? new COSArray() : numbers;
  }

  private static void forget(COSArray numbers, int page, Set<Integer> ids) {
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      if (numbers.getInt(i) == page && numbers.getObject(i + 1) instanceof COSArray parents) {
        ids.forEach(id -> parents.set(id, org.apache.pdfbox.cos.COSNull.NULL));
      }
    }
  }

  private void rewrite(PDPage page, Set<Integer> ids) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 2; i < tokens.size(); i++) {
      boolean begins =
          tokens.get(i) instanceof Operator operator
              && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ);
      if (begins && ids.contains(id(page, tokens.get(i - 1)))) {
        COSDictionary pagination = new COSDictionary();
        pagination.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        tokens.set(i - 2, COSName.ARTIFACT);
        tokens.set(i - 1, pagination);
      }
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  private static int id(PDPage page, Object properties) {
    if (properties instanceof COSName name) {
      var list = page.getResources().getProperties(name);
      return list == null ? -1 : list.getCOSObject().getInt(COSName.MCID);
    }
    return properties instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID) : -1;
  }
}
