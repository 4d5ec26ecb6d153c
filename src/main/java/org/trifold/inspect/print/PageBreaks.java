package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page break parts that belongs together: a heading and its text (TF-PRINT-006), one line
 * and its paragraph (TF-PRINT-007), a caption and its figure or table (TF-PRINT-009).
 */
final class PageBreaks implements Check {
  /** Where a heading at the end of a page is at its foot: in the lowest part of the text's box. */
  private static final double FOOT = 1 / 3.0;

  /** Where a line alone has no neighbours to be parted from. */
  private static final Set<String> NO_PARAGRAPHS =
      Set.of("TR", "TOC", "TOCI", "Figure", "Lbl", "Caption");

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    List<Fault> faults = new ArrayList<>();
    headings(printed, faults);
    lines(printed, faults);
    captions(printed, faults);
    return faults;
  }

  private static void headings(Printed printed, List<Fault> faults) {
    Map<Integer, Block> lowest = new HashMap<>();
    Map<Integer, Double> heights = new HashMap<>();
    for (Block block : printed.blocks()) {
      if (block.tag().nearest("Note").isEmpty()) {
        for (Line line : block.lines()) {
          if (line.baseline() < heights.getOrDefault(line.page(), Double.MAX_VALUE)) {
            heights.put(line.page(), line.baseline());
            lowest.put(line.page(), block);
          }
        }
      }
    }
    for (PrintedPage page : printed.pages()) {
      Block last = lowest.get(page.number());
      if (last != null
          && last.tag().isHeading()
          && page.number() < printed.pages().size()
          && isFoot(page, heights.getOrDefault(page.number(), page.box().getMaxY()))) {
        faults.add(
            Fault.warning(
                "TF-PRINT-006",
                page.number(),
                last.text(),
                "The heading "
                    + Quote.first(last.text())
                    + " stands at the foot of the page, without its text.",
                "Keep headings with what follows in the theme: page-break-after: avoid."));
      }
    }
  }

  private static boolean isFoot(PrintedPage page, double baseline) {
    return baseline < page.box().getMinY() + FOOT * page.box().getHeight()
        && page.pictures().stream()
            .noneMatch(shown -> !shown.furniture() && shown.bounds().getMinY() < baseline - 1);
  }

  private static void lines(Printed printed, List<Fault> faults) {
    for (Block block : printed.blocks()) {
      int first = block.firstPage();
      int last = block.lastPage();
      if (first == last
          || block.tag().nearest(tag -> NO_PARAGRAPHS.contains(tag.type())).isPresent()) {
        continue;
      }
      long above = block.lines().stream().filter(line -> line.page() == first).count();
      long below = block.lines().stream().filter(line -> line.page() == last).count();
      if (above == 1 || below == 1) {
        faults.add(
            Fault.info(
                "TF-PRINT-007",
                above == 1 ? first : last,
                block.text(),
                "Of the paragraph "
                    + Quote.first(block.text())
                    + " a single line stands at the "
                    + (above == 1 ? "foot" : "head")
                    + " of the page.",
                "Set orphans and widows to 2 or more in the theme's handout.css."));
      }
    }
  }

  private static void captions(Printed printed, List<Fault> faults) {
    List<TagTree.Leaf> leaves = printed.leaves();
    for (int i = 0; i < leaves.size(); i++) {
      Optional<Tag> caption = leaves.get(i).tag().nearest("Caption");
      if (caption.isEmpty() || (i > 0 && isIn(leaves.get(i - 1), caption.get()))) {
        continue;
      }
      int end = i;
      while (end + 1 < leaves.size() && isIn(leaves.get(end + 1), caption.get())) {
        end++;
      }
      if (isParted(leaves, i, end, caption.get())) {
        String text = text(printed, caption.get());
        faults.add(
            Fault.warning(
                "TF-PRINT-009",
                leaves.get(i).page() + 1,
                text,
                "The caption " + Quote.first(text) + " is on another page than what it explains.",
                "Keep both together in the theme, or make the picture or table smaller."));
      }
    }
  }

  private static boolean isIn(TagTree.Leaf leaf, Tag tag) {
    return leaf.tag().nearest(t -> t == tag).isPresent();
  }

  /** Whether all that the caption could explain, just before or after it, is on other pages. */
  private static boolean isParted(List<TagTree.Leaf> leaves, int first, int last, Tag caption) {
    Optional<Tag> group = caption.parent();
    if (group.isEmpty()) {
      return false;
    }
    boolean before = first > 0 && isIn(leaves.get(first - 1), group.get());
    boolean after = last + 1 < leaves.size() && isIn(leaves.get(last + 1), group.get());
    boolean fits =
        (before && leaves.get(first - 1).page() == leaves.get(first).page())
            || (after && leaves.get(last + 1).page() == leaves.get(last).page());
    return (before || after) && !fits;
  }

  private static String text(Printed printed, Tag caption) {
    return printed.blocks().stream()
        .filter(block -> block.tag().nearest(t -> t == caption).isPresent())
        .findFirst()
        .map(Block::text)
        .orElse("");
  }
}
