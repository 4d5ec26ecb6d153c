package org.trifold.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code explain} tells of a rule.
 *
 * @param id {@code TF-READ-003}
 * @param title what is wrong, in a few words
 * @param why what a reader or the author would suffer
 * @param bad an example that breaks the rule
 * @param good the same example mended
 */
public record RulePage(String id, String title, String why, String bad, String good) {

  /** The page as lines of text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(id + ": " + title);
    lines.add("");
    lines.addAll(why.strip().lines().toList());
    lines.add("");
    lines.add("Bad:");
    bad.strip().lines().forEach(line -> lines.add(("    " + line).stripTrailing()));
    lines.add("");
    lines.add("Good:");
    good.strip().lines().forEach(line -> lines.add(("    " + line).stripTrailing()));
    return lines;
  }
}
