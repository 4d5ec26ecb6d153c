package org.trifold.pipeline;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The first line of a printed page's text, without what stands around the text. */
final class PrintedStart {
  /** Superscripts and letters of another size stand this far off their line, in points. */
  private static final float SAME_LINE = 6;

  private final List<TextPosition> letters = new ArrayList<>();

  private PrintedStart() {}

  /**
   * The line as it is read.
   *
   * @param number of the page from 1
   */
  static String of(PDDocument pdf, int number) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(pdf.getPage(number - 1));
    PrintedStart start = new PrintedStart();
    extractor.getMarkedContents().forEach(start::collect);
    return start.firstLine();
  }

  private void collect(PDMarkedContent content) {
    if ("Artifact".equals(content.getTag())) {
      return;
    }
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition letter && !letter.getUnicode().isBlank()) {
        letters.add(letter);
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner);
      }
    }
  }

  private String firstLine() {
    float top = (float) letters.stream().mapToDouble(TextPosition::getYDirAdj).min().orElse(0);
    StringBuilder line = new StringBuilder();
    letters.stream()
        .filter(letter -> letter.getYDirAdj() < top + SAME_LINE)
        .sorted(Comparator.comparing(TextPosition::getXDirAdj))
        .forEach(letter -> line.append(letter.getUnicode()));
    String visual = line.toString();
    return Bidi.requiresBidi(visual.toCharArray(), 0, visual.length())
        ? new Bidi(visual, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT)
            .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING)
        : visual;
  }
}
