package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.trifold.edition.newsletter.css.Token.Type;

/** Reads one stylesheet into the others of its document. Not thread-safe. */
final class SheetReader {
  /** What stands around a rule. */
  private record Place(
      List<String> conditions,
      Optional<Layers.Layer> layer,
      boolean scoped,
      Optional<List<Selector>> parents) {

    Place under(String condition) {
      if (condition.isEmpty()) {
        return this;
      }
      List<String> inner = new ArrayList<>(conditions);
      inner.add(condition);
      return new Place(inner, layer, scoped, parents);
    }

    Place in(Layers.Layer inner) {
      return new Place(conditions, Optional.of(inner), scoped, parents);
    }

    Place inside(List<Selector> selectors) {
      return new Place(conditions, layer, scoped, Optional.of(selectors));
    }
  }

  private static final List<Selector> SCOPE =
      List.of(
          Selector.of(
              new Selector.Compound(
                  List.of(
                      new Selector.Logical(
                          "where",
                          List.of(
                              Selector.of(
                                  new Selector.Compound(
                                      List.of(
                                          new Selector.State(
                                              "scope", List.of(), true, ":scope"))))))))));

  private final Stylesheets sheets;
  private final int number;
  private boolean pinned;
  private final BiConsumer<Integer, String> remarks;
  private boolean namespaces;

  /**
   * @param pinned whether all rules must stay in the stylesheet
   * @param remarks told of what browsers skip: offset and what it is
   */
  SheetReader(Stylesheets sheets, int number, boolean pinned, BiConsumer<Integer, String> remarks) {
    this.sheets = sheets;
    this.number = number;
    this.pinned = pinned;
    this.remarks = remarks;
  }

  /**
   * Reads.
   *
   * @param media the style element's attribute of that name; may be empty
   */
  void read(List<Syntax> items, String media) {
    namespaces =
        items.stream().anyMatch(i -> i instanceof Syntax.At at && at.name().equals("namespace"));
    // A default namespace makes type selectors mean less than they say.
    pinned |= namespaces;
    Place top = new Place(List.of(), Optional.empty(), false, Optional.empty());
    String query = MediaHead.of(Tokenizer.tokens(media));
    Place place = query.isEmpty() ? top : top.under("@media " + query);
    for (Syntax item : items) {
      if (MergeTags.in(raw(item)) && isTemplate(item)) {
        verbatim(raw(item), place);
      } else {
        read(List.of(item), place);
      }
    }
  }

  /** Whether a sheet has template tags between its rules, so that none surely holds. */
  static boolean isTemplate(List<Syntax> items) {
    return items.stream().anyMatch(SheetReader::isTemplate);
  }

  private static boolean isTemplate(Syntax item) {
    if (item instanceof Syntax.At at) {
      return isTemplate(at.body());
    }
    if (item instanceof Syntax.Style style) {
      try {
        SelectorReader.list(style.prelude(), true, true);
      } catch (SelectorReader.Invalid e) {
        return MergeTags.in(style.raw());
      }
      return isTemplate(style.body());
    }
    return item instanceof Syntax.Skipped skipped && MergeTags.in(skipped.raw());
  }

  private static String raw(Syntax item) {
    return item instanceof Syntax.At at
        ? at.raw()
        : item instanceof Syntax.Style style
            ? style.raw()
            : item instanceof Syntax.Skipped skipped ? skipped.raw() : "";
  }

  private void read(List<Syntax> items, Place place) {
    List<Syntax.Declaration> block = new ArrayList<>();
    for (Syntax item : items) {
      if (item instanceof Syntax.Declaration declaration) {
        block.add(declaration);
        continue;
      }
      flush(block, place);
      if (item instanceof Syntax.At at) {
        at(at, place);
      } else if (item instanceof Syntax.Style style) {
        style(style, place);
      } else if (item instanceof Syntax.Skipped skipped) {
        remarks.accept(skipped.start(), skipped.raw());
      }
    }
    flush(block, place);
  }

