package org.trifold.inspect;

import java.util.List;
import org.trifold.config.Setting;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;

/**
 * Makes findings about a rendition. Found by {@link java.util.ServiceLoader}; an implementation has
 * a public no-argument constructor and is thread-safe.
 */
public interface Inspection {
  /** Lower-case words joined by hyphens: {@code lost-words}. */
  String name();

  /**
   * The settings it reads; their keys start with its name and a dot, or with those of the one
   * edition that it is about.
   */
  default List<Setting> settings() {
    return List.of();
  }

  /**
   * Whether every rendering is inspected, before anything is written; else only the verb {@code
   * inspect} asks.
   */
  default boolean always() {
    return false;
  }

  /**
   * What is wrong with a rendition; empty also for a rendition that is none of its business.
   *
   * @param job what the rendition was made from
   * @param rendition as it was made, or as it lies in the output folder
   */
  List<Finding> inspect(Job job, Rendition rendition);
}
