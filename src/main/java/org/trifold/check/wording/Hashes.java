package org.trifold.check.wording;

import java.util.Arrays;

/** Words as numbers, in their order. Immutable. */
public final class Hashes {
  private final int[] numbers;

  private Hashes(int[] numbers) {
    this.numbers = numbers;
  }

  /** Of numbers; they are copied. */
  public static Hashes of(int... numbers) {
    return new Hashes(numbers.clone());
  }

  /** A copy. */
  public int[] numbers() {
    return numbers.clone();
  }

  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hashes that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
