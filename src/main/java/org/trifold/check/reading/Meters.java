package org.trifold.check.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trifold.check.Subject;

/** The meters of the languages of one document, which know its words. Thread-safe. */
final class Meters {
  private final Map<String, Meter> meters = new ConcurrentHashMap<>();

  private Meters() {}

  /** Those that all rules of a subject share. */
  static Meters of(Subject subject) {
    return subject.shared(Meters.class, Meters::new);
  }

  /**
   * Of a language.
   *
   * @param language its code
   */
  Meter in(String language) {
    return meters.computeIfAbsent(language, Meter::new);
  }
}
