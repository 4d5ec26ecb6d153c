package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.css.Names;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * The An+B notation (CSS Syntax 3, §6).
 *
 * @param step the A
 * @param offset the B
 */
record Formula(int step, int offset) {
  private static final Pattern AN_B =
      Pattern.compile("(?<a>[+-]?\\d*)n(?:\\s*(?<sign>[+-])\\s*(?<b>\\d+))?|(?<only>[+-]?\\d+)");

  /** Reads; empty where it is none. */
  static Optional<Formula> of(List<Token> tokens) {
    String text = text(tokens);
    Matcher m =
        AN_B.matcher(
            switch (text) {
              case "odd" -> "2n+1";
              case "even" -> "2n";
              default -> text;
            });
    if (!m.matches()) {
      return Optional.empty();
    }
    String only = m.group("only");
    if (only != null) {
      return Optional.of(new Formula(0, number(only)));
    }
    int offset = m.group("b") == null ? 0 : number(m.group("sign") + m.group("b"));
    return Optional.of(new Formula(coefficient(m.group("a")), offset));
  }

  /** In lower case; a comment between two words parts them. */
  private static String text(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    boolean word = false;
    for (Token token : Tokens.trim(tokens)) {
      if (!token.is(Type.COMMENT)) {
        boolean sign = token.blank() || token.is(Type.DELIM);
        out.append(word && !sign ? " " : "").append(Names.lower(token.text()));
        word = !sign;
      }
    }
    return out.toString();
  }

  private static int coefficient(String text) {
    return text.isEmpty() || text.equals("+") ? 1 : text.equals("-") ? -1 : number(text);
  }

  /** A number; one of many digits counts nothing that a mail holds. */
  private static int number(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    return digits.length() > 9 ? Integer.MAX_VALUE / 2 : Integer.parseInt(digits);
  }
}
