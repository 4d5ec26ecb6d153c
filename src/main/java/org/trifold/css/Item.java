package org.trifold.css;

import java.util.List;

/** What stands in a stylesheet, block or style attribute, in its order. Immutable. */
public sealed interface Item {
  /** Offset of its first character in the source. */
  int start();

  /**
   * An at-rule.
   *
   * @param name in lower case, without the sign
   * @param prelude what stands before its block or semicolon, without outer blanks
   * @param block whether it has braces
   * @param items what is in them
   * @param raw the whole as written
   */
  record At(
      String name, List<Token> prelude, boolean block, List<Item> items, String raw, int start)
      implements Item {
    public At {
      prelude = List.copyOf(prelude);
      items = List.copyOf(items);
    }
  }

  /**
   * A rule with a selector; nested rules stand among its declarations.
   *
   * @param prelude the selectors, without outer blanks
   * @param raw the whole as written
   */
  record Style(List<Token> prelude, List<Item> items, String raw, int start) implements Item {
    public Style {
      prelude = List.copyOf(prelude);
      items = List.copyOf(items);
    }
  }

  /**
   * A declaration.
   *
   * @param property in lower case; custom properties as written
   * @param value without importance and outer blanks
   * @param importance as written, with the blanks before it; empty for none
   * @param raw the value as written
   */
  record Declaration(String property, List<Token> value, String importance, String raw, int start)
      implements Item {
    public Declaration {
      value = List.copyOf(value);
    }

    /** Whether it is marked as important. */
    public boolean important() {
      return !importance.isEmpty();
    }

    /** Whether it defines a custom property (CSS Variables 1, §2). */
    public boolean custom() {
      return property.startsWith("--");
    }
  }

  /** A comment; one inside of a selector, condition or value stands before what it is in. */
  record Comment(int start) implements Item {}

  /** What browsers skip. */
  record Skipped(String raw, int start) implements Item {}
}
