package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what stays of the stylesheets. Not thread-safe. */
final class SheetWriter {
  /** An id that no element has; asking that an element has another adds weight and no condition. */
  private static final Selector.Simple WEIGHT =
      new Selector.Logical(
          "not", List.of(Selector.of(new Selector.Compound(List.of(new Selector.Id("_", "#_"))))));

  private static final Selector.Simple LINKS =
      new Selector.Logical(
          "where",
          List.of(
              Selector.of(
                  new Selector.Compound(
                      List.of(new Selector.State("any-link", List.of(), true, ":any-link"))))));

  /** What stays of one rule, or what was never ours to read. */
  private record Piece(
      int sheet, List<String> conditions, Optional<String> layer, String css, int order) {}

  /** Declarations of a rule that stand in one place. */
  private record Block(Optional<String> layer, int bump, List<String> declarations) {}

  private final Reach reach;
  private final Balance balance;
  private final Bumps bumps;
  private final Map<Declared, List<String>> values;
  private final Map<String, String> renamed;
  private final boolean quirks;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param values of declarations whose variables are known
   * @param renamed attribute tests that must ask for something else now
   * @param quirks whether the document is shown in quirks mode
   */
  SheetWriter(
      Reach reach,
      Balance balance,
      Bumps bumps,
      Map<Declared, List<String>> values,
      Map<String, String> renamed,
      boolean quirks) {
    this.reach = reach;
    this.balance = balance;
    this.bumps = bumps;
    this.values = values;
    this.renamed = renamed;
    this.quirks = quirks;
  }

  void add(Stylesheets sheets) {
    for (Stylesheets.Verbatim verbatim : sheets.verbatim()) {
      pieces.add(
          new Piece(
              verbatim.sheet(),
              verbatim.conditions(),
              verbatim.layer().map(Layers.Layer::path),
              verbatim.css(),
              verbatim.order()));
    }
    for (Rule rule : sheets.rules()) {
      if (rule.list().get(0) == rule) {
        add(rule.list(), false);
      }
    }
  }

  /** Adds a rule that nobody wrote. */
  void addMade(Rule rule) {
    add(List.of(rule), true);
  }

  private void add(List<Rule> list, boolean made) {
    Map<Block, List<String>> selectors = new LinkedHashMap<>();
    for (Rule rule : list) {
      if (made || reach.reaches(rule)) {
        boolean kept = made || reach.kept(rule);
        for (Block block : blocks(rule.whole() ? list.get(0) : rule, kept)) {
          Selector selector = rule.selector();
          if (block.bump() > 0 && quirks && isBareHover(selector)) {
            selector = selector.narrowed(LINKS);
          }
          for (int i = 0; i < block.bump(); i++) {
            selector = selector.narrowed(WEIGHT);
          }
          selectors.computeIfAbsent(block, b -> new ArrayList<>()).add(selector.css(renamed));
        }
      }
    }
    Rule.Head head = list.get(0).head();
    selectors.forEach(
        (block, names) ->
            pieces.add(
                new Piece(
                    head.sheet(),
                    head.conditions(),
                    block.layer(),
                    String.join(",", names) + "{" + String.join(";", block.declarations()) + "}",
                    head.order())));
  }

  /** Quirks Mode Standard, §3.6: alone, {@code :hover} and {@code :active} match links only. */
  private static boolean isBareHover(Selector selector) {
    return selector.subject().parts().stream()
        .allMatch(
            p ->
                p instanceof Selector.State state
                    && (state.name().equals("hover") || state.name().equals("active")));
  }

  private List<Block> blocks(Rule rule, boolean kept) {
    List<Block> blocks = new ArrayList<>();
    Optional<String> layer = rule.head().layer().map(Layers.Layer::path);
    for (Declared declared : rule.declarations()) {
      boolean stays = kept || declared.custom() || balance.frozen(declared);
      if (!stays && !balance.doubled(declared)) {
        continue;
      }
      boolean important = balance.important(declared) || balance.doubled(declared);
      boolean raised = important && !declared.important();
      Optional<String> where = raised ? Optional.empty() : layer;
      boolean weighed =
          important && where.isEmpty() && !declared.custom() && !rule.selector().pseudoElement();
      int bump = weighed ? bumps.of(declared.weight()) : 0;
      Block block =
          blocks.stream()
              .filter(b -> b.layer().equals(where) && b.bump() == bump)
              .findFirst()
              .orElseGet(
                  () -> {
                    Block made = new Block(where, bump, new ArrayList<>());
                    blocks.add(made);
                    return made;
                  });
      for (String value : values.getOrDefault(declared, List.of(declared.text()))) {
        block
            .declarations()
            .add(declared.property().name() + ":" + value + (important ? "!important" : ""));
      }
    }
    return blocks;
  }

  /** Whether anything stays in a layer, so that their order must be told. */
  private boolean layered() {
    return pieces.stream().anyMatch(p -> p.layer().isPresent());
  }

  /**
   * CSS text by stylesheet, a rule a line (RFC 5322, §2.1.1 limits lines); none where nothing
   * stays.
   */
  Map<Integer, String> write(Layers layers) {
    pieces.sort(Comparator.comparingInt(Piece::order));
    Map<Integer, String> texts = new LinkedHashMap<>();
    List<Integer> numbers = pieces.stream().map(Piece::sheet).distinct().sorted().toList();
    boolean order = layered();
    for (int number : numbers) {
      StringBuilder out = new StringBuilder();
      if (order) {
        out.append("@layer ").append(String.join(",", layers.names())).append(";\n");
        order = false;
      }
      List<String> open = List.of();
      for (Piece piece : pieces) {
        if (piece.sheet() != number) {
          continue;
        }
        List<String> heads = new ArrayList<>();
        piece.layer().ifPresent(l -> heads.add("@layer " + l));
        heads.addAll(piece.conditions());
        open = move(open, heads, out);
        out.append(piece.css()).append('\n');
      }
      move(open, List.of(), out);
      texts.put(number, out.toString());
    }
    return texts;
  }

  private static List<String> move(List<String> from, List<String> to, StringBuilder out) {
    int common = 0;
    while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
      common++;
    }
    out.append("}\n".repeat(from.size() - common));
    for (String head : to.subList(common, to.size())) {
      out.append(head).append("{\n");
    }
    return to;
  }
}
