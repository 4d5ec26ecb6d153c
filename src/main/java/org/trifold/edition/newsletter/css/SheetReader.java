package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.trifold.css.Item;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

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

  /** Parts of a selector: lists nested in lists multiply, and a mail of this length is cut off. */
  private static final int LONGEST = 5000;

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
  private final BiConsumer<Integer, String> faults;
  private boolean namespaces;

  /**
   * @param pinned whether all rules must stay in the stylesheet
   * @param remarks told of what browsers skip: offset and what it is
   * @param faults told of what browsers can read and this can't: offset and what it is
   */
  SheetReader(
      Stylesheets sheets,
      int number,
      boolean pinned,
      BiConsumer<Integer, String> remarks,
      BiConsumer<Integer, String> faults) {
    this.sheets = sheets;
    this.number = number;
    this.pinned = pinned;
    this.remarks = remarks;
    this.faults = faults;
  }

  /**
   * Reads.
   *
   * @param media the style element's attribute of that name; may be empty
   */
  void read(List<Item> items, String media) {
    namespaces =
        items.stream().anyMatch(i -> i instanceof Item.At at && at.name().equals("namespace"));
    // A default namespace makes type selectors mean less than they say.
    pinned |= namespaces;
    Place top = new Place(List.of(), Optional.empty(), false, Optional.empty());
    String query = MediaHead.of(Tokens.of(media));
    Place place = query.isEmpty() ? top : top.under("@media " + query);
    for (Item item : items) {
      if (MergeTags.in(raw(item)) && isTemplate(item)) {
        verbatim(raw(item), place);
      } else {
        read(List.of(item), place);
      }
    }
  }

  /** Whether a sheet has template tags between its rules, so that none surely holds. */
  static boolean isTemplate(List<Item> items) {
    return items.stream().anyMatch(SheetReader::isTemplate);
  }

  private static boolean isTemplate(Item item) {
    if (item instanceof Item.At at) {
      return isTemplate(at.items());
    }
    if (item instanceof Item.Style style) {
      try {
        SelectorReader.list(style.prelude(), true, true);
      } catch (SelectorReader.Invalid e) {
        return MergeTags.in(style.raw());
      }
      return isTemplate(style.items());
    }
    return item instanceof Item.Skipped skipped && MergeTags.in(skipped.raw());
  }

  private static String raw(Item item) {
    return item instanceof Item.At at
        ? at.raw()
        : item instanceof Item.Style style
            ? style.raw()
            : item instanceof Item.Skipped skipped ? skipped.raw() : "";
  }

  private void read(List<Item> items, Place place) {
    List<Item.Declaration> block = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Declaration declaration) {
        block.add(declaration);
        continue;
      }
      if (item instanceof Item.Comment) {
        continue;
      }
      flush(block, place);
      if (item instanceof Item.At at) {
        at(at, place);
      } else if (item instanceof Item.Style style) {
        style(style, place);
      } else if (item instanceof Item.Skipped skipped) {
        remarks.accept(skipped.start(), skipped.raw());
      }
    }
    flush(block, place);
  }

  private void flush(List<Item.Declaration> block, Place place) {
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

  private void style(Item.Style style, Place place) {
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
    if (selectors.stream().anyMatch(s -> s.size() > LONGEST)) {
      faults.accept(style.start(), "written out, its selectors grow beyond " + LONGEST + " parts");
      return;
    }
    read(style.items(), place.inside(selectors));
  }

  private static List<Selector> scoped(List<Selector> selectors) {
    List<Selector> out = new ArrayList<>();
    for (Selector selector : selectors) {
      boolean plain = !selector.relative() && !selector.hasParent();
      out.addAll(plain ? List.of(selector) : new Nesting(SCOPE).flatten(List.of(selector)));
    }
    return out;
  }

  private void at(Item.At at, Place place) {
    String prelude = Tokens.text(at.prelude());
    switch (at.name()) {
      case "media" -> {
        String query = MediaHead.of(at.prelude());
        read(at.items(), place.under(query.isEmpty() ? "" : "@media " + query));
      }
      case "layer" -> layer(at, place);
      case "scope" -> {
        Place inner = place.under("@scope" + (prelude.isEmpty() ? "" : " " + prelude));
        read(at.items(), new Place(inner.conditions(), inner.layer(), true, Optional.empty()));
      }
      case "supports", "container", "starting-style" ->
          read(at.items(), place.under(("@" + at.name() + " " + prelude).strip()));
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
          animate(at.items());
        }
        verbatim(at.raw(), place);
      }
    }
  }

  private void layer(Item.At at, Place place) {
    boolean condition = !place.conditions().isEmpty();
    List<List<Token>> names = Tokens.split(at.prelude());
    boolean unnamed = at.block() && at.prelude().isEmpty();
    boolean valid = unnamed || names.stream().allMatch(SheetReader::isLayerName);
    if (!valid || at.block() && names.size() > 1) {
      remarks.accept(at.start(), at.raw());
      return;
    }
    for (List<Token> name : names) {
      Layers.Layer layer =
          sheets.layers().declare(place.layer().orElse(null), Tokens.text(name), condition);
      if (at.block()) {
        read(at.items(), place.in(layer));
      }
    }
  }

  /** CSS Cascade 5, §6.4.1: names with dots between them, and no blanks. */
  private static boolean isLayerName(List<Token> name) {
    List<Token> parts = Tokens.trim(name).stream().filter(t -> !t.is(Type.COMMENT)).toList();
    boolean alternate = parts.size() % 2 == 1;
    for (int i = 0; i < parts.size(); i++) {
      alternate &= i % 2 == 0 ? parts.get(i).is(Type.IDENT) : parts.get(i).is('.');
    }
    return alternate;
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

  private void animate(List<Item> frames) {
    for (Item item : frames) {
      if (item instanceof Item.Declaration declaration) {
        sheets.animated().add(declaration.property());
      } else if (item instanceof Item.Style frame) {
        animate(frame.items());
      }
    }
  }
}
