package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.trifold.css.Item;
import org.trifold.css.Item.Declaration;
import org.trifold.css.Token;
import org.trifold.model.SourceLocation;

/** Finds the features that a style sheet or a style attribute uses. */
final class StyleUses {
  private static final String MEDIA = "media";

  private final Features features;
  private final Consumer<Use> uses;

  StyleUses(Features features, Consumer<Use> uses) {
    this.features = features;
    this.uses = uses;
  }

  /**
   * Where items stand.
   *
   * @param inStyleRule whether a style rule is around
   */
  record Setting(
      Optional<Element> element,
      boolean inline,
      Set<String> behind,
      Use.Audience audience,
      Places places,
      boolean inStyleRule) {

    /** Places of items in their file, by their offset in the style sheet. */
    interface Places {
      SourceLocation of(int start);
    }

    Setting within(Optional<Element> subject, Set<String> more, boolean styleRule) {
      Set<String> all = new LinkedHashSet<>(behind);
      all.addAll(more);
      return new Setting(subject, inline, all, audience, places, inStyleRule || styleRule);
    }
  }

  /** Tells the uses of items and of what is in them. */
  void read(List<Item> items, Setting setting) {
    for (Item item : items) {
      if (item instanceof Declaration declaration) {
        declaration(declaration, setting);
      } else if (item instanceof Item.Style rule) {
        rule(rule, setting);
      } else if (item instanceof Item.At at) {
        atRule(at, setting);
      } else if (item instanceof Item.Comment) {
        sign("css-comment", "/* */", item, setting);
      }
    }
  }

  private void sign(String sign, String shown, Item item, Setting setting) {
    Optional<Declaration> declaration =
        item instanceof Declaration d ? Optional.of(d) : Optional.empty();
    tell(features.named("sign", sign), shown, declaration, item, setting);
  }

  private void tell(
      List<String> slugs, String shown, Optional<Declaration> of, Item item, Setting setting) {
    for (String slug : slugs) {
      uses.accept(
          new Use(
              slug,
              shown,
              setting.element(),
              of,
              setting.inline(),
              setting.behind(),
              setting.audience(),
              setting.places().of(item.start())));
    }
  }

  private void rule(Item.Style rule, Setting setting) {
    if (setting.inStyleRule()) {
      tell(
          features.named("selector", "nesting"),
          text(rule.prelude()),
          Optional.empty(),
          rule,
          setting);
    }
    List<Selectors.Shape> selectors = Selectors.of(rule.prelude());
    if (setting.behind().contains("css-at-keyframes")) {
      // "from" and "50%" are no selectors.
      selectors = List.of();
      read(rule.items(), setting);
    }
    for (Selectors.Shape selector : selectors) {
      Set<String> slugs = new LinkedHashSet<>();
      selector.shapes().forEach(shape -> slugs.addAll(features.named("selector", shape)));
      selector.pseudos().forEach(pseudo -> slugs.addAll(features.named("pseudo", pseudo)));
      if (selectors.size() > 1) {
        slugs.addAll(features.named("selector", "grouping"));
      }
      tell(List.copyOf(slugs), text(rule.prelude()), Optional.empty(), rule, setting);
      read(rule.items(), setting.within(selector.type().map(Element::new), slugs, true));
    }
  }

  private void atRule(Item.At rule, Setting setting) {
    Set<String> slugs = new LinkedHashSet<>(features.named("at-rule", rule.name()));
    if (rule.name().equals(MEDIA)) {
      media(rule.prelude()).forEach(name -> slugs.addAll(features.named(MEDIA, name)));
    }
    String shown = ("@" + rule.name() + " " + text(rule.prelude())).strip();
    Declaration query =
        new Declaration("@" + rule.name(), rule.prelude(), "", rule.raw(), rule.start());
    tell(List.copyOf(slugs), shown, Optional.of(query), rule, setting);
    if (rule.name().equals("import") || rule.name().equals("supports")) {
      formats(query, setting);
    }
    read(rule.items(), setting.within(setting.element(), slugs, false));
  }

  /** The names in a media query's brackets. */
  private static List<String> media(List<Token> query) {
    List<String> names = new ArrayList<>();
    for (Token token : query) {
      if (token.is(Token.Type.IDENT)) {
        names.add(token.lower());
      }
    }
    return names;
  }

  private void declaration(Declaration declaration, Setting setting) {
    Set<String> slugs = new LinkedHashSet<>(features.named("property", declaration.property()));
    if (declaration.custom()) {
      slugs.addAll(features.named("sign", "custom-property"));
    }
    if (declaration.important()) {
      sign("important", shown(declaration) + " !important", declaration, setting);
    }
    for (Token token : declaration.value()) {
      String name = token.lower();
      switch (token.type()) {
        case IDENT -> {
          slugs.addAll(features.named("word", name));
          slugs.addAll(features.named("value", declaration.property() + ":" + name));
        }
        case FUNCTION -> slugs.addAll(features.named("function", name));
        case DIMENSION, PERCENTAGE -> slugs.addAll(features.named("unit", name));
        default -> {}
      }
    }
    tell(List.copyOf(slugs), shown(declaration), Optional.of(declaration), declaration, setting);
    formats(declaration, setting);
  }

  private void formats(Declaration declaration, Setting setting) {
    boolean url = false;
    for (Token token : declaration.value()) {
      boolean address = token.is(Token.Type.URL) || (url && token.is(Token.Type.STRING));
      url = token.isFunction("url");
      if (address) {
        tell(
            ImageAddress.of(token.value()).features(features),
            shown(declaration),
            Optional.of(declaration),
            declaration,
            setting);
      }
    }
  }

  /** A declaration as a message quotes it. */
  static String shown(Declaration declaration) {
    return declaration.property() + ": " + text(declaration.value());
  }

  /** Tokens as CSS, near enough for a message. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      switch (token.type()) {
        case IDENT -> text.append(name(token));
        case FUNCTION -> text.append(token.lower()).append('(');
        case AT -> text.append('@').append(token.lower());
        case HASH, ID_HASH -> text.append('#').append(token.value());
        case STRING -> text.append('"').append(token.value()).append('"');
        case URL -> text.append("url(").append(token.value()).append(')');
        case NUMBER, PERCENTAGE, DIMENSION -> text.append(number(token)).append(token.lower());
        case SPACE -> text.append(' ');
        case COMMENT -> {}
        default -> text.append(token.text());
      }
    }
    return text.length() <= 60 ? text.toString() : text.substring(0, 57) + "...";
  }

  private static String name(Token token) {
    return token.value().startsWith("--") ? token.value() : token.lower();
  }

  private static String number(Token token) {
    return token.number() == Math.rint(token.number())
        ? String.valueOf((long) token.number())
        : String.valueOf(token.number());
  }
}
