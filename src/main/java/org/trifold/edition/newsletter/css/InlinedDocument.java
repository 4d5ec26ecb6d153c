package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.css.Names;
import org.trifold.css.Tokens;
import org.trifold.edition.newsletter.css.Reach.Hit;
import org.trifold.edition.newsletter.css.Tree.Node;
import org.trifold.edition.newsletter.css.Variables.Requests;

/** One document while its stylesheets are inlined: cascade, balance, writing. Used once. */
final class InlinedDocument {
  /** What makes elements alike: the same rules, the same attribute, the same variables. */
  private record Key(List<Hit> hits, String style, Environment environment) {}

  private final Document document;
  private final Stylesheets sheets;
  private final Properties properties = new Properties();
  private final Tree tree;
  private final Reach reach;
  private final Map<Node, StyleAttribute> attributes = new IdentityHashMap<>();
  private final Variables variables;
  private final Scenarios scenarios;
  private final Map<Key, Profile> profiles = new LinkedHashMap<>();
  private final Set<Declared> doubled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Rule> made = new ArrayList<>();
  private final Marks marks;

  InlinedDocument(Document document, Stylesheets sheets) {
    this.document = document;
    this.sheets = sheets;
    sheets.rules().forEach(rule -> rule.weigh(sheets.layers(), properties));
    tree = Tree.of(document);
    reach = Reach.of(tree, sheets.rules());
    Map<String, StyleAttribute> known = new HashMap<>();
    for (Node node : tree.nodes()) {
      if (node.element.hasAttr("style") && Reach.drawn(node)) {
        attributes.put(
            node,
            known.computeIfAbsent(
                node.element.attr("style"),
                css -> StyleAttribute.of(css, sheets.layers(), properties)));
      }
    }
    scenarios = new Scenarios(sheets.rules(), reach, registered());
    boolean any =
        sheets.rules().stream().anyMatch(r -> r.declarations().stream().anyMatch(Declared::custom))
            || attributes.values().stream()
                .anyMatch(a -> a.declarations().stream().anyMatch(Declared::custom));
    variables = new Variables(tree, reach, scenarios, attributes, any);
    marks = Marks.of(document, sheets.rules());
  }

  /** Custom properties that a registration or an animation makes more than text. */
  private Set<String> registered() {
    Set<String> names = new HashSet<>(sheets.animated());
    for (Stylesheets.Verbatim verbatim : sheets.verbatim()) {
      if (Names.lower(verbatim.css()).startsWith("@property")) {
        Tokens.of(verbatim.css()).stream()
            .filter(t -> t.value().startsWith("--"))
            .forEach(t -> names.add(t.value()));
      }
    }
    return names;
  }

  void write(List<Element> styles) {
    group();
    Balance balance = balance();
    Map<Declared, List<String>> values = keptValues();
    List<Profile> all = List.copyOf(profiles.values());
    Bumps bumps = Bumps.of(all, balance, sheets.layers());
    markAttributes(balance);
    SheetWriter writer =
        new SheetWriter(
            reach,
            balance,
            bumps,
            values,
            marks.renamed(tree, sheets.rules(), reach),
            tree.quirks());
    writer.add(sheets);
    made.forEach(writer::addMade);
    writeAttributes(all, balance);
    marks.set();
    Map<Integer, String> texts = writer.write(sheets.layers());
    boolean titled = document.select("style[title]").size() > 1;
    for (int i = 0; i < styles.size(); i++) {
      StyleElements.write(styles.get(i), texts.getOrDefault(i, ""), titled);
    }
  }

  /** Whether it is drawn, perhaps because a rule says that even a head is. */
  private boolean drawn(Node node) {
    Property display = properties.of("display");
    return Reach.drawn(node)
        || reach.hits(node).stream()
            .flatMap(h -> h.rule().declarations().stream())
            .anyMatch(d -> d.property().meets(display));
  }

