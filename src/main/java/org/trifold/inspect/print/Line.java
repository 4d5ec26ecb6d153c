package org.trifold.inspect.print;

import java.util.List;

/**
 * A line of a block.
 *
 * @param page 1-based
 * @param runs at least one
 */
record Line(int page, List<Run> runs) {
  Line {
    runs = List.copyOf(runs);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString().strip();
  }

  /** The largest type in it, in points. */
  double size() {
    return runs.stream().mapToDouble(Run::size).max().orElse(0);
  }

  double left() {
    return runs.stream().mapToDouble(Run::left).min().orElse(0);
  }

  /** The baseline of its largest type. */
  double baseline() {
    double size = size();
    return runs.stream()
        .filter(run -> run.size() == size)
        .mapToDouble(Run::baseline)
        .findFirst()
        .orElse(0);
  }
}
