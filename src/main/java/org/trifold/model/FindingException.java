package org.trifold.model;

import java.util.List;
import java.util.stream.Collectors;

/** The one exception for what the author can mend; everything else that is thrown is a bug. */
public final class FindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // findings are records of strings; the list is immutable
  private final List<Finding> findings;

  public FindingException(List<Finding> findings) {
    super(findings.stream().map(Finding::line).collect(Collectors.joining(System.lineSeparator())));
    this.findings = List.copyOf(findings);
  }

  public FindingException(Finding finding) {
    this(List.of(finding));
  }

  /** At least one. */
  public List<Finding> findings() {
    return findings;
  }
}
