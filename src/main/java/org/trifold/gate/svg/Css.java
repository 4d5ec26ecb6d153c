package org.trifold.gate.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trifold.css.Item;
import org.trifold.css.SyntaxReader;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * The stylesheets, style attributes and presentation attributes of a drawing: what refers to its
 * own parts stays, what loads or leads out goes. Escapes are undone before anything is compared.
 * Written anew, so that a reader that follows other rules than CSS Syntax 3 finds nothing else in
 * it.
 */
final class Css {
  private static final Set<String> LOADING =
      Set.of(
          "src",
          "image",
          "image-set",
          "-webkit-image-set",
          "cross-fade",
          "-webkit-cross-fade",
          "element",
          "expression",
          "local",
          "format");

  /** Attributes that show something by what they refer to. */
  static final Set<String> REFERRING =
      Set.of(
          "fill",
          "stroke",
          "filter",
          "mask",
          "clip-path",
          "marker",
          "marker-start",
          "marker-mid",
          "marker-end");

  private static final Set<String> LOADING_PROPERTIES =
      Set.of("src", "behavior", "-moz-binding", "cursor", "color-profile");

  private static final Pattern PROPERTY = Pattern.compile("-{0,2}[a-z][a-zA-Z0-9_-]*");

  /** An id as programs write it; no scheme, no pointer, nothing that is encoded. */
  private static final Pattern FRAGMENT = Pattern.compile("#[\\p{L}\\p{N}_.:-]+");

  private boolean lost;

  /** Whether something that loads was left out since this object was made. */
  boolean lost() {
    return lost;
  }

  /** Whether an address is a part of the same drawing. */
  static boolean isInside(String address) {
    return FRAGMENT.matcher(address).matches();
  }

  /** A stylesheet without what loads; empty where nothing is left. */
  String sheet(String css) {
    return rules(SyntaxReader.sheet(css).items());
  }

  /** A style attribute without what loads; empty where nothing is left. */
  String style(String css) {
    return declarations(SyntaxReader.attribute(css));
  }

  /** Whether an attribute loads nothing. */
  boolean isSafe(String name, String value) {
    boolean before = lost;
    // No colour or effect has two slashes, and what isn't understood is not worth a thought.
    boolean safe = isSafe(Tokens.of(value)) && !(REFERRING.contains(name) && value.contains("//"));
    lost = REFERRING.contains(name) ? lost : before;
    return safe;
  }

  private String rules(List<Item> items) {
    StringBuilder css = new StringBuilder();
    for (Item item : items) {
      if (item instanceof Item.Style style && isPlain(style.prelude())) {
        String inside = declarations(style.items());
        if (!inside.isEmpty()) {
          css.append(Tokens.text(style.prelude())).append('{').append(inside).append("}\n");
        }
      } else if (item instanceof Item.At at) {
        if (at.name().equals("media") && at.block() && isPlain(at.prelude())) {
          css.append("@media ").append(Tokens.text(at.prelude())).append('{');
          css.append(rules(at.items())).append("}\n");
        } else if (at.name().equals("import")) {
          lost = true;
        }
      }
    }
    return css.toString();
  }

  /** Whether a selector or condition has nothing that readers take for different things. */
  private static boolean isPlain(List<Token> prelude) {
    return !prelude.isEmpty()
        && prelude.stream()
            .noneMatch(
                token ->
                    switch (token.type()) {
                      case BAD_STRING, BAD_URL, URL, CDO, CDC, COMMENT -> true;
                      default -> token.is('{') || token.is('}') || token.is(';');
                    });
  }

  private String declarations(List<Item> items) {
    List<String> kept = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Declaration declaration
          && PROPERTY.matcher(declaration.property()).matches()
          && !LOADING_PROPERTIES.contains(declaration.property())
          && !declaration.value().isEmpty()
          && !Tokens.text(declaration.value()).contains("//")
          && isSafe(declaration.value())) {
        String importance = declaration.important() ? " !important" : "";
        String value = settled(declaration.property(), Tokens.text(declaration.value()));
        kept.add(declaration.property() + ":" + value + importance);
      }
    }
    return String.join(";", kept);
  }

  /** CSS Color 3 has a word for no paint that SVG 1.1 hasn't; passed over, it would be black. */
  static String settled(String property, String value) {
    boolean paint = property.equals("fill") || property.equals("stroke");
    return paint && value.strip().equalsIgnoreCase("transparent") ? "none" : value;
  }

  private boolean isSafe(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean escaped = token.type() != Type.STRING && token.text().indexOf('\\') >= 0;
      boolean loads =
          switch (token.type()) {
            case BAD_STRING, BAD_URL, CDO, CDC -> true;
            case URL -> !isInside(token.value().strip());
            case FUNCTION -> loads(tokens, i);
            default -> token.is('{') || token.is('}') || token.is(';');
          };
      if (loads || escaped) {
        lost |= token.is(Type.URL) || token.is(Type.FUNCTION) || token.is(Type.BAD_URL);
        return false;
      }
    }
    return true;
  }

  private static boolean loads(List<Token> tokens, int function) {
    String name = tokens.get(function).lower();
    if (!name.equals("url")) {
      return LOADING.contains(name);
    }
    List<Token> inside = Tokens.trim(Tokens.inside(tokens, function));
    return inside.size() != 1
        || !inside.get(0).is(Type.STRING)
        || !isInside(inside.get(0).value().strip());
  }

  /** The parts that a value refers to, by their ids. */
  static List<String> references(List<Token> value) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      Token token = value.get(i);
      boolean string = token.is(Type.STRING) && token.value().strip().startsWith("#");
      if (token.is(Type.URL) || string) {
        String address = token.value().strip();
        ids.add(address.startsWith("#") ? address.substring(1) : address);
      }
    }
    return ids;
  }
}
