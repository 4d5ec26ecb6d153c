package org.trifold.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trifold.model.Finding;

/** The table that a run ends with: a line for each file that was written. */
public final class Summary {
  private static final List<String> HEADINGS =
      List.of("manuscript", "edition", "file", "size", "content", "time");

  /** Columns of numbers, set flush right. */
  private static final List<Integer> NUMBERS = List.of(3, 5);

  private static final long KILO = 1000;

  private Summary() {}

  /**
   * The table's lines with its headings first; none where nothing was written.
   *
   * @param output the output folder as messages name it; a dot, the project's own, is left out
   */
  public static List<String> lines(List<Report> reports, String output) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (Report report : reports) {
      for (Report.Made made : report.renditions()) {
        boolean first = true;
        for (Report.MadeFile file : made.files()) {
          rows.add(
              List.of(
                  Finding.harmless(report.name()),
                  made.edition(),
                  Finding.harmless(output.equals(".") ? file.path() : output + "/" + file.path()),
                  size(file.bytes()),
                  content(file, first ? made.figures() : Map.of()),
                  first ? seconds(made.millis()) : ""));
          first = false;
        }
      }
    }
    return rows.size() == 1 ? List.of() : align(rows);
  }

  private static List<String> align(List<List<String>> rows) {
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ")
            .append(NUMBERS.contains(i) ? gap + row.get(i) : row.get(i) + gap);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What is told of one file: its own figures, else those given. */
  private static String content(Report.MadeFile file, Map<String, String> otherwise) {
    return figures(file.figures().isEmpty() ? otherwise : file.figures());
  }

  /** {@code 7 pages, 1 chapter}. */
  private static String figures(Map<String, String> figures) {
    return figures.entrySet().stream()
        .map(e -> e.getValue() + " " + singular(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String singular(String noun, String number) {
    return number.equals("1") && noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** Decimal units: 1 kB is 1000 bytes. */
  private static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO
        ? String.format(Locale.ROOT, "%.1f kB", (double) bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.2f s", (double) millis / KILO);
  }
}
