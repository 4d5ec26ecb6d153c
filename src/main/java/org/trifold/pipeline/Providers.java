package org.trifold.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.trifold.check.Rule;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.inspect.Inspection;
import org.trifold.report.RulePages;

/**
 * The editions, rules and inspections that a class loader offers; the built-in ones come through
 * the same door as others'. Immutable.
 */
public record Providers(List<Edition> editions, List<Rule> rules, List<Inspection> inspections) {
  public Providers {
    editions = List.copyOf(editions);
    rules = List.copyOf(rules);
    inspections = List.copyOf(inspections);
    TreeSet<String> names = new TreeSet<>();
    for (Edition edition : editions) {
      if (!names.add(edition.name())) {
        throw new IllegalArgumentException("two editions are named " + edition.name());
      }
    }
  }

  /** Without rules. */
  public Providers(List<Edition> editions, List<Inspection> inspections) {
    this(editions, List.of(), inspections);
  }

  /** What this class loader offers, in the order of its class path. */
  public static Providers load(ClassLoader loader) {
    List<Edition> editions = new ArrayList<>();
    ServiceLoader.load(Edition.class, loader).forEach(editions::add);
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, loader).forEach(rules::add);
    List<Inspection> inspections = new ArrayList<>();
    ServiceLoader.load(Inspection.class, loader).forEach(inspections::add);
    return new Providers(editions, rules, inspections);
  }

  /** The names of the editions, in order. */
  public List<String> names() {
    return editions.stream().map(Edition::name).toList();
  }

  public Optional<Edition> edition(String name) {
    return editions.stream().filter(edition -> edition.name().equals(name)).findFirst();
  }

  /** All settings: general, of each edition, of each inspection. */
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(GeneralSettings.declared(names()));
    editions.forEach(edition -> settings.addAll(edition.settings()));
    inspections.forEach(inspection -> settings.addAll(inspection.settings()));
    return settings;
  }

  /** What is told of each rule, of others' too. */
  public RulePages pages() {
    Map<String, Supplier<Optional<String>>> others = new HashMap<>();
    rules.forEach(rule -> others.put(rule.id(), () -> page(rule)));
    return RulePages.load().with(others);
  }

  private static Optional<String> page(Rule rule) {
    try (InputStream in = rule.getClass().getResourceAsStream(rule.id() + ".toml")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
