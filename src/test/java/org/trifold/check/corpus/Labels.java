package org.trifold.check.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels written in a manuscript: comments above the line that has the fault. README.md of the
 * corpus says how they are written.
 */
final class Labels {
  private static final String MARK = "//!";
  private static final Pattern LABEL =
      Pattern.compile(
          "//! (?:(?<scope>block|section|file): )?(?<optional>\\? )?(?<ids>[^@+]+?)"
              + "(?: @ \"(?<words>[^\"]+|.+)\")?");
  private static final Pattern ID = Pattern.compile("(TF-EDIT-\\d{3})(?: #([a-z]+))?");

  /** A line of attributes or a title above a block, or the fence that opens it. */
  private static final Pattern HEAD = Pattern.compile("\\[.*\\]|\\.[^\\s.].*");

  private static final Pattern HEADING = Pattern.compile("=+ .*");

  private final String file;
  private final List<String> lines;
  private final List<Label> labels = new ArrayList<>();

  private Labels(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Of a manuscript.
   *
   * @throws IllegalArgumentException at a label that can't be read, or whose words are not where it
   *     says
   */
  static List<Label> of(String file, List<String> lines) {
    Labels labels = new Labels(file, lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(MARK)) {
        labels.read(i);
      }
    }
    return List.copyOf(labels.labels);
  }

  private void read(int index) {
    Matcher label = LABEL.matcher(lines.get(index));
    if (!label.matches()) {
      throw wrong(index, "no label");
    }
    int target = index;
    while (target < lines.size() && lines.get(target).startsWith(MARK)) {
      target++;
    }
    int from = 0;
    int to = 0;
    String scope = label.group("scope");
    if (scope == null || !scope.equals("file")) {
      from = target + 1;
      to = end(scope == null ? "" : scope, target) + 1;
      words(index, label.group("words"), from, to);
    }
    for (String id : label.group("ids").split(",")) {
      Matcher parts = ID.matcher(id.strip());
      if (!parts.matches()) {
        throw wrong(index, "no id: " + id);
      }
      String fault = parts.group(2) == null ? "line " + (index + 1) : parts.group(2);
      labels.add(new Label(parts.group(1), file, from, to, fault, label.group("optional") != null));
    }
  }

  /** The index of the last line that a label is for. */
  private int end(String scope, int target) {
    int end = target;
    switch (scope) {
      case "section" -> {
        while (end + 1 < lines.size() && !HEADING.matcher(lines.get(end + 1)).matches()) {
          end++;
        }
      }
      case "block" -> {
        while (end + 1 < lines.size() && !lines.get(end + 1).isBlank()) {
          end++;
        }
      }
      default -> {
        while (end + 1 < lines.size() && HEAD.matcher(lines.get(end)).matches()) {
          end++;
        }
      }
    }
    return end;
  }

  private void words(int index, String words, int from, int to) {
    if (words != null && lines.subList(from - 1, to).stream().noneMatch(l -> l.contains(words))) {
      throw wrong(index, "the words are not there");
    }
  }

  private IllegalArgumentException wrong(int index, String why) {
    return new IllegalArgumentException(
        file + ":" + (index + 1) + ": " + why + ": " + lines.get(index));
  }
}
