package org.trifold.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trifold.css.Token.Type;

/**
 * Reads tokens as rules and declarations as browsers do (CSS Syntax 3, §5), rules in rules and
 * rules that nobody knows included. No text is refused. Not thread-safe.
 */
public final class SyntaxReader {
  /** At-rules whose braces hold style rules, and declarations only inside of one. */
  /** A name that is written without an escape (CSS Syntax 3, §4.3.9). */
  private static final Pattern PLAIN =
      Pattern.compile("(--|-?[A-Za-z_\\x{80}-\\x{10FFFF}])[-\\w\\x{80}-\\x{10FFFF}]*");

  private static final Set<String> GROUPS =
      Set.of("media", "supports", "layer", "container", "scope", "starting-style");

  /** Deeper, a stylesheet is an attack on the stack. */
  private static final int DEEPEST = 64;

  private final String css;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private SyntaxReader(String css) {
    this.css = css;
    tokens = Tokenizer.tokens(css);
  }

  /** A stylesheet, as far as it goes: what is open at its end is closed there. */
  public static Sheet sheet(String css) {
    SyntaxReader reader = new SyntaxReader(css);
    List<Item> rules = new ArrayList<>();
    reader.rules(rules);
    return new Sheet(rules, Pairs.fault(reader.tokens, DEEPEST), Lines.of(css));
  }

  /** The declarations and comments of a style attribute, and what browsers skip there. */
  public static List<Item> attribute(String css) {
    SyntaxReader reader = new SyntaxReader(css);
    List<Item> items = new ArrayList<>();
    while (reader.next < reader.tokens.size()) {
      Token token = reader.tokens.get(reader.next);
      if (token.blank() || token.is(';')) {
        reader.blank(items);
        continue;
      }
      int from = reader.next;
      Optional<Item.Declaration> declaration = reader.declaration();
      if (declaration.isEmpty()) {
        reader.next = from;
        reader.skip();
      }
      reader.comments(items, from, reader.next);
      items.add(
          declaration.isPresent()
              ? declaration.get()
              : new Item.Skipped(reader.raw(from, reader.next).strip(), token.start()));
    }
    return List.copyOf(items);
  }

  /** Passes a token that says nothing. */
  private void blank(List<Item> into) {
    comments(into, next, next + 1);
    next++;
  }

  private void comments(List<Item> into, int from, int to) {
    for (Token token : tokens.subList(from, to)) {
      if (token.is(Type.COMMENT)) {
        into.add(new Item.Comment(token.start()));
      }
    }
  }

