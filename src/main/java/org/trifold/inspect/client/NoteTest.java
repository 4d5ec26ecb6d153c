package org.trifold.inspect.client;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.trifold.css.Item.Declaration;
import org.trifold.css.Token;

/** One test of a use, as the table of notes writes it. */
final class NoteTest {
  private NoteTest() {}

  /**
   * A test.
   *
   * @param written its name, a blank, and what it asks for
   */
  static Predicate<Use> of(String written) {
    int blank = written.indexOf(' ');
    String name = blank < 0 ? written : written.substring(0, blank);
    String asked = blank < 0 ? "" : written.substring(blank + 1).strip();
    List<String> words = Notes.words(asked);
    return switch (name) {
      case "element" -> element(asked);
      case "word" -> token(t -> t.is(Token.Type.IDENT) && words.contains(t.lower()));
      case "word-not" -> token(t -> t.is(Token.Type.IDENT) && !words.contains(t.lower()));
      case "function" -> token(t -> isFunction(t, words));
      case "unit" -> token(t -> isMeasure(t) && words.contains(t.lower()));
      case "negative" -> token(t -> t.number() < 0);
      case "above" -> token(t -> t.number() > Double.parseDouble(asked));
      case "number-not" -> token(t -> t.is(Token.Type.NUMBER) && !isOf(t, words));
      case "property" -> declaration(d -> words.contains(d.property()));
      case "sign" -> declaration(d -> hasSign(d.value(), asked.charAt(0)));
      case "several" -> declaration(d -> d.value().stream().filter(NoteTest::isWord).count() > 1);
      case "blank-arguments" -> declaration(d -> arguments(d.value(), asked).commas() == 0);
      case "arguments-over" -> {
        String function = words.get(1);
        int most = Integer.parseInt(words.get(0));
        yield declaration(d -> arguments(d.value(), function).numbers() > most);
      }
      case "upper" ->
          declaration(d -> !d.importance().equals(d.importance().toLowerCase(Locale.ROOT)));
      case "tight" -> declaration(d -> d.importance().startsWith("!"));
      case "inline" -> Use::inline;
      case "nested" -> use -> use.behind().contains(use.feature());
      case "never" -> use -> false;
      case "longer" -> longer(Integer.parseInt(asked));
      default -> throw new IllegalStateException("no such test: " + written);
    };
  }

  /** A rule whose selector names no element may be about any. */
  private static Predicate<Use> element(String selector) {
    Evaluator evaluator = Selector.evaluatorOf(selector);
    return use ->
        use.element().map(element -> evaluator.matches(element.root(), element)).orElse(true);
  }

  private static Predicate<Use> longer(int most) {
    return use -> use.element().map(Element::data).orElse("").length() > most;
  }

  private static Predicate<Use> declaration(Predicate<Declaration> test) {
    return use -> use.declaration().filter(test).isPresent();
  }

  private static Predicate<Use> token(Predicate<Token> test) {
    return declaration(d -> d.value().stream().anyMatch(test));
  }

  private static boolean isFunction(Token token, List<String> names) {
    return (token.is(Token.Type.FUNCTION) && names.contains(token.lower()))
        || (token.is(Token.Type.URL) && names.contains("url"));
  }

  private static boolean isMeasure(Token token) {
    return token.is(Token.Type.DIMENSION) || token.is(Token.Type.PERCENTAGE);
  }

  private static boolean isWord(Token token) {
    return token.is(Token.Type.IDENT);
  }

  private static boolean isOf(Token token, List<String> numbers) {
    return numbers.stream().anyMatch(number -> Double.parseDouble(number) == token.number());
  }

  /** Whether a sign stands outside brackets. */
  private static boolean hasSign(List<Token> value, char sign) {
    int depth = 0;
    for (Token token : value) {
      if (depth == 0 && token.is(sign)) {
        return true;
      }
      depth += token.opens() ? 1 : token.is(')') ? -1 : 0;
    }
    return false;
  }

  /** How a function's arguments are written; many commas where it isn't called. */
  private record Arguments(int commas, int numbers) {}

  private static Arguments arguments(List<Token> value, String function) {
    int commas = 0;
    int numbers = 0;
    boolean inside = false;
    for (Token token : value) {
      if (token.isFunction(function)) {
        inside = true;
      } else if (inside && token.is(')')) {
        return new Arguments(commas, numbers);
      } else if (inside) {
        commas += token.is(',') ? 1 : 0;
        numbers += token.is(Token.Type.NUMBER) || isMeasure(token) ? 1 : 0;
      }
    }
    return new Arguments(Integer.MAX_VALUE, 0);
  }
}