  private void flush(List<Syntax.Declaration> block, Place place) {
    if (!block.isEmpty() && place.parents().isPresent()) {
      Rule.Head head =
          new Rule.Head(
              number,
              place.conditions(),
              place.layer(),
              place.scoped(),
              pinned,
              sheets.nextOrder());
      sheets.rules().addAll(Rule.of(head, place.parents().get(), List.copyOf(block)));
    }
    block.clear();
  }

  private void style(Syntax.Style style, Place place) {
    boolean nested = place.parents().isPresent() || place.scoped();
    List<Selector> selectors;
    try {
      selectors = SelectorReader.list(style.prelude(), nested, namespaces);
    } catch (SelectorReader.Invalid e) {
      remarks.accept(style.start(), Tokens.text(style.prelude()) + " (" + e.getMessage() + ")");
      return;
    }
    if (place.parents().isPresent()) {
      selectors = new Nesting(place.parents().get()).flatten(selectors);
    } else if (place.scoped() && selectors.stream().anyMatch(s -> s.relative() || s.hasParent())) {
      selectors = scoped(selectors);
    }
    read(style.body(), place.inside(selectors));
  }

  private static List<Selector> scoped(List<Selector> selectors) {
    List<Selector> out = new ArrayList<>();
    for (Selector selector : selectors) {
      boolean plain = !selector.relative() && !selector.hasParent();
      out.addAll(plain ? List.of(selector) : new Nesting(SCOPE).flatten(List.of(selector)));
    }
    return out;
  }

  private void at(Syntax.At at, Place place) {
    String prelude = Tokens.text(at.prelude());
    switch (at.name()) {
      case "media" -> {
        String query = MediaHead.of(at.prelude());
        read(at.body(), place.under(query.isEmpty() ? "" : "@media " + query));
      }
      case "layer" -> layer(at, place);
      case "scope" -> {
        Place inner = place.under("@scope" + (prelude.isEmpty() ? "" : " " + prelude));
        read(at.body(), new Place(inner.conditions(), inner.layer(), true, Optional.empty()));
      }
      case "supports", "container", "starting-style" ->
          read(at.body(), place.under(("@" + at.name() + " " + prelude).strip()));
      case "charset" -> {}
      case "import" -> {
        importLayer(at.prelude(), place);
        remarks.accept(at.start(), "@import");
        verbatim(at.raw(), place);
      }
      default -> {
        if (place.parents().isPresent()) {
          remarks.accept(at.start(), "@" + at.name() + " inside a rule");
          return;
        }
        if (at.name().endsWith("keyframes")) {
          animate(at.raw());
        }
        verbatim(at.raw(), place);
      }
    }
  }

  private void layer(Syntax.At at, Place place) {
    boolean condition = !place.conditions().isEmpty();
    boolean block = at.raw().endsWith("}");
    for (List<Token> name : Tokens.split(at.prelude())) {
      Layers.Layer layer =
          sheets.layers().declare(place.layer().orElse(null), Tokens.text(name), condition);
      if (block) {
        read(at.body(), place.in(layer));
      }
    }
  }

  private void importLayer(List<Token> prelude, Place place) {
    for (int i = 0; i < prelude.size(); i++) {
      if (prelude.get(i).isFunction("layer")) {
        String name = Tokens.text(Tokens.inside(prelude, i));
        sheets.layers().declare(place.layer().orElse(null), name, false);
      }
    }
  }

  private void verbatim(String css, Place place) {
    sheets
        .verbatim()
        .add(
            new Stylesheets.Verbatim(
                number, place.conditions(), place.layer(), css.strip(), sheets.nextOrder()));
  }

  /** Names before colons: more than the animated properties at worst. */
  private void animate(String css) {
    List<Token> tokens = Tokenizer.tokens(css).stream().filter(t -> !t.blank()).toList();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(Type.IDENT) && tokens.get(i + 1).is(':')) {
        String name = tokens.get(i).value();
        sheets.animated().add(name.startsWith("--") ? name : Tree.fold(name));
      }
    }
  }
}
