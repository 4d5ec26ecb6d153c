package org.trifold.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings in the order they are met, each once. Not thread-safe. */
public final class Findings {
  private final Set<Finding> all = new LinkedHashSet<>();

  public void add(Finding finding) {
    all.add(finding);
  }

  public void addAll(Iterable<Finding> findings) {
    findings.forEach(all::add);
  }

  /** The findings so far, as an immutable copy. */
  public List<Finding> list() {
    return List.copyOf(new ArrayList<>(all));
  }
}
