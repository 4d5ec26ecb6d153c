package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.newsletter.css.Selector.Compound;
import org.trifold.edition.newsletter.css.Selector.Simple;

/**
 * Writes the selector of a nested rule as one that stands by itself (CSS Nesting 1, §3). Old mail
 * programs don't know {@code :is()}, so it is used only where the long form would mean something
 * else.
 */
final class Nesting {
  /** Beyond, {@code :is()} is shorter by far. */
  private static final int MOST = 24;

  private final List<Selector> parents;

  /**
   * @param parents selectors of the rule around; {@code :scope} in a scope
   */
  Nesting(List<Selector> parents) {
    // & stands for elements (CSS Nesting 1, §3.1).
    this.parents = parents.stream().filter(p -> !p.pseudoElement()).toList();
  }

  List<Selector> flatten(List<Selector> nested) {
    List<Selector> flat = new ArrayList<>();
    boolean spread =
        parents.size() * nested.size() <= MOST
            && parents.stream().map(Selector::specificity).distinct().count() == 1;
    for (Selector selector : nested) {
      Selector whole = selector;
      if (selector.relative() || !selector.hasParent()) {
        whole = prefixed(selector);
      }
      if (spread && leads(whole)) {
        for (Selector parent : parents) {
          flat.add(spread(whole, parent));
        }
      } else {
        flat.add(replaced(whole));
      }
    }
    return flat;
  }

  private static Selector prefixed(Selector selector) {
    List<Compound> compounds = new ArrayList<>(selector.compounds());
    compounds.add(0, new Compound(List.of(new Selector.Parent())));
    List<Character> combinators = new ArrayList<>(selector.combinators());
    combinators.add(0, ' ');
    return new Selector(compounds, combinators);
  }

  /** Whether {@code &} stands in the first compound only, and once, beside nothing with a type. */
  private boolean leads(Selector selector) {
    List<Simple> first = selector.compounds().get(0).parts();
    boolean type =
        first.stream().anyMatch(p -> p instanceof Selector.Type)
            && parents.stream().anyMatch(s -> s.subject().parts().get(0) instanceof Selector.Type);
    long here = first.stream().filter(p -> p instanceof Selector.Parent).count();
    List<Simple> others = new ArrayList<>(first);
    others.removeIf(p -> p instanceof Selector.Parent);
    selector.compounds().stream().skip(1).forEach(c -> others.addAll(c.parts()));
    return here == 1
        && !type
        && !new Selector(List.of(new Compound(others)), List.of(' ')).hasParent();
  }

  private static Selector spread(Selector selector, Selector parent) {
    List<Simple> merged = new ArrayList<>();
    for (Simple part : selector.compounds().get(0).parts()) {
      if (part instanceof Selector.Type) {
        merged.add(part);
      }
    }
    merged.addAll(parent.subject().parts());
    for (Simple part : selector.compounds().get(0).parts()) {
      if (!(part instanceof Selector.Type) && !(part instanceof Selector.Parent)) {
        merged.add(part);
      }
    }
    int before = parent.compounds().size() - 1;
    List<Compound> compounds = new ArrayList<>(parent.compounds().subList(0, before));
    compounds.add(new Compound(merged));
    compounds.addAll(selector.compounds().subList(1, selector.compounds().size()));
    List<Character> combinators = new ArrayList<>(parent.combinators());
    combinators.addAll(selector.combinators().subList(1, selector.combinators().size()));
    return new Selector(compounds, combinators);
  }

  private Selector replaced(Selector selector) {
    List<Compound> compounds = new ArrayList<>();
    for (Compound compound : selector.compounds()) {
      List<Simple> parts = new ArrayList<>();
      for (Simple part : compound.parts()) {
        parts.add(replaced(part));
      }
      compounds.add(new Compound(parts));
    }
    return new Selector(compounds, selector.combinators());
  }

  private Simple replaced(Simple part) {
    if (part instanceof Selector.Parent) {
      return new Selector.Logical("is", parents);
    }
    if (part instanceof Selector.Logical logical) {
      return new Selector.Logical(
          logical.name(), logical.list().stream().map(this::replaced).toList());
    }
    if (part instanceof Selector.Nth nth && !nth.among().isEmpty()) {
      List<Selector> among = nth.among().stream().map(this::replaced).toList();
      String css = nth.css();
      String head = css.substring(0, Tree.fold(css).indexOf(" of ") + 4);
      return new Selector.Nth(
          nth.step(),
          nth.offset(),
          nth.ofType(),
          nth.fromEnd(),
          among,
          head + Selector.css(among) + ")");
    }
    return part;
  }
}
