package org.trifold.inspect.print;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TF-PRINT-011: text and pictures that are cut off, or stand where no printer prints. Of each page
 * the first piece of either kind is told.
 */
final class OffPaper implements Check {
  /** The edge that laser and ink-jet printers leave white, 5 mm, in points. */
  private static final double EDGE = 5 / 25.4 * 72;

  private static final String HINT =
      "Look in the theme's handout.css for a width, height or margin that is too large or too"
          + " small.";

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    List<Fault> faults = new ArrayList<>();
    Map<Integer, Map<Integer, Tag>> tags = printed.tags();
    for (PrintedPage page : printed.pages()) {
      text(page, printed, faults);
      pictures(page, tags.getOrDefault(page.number(), Map.of()), faults);
    }
    return faults;
  }

  private static void text(PrintedPage page, Printed printed, List<Fault> faults) {
    Optional<Run> cut = page.runs().stream().filter(run -> run.cut() && !run.drawn()).findFirst();
    cut.ifPresent(
        run ->
            faults.add(
                Fault.error(
                    "TF-PRINT-011",
                    page.number(),
                    printed.onward().getOrDefault(run, run.text()),
                    Quote.first(run.text()) + " is cut off or can't be seen.",
                    HINT)));
    page.runs().stream()
        .filter(run -> !run.cut() && isAtEdge(page, bounds(run)))
        .findFirst()
        .ifPresent(
            run ->
                faults.add(
                    Fault.warning(
                        "TF-PRINT-011",
                        page.number(),
                        run.text(),
                        Quote.first(run.text())
                            + " stands in the outer 5 mm of the paper, where no printer prints.",
                        HINT)));
  }

  private static Rectangle2D bounds(Run run) {
    return new Rectangle2D.Double(
        run.left(), run.bottom(), run.right() - run.left(), run.top() - run.bottom());
  }

  private static boolean isAtEdge(PrintedPage page, Rectangle2D bounds) {
    Rectangle2D paper = page.paper();
    return bounds.getMinX() < paper.getMinX() + EDGE
        || bounds.getMaxX() > paper.getMaxX() - EDGE
        || bounds.getMinY() < paper.getMinY() + EDGE
        || bounds.getMaxY() > paper.getMaxY() - EDGE;
  }

  private static void pictures(PrintedPage page, Map<Integer, Tag> tags, List<Fault> faults) {
    for (Shown picture : page.pictures()) {
      Tag tag = tags.get(picture.mark());
      String words = tag == null ? "" : tag.alternative();
      String name = words.isEmpty() ? "A picture" : "The picture " + Quote.first(words);
      if (picture.cut()) {
        faults.add(Fault.error("TF-PRINT-011", page.number(), words, name + " is cut off.", HINT));
        return;
      }
      if (isAtEdge(page, picture.bounds())) {
        faults.add(
            Fault.warning(
                "TF-PRINT-011",
                page.number(),
                words,
                name + " reaches into the outer 5 mm of the paper, where no printer prints.",
                HINT));
        return;
      }
    }
  }
}
