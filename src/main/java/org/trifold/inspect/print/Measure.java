package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** TF-PRINT-003: lines so long that the eye loses the next one. One fault for a file. */
final class Measure implements Check {
  /** Bringhurst, The Elements of Typographic Style, 2.1.2: 45 to 75 characters, 66 at best. */
  private static final double MOST = 75;

  /**
   * How much a paragraph of narrow letters may have more than its column's usual, in characters.
   */
  private static final double SLACK = 3;

  /** Fewer full lines than this say nothing about the column. */
  private static final int FEWEST_LINES = 2;

  private static final Set<String> ELSEWHERE = Set.of("TOC", "TOCI", "Figure", "Formula");

  /** A block whose lines are too long, and how many characters they have on average. */
  private record Wide(Block block, double characters) {}

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    List<Wide> found = new ArrayList<>();
    for (Block block : printed.blocks()) {
      double characters = characters(block);
      if (characters > MOST + SLACK) {
        found.add(new Wide(block, characters));
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Wide first = found.get(0);
    String text = first.block().text();
    return List.of(
        Fault.warning(
            "TF-PRINT-003",
            first.block().firstPage(),
            text,
            "The lines of the paragraph "
                + Quote.first(text)
                + " have "
                + Math.round(first.characters())
                + " characters on average"
                + (found.size() > 1
                    ? ", and those of " + (found.size() - 1) + " others are too long as well"
                    : "")
                + "; 60 to 70 read best.",
            "Make the margins wider or the type larger in the theme's handout.css."));
  }

  /** Average of all lines but the last; 0 where there are too few. */
  private static double characters(Block block) {
    int full = block.lines().size() - 1;
    boolean prose =
        !block.tag().isHeading()
            && block.tag().nearest(tag -> ELSEWHERE.contains(tag.type())).isEmpty()
            && block.lines().get(0).runs().stream().noneMatch(r -> r.fixedPitch() || r.drawn());
    if (full < FEWEST_LINES || !prose) {
      return 0;
    }
    return block.lines().subList(0, full).stream()
        .mapToInt(line -> line.text().codePointCount(0, line.text().length()))
        .average()
        .orElse(0);
  }
}
