package org.trifold.inspect.print;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.model.Severity;

/** TF-PRINT-002: text that hardly stands out from what lies behind it. One fault for each pair. */
final class Pale implements Check {
  /** WCAG 2.2, 1.4.3: text, and large text. */
  private static final double LEAST = 4.5;

  private static final double LEAST_FOR_LARGE = 3;

  /** The least for a reader of good sight (ISO 9241-3, as WCAG's reasons for 1.4.3 cite it). */
  private static final double LEGIBLE = 3;

  /** WCAG 2.2, definition of large scale text, in points. */
  private static final double LARGE = 18;

  private static final double LARGE_IF_BOLD = 14;

  /** Rounding of sizes and of colours to 8 bits. */
  private static final double SLACK = 0.02;

  private record Pair(Run.Paint paint, boolean large) {}

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    Set<Pair> seen = new LinkedHashSet<>();
    Set<Run.Paint> fine = new LinkedHashSet<>();
    Map<Run, Fault> faults = new LinkedHashMap<>();
    for (PrintedPage page : printed.pages()) {
      for (Run run : page.runs()) {
        if (run.paint().isEmpty() || fine.contains(run.paint().get())) {
          continue;
        }
        Run.Paint paint = run.paint().get();
        double contrast = paint.contrast();
        if (contrast >= LEAST) {
          fine.add(paint);
        } else if (contrast < least(run) - SLACK && seen.add(new Pair(paint, isLarge(run)))) {
          faults.put(run, fault(page.number(), run, paint));
        }
      }
    }
    if (faults.isEmpty()) {
      return List.of();
    }
    Map<Run, String> onward = printed.onward();
    return faults.entrySet().stream()
        .map(e -> e.getValue().foundBy(onward.getOrDefault(e.getKey(), e.getValue().words())))
        .toList();
  }

  private static boolean isLarge(Run run) {
    return run.size() >= LARGE - SLACK || (run.bold() && run.size() >= LARGE_IF_BOLD - SLACK);
  }

  private static double least(Run run) {
    return isLarge(run) ? LEAST_FOR_LARGE : LEAST;
  }

  private static Fault fault(int page, Run run, Run.Paint paint) {
    boolean words = !run.furniture() && !run.drawn();
    boolean grey = paint.inkContrast() >= least(run);
    return new Fault(
        "TF-PRINT-002",
        words && paint.contrast() < LEGIBLE ? Severity.ERROR : Severity.WARNING,
        page,
        run.text(),
        Quote.first(run.text())
            + " stands out from its ground by only "
            + Quote.number(paint.contrast())
            + " to 1"
            + (grey ? " when it is printed in grey" : "")
            + " ("
            + paint.ink()
            + " on "
            + paint.ground()
            + "); "
            + Quote.number(least(run))
            + " to 1 is the least.",
        run.drawn()
            ? "Choose other colours in the drawing."
            : "Choose a darker colour in the theme or the brand.");
  }
}
