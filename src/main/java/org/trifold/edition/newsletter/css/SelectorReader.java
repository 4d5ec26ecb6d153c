package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/** Reads selectors (Selectors 4, §18). Not thread-safe. */
final class SelectorReader {
  /** CSS 2.2, §5.12: pseudo-elements that may be written with one colon. */
  private static final Set<String> OLD_PARTS =
      Set.of("before", "after", "first-line", "first-letter");

  private static final Set<String> PARTS =
      Set.of("before", "after", "first-line", "first-letter", "marker", "selection", "placeholder");

  /** Pseudo-classes that every browser has; the document decides, or the reader does. */
  private static final Set<String> STATES =
      Set.of(
          "root",
          "scope",
          "empty",
          "only-child",
          "only-of-type",
          "dir",
          "any-link",
          "link",
          "visited",
          "hover",
          "active",
          "focus",
          "focus-within",
          "focus-visible",
          "target",
          "lang",
          "checked",
          "disabled",
          "enabled",
          "required",
          "optional",
          "read-only",
          "read-write",
          "placeholder-shown",
          "default",
          "indeterminate",
          "valid",
          "invalid",
          "in-range",
          "out-of-range",
          "defined",
          "fullscreen");

  private static final Set<String> LOGICAL = Set.of("is", "where", "not", "has");

  /** Thrown where browsers drop the rule. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    Invalid(String what) {
      super(what);
    }
  }

  private final List<Token> tokens;
  private final boolean namespaces;
  private int next;

  private SelectorReader(List<Token> tokens, boolean namespaces) {
    this.namespaces = namespaces;
    this.tokens = tokens.stream().filter(t -> !t.is(Type.COMMENT)).toList();
  }

  /**
   * A list of selectors.
   *
   * @param relative whether they may begin with a combinator
   * @param namespaces whether the stylesheet declares namespaces
   * @throws Invalid where any is wrong, as browsers drop a rule for one wrong selector
   */
  static List<Selector> list(List<Token> tokens, boolean relative, boolean namespaces)
      throws Invalid {
    List<Selector> list = new ArrayList<>();
    for (List<Token> part : Tokens.split(tokens)) {
      list.add(new SelectorReader(Tokens.trim(part), namespaces).selector(relative));
    }
    return list;
  }

  /** The selectors of a list that are right; {@code :is()} and {@code :where()} forgive others. */
  private List<Selector> forgiving(List<Token> tokens) {
    List<Selector> list = new ArrayList<>();
    for (List<Token> part : Tokens.split(tokens)) {
      try {
        Selector selector = new SelectorReader(Tokens.trim(part), namespaces).selector(false);
        if (!selector.pseudoElement()) {
          list.add(selector);
        }
      } catch (Invalid e) {
        // Counts as matching nothing (Selectors 4, §3.9.1).
        continue;
      }
    }
    return list;
  }

  private Selector selector(boolean relative) throws Invalid {
    List<Selector.Compound> compounds = new ArrayList<>();
    List<Character> combinators = new ArrayList<>();
    char combinator = combinator();
    if (combinator != 0 && (!relative || combinator == ' ')) {
      throw new Invalid("a combinator at the start");
    }
    combinators.add(combinator == 0 ? ' ' : combinator);
    while (true) {
      Selector.Compound compound = compound();
      compounds.add(compound);
      if (next < tokens.size()
          && compound.parts().stream().anyMatch(p -> p instanceof Selector.Part)) {
        throw new Invalid("a pseudo-element before the end");
      }
      if (next >= tokens.size()) {
        return new Selector(compounds, combinators);
      }
      combinators.add(combinator());
    }
  }

