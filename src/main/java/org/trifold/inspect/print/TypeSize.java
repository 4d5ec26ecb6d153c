package org.trifold.inspect.print;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.model.Severity;

/** TF-PRINT-001: type that is too small to be read. One fault for each use and size. */
final class TypeSize implements Check {
  /** APH, Guidelines for the Development of Documents in Large Print; ACB: for everything. */
  private static final double LARGE_PRINT = 18;

  /** Rounding of sizes to the renderer's units, in points. */
  static final double SLACK = 0.06;

  /** A superscript's baseline is farther away than this part of the line's size. */
  private static final double RAISED = 0.05;

  /** What type is used for, and the least size it may have, in points. */
  private enum Use {
    /** RNIB Clear Print; CMS Toolkit for Making Written Material Clear, guideline 6.4. */
    TEXT(12, 8, "text"),
    DRAWING(12, 6, "the words of a drawing"),
    /** No guideline asks for a size. As wide as 12 pt of a text face, and long lines still fit. */
    CODE(10, 7.5, "code"),
    /** No guideline asks for a size. Nobody needs a page number to understand the text. */
    FURNITURE(10, 7.5, "the head and foot of a page"),
    /** No guideline asks for a size. Half the text's is what word processors make of an index. */
    MARK(6, 4, "note numbers and other marks");

    private final double least;

    /** In a printed book, whose notes trade publishers set in 8 pt; the rest in proportion. */
    private final double leastInBook;

    private final String name;

    Use(double least, double leastInBook, String name) {
      this.least = least;
      this.leastInBook = leastInBook;
      this.name = name;
    }

    double least(Medium medium) {
      return medium.largePrint() ? LARGE_PRINT : medium.book() ? leastInBook : least;
    }
  }

  /** The least size of the words of drawings, in points. */
  static double leastInDrawings(Medium medium) {
    return Use.DRAWING.least(medium);
  }

  private record Kind(Use use, String size) {}

  private static final class Found {
    private final int page;
    private final Run run;
    private int count;

    Found(int page, Run run) {
      this.page = page;
      this.run = run;
    }
  }

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    Set<Run> raised = raised(printed.blocks(), medium);
    Map<Kind, Found> found = new LinkedHashMap<>();
    for (PrintedPage page : printed.pages()) {
      for (Run run : page.runs()) {
        Use use = use(run, raised);
        if (run.size() < use.least(medium) - SLACK) {
          found.computeIfAbsent(
                  new Kind(use, Quote.number(run.size())), k -> new Found(page.number(), run))
              .count++;
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Run, String> onward = printed.onward();
    return found.entrySet().stream()
        .map(
            entry -> {
              Run run = entry.getValue().run;
              return fault(entry.getKey(), entry.getValue(), medium)
                  .foundBy(onward.getOrDefault(run, run.text()));
            })
        .toList();
  }

  private static Use use(Run run, Set<Run> raised) {
    if (run.furniture()) {
      return Use.FURNITURE;
    }
    if (run.drawn()) {
      return Use.DRAWING;
    }
    if (raised.contains(run) || isMark(run.text().strip())) {
      return Use.MARK;
    }
    return run.fixedPitch() ? Use.CODE : Use.TEXT;
  }

  /** A callout's or note's number: at most three characters, none a letter. */
  private static boolean isMark(String text) {
    return text.length() <= 3 && text.chars().noneMatch(Character::isLetter);
  }

  /** Subscripts and superscripts of large enough text. */
  private static Set<Run> raised(List<Block> blocks, Medium medium) {
    Set<Run> raised = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block : blocks) {
      for (Line line : block.lines()) {
        double size = line.size();
        double baseline = line.baseline();
        for (Run run : line.runs()) {
          if (size >= (medium.book() ? Use.TEXT.leastInBook : Use.TEXT.least) - SLACK
              && run.size() < size
              && Math.abs(run.baseline() - baseline) > RAISED * size) {
            raised.add(run);
          }
        }
      }
    }
    return raised;
  }

  private static Fault fault(Kind kind, Found found, Medium medium) {
    double least = kind.use().least(medium);
    boolean author = kind.use() == Use.DRAWING;
    return new Fault(
        "TF-PRINT-001",
        medium.largePrint() ? Severity.ERROR : Severity.WARNING,
        found.page,
        found.run.text(),
        Quote.first(found.run.text())
            + " is printed in "
            + kind.size()
            + " pt type"
            + (found.count > 1 ? ", and so are " + (found.count - 1) + " other pieces" : "")
            + "; for "
            + kind.use().name
            + ", "
            + Quote.number(least)
            + " pt is the least"
            + (medium.largePrint() ? " in large print." : "."),
        author
            ? "Make the drawing's words larger, or the drawing wider."
            : "Make it larger in the theme's handout.css; give a table fewer columns.");
  }
}
