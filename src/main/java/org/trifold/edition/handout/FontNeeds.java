package org.trifold.edition.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document's characters ask of the renderer.
 *
 * @param fallbacks faces of the theme that stand in, in order, where a family lacks a glyph
 * @param further faces from elsewhere, for what the theme lacks, in order
 * @param substituted the faces whose glyphs are substituted
 * @param han families for Han characters, by the language whose forms they have
 * @param rightToLeft whether any text runs from right to left
 */
record FontNeeds(
    List<FontCase.Face> fallbacks,
    List<FontCase.Face> further,
    Set<FontCase.Face> substituted,
    Map<String, String> han,
    boolean rightToLeft) {
  FontNeeds {
    fallbacks = List.copyOf(fallbacks);
    further = List.copyOf(further);
    substituted = Set.copyOf(substituted);
    han = new LinkedHashMap<>(han);
  }

  /** Style for text in the Han forms of another language than the first one's. */
  String css() {
    StringBuilder css = new StringBuilder();
    han.forEach(
        (language, family) ->
            css.append("span.")
                .append(HanSpans.cssClass(language))
                .append(" { font-family: ")
                .append(CssText.quote(family))
                .append(" }\n"));
    return css.toString();
  }
}