  /** The combinator here; 0 where there is none. */
  private char combinator() {
    char found = 0;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.blank()) {
        found = found == 0 ? ' ' : found;
      } else if (found == 0 || found == ' ') {
        if (!token.is('>') && !token.is('+') && !token.is('~')) {
          break;
        }
        found = token.text().charAt(0);
      } else {
        break;
      }
      next++;
    }
    return found;
  }

  private Selector.Compound compound() throws Invalid {
    List<Selector.Simple> parts = new ArrayList<>();
    while (next < tokens.size() && !tokens.get(next).blank() && !isCombinator(tokens.get(next))) {
      parts.add(simple(parts.isEmpty()));
    }
    if (parts.isEmpty()) {
      throw new Invalid("a selector is missing");
    }
    return new Selector.Compound(parts);
  }

  private static boolean isCombinator(Token token) {
    return token.is('>') || token.is('+') || token.is('~');
  }

  private Selector.Simple simple(boolean first) throws Invalid {
    Token token = tokens.get(next++);
    if (token.is(Type.ID_HASH)) {
      return new Selector.Id(token.value(), token.whole());
    }
    if (token.is('.')) {
      Token name = take(Type.IDENT);
      return new Selector.ClassName(name.value(), "." + name.whole());
    }
    if (token.is('[')) {
      next--;
      return attribute();
    }
    if (token.is(':')) {
      return pseudo();
    }
    if (token.is('&')) {
      return new Selector.Parent();
    }
    if (!first || !token.is(Type.IDENT) && !token.is('*')) {
      throw new Invalid("\"" + token.text() + "\" in a selector");
    }
    if (next < tokens.size() && tokens.get(next).is('|')) {
      Token name = next + 1 < tokens.size() ? tokens.get(next + 1) : token;
      boolean declared = token.is('*') || namespaces;
      if (!declared || !name.is(Type.IDENT) && !name.is('*')) {
        throw new Invalid("a namespace that is not declared");
      }
      next += 2;
      return new Selector.Type(
          name.is('*') ? "*" : name.value(), token.whole() + "|" + name.whole());
    }
    return new Selector.Type(token.is('*') ? "*" : token.value(), token.whole());
  }

  private Token take(Type type) throws Invalid {
    if (next >= tokens.size() || !tokens.get(next).is(type)) {
      throw new Invalid("a name is missing in a selector");
    }
    return tokens.get(next++);
  }

  private Selector.Attribute attribute() throws Invalid {
    List<Token> inner =
        Tokens.inside(tokens, next).stream().filter(t -> !t.is(Type.SPACE)).toList();
    String css = "[" + Tokens.text(Tokens.inside(tokens, next)) + "]";
    next = Tokens.end(tokens, next);
    int i = 0;
    if (inner.size() > 2 && inner.get(0).is('*') && inner.get(1).is('|')) {
      i = 2;
    } else if (!inner.isEmpty() && inner.get(0).is('|')) {
      i = 1;
    }
    if (i >= inner.size() || !inner.get(i).is(Type.IDENT)) {
      throw new Invalid("an attribute without a name");
    }
    String name = inner.get(i++).value();
    if (i == inner.size()) {
      return new Selector.Attribute(name, "", "", ' ', css);
    }
    StringBuilder operator = new StringBuilder();
    while (i < inner.size() && inner.get(i).is(Type.DELIM) && operator.length() < 2) {
      operator.append(inner.get(i++).text());
      if (operator.charAt(operator.length() - 1) == '=') {
        break;
      }
    }
    if (!Set.of("=", "~=", "|=", "^=", "$=", "*=").contains(operator.toString())
        || i >= inner.size()
        || !inner.get(i).is(Type.IDENT) && !inner.get(i).is(Type.STRING)) {
      throw new Invalid("an attribute compared in no known way");
    }
    String value = inner.get(i++).value();
    char flag = ' ';
    if (i < inner.size()) {
      String word = inner.get(i).lower();
      if (i + 1 < inner.size() || !word.equals("i") && !word.equals("s")) {
        throw new Invalid("an attribute with an unknown flag");
      }
      flag = word.charAt(0);
    }
    return new Selector.Attribute(name, operator.toString(), value, flag, css);
  }

  private Selector.Simple pseudo() throws Invalid {
    boolean part = next < tokens.size() && tokens.get(next).is(':');
    if (part) {
      next++;
    }
    if (next >= tokens.size()) {
      throw new Invalid("a colon without a name");
    }
    Token token = tokens.get(next);
    String name = token.lower();
    if (token.is(Type.IDENT)) {
      next++;
      if (part || OLD_PARTS.contains(name)) {
        return new Selector.Part((part ? "::" : ":") + token.whole(), PARTS.contains(name));
      }
      Optional<Selector.Nth> nth = place(name);
      if (nth.isPresent()) {
        return nth.get();
      }
      boolean known = STATES.contains(name) && !name.equals("lang") && !name.equals("dir");
      return new Selector.State(name, List.of(), known, ":" + token.whole());
    }
    if (!token.is(Type.FUNCTION)) {
      throw new Invalid("a colon without a name");
    }
    List<Token> argument = Tokens.trim(Tokens.inside(tokens, next));
    next = Tokens.end(tokens, next);
    String css = ":" + token.text() + Tokens.text(argument) + ")";
    if (part) {
      return new Selector.Part(":" + css, false);
    }
    if (name.startsWith("nth-")) {
      return nth(name, argument, css);
    }
    String logical =
        name.equals("matches") || name.equals("-webkit-any") || name.equals("-moz-any")
            ? "unknown"
            : name;
    if (LOGICAL.contains(logical)) {
      if (logical.equals("is") || logical.equals("where")) {
        return new Selector.Logical(logical, forgiving(argument));
      }
      List<Selector> list = list(argument, logical.equals("has"), namespaces);
      if (list.stream().anyMatch(Selector::pseudoElement)) {
        throw new Invalid("a pseudo-element inside :" + name + "()");
      }
      if (logical.equals("has") && list.stream().anyMatch(SelectorReader::asksHas)) {
        throw new Invalid(":has() inside :has()");
      }
      return new Selector.Logical(logical, list);
    }
    if (name.equals("lang") && argument.isEmpty()) {
      throw new Invalid(":lang() without a language");
    }
    // Chromium takes one plain language, others lists and wildcards.
    boolean known =
        name.equals("dir")
            || name.equals("lang") && argument.stream().allMatch(SelectorReader::plain);
    return new Selector.State(name, argument, known, css);
  }

  private static boolean plain(Token token) {
    return token.is(Type.IDENT);
  }

  private static boolean asksHas(Selector selector) {
    return selector.compounds().stream()
        .flatMap(c -> c.parts().stream())
        .anyMatch(
            p ->
                p instanceof Selector.Logical logical
                    && (logical.name().equals("has")
                        || logical.list().stream().anyMatch(SelectorReader::asksHas)));
  }

  private static Optional<Selector.Nth> place(String name) {
    boolean type = name.endsWith("-of-type");
    String css = ":" + name;
    return switch (name) {
      case "first-child", "first-of-type" ->
          Optional.of(new Selector.Nth(0, 1, type, false, List.of(), css));
      case "last-child", "last-of-type" ->
          Optional.of(new Selector.Nth(0, 1, type, true, List.of(), css));
      default -> Optional.empty();
    };
  }

  private Selector.Nth nth(String name, List<Token> argument, String css) throws Invalid {
    boolean type = name.endsWith("-of-type");
    if (!Set.of("nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type").contains(name)) {
      throw new Invalid("an unknown pseudo-class :" + name + "()");
    }
    int of = 0;
    while (of < argument.size() && !argument.get(of).isWord("of")) {
      of++;
    }
    List<Selector> among = List.of();
    if (of < argument.size()) {
      if (type) {
        throw new Invalid("\"of\" in :" + name + "()");
      }
      among = list(argument.subList(of + 1, argument.size()), false, namespaces);
    }
    List<Token> formula = argument.subList(0, of);
    Formula read =
        Formula.of(formula)
            .orElseThrow(() -> new Invalid("\"" + Tokens.text(formula) + "\" in :" + name + "()"));
    return new Selector.Nth(read.step(), read.offset(), type, name.contains("last"), among, css);
  }
}
