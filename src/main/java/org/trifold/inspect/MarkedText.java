package org.trifold.inspect;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
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
  /**
   * How far apart, in sizes of the larger type, the feet of two lines' letters are at least; a
   * raised or lowered number moves by less.
   */
  private static final float LINE_STEP = 0.5f;

  private final Map<COSDictionary, Map<Integer, List<Line>>> byPage = new IdentityHashMap<>();

  /** The document's own page objects, which share their fonts; those of the tag tree don't. */
  private final Map<COSDictionary, PDPage> pages = new IdentityHashMap<>();

  /** Whether the last letter that was read is of a right-to-left script. */
  private boolean rightToLeft;

  /**
   * Reads a document.
   *
   * @param document open as long as text is asked for
   */
  public MarkedText(PDDocument document) {
    document.getPages().forEach(page -> pages.put(page.getCOSObject(), page));
  }

  /**
   * What stands on one line of paper, all of it or a part.
   *
   * @param text in the order of reading; not empty
   * @param foot of its letters, in points from the page's head
   * @param size of the type, in points
   */
  record Line(String text, PDPage page, float foot, float size) {
    /** Whether this is on another line than what is read before it. */
    boolean isAfter(Line before) {
      return page.getCOSObject() != before.page.getCOSObject()
          || Math.abs(foot - before.foot) > LINE_STEP * Math.max(size, before.size);
    }

    private Line with(String other) {
      return new Line(other, page, foot, size);
    }
  }

  /**
   * The text of marked content in the order of reading.
   *
   * @param id number of the content on its page; without text there the answer is empty
   */
  public String text(PDPage page, int id) throws IOException {
    ReadLines text = new ReadLines(true);
    lines(page, id).forEach(text::add);
    return text.toString();
  }

  /** The lines of marked content in the order of reading. */
  List<Line> lines(PDPage page, int id) throws IOException {
    Map<Integer, List<Line>> contents = byPage.get(page.getCOSObject());
    if (contents == null) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(pages.getOrDefault(page.getCOSObject(), page));
      contents = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        collect(content, page, contents);
      }
      byPage.put(page.getCOSObject(), contents);
    }
    return contents.getOrDefault(id, List.of());
  }

  private void collect(PDMarkedContent content, PDPage page, Map<Integer, List<Line>> into) {
    List<Line> lines = new ArrayList<>();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition glyph) {
        Line here = new Line(glyph.getUnicode(), page, glyph.getYDirAdj(), glyph.getFontSizeInPt());
        int last = lines.size() - 1;
        if (last < 0 || here.isAfter(lines.get(last))) {
          lines.add(here);
        } else {
          lines.set(last, lines.get(last).with(lines.get(last).text() + here.text()));
        }
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, page, into);
      }
    }
    if (content.getMCID() >= 0) {
      List<Line> known = into.computeIfAbsent(content.getMCID(), id -> new ArrayList<>());
      lines.forEach(line -> known.add(line.with(logical(line.text()))));
    }
  }

  /** From the order on paper, left to right, to the order of reading (Unicode UAX #9, L2). */
  private String logical(String visual) {
    String logical = ordered(visual);
    logical
        .codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(d -> isRightToLeft(d) || d == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .forEach(d -> rightToLeft = isRightToLeft(d));
    return logical;
  }

  private static boolean isRightToLeft(byte directionality) {
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private String ordered(String visual) {
    if (!Bidi.requiresBidi(visual.toCharArray(), 0, visual.length())) {
      return rightToLeft && isTurned(visual) ? reversed(visual) : visual;
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
   * Whether signs alone, as where a line starts with a bracket, run with the right-to-left text
   * before them (Unicode UAX #9, N1): a bracket closes that none has opened.
   */
  private static boolean isTurned(String visual) {
    if (visual.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return false;
    }
    return visual
        .codePoints()
        .map(Character::getType)
        .filter(t -> t == Character.START_PUNCTUATION || t == Character.END_PUNCTUATION)
        .findFirst()
        .stream()
        .anyMatch(first -> first == Character.END_PUNCTUATION);
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
