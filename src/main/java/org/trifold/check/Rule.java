package org.trifold.check;

import java.util.List;
import java.util.Set;

/**
 * Makes findings about a publication. Found by {@link java.util.ServiceLoader}; an implementation
 * has a public no-argument constructor and is thread-safe. Which rules hold, and how bad what they
 * find is, a {@link Profile} says. Beside its class may lie a file of the name of its id, {@code
 * OWN-001.toml}, with {@code title}, {@code why}, {@code bad} and {@code good}: what {@code
 * explain} and reports tell of it.
 */
public interface Rule {
  /** Stable for ever: {@code TF-EDIT-010}. */
  String id();

  /** The numbers it goes by. */
  default List<Limit> limits() {
    return List.of();
  }

  /**
   * Lists of words that a profile may bring: names of files beside its {@code profile.toml},
   * without {@code .toml}.
   */
  default List<String> wordLists() {
    return List.of();
  }

  /**
   * Whether it holds, as a warning, in every profile that says nothing of it, but {@code off}. For
   * rules of others: the built-in profiles know each built-in one.
   */
  default boolean holdsUnasked() {
    return false;
  }

  /**
   * Ids of findings of editions that say the same of a manuscript. Where this rule holds they are
   * left out: one fault is told once, and what takes it back is heeded.
   */
  default Set<String> replaces() {
    return Set.of();
  }

  /**
   * Whether it holds the manuscripts of a run against each other: then it finds nothing in one by
   * itself, and what suppresses it is not for nothing before all are read.
   */
  default boolean isOfRun() {
    return false;
  }

  /**
   * What it finds; empty where all is well.
   *
   * @param limits the values of {@link #limits}
   */
  List<Remark> check(Subject subject, Limits limits);
}
