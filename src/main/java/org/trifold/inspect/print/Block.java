package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of text: a paragraph, a heading, a cell.
 *
 * @param tag its element
 * @param lines in the order of reading; at least one
 */
record Block(Tag tag, List<Line> lines) {
  /** Baselines that lie nearer than this part of the size are of one line. */
  private static final double SAME_LINE = 0.6;

  Block {
    lines = List.copyOf(lines);
  }

  /** A run and the page it is on. */
  record Placed(int page, Run run) {}

  /** Puts runs together that stand on one line. */
  static Block of(Tag tag, List<Placed> placed) {
    List<Line> lines = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    int page = 0;
    for (Placed next : placed) {
      if (!open.isEmpty() && (next.page() != page || !continues(open, next.run()))) {
        lines.add(new Line(page, open));
        open.clear();
      }
      open.add(next.run());
      page = next.page();
    }
    lines.add(new Line(page, open));
    return new Block(tag, lines);
  }

  private static boolean continues(List<Run> line, Run next) {
    return line.stream()
        .anyMatch(
            run ->
                Math.abs(run.baseline() - next.baseline())
                    < SAME_LINE * Math.max(run.size(), next.size()));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append(' '));
    return text.toString().strip();
  }

  int firstPage() {
    return lines.get(0).page();
  }

  int lastPage() {
    return lines.get(lines.size() - 1).page();
  }
}
