package org.trifold.check;

import java.util.List;
import java.util.Set;
import org.trifold.model.Finding;

/**
 * Makes findings about a publication. Found by {@link java.util.ServiceLoader}; an implementation
 * has a public no-argument constructor and is thread-safe.
 */
public interface Rule {
  /** The profiles it belongs to; empty for always. */
  default Set<Profile> profiles() {
    return Set.of();
  }

  /** What it finds; empty where all is well. */
  List<Finding> check(Subject subject);
}