  private void group() {
    Requests requests = new Requests();
    for (Node node : tree.nodes()) {
      if (!drawn(node)) {
        continue;
      }
      StyleAttribute attribute = attributes.get(node);
      Key key =
          new Key(reach.hits(node), attribute == null ? "" : attribute.text(), variables.of(node));
      Profile profile = profiles.get(key);
      if (profile == null) {
        profile = new Profile();
        profiles.put(key, profile);
        fill(profile, key, Optional.ofNullable(attribute), requests);
      }
      profile.nodes().add(node);
    }
    answer(requests);
  }

  private void fill(
      Profile profile, Key key, Optional<StyleAttribute> attribute, Requests requests) {
    for (Hit hit : key.hits()) {
      boolean kept = reach.kept(hit.rule());
      for (Declared declared : hit.rule().declarations()) {
        if (!declared.custom()) {
          Entry entry = Entry.of(declared, Optional.of(hit.rule()), kept, hit.sure());
          boolean resolved = !kept && Environment.uses(declared.value());
          profile.add(
              resolved ? resolved(entry, hit.rule(), key.environment(), requests, profile) : entry);
        }
      }
    }
    attribute.ifPresent(
        a ->
            a.declarations().stream()
                .filter(d -> !d.custom())
                .forEach(d -> profile.add(attribute(d, a, key.environment()))));
  }

  private Entry resolved(
      Entry entry, Rule rule, Environment environment, Requests requests, Profile profile) {
    Declared declared = entry.declared();
    List<String> values = Variables.values(declared, environment, 0);
    long mask = environment.mask(declared.value());
    if (mask != 0) {
      int scenario = Long.numberOfTrailingZeros(mask);
      boolean one = Long.bitCount(mask) == 1 && mask != Scenarios.LIVE;
      if (one && isLast(declared, rule)) {
        List<String> under = Variables.values(declared, environment, scenario);
        requests.add(declared, rule, new Requests.Request(scenario, under), profile);
      } else {
        // Too many conditions to write out: the variable itself stays beside its value.
        doubled.add(declared);
      }
    } else {
      requests.add(declared, rule, new Requests.Request(0, values), profile);
    }
    return entry.with(values, certain(declared, values));
  }

  /** Whether nothing after it in its rule meets it: what is written out comes after the rule. */
  private static boolean isLast(Declared declared, Rule rule) {
    return rule.declarations().stream()
        .skip(rule.declarations().indexOf(declared) + 1L)
        .noneMatch(later -> !later.custom() && later.property().meets(declared.property()));
  }

  private Entry attribute(Declared declared, StyleAttribute attribute, Environment environment) {
    Entry entry = Entry.of(declared, Optional.empty(), false, true);
    if (attribute.templated() || !Environment.uses(declared.value())) {
      return entry;
    }
    List<String> values = Variables.values(declared, environment, 0);
    if (environment.mask(declared.value()) != 0) {
      values = new ArrayList<>(values);
      values.add(declared.text());
      return entry.with(values, false);
    }
    return entry.with(values, certain(declared, values));
  }

  private static boolean certain(Declared declared, List<String> values) {
    return values.get(0).equals("unset")
        || Values.sure(declared.property().name(), Tokens.of(values.get(0)));
  }

  /** Writes a rule for each value that a declaration has under a condition. */
  private void answer(Requests requests) {
    requests
        .all()
        .forEach(
            (declared, byRequest) ->
                byRequest.forEach(
                    (request, wanting) -> {
                      if (request.scenario() > 0 && !doubled.contains(declared)) {
                        Rule rule = requests.rule(declared);
                        answer(declared, rule, request, wanting, byRequest.size() > 1);
                      }
                    }));
  }

  private void answer(
      Declared declared,
      Rule rule,
      Requests.Request request,
      List<Profile> wanting,
      boolean marked) {
    List<Declared> declarations = new ArrayList<>();
    boolean certain = certain(declared, request.values());
    for (String value : request.values()) {
      declarations.add(declared.with(value, certain));
    }
    Rule.Head old = rule.head();
    Rule.Head head =
        new Rule.Head(
            old.sheet(),
            scenarios.stack(request.scenario()),
            old.layer(),
            false,
            false,
            old.order());
    Selector selector = rule.selector();
    if (marked) {
      selector =
          selector.narrowed(new Selector.Logical("where", List.of(marks.mark(nodes(wanting)))));
    }
    Rule answer = Rule.made(head, selector, declarations);
    made.add(answer);
    for (Profile profile : wanting) {
      declarations.forEach(d -> profile.add(Entry.of(d, Optional.of(answer), true, true)));
    }
  }

