package org.trifold.check;

import java.util.Map;

/**
 * What a rule goes by: numbers, and the words that a profile adds to the rule's own. Immutable.
 *
 * @param values by key
 * @param words by name of the file, without {@code .toml}
 */
public record Limits(Map<String, Double> values, Map<String, WordList> words) {
  public Limits {
    values = Map.copyOf(values);
    words = Map.copyOf(words);
  }

  /** Numbers alone. */
  public Limits(Map<String, Double> values) {
    this(values, Map.of());
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

  /** What the profile says of words; nothing where it has no such file. */
  public WordList words(String file) {
    return words.getOrDefault(file, WordList.EMPTY);
  }
}
