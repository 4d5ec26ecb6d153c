package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.css.Item;

/**
 * One selector of a style rule with the rule's declarations. Told apart by identity.
 *
 * @see Head
 */
final class Rule {
  /**
   * What the selectors of one rule share.
   *
   * @param sheet number of the stylesheet
   * @param conditions heads of the groups around it, outermost first, without layers
   * @param scoped whether one of them is a scope
   * @param pinned whether it must stay in the stylesheet for other reasons
   * @param order position among all rules
   */
  record Head(
      int sheet,
      List<String> conditions,
      Optional<Layers.Layer> layer,
      boolean scoped,
      boolean pinned,
      int order) {
    Head {
      conditions = List.copyOf(conditions);
    }
  }

  private final Head head;
  private final Selector selector;
  private final List<Item.Declaration> written;
  private final List<Rule> list;
  private final boolean whole;
  private final List<Declared> declarations = new ArrayList<>();

  private Rule(
      Head head,
      Selector selector,
      List<Item.Declaration> written,
      List<Rule> list,
      boolean whole) {
    this.head = head;
    this.selector = selector;
    this.written = written;
    this.list = list;
    this.whole = whole;
  }

  /** The rules of a list of selectors: one that some browser may not know must stay whole. */
  static List<Rule> of(Head head, List<Selector> selectors, List<Item.Declaration> written) {
    boolean whole = !selectors.stream().allMatch(Selector::known);
    List<Rule> list = new ArrayList<>();
    for (Selector selector : selectors) {
      list.add(new Rule(head, selector, written, list, whole));
    }
    return list;
  }

  /** A rule that nobody wrote, for declarations that stay under a condition. */
  static Rule made(Head head, Selector selector, List<Declared> declarations) {
    List<Rule> list = new ArrayList<>();
    Rule rule = new Rule(head, selector, List.of(), list, false);
    list.add(rule);
    rule.declarations.addAll(declarations);
    return rule;
  }

  /** Weighs what was written, once all layers are known. */
  void weigh(Layers layers, Properties properties) {
    Specificity specificity = selector.specificity();
    for (Item.Declaration declaration : written) {
      Weight weight =
          new Weight(
              layers.tier(head.layer().orElse(null), declaration.important()),
              specificity,
              head.scoped(),
              head.order(),
              2 * declarations.size());
      declarations.add(Declared.of(declaration, properties.of(declaration.property()), weight));
    }
  }

  Head head() {
    return head;
  }

  Selector selector() {
    return selector;
  }

  /** In the order in which they were written. */
  List<Declared> declarations() {
    return declarations;
  }

  /** The rules of the same list of selectors, this among them. */
  List<Rule> list() {
    return list;
  }

  /** Whether the list must not be taken apart. */
  boolean whole() {
    return whole;
  }
}
