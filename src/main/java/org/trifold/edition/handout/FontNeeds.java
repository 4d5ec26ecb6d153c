package org.trifold.edition.handout;

import java.util.List;

/**
 * What a document's characters ask of the renderer.
 *
 * @param fallbacks faces that stand in, in order, where a family lacks a glyph
 * @param rightToLeft whether any text runs from right to left
 * @param shaped whether any script needs glyph substitution to be read
 */
record FontNeeds(List<FontCase.Face> fallbacks, boolean rightToLeft, boolean shaped) {
  FontNeeds {
    fallbacks = List.copyOf(fallbacks);
  }
}
