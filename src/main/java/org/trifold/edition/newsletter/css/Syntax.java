package org.trifold.edition.newsletter.css;

import java.util.List;

/** What CSS Syntax 3 makes of a stylesheet, before selectors and values are looked at. */
sealed interface Syntax {
  /** Offset in the source. */
  int start();

  /**
   * An at-rule.
   *
   * @param name in lower case, without the sign
   * @param body what is in its braces; empty where it has none or none that holds style rules
   * @param raw the whole as written
   */
  record At(String name, List<Token> prelude, List<Syntax> body, String raw, int start)
      implements Syntax {}

  /** A rule with a selector; nested rules stand among its declarations. */
  record Style(List<Token> prelude, List<Syntax> body, String raw, int start) implements Syntax {}

  /**
   * A declaration.
   *
   * @param property in lower case; custom properties as written
   * @param value without importance and outer blanks
   * @param raw the value as written, for custom properties
   */
  record Declaration(String property, List<Token> value, boolean important, String raw, int start)
      implements Syntax {
    boolean custom() {
      return property.startsWith("--");
    }
  }

  /** What browsers skip. */
  record Skipped(String raw, int start) implements Syntax {}
}
