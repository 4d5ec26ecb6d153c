package org.trifold.theme;

import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * A stylesheet for a renderer that embeds its fonts: tokens resolved, every font family one of the
 * font table.
 *
 * @param css the text
 * @param declarations what it declares, in order, each with its place in the theme's file
 * @param selectors of its rules, in order, each with its place
 * @param findings families that the font table lacks
 */
public record EmbeddedStyle(
    String css, List<Declaration> declarations, List<Selector> selectors, List<Finding> findings) {
  public EmbeddedStyle {
    selectors = List.copyOf(selectors);
    declarations = List.copyOf(declarations);
    findings = List.copyOf(findings);
  }

  /**
   * One selector of a rule.
   *
   * @param text as CSS
   * @param where line in the theme's file
   */
  public record Selector(String text, SourceLocation where) {}

  /**
   * One declaration.
   *
   * @param property lower case
   * @param value as CSS, with tokens and families resolved
   * @param where line in the theme's file
   */
  public record Declaration(String property, String value, SourceLocation where) {}
}
