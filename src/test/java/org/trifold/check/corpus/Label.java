package org.trifold.check.corpus;

import org.trifold.model.Finding;

/**
 * A fault that a text of the corpus is known to have.
 *
 * @param rule the id of the rule that is to find it
 * @param file the manuscript
 * @param from the first line that a finding may name; 0 for the whole file
 * @param to the last
 * @param fault labels of one file, rule and fault are places of one fault: to find one of them will
 *     do
 * @param optional whether editors would not agree: found or not, it counts for nothing
 */
record Label(String rule, String file, int from, int to, String fault, boolean optional) {
  boolean covers(Finding finding) {
    return finding.rule().equals(rule)
        && finding.where().file().equals(file)
        && (from == 0 || (from <= finding.where().line() && finding.where().line() <= to));
  }

  /** Where it is, as a miss is told. */
  String place() {
    return file + (from == 0 ? "" : ":" + from);
  }
}
