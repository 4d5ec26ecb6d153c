package org.trifold.edition.newsletter.css;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.css.Names;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * The query of a {@code @media}, with ranges such as {@code (400px <= width)} as {@code min-} and
 * {@code max-} features (Media Queries 4, §2.4.3): few mail programs know the younger form.
 */
final class MediaHead {
  /** Features that a range may ask for with a length. */
  private static final Set<String> FEATURES =
      Set.of("width", "height", "device-width", "device-height");

  /** What a strict limit is moved by: less than any screen's pixel, more than rounding. */
  private static final Map<String, BigDecimal> STEP =
      Map.of("px", new BigDecimal("0.02"), "em", new BigDecimal("0.001"));

  private MediaHead() {}

  /** The query's text; empty where it always holds. */
  static String of(List<Token> prelude) {
    List<String> queries = new ArrayList<>();
    List<List<Token>> parts = Tokens.split(prelude);
    for (List<Token> query : parts) {
      String text = Tokens.text(lowered(query));
      boolean always = text.isEmpty() ? parts.size() == 1 : Names.same(text, "all");
      if (always) {
        return "";
      }
      // Beside a comma nothing is no query, and never holds (Media Queries 4, §3.2).
      queries.add(text.isEmpty() ? "not all" : text);
    }
    return String.join(",", queries);
  }

  private static List<Token> lowered(List<Token> query) {
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < query.size(); ) {
      Token token = query.get(i);
      if (!token.is('(')) {
        out.add(token);
        i++;
        continue;
      }
      int end = Tokens.end(query, i);
      List<Token> inner = Tokens.trim(Tokens.inside(query, i));
      // Inside "or", a part in two parts would need brackets of its own.
      boolean alternative = query.stream().anyMatch(t -> t.isWord("or") || t.isWord("not"));
      Optional<String> range = range(inner, alternative);
      if (range.isPresent()) {
        out.addAll(Tokens.of(range.get()));
      } else if (inner.stream().anyMatch(t -> t.is('('))) {
        out.add(token);
        out.addAll(inner);
        out.add(query.get(end - 1));
      } else {
        out.addAll(query.subList(i, end));
      }
      i = end;
    }
    return out;
  }

  private static Optional<String> range(List<Token> inner, boolean alternative) {
    List<Token> parts = inner.stream().filter(t -> !t.blank()).toList();
    List<Object> terms = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Token part = parts.get(i);
      if (part.is('<') || part.is('>') || part.is('=')) {
        boolean equal = i + 1 < parts.size() && parts.get(i + 1).is('=');
        terms.add(part.text() + (equal && !part.is('=') ? "=" : ""));
        i += equal && !part.is('=') ? 1 : 0;
      } else {
        terms.add(part);
      }
    }
    List<String> features = new ArrayList<>();
    if (terms.size() == 3) {
      add(features, terms.get(0), terms.get(1), terms.get(2));
    } else if (terms.size() == 5 && !alternative) {
      add(features, terms.get(0), terms.get(1), terms.get(2));
      add(features, terms.get(2), terms.get(3), terms.get(4));
    }
    boolean read = features.size() == (terms.size() == 5 ? 2 : 1) && !features.contains("");
    return read ? Optional.of(String.join(" and ", features)) : Optional.empty();
  }

  private static void add(List<String> into, Object left, Object operator, Object right) {
    boolean read =
        left instanceof Token l
            && operator instanceof String
            && right instanceof Token r
            && (FEATURES.contains(l.lower()) && isLength(r)
                || FEATURES.contains(r.lower()) && isLength(l));
    if (!read || !(left instanceof Token l) || !(right instanceof Token r)) {
      into.add("");
      return;
    }
    boolean turned = isLength(l);
    String sign = (String) operator;
    if (turned) {
      sign = sign.replace('<', '^').replace('>', '<').replace('^', '>');
    }
    into.add(feature(turned ? r.lower() : l.lower(), sign, turned ? l : r));
  }

  private static boolean isLength(Token token) {
    return token.is(Type.DIMENSION) || token.is(Type.NUMBER) && token.number() == 0;
  }

  private static String feature(String name, String sign, Token length) {
    return switch (sign) {
      case "=" -> "(" + name + ":" + length.text() + ")";
      case ">=" -> "(min-" + name + ":" + length.text() + ")";
      case "<=" -> "(max-" + name + ":" + length.text() + ")";
      case "<" -> moved("max-" + name, length, -1);
      case ">" -> moved("min-" + name, length, 1);
      default -> "";
    };
  }

  private static String moved(String feature, Token length, int sign) {
    BigDecimal step = STEP.get(length.lower());
    if (step == null) {
      return "";
    }
    String number = length.numeral();
    BigDecimal moved = new BigDecimal(number).add(step.multiply(BigDecimal.valueOf(sign)));
    return "(" + feature + ":" + moved.stripTrailingZeros().toPlainString() + length.lower() + ")";
  }
}
