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
 * @param findings families that the font table lacks
 */
public record EmbeddedStyle(String css, List<Declaration> declarations, List<Finding> findings) {
  public EmbeddedStyle {
    declarations = List.copyOf(declarations);
    findings = List.copyOf(findings);
  }

  /**
   * One declaration.
   *
   * @param property lower case
   * @param value as CSS, with tokens and families resolved
   * @param where line in the theme's file
   */
  public record Declaration(String property, String value, SourceLocation where) {}
}
