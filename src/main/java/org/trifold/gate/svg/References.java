package org.trifold.gate.svg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trifold.css.Item;
import org.trifold.css.SyntaxReader;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The parts that elements refer to by {@code url(#…)}, in their attributes and in stylesheets. Of a
 * selector only the last element is looked at, so that rather too many are found than too few.
 */
final class References {
  private final List<Rule> rules = new ArrayList<>();

  /**
   * A reference.
   *
   * @param property that it is the value of, in lower case
   */
  record Reference(String property, String id) {}

  /**
   * What a stylesheet says of some elements.
   *
   * @param type name of the element; empty for any
   */
  private record Rule(String type, String id, Set<String> classes, List<Reference> references) {
    boolean matches(Element element, Set<String> own) {
      return (type.isEmpty() || type.equalsIgnoreCase(element.getLocalName()))
          && (id.isEmpty() || id.equals(element.getAttribute("id")))
          && own.containsAll(classes);
    }
  }

  /** Adds what a stylesheet refers to. */
  void read(String css) {
    rules(SyntaxReader.sheet(css).items());
  }

  private void rules(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.At at) {
        rules(at.items());
      } else if (item instanceof Item.Style style) {
        List<Reference> references = declared(style.items());
        if (!references.isEmpty()) {
          Tokens.split(style.prelude()).forEach(s -> rules.add(rule(Tokens.trim(s), references)));
        }
      }
    }
  }

  private static List<Reference> declared(List<Item> items) {
    List<Reference> references = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Declaration declaration) {
        for (String id : Css.references(declaration.value())) {
          references.add(new Reference(declaration.property(), id));
        }
      }
    }
    return references;
  }

  /** The last compound of a selector; what isn't understood of it matches anything. */
  private static Rule rule(List<Token> selector, List<Reference> references) {
    String type = "";
    String id = "";
    Set<String> classes = new HashSet<>();
    int inside = 0;
    @Nullable Token before = null;
    for (Token token : selector) {
      inside -= token.is(')') || token.is(']') ? 1 : 0;
      if (inside <= 0) {
        boolean named = before != null && (before.is('.') || before.is(':'));
        if (token.is(Type.SPACE) || token.is('>') || token.is('+') || token.is('~')) {
          type = "";
          id = "";
          classes.clear();
        } else if (token.is(Type.ID_HASH)) {
          id = token.value();
        } else if (token.is(Type.IDENT) && named && before != null && before.is('.')) {
          classes.add(token.value());
        } else if (token.is(Type.IDENT) && !named) {
          type = token.value();
        }
      }
      inside += token.opens() ? 1 : 0;
      before = token;
    }
    return new Rule(type, id, Set.copyOf(classes), references);
  }

  /** All that an element refers to by its attributes and the stylesheets. */
  List<Reference> of(Element element) {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String value = attribute.getValue();
      if (attribute.getNamespaceURI() != null || value.indexOf('#') < 0) {
        continue;
      }
      if (attribute.getLocalName().equals("style")) {
        references.addAll(declared(SyntaxReader.attribute(value)));
      } else {
        String property = attribute.getLocalName().toLowerCase(Locale.ROOT);
        Css.references(Tokens.of(value)).forEach(id -> references.add(new Reference(property, id)));
      }
    }
    if (!rules.isEmpty()) {
      Set<String> classes =
          new HashSet<>(List.of(element.getAttribute("class").strip().split("\\s+")));
      rules.stream()
          .filter(rule -> rule.matches(element, classes))
          .forEach(rule -> references.addAll(rule.references()));
    }
    return references;
  }
}
