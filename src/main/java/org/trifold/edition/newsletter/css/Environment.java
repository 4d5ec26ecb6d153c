package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * The custom properties of an element (CSS Variables 1), in every scenario. Compared by identity:
 * elements that say nothing share their parent's.
 */
final class Environment {
  /** More than any mail needs; variables that double each other would fill the memory. */
  private static final int LONGEST = 20_000;

  /** Variables that one asks for, each by the one before: what is deeper is left to the browser. */
  private static final int DEEPEST = 200;

  /** Variables that one asks for in all, likewise. */
  private static final int MOST = 300;

  /**
   * A custom property's value.
   *
   * @param mask scenarios that may change it
   * @param values by scenario; empty where it is invalid
   */
  private record Binding(long mask, List<Optional<List<Token>>> values) {}

  /** A definition that may hold on the element itself. */
  record Definition(Declared declared, long bit, Set<Integer> scenarios) {}

  private final Map<String, Binding> bindings = new HashMap<>();
  private final Scenarios scenarios;

  private Environment(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  static Environment empty(Scenarios scenarios) {
    return new Environment(scenarios);
  }

  /**
   * The environment of a child.
   *
   * @param definitions of its own, by name, strongest last
   */
  Environment child(Map<String, List<Definition>> definitions) {
    Environment child = new Environment(scenarios);
    child.bindings.putAll(bindings);
    Map<String, List<Optional<List<Token>>>> values = new HashMap<>();
    Set<String> deep = new HashSet<>();
    for (int s = 0; s < scenarios.count(); s++) {
      Resolution resolution = new Resolution(this, definitions, s);
      for (String name : definitions.keySet()) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(resolution.value(name));
      }
      deep.addAll(resolution.deep);
    }
    for (String name : definitions.keySet()) {
      long mask = mask(name, definitions, deep, new HashSet<>());
      child.bindings.put(
          name, new Binding(mask, List.copyOf(values.getOrDefault(name, List.of()))));
    }
    return child;
  }

  private long mask(
      String name,
      Map<String, List<Definition>> definitions,
      Set<String> deep,
      Set<String> visited) {
    List<Definition> own = definitions.get(name);
    if (own == null || !visited.add(name)) {
      return own == null ? mask(name) : 0;
    }
    if (deep.contains(name) || visited.size() > MOST) {
      return Scenarios.LIVE;
    }
    long mask = scenarios.live(name) ? Scenarios.LIVE : 0;
    boolean settled = false;
    for (int i = own.size() - 1; i >= 0 && !settled; i--) {
      Definition definition = own.get(i);
      mask |= definition.bit();
      for (String used : names(definition.declared().value())) {
        mask |= mask(used, definitions, deep, visited);
      }
      mask |= inherits(definition.declared().value()) ? mask(name) : 0;
      settled = definition.bit() == 0;
    }
    return settled ? mask : mask | mask(name);
  }

  /** Scenarios that may change a variable. */
  long mask(String name) {
    Binding binding = bindings.get(name);
    return (binding == null ? 0 : binding.mask()) | (scenarios.live(name) ? Scenarios.LIVE : 0);
  }

  /** Scenarios that may change a value with variables in it. */
  long mask(List<Token> value) {
    long mask = 0;
    for (String name : names(value)) {
      mask |= mask(name);
    }
    return mask;
  }

  private Optional<List<Token>> value(String name, int scenario) {
    Binding binding = bindings.get(name);
    return binding == null ? Optional.empty() : binding.values().get(scenario);
  }

  /** A value with its variables put in; empty where it is invalid at computed-value time (§3). */
  Optional<List<Token>> substitute(List<Token> value, int scenario) {
    return new Resolution(this, Map.of(), scenario).substitute(value);
  }

  /** Variables that a value asks for. */
  static Set<String> names(List<Token> value) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      if (value.get(i).isFunction("var")) {
        List<Token> inner = Tokens.trim(Tokens.inside(value, i));
        if (!inner.isEmpty()) {
          names.add(inner.get(0).value());
        }
      }
    }
    return names;
  }

  static boolean uses(List<Token> value) {
    return value.stream().anyMatch(t -> t.isFunction("var"));
  }

  private static boolean inherits(List<Token> value) {
    return value.size() == 1
        && (value.get(0).isWord("inherit")
            || value.get(0).isWord("unset")
            || value.get(0).isWord("revert")
            || value.get(0).isWord("revert-layer"));
  }

  /** Values of one element in one scenario, cycles found (§2.3). */
  private static final class Resolution {
    private final Environment parent;
    private final Map<String, List<Definition>> definitions;
    private final int scenario;
    private final Map<String, Optional<List<Token>>> done = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> cyclic = new HashSet<>();
    private final Set<String> deep = new HashSet<>();

    Resolution(Environment parent, Map<String, List<Definition>> definitions, int scenario) {
      this.parent = parent;
      this.definitions = definitions;
      this.scenario = scenario;
    }

    Optional<List<Token>> value(String name) {
      Optional<List<Token>> known = done.get(name);
      if (known != null) {
        return known;
      }
      int seen = path.indexOf(name);
      if (seen >= 0) {
        cyclic.addAll(path.subList(seen, path.size()));
        return Optional.empty();
      }
      if (path.size() > DEEPEST) {
        deep.addAll(path);
        return Optional.empty();
      }
      Optional<List<Token>> value = resolve(name);
      done.put(name, value);
      return value;
    }

    private Optional<List<Token>> resolve(String name) {
      List<Definition> own = definitions.getOrDefault(name, List.of());
      for (int i = own.size() - 1; i >= 0; i--) {
        if (!own.get(i).scenarios().contains(scenario)) {
          continue;
        }
        List<Token> value = own.get(i).declared().value();
        if (value.size() == 1 && value.get(0).isWord("initial")) {
          return Optional.empty();
        }
        if (inherits(value)) {
          return parent.value(name, scenario);
        }
        path.add(name);
        Optional<List<Token>> substituted = substitute(value);
        path.remove(path.size() - 1);
        return cyclic.contains(name) ? Optional.empty() : substituted;
      }
      return parent.value(name, scenario);
    }

    Optional<List<Token>> substitute(List<Token> value) {
      List<Token> out = new ArrayList<>();
      boolean sound = true;
      for (int i = 0; i < value.size(); ) {
        Token token = value.get(i);
        if (!token.isFunction("var")) {
          out.add(token);
          i++;
          continue;
        }
        List<Token> inner = Tokens.inside(value, i);
        i = Tokens.end(value, i);
        Optional<List<Token>> part = variable(inner);
        // All are looked at, since a cycle counts even where a fallback stands beside it.
        sound &= part.isPresent();
        out.addAll(part.orElse(List.of()));
        if (out.size() > LONGEST) {
          return Optional.empty();
        }
      }
      return sound ? Optional.of(out) : Optional.empty();
    }

    private Optional<List<Token>> variable(List<Token> inner) {
      int comma = 0;
      while (comma < inner.size() && !inner.get(comma).is(',')) {
        comma++;
      }
      List<Token> name = Tokens.trim(inner.subList(0, comma));
      if (name.size() != 1 || !name.get(0).is(Type.IDENT)) {
        return Optional.empty();
      }
      Optional<List<Token>> value = value(name.get(0).value());
      if (comma == inner.size()) {
        return value;
      }
      Optional<List<Token>> fallback = substitute(inner.subList(comma + 1, inner.size()));
      return value.isPresent() ? value : fallback.map(Tokens::trim);
    }
  }
}
