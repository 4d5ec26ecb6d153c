package org.trifold.check.claims;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "three to five days", "3-6 sessions", "at least 48 hours". Immutable. */
record Quantities(Lexicon words) {
  private static final double[] NONE = {};
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern DASH = Pattern.compile("[-‑–]");

  /**
   * An amount.
   *
   * @param range the numbers; of time in minutes
   * @param end the token behind the number, or behind the unit of time
   */
  record Amount(Range range, int end) {}

  /** The length of time whose first number stands here. */
  @Nullable Amount time(List<Token> tokens, int at) {
    Amount count = count(tokens, at);
    if (count == null || count.end() >= tokens.size()) {
      return null;
    }
    int unit = count.end();
    if (tokens.get(unit).word().equals("of") || tokens.get(unit).word().equals("a")) {
      unit++;
    }
    String factor = unit < tokens.size() ? words.pairs("unit").get(tokens.get(unit).stem()) : null;
    if (factor == null) {
      return null;
    }
    double minutes = Double.parseDouble(factor);
    Range range = count.range();
    return new Amount(new Range(range.low() * minutes, range.high() * minutes), unit + 1);
  }

  /** The number or range of numbers that starts here. */
  @Nullable Amount count(List<Token> tokens, int at) {
    double[] first = numbers(tokens.get(at).word());
    if (first.length == 0) {
      return null;
    }
    int end = at + 1;
    double high = first[first.length - 1];
    if (end + 1 < tokens.size() && isTo(tokens.get(end).word())) {
      double[] second = numbers(tokens.get(end + 1).word());
      if (second.length > 0) {
        high = second[second.length - 1];
        end += 2;
      }
    }
    return new Amount(bounded(tokens, at, first[0], high), end);
  }

  private Range bounded(List<Token> tokens, int at, double low, double high) {
    for (int back = 1; back <= 4 && at - back >= 0; back++) {
      if (words.at("at most", tokens, at - back) == back) {
        return new Range(0, high);
      }
      if (words.at("at least", tokens, at - back) == back) {
        return new Range(low, Double.POSITIVE_INFINITY);
      }
    }
    return new Range(low, high);
  }

  private static boolean isTo(String word) {
    return word.equals("to") || word.equals("or") || word.equals("and");
  }

  private double[] numbers(String word) {
    Map<String, String> names = words.pairs("number");
    // Nearly no word is one: patterns are for those that may be.
    if (!Character.isDigit(word.charAt(0)) && !isDashed(word) && !names.containsKey(word)) {
      return NONE;
    }
    String[] parts = DASH.split(word);
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String number = names.getOrDefault(parts[i], parts[i]);
      if (!NUMBER.matcher(number).matches()) {
        return NONE;
      }
      numbers[i] = Double.parseDouble(number);
    }
    return numbers;
  }

  private static boolean isDashed(String word) {
    return word.indexOf('-') >= 0 || word.indexOf('‑') >= 0 || word.indexOf('–') >= 0;
  }
}
