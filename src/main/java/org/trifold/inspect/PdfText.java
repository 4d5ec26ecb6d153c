package org.trifold.inspect;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Bidi;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of a tagged PDF as a screen reader meets it: along the tag tree (ISO 32000-1,
 * 14.8.2.3), without page furniture. An untagged one is read as the eye does, line by line, a sheet
 * with two pages half by half. For one document.
 */
public final class PdfText {
  /** Elements that stand inside a line (ISO 32000-1, table 338); the others start a new one. */
  private static final Set<String> INLINE =
      Set.of("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Lbl");

  private static final char SOFT_HYPHEN = '\u00AD';

  /** The end of a line in which a word is divided. */
  private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})-\\R");

  private final StringBuilder text = new StringBuilder();
  private final Map<COSDictionary, Map<Integer, String>> byPage = new IdentityHashMap<>();

  /** The document's own page objects, which share their fonts; those of the tag tree don't. */
  private final Map<COSDictionary, PDPage> pages = new IdentityHashMap<>();

  private PdfText() {}

  /**
   * The text, a line for each block.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  public static String of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root == null) {
        return onPaper(document);
      }
      PdfText reading = new PdfText();
      document.getPages().forEach(page -> reading.pages.put(page.getCOSObject(), page));
      reading.walk(root, null);
      return reading.text.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
  }

  private static String onPaper(PDDocument document) throws IOException {
    StringBuilder text = new StringBuilder();
    for (PDPage page : document.getPages()) {
      PDRectangle paper = page.getMediaBox();
      int columns = paper.getWidth() > paper.getHeight() ? 2 : 1;
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      for (int i = 0; i < columns; i++) {
        double width = paper.getWidth() / columns;
        stripper.addRegion(
            String.valueOf(i), new Rectangle2D.Double(i * width, 0, width, paper.getHeight()));
      }
      stripper.extractRegions(page);
      for (int i = 0; i < columns; i++) {
        text.append(stripper.getTextForRegion(String.valueOf(i))).append('\n');
      }
    }
    return DIVIDED.matcher(text).replaceAll(String.valueOf(SOFT_HYPHEN));
  }

  private void walk(PDStructureNode node, @Nullable PDPage inherited) throws IOException {
    PDPage page = inherited;
    boolean block = false;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage();
      block = !INLINE.contains(element.getStructureType());
    }
    if (block) {
      text.append('\n');
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        walk(element, page);
      } else if (kid instanceof Integer content && page != null) {
        text.append(content(page, content));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        if (own != null) {
          text.append(content(own, reference.getMCID()));
        }
      }
    }
    if (block) {
      text.append('\n');
    }
  }

  private String content(PDPage page, int id) throws IOException {
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
      logical.append(reversed ? new StringBuilder(run).reverse() : run);
    }
    return logical.toString();
  }
}
