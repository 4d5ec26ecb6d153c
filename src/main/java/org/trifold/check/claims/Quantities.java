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
    double minutes = unit < tokens.size() ? minutes(tokens.get(unit)) : 0;
    if (minutes == 0 || isOrdinal(tokens, at, unit)) {
      return null;
    }
    Range range = count.range();
    return new Amount(new Range(range.low() * minutes, range.high() * minutes), unit + 1);
  }

  /** As above; "the rest of the day" is one. */
  @Nullable Amount timeOrRest(List<Token> tokens, int at) {
    boolean rest =
        at + 3 < tokens.size()
            && tokens.get(at).word().equals("rest")
            && tokens.get(at + 1).word().equals("of");
    double minutes = rest ? minutes(tokens.get(at + 3)) : 0;
    return minutes > 0 ? new Amount(new Range(minutes, minutes), at + 4) : time(tokens, at);
  }

  /** "22 hours a day", "twice a day": how much, or how often, in a time. */
  @Nullable Amount rate(List<Token> tokens, int at) {
    Amount amount = time(tokens, at);
    if (amount == null) {
      amount = times(tokens, at);
    }
    if (amount == null || amount.end() + 1 >= tokens.size()) {
      return null;
    }
    boolean per = words.has("per", tokens.get(amount.end()).word());
    double unit = minutes(tokens.get(amount.end() + 1));
    if (!per || unit == 0) {
      return null;
    }
    Range range = amount.range();
    return new Amount(new Range(range.low() / unit, range.high() / unit), amount.end() + 2);
  }

  /** "Twice", "three times". */
  private @Nullable Amount times(List<Token> tokens, int at) {
    String times = words.pairs("times").get(tokens.get(at).word());
    if (times != null) {
      double number = Double.parseDouble(times);
      return new Amount(new Range(number, number), at + 1);
    }
    Amount count = count(tokens, at);
    if (count == null || count.end() >= tokens.size()) {
      return null;
    }
    boolean is = tokens.get(count.end()).word().equals("times");
    return is ? new Amount(count.range(), count.end() + 1) : null;
  }

  /** The minutes of a unit of time; 0 of what is none. */
  private double minutes(Token token) {
    Map<String, String> units = words.pairs("unit");
    String factor = units.get(token.stem());
    if (factor == null) {
      factor = units.get(token.stem() + "e");
    }
    return factor == null ? 0 : Double.parseDouble(factor);
  }

  /** "A second tablet" lasts no second. */
  private static boolean isOrdinal(List<Token> tokens, int at, int unit) {
    String count = tokens.get(at).word();
    return tokens.get(unit).word().equals("second")
        && (count.equals("a") || count.equals("an"))
        && unit + 1 < tokens.size();
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
