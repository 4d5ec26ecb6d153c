package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import org.trifold.css.Item;
import org.trifold.css.SyntaxReader;

/**
 * A style attribute as it was written.
 *
 * @param templated whether it holds a merge tag outside of values, so that it must stay as it is
 */
record StyleAttribute(String text, List<Declared> declarations, boolean templated) {
  StyleAttribute {
    declarations = List.copyOf(declarations);
  }

  static StyleAttribute of(String text, Layers layers, Properties properties) {
    List<Declared> declarations = new ArrayList<>();
    boolean templated = false;
    for (Item item : SyntaxReader.attribute(text)) {
      if (item instanceof Item.Declaration declaration) {
        Weight weight =
            new Weight(
                layers.attributeTier(declaration.important()),
                Specificity.ZERO,
                false,
                0,
                2 * declarations.size());
        declarations.add(Declared.of(declaration, properties.of(declaration.property()), weight));
      } else if (item instanceof Item.Skipped skipped) {
        templated |= MergeTags.in(skipped.raw());
      }
    }
    return new StyleAttribute(text, declarations, templated || MergeTags.in(text));
  }
}
