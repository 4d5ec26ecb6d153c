package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Content;

/**
 * One of the files that a handout is made as.
 *
 * @param content how much of the publication it carries
 * @param style how it is set
 * @param largePrint whether nothing in it is smaller than 18 points
 * @param firstPaper whether its paper is the first that was asked for, which no file name carries
 * @param imposition of the finished pages on sheets
 */
record Variant(
    Content content,
    Style style,
    boolean largePrint,
    Paper paper,
    boolean firstPaper,
    Imposition imposition) {

  /**
   * The variants that a job asks for. What is set as a book is the whole in normal type; a sheet
   * and large print are handouts whatever the style, since no word is divided in them. The plain
   * one is first, imposed ones after theirs.
   */
  static List<Variant> plan(Job job) {
    HandoutSettings settings = new HandoutSettings(job.settings());
    List<Paper> papers = settings.papers(job.publication().metadata().lang());
    List<Content> contents = settings.sheet() ? Prepared.contents(job) : List.of(Content.WHOLE);
    List<Variant> variants = new ArrayList<>();
    for (Content content : contents) {
      for (boolean largePrint : settings.largePrint() ? List.of(false, true) : List.of(false)) {
        for (Paper paper : papers) {
          boolean first = paper.equals(papers.get(0));
          for (Imposition imposition : settings.impositions()) {
            Style style = largePrint || content == Content.SHEET ? Style.HANDOUT : settings.style();
            variants.add(new Variant(content, style, largePrint, paper, first, imposition));
          }
        }
      }
    }
    return List.copyOf(variants);
  }

  /** Whether it is the file that carries nothing but the manuscript's name. */
  boolean isPlain() {
    return content == Content.WHOLE && !largePrint && firstPaper && !isImposed();
  }

  boolean isBook() {
    return style == Style.PRINT_BOOK;
  }

  /** Whether it is made of the pages of the variant before it. */
  boolean isImposed() {
    return imposition != Imposition.NONE;
  }

  /** What follows the manuscript's name in the file's: {@code -sheet-large-print-a4.pdf}. */
  String suffix() {
    return (content == Content.SHEET ? "-sheet" : "")
        + (largePrint ? "-large-print" : "")
        + (firstPaper ? "" : "-" + paper.word())
        + (isImposed() ? "-" + imposition.word() : "")
        + ".pdf";
  }
}
