package org.trifold.inspect;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.text.Bidi;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text that the glyphs of marked content spell (ISO 32000-1, 14.6), whatever the tag tree says
 * in their stead. Reads each page once. For one document.
 */
public final class MarkedText {
  /** Where a word is divided. */
  static final char SOFT_HYPHEN = '\u00AD';

  private final Map<COSDictionary, Map<Integer, String>> byPage = new IdentityHashMap<>();

  /** The document's own page objects, which share their fonts; those of the tag tree don't. */
  private final Map<COSDictionary, PDPage> pages = new IdentityHashMap<>();

  /**
   * Reads a document.
   *
   * @param document open as long as text is asked for
   */
  public MarkedText(PDDocument document) {
    document.getPages().forEach(page -> pages.put(page.getCOSObject(), page));
  }

  /**
   * The text of marked content in the order of reading.
   *
   * @param id number of the content on its page; without text there the answer is empty
   */
  public String text(PDPage page, int id) throws IOException {
    Map<Integer, String> contents = byPage.get(page.getCOSObject());
    if (contents == null) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(pages.getOrDefault(page.getCOSObject(), page));
      contents = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        collect(content, contents);
      }
      byPage.put(page.getCOSObject(), contents);
    }
    return contents.getOrDefault(id, "");
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> into) {
    StringBuilder run = new StringBuilder();
    float line = 0;
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        if (Math.abs(position.getYDirAdj() - line) > 1) {
          softenHyphen(run);
        }
        line = position.getYDirAdj();
        run.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, into);
      }
    }
    softenHyphen(run);
    if (content.getMCID() >= 0) {
      into.merge(content.getMCID(), logical(run.toString()), String::concat);
    }
  }

  /** A hyphen after a letter at the end of a line stands for a division of the word. */
  private static void softenHyphen(StringBuilder run) {
    int last = run.length() - 1;
    if (last > 0 && run.charAt(last) == '-' && Character.isLetter(run.charAt(last - 1))) {
      run.setCharAt(last, SOFT_HYPHEN);
    }
  }

  /** From the order on paper, left to right, to the order of reading (Unicode UAX #9, L2). */
  private static String logical(String visual) {
    if (!Bidi.requiresBidi(visual.toCharArray(), 0, visual.length())) {
      return visual;
    }
    Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder logical = new StringBuilder();
    for (int index : runs) {
      String run = visual.substring(bidi.getRunStart(index), bidi.getRunLimit(index));
      boolean reversed = (levels[index] & 1) != 0;
      logical.append(reversed ? reversed(run) : run);
    }
    return logical.toString();
  }

  /**
   * A right-to-left run from its end: marks stay behind their letter, mirrored signs are again the
   * ones that were written (Unicode UAX #9, L3 and L4).
   */
  private static String reversed(String run) {
    StringBuilder text = new StringBuilder();
    int end = run.length();
    while (end > 0) {
      int start = end;
      int base;
      do {
        base = run.codePointBefore(start);
        start -= Character.charCount(base);
      } while (start > 0 && Character.getType(base) == Character.NON_SPACING_MARK);
      text.appendCodePoint(UCharacter.getMirror(base))
          .append(run, start + Character.charCount(base), end);
      end = start;
    }
    return text.toString();
  }
}
