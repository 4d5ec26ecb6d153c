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
 * @param largePrint whether nothing in it is smaller than 18 points
 * @param firstPaper whether its paper is the first that was asked for, which no file name carries
 */
record Variant(Content content, boolean largePrint, Paper paper, boolean firstPaper) {

  /** The variants that a job asks for, the plain one first. */
  static List<Variant> plan(Job job) {
    HandoutSettings settings = new HandoutSettings(job.settings());
    List<Paper> papers = settings.papers(job.publication().metadata().lang());
    List<Content> contents = settings.sheet() ? Prepared.contents(job) : List.of(Content.WHOLE);
    List<Variant> variants = new ArrayList<>();
    for (Content content : contents) {
      boolean first = true;
      for (Paper paper : papers) {
        variants.add(new Variant(content, false, paper, first));
        first = false;
      }
    }
    return List.copyOf(variants);
  }

  /** Whether this and another are laid out from the same tree. */
  boolean hasTreeOf(Variant other) {
    return content == other.content && largePrint == other.largePrint;
  }

  /** What follows the manuscript's name in the file's: {@code -sheet-large-print-a4.pdf}. */
  String suffix() {
    return (content == Content.SHEET ? "-sheet" : "")
        + (largePrint ? "-large-print" : "")
        + (firstPaper ? "" : "-" + paper.word())
        + ".pdf";
  }
}