  private void rules(List<Item> into) {
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is('}') && depth > 0) {
        return;
      }
      if (token.blank() || depth == 0 && (token.is(Type.CDO) || token.is(Type.CDC))) {
        blank(into);
      } else if (token.is(Type.AT)) {
        at(into, false);
      } else {
        style(into, false);
      }
    }
  }

  /** What a block holds: declarations and rules (§5.4.4). */
  private void contents(List<Item> into) {
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is('}')) {
        return;
      }
      if (token.blank() || token.is(';')) {
        blank(into);
        continue;
      }
      if (token.is(Type.AT)) {
        at(into, true);
        continue;
      }
      int from = next;
      Optional<Item.Declaration> declaration = declaration();
      if (declaration.isPresent()) {
        comments(into, from, next);
        into.add(declaration.get());
      } else {
        next = from;
        style(into, true);
      }
    }
  }

  /** A block in braces, the next token being the first of them; rules alone or all that may be. */
  private List<Item> block(boolean rules) {
    List<Item> items = new ArrayList<>();
    if (depth == DEEPEST) {
      int from = next;
      next = Tokens.end(tokens, next);
      items.add(new Item.Skipped(raw(from, next), tokens.get(from).start()));
      return items;
    }
    depth++;
    next++;
    if (rules) {
      rules(items);
    } else {
      contents(items);
    }
    next = Math.min(next + 1, tokens.size());
    depth--;
    return items;
  }

  private void at(List<Item> into, boolean nested) {
    int from = next;
    String name = tokens.get(next++).lower();
    int prelude = next;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is(';') || token.is('{') || token.is('}') && depth > 0) {
        break;
      }
      next = token.opens() ? Tokens.end(tokens, next) : next + 1;
    }
    comments(into, prelude, next);
    List<Token> head = Tokens.trim(tokens.subList(prelude, next));
    List<Item> items = List.of();
    boolean block = next < tokens.size() && tokens.get(next).is('{');
    if (block) {
      items = block(GROUPS.contains(name) && !nested);
    } else if (next < tokens.size() && tokens.get(next).is(';')) {
      next++;
    }
    into.add(new Item.At(name, head, block, items, raw(from, next), tokens.get(from).start()));
  }

  /** A rule with a selector, or what is skipped in the place of one (§5.4.3). */
  private void style(List<Item> into, boolean nested) {
    int from = next;
    int start = tokens.get(from).start();
    boolean dashed = isCustomProperty();
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (dashed && token.is('{') && !nested) {
        next = Tokens.end(tokens, next);
        break;
      }
      if (token.is('{') && !dashed) {
        comments(into, from, next);
        List<Token> prelude = Tokens.trim(tokens.subList(from, next));
        List<Item> items = block(false);
        into.add(new Item.Style(prelude, items, raw(from, next), start));
        return;
      }
      if (depth > 0 && token.is('}') || nested && token.is(';')) {
        next += token.is(';') ? 1 : 0;
        break;
      }
      next = token.opens() ? Tokens.end(tokens, next) : next + 1;
    }
    comments(into, from, next);
    into.add(new Item.Skipped(raw(from, next), start));
  }

  /** Whether a custom property and its colon come next: no rule begins so (§5.4.3). */
  private boolean isCustomProperty() {
    int colon = next + 1;
    while (colon < tokens.size() && tokens.get(colon).blank()) {
      colon++;
    }
    Token name = tokens.get(next);
    return name.is(Type.IDENT)
        && name.value().startsWith("--")
        && colon < tokens.size()
        && tokens.get(colon).is(':');
  }

  private Optional<Item.Declaration> declaration() {
    Token name = tokens.get(next);
    if (!name.is(Type.IDENT)) {
      return Optional.empty();
    }
    next++;
    skipBlanks();
    if (next >= tokens.size() || !tokens.get(next).is(':')) {
      return Optional.empty();
    }
    next++;
    boolean custom = name.value().startsWith("--");
    int from = next;
    int braces = 0;
    int bangs = 0;
    boolean brackets = false;
    boolean others = false;
    boolean sound = true;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is(';') || token.is('}')) {
        break;
      }
      braces += token.is('{') ? 1 : 0;
      bangs += token.is('!') ? 1 : 0;
      others |= !token.blank() && !token.is('{');
      if (!custom && braces > 0 && (others || braces > 1)) {
        return Optional.empty();
      }
      brackets |= token.opens();
      int end = token.opens() ? Tokens.end(tokens, next) : next + 1;
      for (; next < end; next++) {
        Token part = tokens.get(next);
        sound &= !part.is(Type.BAD_STRING) && !part.is(Type.BAD_URL);
      }
      sound &= !token.is(Type.CLOSE);
    }
    List<Token> value = Tokens.trim(tokens.subList(from, next));
    String importance = "";
    int bang = importance(value);
    if (bang >= 0) {
      int end = endOf(value.get(value.size() - 1));
      value = Tokens.trim(value.subList(0, bang));
      importance = css.substring(value.isEmpty() ? endOf(tokens.get(from - 1)) : end(value), end);
    }
    sound &= bangs == (bang >= 0 ? 1 : 0);
    // A name that only escapes can spell is no property of any browser's.
    sound &= PLAIN.matcher(name.value()).matches();
    if (!sound || value.isEmpty() && !custom) {
      return Optional.empty();
    }
    if (brackets && Pairs.depth(value) > DEEPEST) {
      return Optional.empty();
    }
    if (brackets && next == tokens.size()) {
      value = new ArrayList<>(value);
      value.addAll(Pairs.missing(value, css.length()));
    }
    return Optional.of(
        new Item.Declaration(
            custom ? name.value() : name.lower(),
            value,
            importance,
            Tokens.written(value),
            name.start()));
  }

  /** Place of the exclamation mark of {@code !important} at the end; -1 where it has none. */
  private static int importance(List<Token> value) {
    int i = value.size() - 1;
    if (i < 1 || !value.get(i).isWord("important")) {
      return -1;
    }
    i--;
    while (i >= 0 && value.get(i).blank()) {
      i--;
    }
    return i >= 0 && value.get(i).is('!') ? i : -1;
  }

  /** Passes what is skipped in a style attribute, a whole at-rule or up to a semicolon. */
  private void skip() {
    if (tokens.get(next).is(Type.AT)) {
      at(new ArrayList<>(), true);
      return;
    }
    while (next < tokens.size() && !tokens.get(next).is(';')) {
      next = tokens.get(next).opens() ? Tokens.end(tokens, next) : next + 1;
    }
  }

  private void skipBlanks() {
    while (next < tokens.size() && tokens.get(next).blank()) {
      next++;
    }
  }

  private int end(List<Token> run) {
    return endOf(run.get(run.size() - 1));
  }

  private int endOf(Token token) {
    return Math.min(css.length(), token.start() + token.text().length());
  }

  private String raw(int from, int to) {
    int end = Math.min(to, tokens.size());
    if (from >= end) {
      return "";
    }
    Token last = tokens.get(end - 1);
    return css.substring(tokens.get(from).start(), last.start()) + last.text();
  }
}
