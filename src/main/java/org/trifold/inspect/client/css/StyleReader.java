package org.trifold.inspect.client.css;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads style sheets and style attributes (CSS Syntax 3, §5.4): whatever stands there, rules inside
 * rules, conditions and rules that nobody knows, and comments too. ph-css leaves out or refuses
 * some of that, and what is left out can't be told. Not thread-safe.
 */
public final class StyleReader {
  private final String css;
  private final List<Token> tokens;
  private final List<Integer> lineStarts = new ArrayList<>();
  private int at;

  private StyleReader(String css) {
    this.css = css;
    this.tokens = Tokens.of(css);
    lineStarts.add(0);
    for (int i = css.indexOf('\n'); i >= 0; i = css.indexOf('\n', i + 1)) {
      lineStarts.add(i + 1);
    }
  }

  /** The tokens of a value. */
  public static List<Token> tokens(String value) {
    return Tokens.of(value);
  }

  /** The items of a sheet or of a style attribute. */
  public static List<Item> read(String css) {
    StyleReader reader = new StyleReader(css);
    List<Item> items = new ArrayList<>();
    while (reader.at < reader.tokens.size()) {
      items.addAll(reader.items());
      reader.at++; // a closing bracket too many
    }
    return items;
  }

  /** Items up to the end or a closing brace, which is left. */
  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    while (at < tokens.size() && !tokens.get(at).is('}')) {
      Token first = tokens.get(at);
      if (first.kind() == Token.Kind.COMMENT) {
        items.add(new Item.Comment(first.line(), first.column()));
        at++;
      } else if (first.kind() == Token.Kind.SPACE || first.is(';')) {
        at++;
      } else if (first.kind() == Token.Kind.AT) {
        at++;
        items.add(rule(first.text(), first, items));
      } else if (isDeclaration()) {
        items.add(declaration(items));
      } else {
        items.add(rule("", first, items));
      }
    }
    return items;
  }

  /** A name and a colon, and the end of the declaration before any block. */
  private boolean isDeclaration() {
    int i = at + 1;
    if (tokens.get(at).kind() != Token.Kind.IDENT) {
      return false;
    }
    while (i < tokens.size() && tokens.get(i).isBlank()) {
      i++;
    }
    if (i == tokens.size() || !tokens.get(i).is(':')) {
      return false;
    }
    if (tokens.get(at).text().startsWith("--")) {
      return true;
    }
    for (; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is('{')) {
        return false;
      }
      if (token.is(';') || token.is('}')) {
        return true;
      }
    }
    return true;
  }

  private Item.Rule rule(String name, Token first, List<Item> comments) {
    List<Token> prelude = until(comments, '{', ';', '}');
    List<Item> items = List.of();
    if (at < tokens.size() && tokens.get(at).is('{')) {
      at++;
      items = items();
      at++;
    } else if (at < tokens.size() && tokens.get(at).is(';')) {
      at++;
    }
    return new Item.Rule(name, trim(prelude), items, first.line(), first.column());
  }

  private Item.Declaration declaration(List<Item> comments) {
    Token name = tokens.get(at);
    until(comments, ':');
    at++;
    List<Token> value = new ArrayList<>(until(comments, ';', '}'));
    String importance = "";
    for (int i = value.size() - 2; i >= 0; i--) {
      if (value.get(i).is('!')
          && value.subList(i + 1, value.size()).stream().anyMatch(this::marks)) {
        int start = i;
        while (start > 0 && value.get(start - 1).isBlank()) {
          start--;
        }
        importance = written(value.get(start), value.get(value.size() - 1));
        value = value.subList(0, start);
        break;
      }
    }
    return new Item.Declaration(name.text(), trim(value), importance, name.line(), name.column());
  }

  private boolean marks(Token token) {
    return token.isName("important");
  }

  /** The text from one token to the end of the other, the word "important". */
  private String written(Token from, Token word) {
    int end = Math.min(css.length(), offset(word) + "important".length());
    return css.substring(offset(from), Math.max(offset(from), end));
  }

  private int offset(Token token) {
    return lineStarts.get(token.line() - 1) + token.column() - 1;
  }

  /** Tokens up to one of these signs outside brackets; comments are set apart. */
  private List<Token> until(List<Item> comments, char... signs) {
    List<Token> taken = new ArrayList<>();
    int depth = 0;
    for (; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (depth == 0) {
        for (char sign : signs) {
          if (token.is(sign)) {
            return taken;
          }
        }
      }
      if (token.kind() == Token.Kind.COMMENT) {
        comments.add(new Item.Comment(token.line(), token.column()));
        continue;
      }
      depth += token.opens() ? 1 : token.closes() && depth > 0 ? -1 : 0;
      taken.add(token);
    }
    return taken;
  }

  private static List<Token> trim(List<Token> tokens) {
    int from = 0;
    int to = tokens.size();
    while (from < to && tokens.get(from).isBlank()) {
      from++;
    }
    while (to > from && tokens.get(to - 1).isBlank()) {
      to--;
    }
    return tokens.subList(from, to);
  }
}
