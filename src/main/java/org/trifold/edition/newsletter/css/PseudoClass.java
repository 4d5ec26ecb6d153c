package org.trifold.edition.newsletter.css;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The pseudo-classes that the document alone decides (Selectors 4, §14 and §7.1, §7.2). */
final class PseudoClass {
  /** The An+B notation (CSS Syntax 3, §6). */
  private static final Pattern AN_B =
      Pattern.compile("(?<a>[+-]?\\d*)n(?<b>[+-]\\d+)?|(?<only>[+-]?\\d+)");

  private PseudoClass() {}

  /**
   * A test, or nothing where the document can't decide.
   *
   * @param name in lower case, without colons, with its arguments: {@code nth-child(2n+1)}
   */
  static Optional<Predicate<Element>> of(String name) {
    int open = name.indexOf('(');
    String argument =
        open < 0 ? "" : name.substring(open + 1, Math.max(open + 1, name.lastIndexOf(')')));
    return switch (open < 0 ? name : name.substring(0, open)) {
      case "root" -> Optional.of(e -> e.parent() != null && e.parent().parent() == null);
      case "first-child" -> Optional.of(e -> position(e, false, false) == 1);
      case "last-child" -> Optional.of(e -> position(e, false, true) == 1);
      case "only-child" ->
          Optional.of(e -> position(e, false, false) == 1 && position(e, false, true) == 1);
      case "first-of-type" -> Optional.of(e -> position(e, true, false) == 1);
      case "last-of-type" -> Optional.of(e -> position(e, true, true) == 1);
      case "only-of-type" ->
          Optional.of(e -> position(e, true, false) == 1 && position(e, true, true) == 1);
      case "nth-child" -> nth(argument, false, false);
      case "nth-last-child" -> nth(argument, false, true);
      case "nth-of-type" -> nth(argument, true, false);
      case "nth-last-of-type" -> nth(argument, true, true);
      case "empty" -> Optional.of(PseudoClass::isEmpty);
      case "any-link" -> Optional.of(e -> e.normalName().equals("a") && e.hasAttr("href"));
      case "lang" -> Optional.of(e -> speaks(e, argument));
      default -> Optional.empty();
    };
  }

  private static boolean isEmpty(Element element) {
    return element.childNodes().stream()
        .noneMatch(
            n -> n instanceof Element || (n instanceof TextNode t && !t.getWholeText().isEmpty()));
  }

  /** 1-based place among siblings. */
  private static int position(Element element, boolean sameType, boolean fromEnd) {
    int position = 1;
    Element e = fromEnd ? element.nextElementSibling() : element.previousElementSibling();
    while (e != null) {
      if (!sameType || e.normalName().equals(element.normalName())) {
        position++;
      }
      e = fromEnd ? e.nextElementSibling() : e.previousElementSibling();
    }
    return position;
  }

  private static Optional<Predicate<Element>> nth(String formula, boolean type, boolean end) {
    String text =
        switch (formula.strip()) {
          case "odd" -> "2n+1";
          case "even" -> "2n";
          default -> formula.replace(" ", "");
        };
    Matcher m = AN_B.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String only = m.group("only");
    int a = only != null ? 0 : coefficient(m.group("a"));
    int b =
        only != null
            ? Integer.parseInt(only)
            : m.group("b") == null ? 0 : Integer.parseInt(m.group("b"));
    return Optional.of(
        e -> {
          int rest = position(e, type, end) - b;
          return a == 0 ? rest == 0 : rest % a == 0 && rest / a >= 0;
        });
  }

  private static int coefficient(String text) {
    return switch (text) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> Integer.parseInt(text);
    };
  }

  /** Selectors 4, §7.2, with prefixes as RFC 4647's basic filtering has them. */
  private static boolean speaks(Element element, String ranges) {
    String lang = "";
    for (Element e = element; e != null && lang.isEmpty(); e = e.parent()) {
      lang = e.attr("lang").toLowerCase(Locale.ROOT);
    }
    String spoken = lang;
    return Stream.of(ranges.split(","))
        .map(r -> r.strip().replace("\"", "").replace("'", ""))
        .anyMatch(r -> !r.isEmpty() && (spoken.equals(r) || spoken.startsWith(r + "-")));
  }
}
