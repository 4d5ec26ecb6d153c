package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * TF-PRINT-010: a page that is nearly empty. Not told of a page before a heading, which a page
 * break of the author's or of a book's chapters has left so.
 */
final class EmptyPages implements Check {
  private static final double LEAST = 0.25;

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    Map<Integer, Block> first = new TreeMap<>();
    printed.blocks().forEach(block -> first.putIfAbsent(block.firstPage(), block));
    List<Fault> faults = new ArrayList<>();
    int count = printed.pages().size();
    for (PrintedPage page : printed.pages()) {
      double full = (page.box().getMaxY() - page.foot()) / page.box().getHeight();
      Block next = first.get(page.number() + 1);
      boolean opening = next != null && next.tag().isHeading();
      if (count > 1 && full < LEAST && !opening) {
        Block block = first.get(page.number());
        String text = block == null ? "" : block.text();
        faults.add(
            Fault.info(
                "TF-PRINT-010",
                page.number(),
                text,
                (page.number() == count ? "The last page" : "The page")
                    + " is only "
                    + Math.round(100 * full)
                    + " % full.",
                "Shorten the text a little, or let pictures and tables stand elsewhere."));
      }
    }
    return faults;
  }
}
