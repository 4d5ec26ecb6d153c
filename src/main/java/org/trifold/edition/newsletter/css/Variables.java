package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trifold.css.Token;
import org.trifold.css.Tokens;
import org.trifold.edition.newsletter.css.Reach.Hit;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Custom properties put into the values that ask for them. Not thread-safe. */
final class Variables {
  private final Scenarios scenarios;
  private final Map<Node, Environment> environments = new IdentityHashMap<>();
  private final Environment empty;

  /**
   * Variables of a document.
   *
   * @param attributes declarations of style attributes, by element
   */
  Variables(
      Tree tree,
      Reach reach,
      Scenarios scenarios,
      Map<Node, StyleAttribute> attributes,
      boolean any) {
    this.scenarios = scenarios;
    empty = Environment.empty(scenarios);
    if (any) {
      for (Node node : tree.nodes()) {
        Environment parent =
            node.parent == null ? empty : environments.getOrDefault(node.parent, empty);
        environments.put(node, environment(node, parent, reach, attributes.get(node)));
      }
    }
  }

  private Environment environment(
      Node node,
      Environment parent,
      Reach reach,
      @org.jspecify.annotations.Nullable StyleAttribute attribute) {
    Map<String, List<Environment.Definition>> definitions = new HashMap<>();
    for (Hit hit : reach.hits(node)) {
      for (Declared declared : hit.rule().declarations()) {
        if (declared.custom()) {
          boolean kept = reach.kept(hit.rule());
          define(
              definitions, declared, kept ? scenarios.bit(hit.rule(), hit.sure()) : 0, hit.rule());
        }
      }
    }
    if (attribute != null) {
      for (Declared declared : attribute.declarations()) {
        if (declared.custom()) {
          definitions
              .computeIfAbsent(declared.property().name(), n -> new ArrayList<>())
              .add(new Environment.Definition(declared, 0, all()));
        }
      }
    }
    if (definitions.isEmpty()) {
      return parent;
    }
    definitions
        .values()
        .forEach(
            list -> list.sort((a, b) -> a.declared().weight().compareTo(b.declared().weight())));
    return parent.child(definitions);
  }

  private void define(
      Map<String, List<Environment.Definition>> into, Declared declared, long bit, Rule rule) {
    Set<Integer> where =
        bit == 0
            ? all()
            : IntStream.range(0, scenarios.count())
                .filter(s -> bit != Scenarios.LIVE && scenarios.holds(rule, s))
                .boxed()
                .collect(Collectors.toSet());
    into.computeIfAbsent(declared.property().name(), n -> new ArrayList<>())
        .add(new Environment.Definition(declared, bit, where));
  }

  private Set<Integer> all() {
    return IntStream.range(0, scenarios.count()).boxed().collect(Collectors.toSet());
  }

  Environment of(Node node) {
    return environments.getOrDefault(node, empty);
  }

  /** What a declaration says with the variables of a scenario; the last value taken counts. */
  static List<String> values(Declared declared, Environment environment, int scenario) {
    Optional<List<Token>> value = environment.substitute(declared.value(), scenario);
    if (value.isEmpty()) {
      // Invalid at computed-value time: as if unset (CSS Variables 1, §3.1).
      return List.of("unset");
    }
    List<Token> tokens = Tokens.trim(value.get());
    String text = Tokens.text(tokens);
    if (text.isEmpty()) {
      return List.of("unset");
    }
    return Values.sure(declared.property().name(), tokens) ? List.of(text) : List.of("unset", text);
  }

  /**
   * What a kept declaration says, if the same on all its elements.
   *
   * @return empty where the variable must stay
   */
  Optional<List<String>> kept(Declared declared, Rule rule, List<Node> nodes) {
    int scenario = scenarios.around(rule);
    long around = scenarios.bitsAround(rule);
    Optional<List<String>> same = Optional.empty();
    for (Node node : nodes) {
      Environment environment = of(node);
      if ((environment.mask(declared.value()) & ~around) != 0) {
        return Optional.empty();
      }
      List<String> values = values(declared, environment, scenario);
      if (same.isPresent() && !same.get().equals(values)) {
        return Optional.empty();
      }
      same = Optional.of(values);
    }
    return same;
  }

  /** Values under conditions that a declaration's variables depend on, by elements. */
  static final class Requests {
    /** Values of one declaration under one stack of conditions. */
    record Request(int scenario, List<String> values) {}

    private final Map<Declared, Map<Request, List<Profile>>> byDeclared = new LinkedHashMap<>();
    private final Map<Declared, Rule> rules = new IdentityHashMap<>();

    void add(Declared declared, Rule rule, Request request, Profile profile) {
      rules.put(declared, rule);
      byDeclared
          .computeIfAbsent(declared, d -> new LinkedHashMap<>())
          .computeIfAbsent(request, r -> new ArrayList<>())
          .add(profile);
    }

    Map<Declared, Map<Request, List<Profile>>> all() {
      return byDeclared;
    }

    Rule rule(Declared declared) {
      Rule rule = rules.get(declared);
      if (rule == null) {
        throw new IllegalArgumentException("no request was made for it");
      }
      return rule;
    }
  }
}
