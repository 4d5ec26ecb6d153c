package org.trifold.read;

import java.util.List;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Publication;

/**
 * What came of reading one manuscript.
 *
 * @param publication empty where the manuscript can't be read at all
 * @param findings sorted by place
 * @param includes files that were included, relative to the project root, each once
 */
public record Reading(
    Optional<Publication> publication, List<Finding> findings, List<String> includes) {
  public Reading {
    findings = List.copyOf(findings);
    includes = List.copyOf(includes);
  }
}
