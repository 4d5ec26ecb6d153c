package org.trifold.check;

import java.util.Map;

/**
 * The numbers that a rule goes by. Immutable.
 *
 * @param values by key
 */
public record Limits(Map<String, Double> values) {
  public Limits {
    values = Map.copyOf(values);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException for what the rule does not declare
   */
  public double number(String key) {
    Double value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("not declared: " + key);
    }
    return value;
  }

  /** A whole number. */
  public int whole(String key) {
    return (int) Math.round(number(key));
  }
}
