package org.trifold.inspect.client.css;

import java.util.List;

/** What a style sheet or block holds. */
public sealed interface Item {
  /** 1-based line of its first token. */
  int line();

  /** 1-based column of its first token. */
  int column();

  /**
   * A rule.
   *
   * @param name of an at-rule, without its sign; empty for a style rule
   * @param prelude selectors or conditions
   * @param items of its block; none where it ends with a semicolon
   */
  record Rule(String name, List<Token> prelude, List<Item> items, int line, int column)
      implements Item {
    public Rule {
      prelude = List.copyOf(prelude);
      items = List.copyOf(items);
    }

    public boolean isStyle() {
      return name.isEmpty();
    }
  }

  /**
   * A declaration.
   *
   * @param property in lower case, custom properties as written
   * @param value without importance, and without blanks around
   * @param importance as written with the blanks before it; empty for none
   */
  record Declaration(String property, List<Token> value, String importance, int line, int column)
      implements Item {
    public Declaration {
      value = List.copyOf(value);
    }
  }

  /** A comment. */
  record Comment(int line, int column) implements Item {}
}
