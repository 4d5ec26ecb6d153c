package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.output.LooseFile;

/** Puts into manuscripts what findings say could stand there without a doubt. */
final class Mending {
  private final Gate gate;

  Mending(Gate gate) {
    this.gate = gate;
  }

  /**
   * A file with lines changed.
   *
   * @param text all of it, with its own line ends
   * @param diff the lines that differ, in the unified format without context
   */
  record Mended(String file, String text, List<String> diff) {
    Mended {
      diff = List.copyOf(diff);
    }
  }

  /** What would be changed; where two overlap, the first is taken. */
  List<Mended> of(List<Finding> findings) {
    Map<String, Map<Integer, List<Finding>>> files = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.passage().instead().isPresent() && finding.where().column() > 0) {
        files
            .computeIfAbsent(finding.where().file(), f -> new TreeMap<>())
            .computeIfAbsent(finding.where().line(), l -> new ArrayList<>())
            .add(finding);
      }
    }
    List<Mended> mended = new ArrayList<>();
    files.forEach((file, lines) -> mended.add(mend(file, lines)));
    return mended.stream().filter(one -> !one.diff().isEmpty()).toList();
  }

  private Mended mend(String file, Map<Integer, List<Finding>> byLine) {
    byte[] bytes = gate.read(file, SourceLocation.ofFile(file), Gate.TEXT_LIMIT);
    // Each line with its own end: what is not mended stays as it is, to the byte.
    String[] lines =
        new String(bytes, StandardCharsets.UTF_8).split("(?<=\\r\\n)|(?<=\\n)|(?<=\\r)(?!\\n)");
    List<String> diff = new ArrayList<>();
    byLine.forEach(
        (number, findings) -> {
          if (number <= lines.length) {
            String before = lines[number - 1];
            String after =
                mend(before, number == 1 && before.startsWith("\ufeff") ? 1 : 0, findings);
            if (!after.equals(before)) {
              lines[number - 1] = after;
              diff.add("@@ -" + number + " +" + number + " @@");
              diff.add("-" + before.stripTrailing());
              diff.add("+" + after.stripTrailing());
            }
          }
        });
    if (!diff.isEmpty()) {
      diff.addAll(0, List.of("--- " + file, "+++ " + file));
    }
    return new Mended(file, String.join("", lines), diff);
  }

  private static String mend(String line, int shift, List<Finding> findings) {
    List<Finding> inOrder = new ArrayList<>(findings);
    inOrder.sort(Comparator.comparingInt((Finding f) -> f.where().column()));
    StringBuilder mended = new StringBuilder();
    int at = 0;
    for (Finding finding : inOrder) {
      int start = shift + finding.where().column() - 1;
      int end = start + finding.passage().length();
      if (start >= at && end <= line.length()) {
        mended.append(line, at, start).append(finding.passage().instead().orElseThrow());
        at = end;
      }
    }
    return mended.append(line, at, line.length()).toString();
  }

  /** Writes them, each whole or not at all. */
  void write(List<Mended> mended) {
    for (Mended one : mended) {
      LooseFile.write(gate.root(), one.file(), one.text().getBytes(StandardCharsets.UTF_8));
    }
  }
}
