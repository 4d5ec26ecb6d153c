package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trifold.edition.newsletter.css.Token.Type;

/**
 * Reads tokens as rules and declarations as browsers do (CSS Syntax 3, §5), rules in rules
 * included. Not thread-safe.
 */
final class SyntaxReader {
  /** At-rules whose braces hold style rules. */
  static final Set<String> GROUPS =
      Set.of("media", "supports", "layer", "container", "scope", "starting-style");

  /** Deeper, a stylesheet is an attack on the stack. */
  private static final int DEEPEST = 64;

  /** Thrown where the text can't be a whole stylesheet. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    final int at;

    Broken(int at, String what) {
      super(what);
      this.at = at;
    }
  }

  private final String css;
  private final List<Token> tokens;
  private int next;

  private SyntaxReader(String css) {
    this.css = css;
    tokens = Tokenizer.tokens(css);
  }

  /**
   * The rules of a stylesheet.
   *
   * @throws Broken where a brace is not closed or a comment does not end
   */
  static List<Syntax> sheet(String css) throws Broken {
    SyntaxReader reader = new SyntaxReader(css);
    reader.checkPairs();
    List<Syntax> rules = new ArrayList<>();
    reader.rules(rules, 0);
    return rules;
  }

  /** The declarations of a style attribute. */
  static List<Syntax> attribute(String css) {
    SyntaxReader reader = new SyntaxReader(css);
    List<Syntax> items = new ArrayList<>();
    while (reader.next < reader.tokens.size()) {
      Token token = reader.tokens.get(reader.next);
      if (token.blank() || token.is(';')) {
        reader.next++;
        continue;
      }
      int from = reader.next;
      Optional<Syntax.Declaration> declaration = reader.declaration();
      if (declaration.isPresent()) {
        items.add(declaration.get());
      } else {
        reader.next = from;
        reader.skipDeclaration();
        items.add(new Syntax.Skipped(reader.raw(from, reader.next).strip(), token.start()));
      }
    }
    return items;
  }

  private void checkPairs() throws Broken {
    if (tokens.isEmpty()) {
      return;
    }
    Token last = tokens.get(tokens.size() - 1);
    if (Tokenizer.cutOff(last)) {
      throw new Broken(last.start(), "a comment does not end");
    }
    int depth = 0;
    int open = 0;
    int round = 0;
    for (Token token : tokens) {
      if (token.is('{')) {
        open = depth++ == 0 ? token.start() : open;
      } else if (token.is('}')) {
        // One too many spoils the next rule only, as in browsers.
        depth = Math.max(0, depth - 1);
      } else if (token.opens()) {
        round++;
      } else if (token.is(Type.CLOSE)) {
        round = Math.max(0, round - 1);
      }
      if (depth > DEEPEST || round > DEEPEST) {
        throw new Broken(token.start(), "brackets are nested too deep");
      }
    }
    if (depth > 0) {
      throw new Broken(open, "a brace is not closed");
    }
  }

  private void rules(List<Syntax> into, int depth) {
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is('}') && depth > 0) {
        return;
      }
      if (token.blank() || depth == 0 && (token.is(Type.CDO) || token.is(Type.CDC))) {
        next++;
      } else if (token.is(Type.AT)) {
        into.add(at(depth, false));
      } else {
        into.add(style(depth > 0, false));
      }
    }
  }

  /** The contents of a style rule's braces: declarations and rules. */
  private void contents(List<Syntax> into) {
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is('}')) {
        return;
      }
      if (token.blank() || token.is(';')) {
        next++;
        continue;
      }
      if (token.is(Type.AT)) {
        into.add(at(1, true));
        continue;
      }
      int from = next;
      Optional<Syntax.Declaration> declaration = declaration();
      if (declaration.isPresent()) {
        into.add(declaration.get());
      } else {
        next = from;
        into.add(style(true, true));
      }
    }
  }

  private Syntax at(int depth, boolean nested) {
    int from = next;
    String name = tokens.get(next++).value().toLowerCase(Locale.ROOT);
    int prelude = next;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is(';') || token.is('{') || token.is('}') && depth > 0) {
        break;
      }
      next = token.opens() ? Tokens.end(tokens, next) : next + 1;
    }
    List<Token> head = Tokens.trim(tokens.subList(prelude, next));
    List<Syntax> body = new ArrayList<>();
    if (next < tokens.size() && tokens.get(next).is('{')) {
      if (GROUPS.contains(name)) {
        next++;
        if (nested) {
          contents(body);
        } else {
          rules(body, depth + 1);
        }
        next++;
      } else {
        next = Tokens.end(tokens, next);
      }
    } else if (next < tokens.size() && tokens.get(next).is(';')) {
      next++;
    }
    return new Syntax.At(name, head, body, raw(from, next), tokens.get(from).start());
  }

  private Syntax style(boolean inBlock, boolean nested) {
    int from = next;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is('{')) {
        List<Token> prelude = Tokens.trim(tokens.subList(from, next));
        List<Syntax> body = new ArrayList<>();
        next++;
        contents(body);
        next++;
        return new Syntax.Style(prelude, body, raw(from, next), tokens.get(from).start());
      }
      if (inBlock && token.is('}') || nested && token.is(';')) {
        next += token.is(';') ? 1 : 0;
        return new Syntax.Skipped(raw(from, next), tokens.get(from).start());
      }
      next = token.opens() ? Tokens.end(tokens, next) : next + 1;
    }
    return new Syntax.Skipped(raw(from, next), tokens.get(from).start());
  }

  private Optional<Syntax.Declaration> declaration() {
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
    boolean others = false;
    boolean sound = true;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.is(';') || token.is('}')) {
        break;
      }
      braces += token.is('{') ? 1 : 0;
      others |= !token.blank() && !token.is('{');
      if (!custom && braces > 0 && (others || braces > 1)) {
        return Optional.empty();
      }
      int end = token.opens() ? Tokens.end(tokens, next) : next + 1;
      for (; next < end; next++) {
        Token part = tokens.get(next);
        sound &= !part.is(Type.BAD_STRING) && !part.is(Type.BAD_URL);
      }
      sound &= !token.is(Type.CLOSE);
    }
    List<Token> value = Tokens.trim(tokens.subList(from, next));
    int bang = importance(value);
    boolean important = bang >= 0;
    if (important) {
      value = Tokens.trim(value.subList(0, bang));
    }
    // A name that only escapes can spell is no property of any browser's.
    sound &= name.value().chars().allMatch(SyntaxReader::isPlain);
    if (!sound || value.isEmpty() && !custom) {
      return Optional.empty();
    }
    String raw =
        value.isEmpty()
            ? ""
            : css.substring(value.get(0).start(), endOf(value.get(value.size() - 1)));
    return Optional.of(
        new Syntax.Declaration(
            custom ? name.value() : name.lower(), value, important, raw, name.start()));
  }

  private static boolean isPlain(int c) {
    return c == '-' || c == '_' || c >= 0x80 || Character.isLetterOrDigit(c);
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

  private void skipDeclaration() {
    while (next < tokens.size() && !tokens.get(next).is(';')) {
      next = tokens.get(next).opens() ? Tokens.end(tokens, next) : next + 1;
    }
  }

  private void skipBlanks() {
    while (next < tokens.size() && tokens.get(next).blank()) {
      next++;
    }
  }

  private static int endOf(Token token) {
    return token.start() + token.text().length();
  }

  private String raw(int from, int to) {
    int end = Math.min(to, tokens.size());
    return from >= end ? "" : css.substring(tokens.get(from).start(), endOf(tokens.get(end - 1)));
  }
}
