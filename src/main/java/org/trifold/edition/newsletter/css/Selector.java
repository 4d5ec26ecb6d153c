package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trifold.css.Names;
import org.trifold.css.Token;

/**
 * A selector without commas (Selectors 4, §3.1): compounds with combinators between them.
 *
 * @param combinators each stands before the compound of its place; the first is a blank unless the
 *     selector is relative
 * @param specificity Selectors 4, §17; {@code &} counts as written in a rule of its own
 * @param size number of tests in it, those in brackets among them
 */
record Selector(
    List<Compound> compounds, List<Character> combinators, Specificity specificity, int size) {
  Selector {
    compounds = List.copyOf(compounds);
    combinators = List.copyOf(combinators);
  }

  Selector(List<Compound> compounds, List<Character> combinators) {
    this(compounds, combinators, specificityOf(compounds), sizeOf(compounds));
  }

  private static Specificity specificityOf(List<Compound> compounds) {
    Specificity sum = Specificity.ZERO;
    for (Compound compound : compounds) {
      for (Simple part : compound.parts()) {
        sum = sum.plus(specificity(part));
      }
    }
    return sum;
  }

  private static int sizeOf(List<Compound> compounds) {
    long size = 0;
    for (Compound compound : compounds) {
      for (Simple part : compound.parts()) {
        size++;
        List<Selector> inner =
            part instanceof Logical logical
                ? logical.list()
                : part instanceof Nth nth ? nth.among() : List.of();
        for (Selector selector : inner) {
          size += selector.size();
        }
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, size);
  }

  /**
   * What holds of one element.
   *
   * @param part whether a pseudo-element is among it
   * @param outside whether it may be an element that a mail program puts around the message
   */
  record Compound(List<Simple> parts, boolean part, boolean outside) {
    Compound {
      parts = List.copyOf(parts);
    }

    Compound(List<Simple> parts) {
      this(
          parts,
          parts.stream().anyMatch(p -> p instanceof Part),
          parts.stream().anyMatch(ClientHooks::names));
    }
  }

  /** A test of one element. */
  sealed interface Simple
      permits Type, Id, ClassName, Attribute, Nth, Logical, State, Part, Parent {
    String css();
  }

  /**
   * @param name as written, without escapes; {@code *} for any
   * @param css with its namespace
   */
  record Type(String name, String css) implements Simple {}

  record Id(String name, String css) implements Simple {}

  record ClassName(String name, String css) implements Simple {}

  /**
   * @param operator empty where only presence is asked
   * @param flag {@code i}, {@code s} or a blank
   */
  record Attribute(String name, String operator, String value, char flag, String css)
      implements Simple {}

  /**
   * @param step the a of {@code an+b}
   * @param among what is counted; empty for all
   */
  record Nth(
      int step, int offset, boolean ofType, boolean fromEnd, List<Selector> among, String css)
      implements Simple {
    Nth {
      among = List.copyOf(among);
    }
  }

  /**
   * @param name {@code is}, {@code where}, {@code not} or {@code has}
   */
  record Logical(String name, List<Selector> list) implements Simple {
    Logical {
      list = List.copyOf(list);
    }

    @Override
    public String css() {
      return ":" + name + "(" + Selector.css(list) + ")";
    }
  }

  /**
   * Another pseudo-class.
   *
   * @param known whether every browser takes it; another may make it drop the whole rule
   */
  record State(String name, List<Token> argument, boolean known, String css) implements Simple {}

  /** A pseudo-element. */
  record Part(String css, boolean known) implements Simple {}

  /** {@code &}. */
  record Parent() implements Simple {
    @Override
    public String css() {
      return "&";
    }
  }

  static Selector of(Compound compound) {
    return new Selector(List.of(compound), List.of(' '));
  }

  boolean relative() {
    return combinators.get(0) != ' ';
  }

  Compound subject() {
    return compounds.get(compounds.size() - 1);
  }

  /** Whether it styles a part of an element that no style attribute reaches. */
  boolean pseudoElement() {
    return subject().part();
  }

  /** Whether every browser of today takes it. */
  boolean known() {
    return compounds.stream().flatMap(c -> c.parts().stream()).allMatch(Selector::known);
  }

  private static boolean known(Simple part) {
    if (part instanceof State state) {
      return state.known();
    }
    if (part instanceof Part pseudo) {
      return pseudo.known();
    }
    if (part instanceof Logical logical) {
      return logical.list().stream().allMatch(Selector::known);
    }
    if (part instanceof Attribute attribute) {
      // Chromium has no flag s.
      return attribute.flag() != 's';
    }
    if (part instanceof Type type) {
      return !type.css().contains("|") || type.css().startsWith("*|");
    }
    return !(part instanceof Nth nth) || nth.among().stream().allMatch(Selector::known);
  }

  /** Whether {@code &} stands anywhere in it. */
  boolean hasParent() {
    return compounds.stream()
        .flatMap(c -> c.parts().stream())
        .anyMatch(
            p ->
                p instanceof Parent
                    || p instanceof Logical l && l.list().stream().anyMatch(Selector::hasParent)
                    || p instanceof Nth n && n.among().stream().anyMatch(Selector::hasParent));
  }

  /** Names of the attributes that it asks for, in lower case. */
  List<String> attributes() {
    List<String> names = new ArrayList<>();
    for (Compound compound : compounds) {
      for (Simple part : compound.parts()) {
        if (part instanceof Attribute attribute) {
          names.add(Tree.fold(attribute.name()));
        } else if (part instanceof Logical logical) {
          logical.list().forEach(s -> names.addAll(s.attributes()));
        } else if (part instanceof Nth nth) {
          nth.among().forEach(s -> names.addAll(s.attributes()));
        }
      }
    }
    return names;
  }

  private static Specificity specificity(Simple part) {
    if (part instanceof Type type) {
      return type.name().equals("*") ? Specificity.ZERO : new Specificity(0, 0, 1);
    }
    if (part instanceof Id) {
      return new Specificity(1, 0, 0);
    }
    if (part instanceof Part) {
      return new Specificity(0, 0, 1);
    }
    if (part instanceof Logical logical) {
      return logical.name().equals("where") ? Specificity.ZERO : heaviest(logical.list());
    }
    if (part instanceof Nth nth) {
      return new Specificity(0, 1, 0).plus(heaviest(nth.among()));
    }
    return part instanceof Parent ? Specificity.ZERO : new Specificity(0, 1, 0);
  }

  static Specificity heaviest(List<Selector> list) {
    return list.stream().map(Selector::specificity).reduce(Specificity.ZERO, Specificity::max);
  }

  /** The same with more asked of its subject. */
  Selector narrowed(Simple... more) {
    List<Simple> parts = new ArrayList<>(subject().parts());
    int at = 0;
    while (at < parts.size() && !(parts.get(at) instanceof Part)) {
      at++;
    }
    parts.addAll(at, List.of(more));
    List<Compound> changed = new ArrayList<>(compounds);
    changed.set(changed.size() - 1, new Compound(parts));
    return new Selector(changed, combinators);
  }

  static String css(List<Selector> list) {
    return list.stream().map(Selector::css).collect(Collectors.joining(","));
  }

  /** As text, without needless blanks. */
  String css() {
    return css(Map.of());
  }

  /**
   * As text, with other words for some attribute tests.
   *
   * @param renamed from what was written to what is
   */
  String css(Map<String, String> renamed) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < compounds.size(); i++) {
      if (i > 0 || relative()) {
        out.append(combinators.get(i).charValue());
      }
      for (Simple part : compounds.get(i).parts()) {
        if (part instanceof Logical logical && !renamed.isEmpty()) {
          String list =
              logical.list().stream().map(s -> s.css(renamed)).collect(Collectors.joining(","));
          out.append(':').append(logical.name()).append('(').append(list).append(')');
        } else {
          out.append(renamed.getOrDefault(part.css(), part.css()));
        }
      }
    }
    return out.toString();
  }

  /** The tests of an attribute. */
  List<Attribute> tests(String attribute) {
    List<Attribute> tests = new ArrayList<>();
    for (Compound compound : compounds) {
      for (Simple part : compound.parts()) {
        if (part instanceof Attribute test && Names.same(test.name(), attribute)) {
          tests.add(test);
        } else if (part instanceof Logical logical) {
          logical.list().forEach(s -> tests.addAll(s.tests(attribute)));
        }
      }
    }
    return tests;
  }
}
