package org.trifold.report.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trifold.model.Finding;
import org.trifold.report.RulePages;

/**
 * What was checked and found.
 *
 * @param manuscripts all of the run, in order
 * @param findings sorted
 * @param failing those of them that fail the run
 * @param pages what is told of each rule
 * @param lines of a file of the project; none where it can't be read
 * @param advice what a person is told beside; may be empty
 */
public record Checked(
    List<String> manuscripts,
    List<Finding> findings,
    List<Finding> failing,
    RulePages pages,
    Function<String, List<String>> lines,
    String advice) {
  public Checked {
    manuscripts = List.copyOf(manuscripts);
    findings = List.copyOf(findings);
    failing = List.copyOf(failing);
  }

  /**
   * The findings by file: the manuscripts first, each with its own even if there are none, then
   * other files in the order of their findings. What has no file is under the empty name.
   */
  Map<String, List<Finding>> byFile() {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    manuscripts.forEach(manuscript -> files.put(manuscript, new ArrayList<>()));
    for (Finding finding : findings) {
      files.computeIfAbsent(finding.where().file(), file -> new ArrayList<>()).add(finding);
    }
    return Collections.unmodifiableMap(files);
  }

  /** All lines of a file, as they may be shown. */
  List<String> shown(String file) {
    return lines.apply(file).stream().map(Masked::line).toList();
  }

  /** The line that a finding is about, as it may be shown; empty where it is not known. */
  String line(Finding finding) {
    int line = finding.where().line();
    List<String> all = line == 0 ? List.of() : lines.apply(finding.where().file());
    return line == 0 || line > all.size() ? "" : Masked.line(all.get(line - 1));
  }
}
