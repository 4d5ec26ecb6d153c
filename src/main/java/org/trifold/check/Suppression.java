package org.trifold.check;

import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * A comment of the manuscript that takes a rule back for a block or a section.
 *
 * @param rule id
 * @param where the comment
 * @param from the first line it is for; 0 for the whole file
 * @param to the last
 */
public record Suppression(String rule, SourceLocation where, int from, int to) {
  boolean covers(Finding finding) {
    return finding.rule().equals(rule)
        && finding.where().file().equals(where.file())
        && finding.where().line() >= from
        && finding.where().line() <= to;
  }
}
