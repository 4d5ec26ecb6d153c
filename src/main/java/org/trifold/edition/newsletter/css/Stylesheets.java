package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the stylesheets of a document say, rules in rules written out. Not thread-safe. */
final class Stylesheets {
  /**
   * What no style attribute competes with: {@code @font-face}, {@code @keyframes}.
   *
   * @param order position among all rules
   */
  record Verbatim(
      int sheet, List<String> conditions, Optional<Layers.Layer> layer, String css, int order) {
    Verbatim {
      conditions = List.copyOf(conditions);
    }
  }

  private final Layers layers = new Layers();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Verbatim> verbatim = new ArrayList<>();
  private final Set<String> animated = new HashSet<>();
  private int order;

  Layers layers() {
    return layers;
  }

  /** In document order. */
  List<Rule> rules() {
    return rules;
  }

  List<Verbatim> verbatim() {
    return verbatim;
  }

  /** Properties that an animation changes, which importance would stop (CSS Cascade 5, §6.1). */
  Set<String> animated() {
    return animated;
  }

  int nextOrder() {
    return order++;
  }
}
