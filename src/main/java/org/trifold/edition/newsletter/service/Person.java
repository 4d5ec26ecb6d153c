package org.trifold.edition.newsletter.service;

import java.util.Map;
import java.util.Optional;

/**
 * A reader that a proof is made for.
 *
 * @param values by tag; plain text on one line, whatever it looks like
 */
public record Person(Map<String, String> values) {
  public Person {
    values = Map.copyOf(values);
  }

  /** The value of a tag; empty where nothing is known. */
  Optional<String> value(String tag) {
    return Optional.ofNullable(values.get(tag)).filter(value -> !value.isEmpty());
  }
}