  private static List<Node> nodes(List<Profile> profiles) {
    return profiles.stream().flatMap(p -> p.nodes().stream()).toList();
  }

  /** Kept declarations with the variables that are the same on all their elements. */
  private Map<Declared, List<String>> keptValues() {
    Map<Declared, List<String>> values = new IdentityHashMap<>();
    Map<Declared, List<Node>> reached = new IdentityHashMap<>();
    Map<Declared, Rule> rules = new IdentityHashMap<>();
    profiles.forEach(
        (key, profile) ->
            profile.entries().stream()
                .filter(e -> e.kept() && Environment.uses(e.declared().value()))
                .filter(e -> e.rule().isPresent() && !made.contains(e.rule().get()))
                .forEach(
                    e -> {
                      rules.put(e.declared(), e.rule().orElseThrow());
                      reached
                          .computeIfAbsent(e.declared(), d -> new ArrayList<>())
                          .addAll(profile.nodes());
                    }));
    reached.forEach(
        (declared, nodes) -> {
          Rule rule = rules.get(declared);
          if (rule != null && !rule.whole()) {
            variables.kept(declared, rule, nodes).ifPresent(v -> values.put(declared, v));
          }
        });
    return values;
  }

  private Balance balance() {
    List<Profile> all = List.copyOf(profiles.values());
    BitSet frozen = new BitSet();
    for (Profile profile : all) {
      for (Entry entry : profile.entries()) {
        if (Names.lower(entry.declared().text()).contains("revert-layer")) {
          frozen.or(entry.property().touches());
        }
      }
    }
    BitSet animated = new BitSet();
    sheets.animated().stream()
        .filter(name -> !name.startsWith("--"))
        .forEach(name -> animated.or(properties.of(name).touches()));
    while (true) {
      spread(all, frozen);
      Balance balance = Balance.of(all, doubled, frozen);
      BitSet stopped = balance.moved();
      stopped.and(animated);
      stopped.andNot(frozen);
      if (stopped.isEmpty()) {
        return balance;
      }
      frozen.or(stopped);
    }
  }

  /** What meets something that must keep its place must keep its own. */
  private static void spread(List<Profile> profiles, BitSet frozen) {
    int size = -1;
    while (size != frozen.cardinality()) {
      size = frozen.cardinality();
      for (Profile profile : profiles) {
        for (Entry entry : profile.entries()) {
          if (size > 0 && entry.property().touches().intersects(frozen)) {
            frozen.or(entry.property().touches());
          }
        }
      }
    }
  }

  /** Declarations of style attributes that the stylesheet must say too. */
  private void markAttributes(Balance balance) {
    Map<Declared, List<Node>> wanted = new LinkedHashMap<>();
    for (Profile profile : profiles.values()) {
      for (Entry entry : profile.entries()) {
        if (entry.rule().isEmpty() && balance.doubled(entry.declared())) {
          wanted.computeIfAbsent(entry.declared(), d -> new ArrayList<>()).addAll(profile.nodes());
        }
      }
    }
    int sheet = sheets.rules().stream().mapToInt(r -> r.head().sheet()).max().orElse(0);
    wanted.forEach(
        (declared, nodes) ->
            made.add(
                Rule.made(
                    new Rule.Head(
                        sheet, List.of(), Optional.empty(), false, false, sheets.nextOrder()),
                    marks.mark(nodes),
                    List.of(declared))));
  }

  private void writeAttributes(List<Profile> all, Balance balance) {
    AttributeWriter writer = new AttributeWriter(balance);
    Presentation presentation = new Presentation(properties, marks.asked());
    for (Profile profile : all) {
      List<Entry> entries = writer.entries(profile);
      for (Node node : profile.nodes()) {
        writer
            .css(profile, entries, Optional.ofNullable(attributes.get(node)))
            .ifPresent(css -> node.element.attr("style", css));
        presentation.set(node.element, entries);
      }
    }
  }
}
