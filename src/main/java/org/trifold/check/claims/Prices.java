package org.trifold.check.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.text.Block;

/**
 * Reads "$2,400", "from £60", "up to 90 euros". Immutable.
 *
 * @param words lists of them
 */
record Prices(Lexicon words) {
  private static final String SIGNS = "$€£¥₹";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,2})?");

  /** The only price from a token on; any where there is none, or more than one. */
  Range of(Block block, List<Token> tokens, int from) {
    Range price = Range.ANY;
    for (int at = from; at < tokens.size(); at++) {
      int start = tokens.get(at).span().start();
      String text = block.text();
      boolean sign = start > 0 && SIGNS.indexOf(text.charAt(start - 1)) >= 0;
      boolean named =
          tokens.get(at).isNumber()
              && at + 1 < tokens.size()
              && words.has("money", tokens.get(at + 1).word());
      Matcher number = NUMBER.matcher(text).region(start, text.length());
      if (!sign && !named || !number.lookingAt()) {
        continue;
      }
      if (price.isKnown()) {
        return Range.ANY;
      }
      price = bounded(tokens, at, Double.parseDouble(number.group().replace(",", "")));
    }
    return price;
  }

  private Range bounded(List<Token> tokens, int at, double price) {
    for (int back = 1; back <= 3 && at - back >= 0; back++) {
      if (words.at("at most", tokens, at - back) == back) {
        return new Range(0, price);
      }
      boolean from = tokens.get(at - back).word().equals("from");
      if (from || words.at("at least", tokens, at - back) == back) {
        return new Range(price, Double.POSITIVE_INFINITY);
      }
    }
    return new Range(price, price);
  }
}
