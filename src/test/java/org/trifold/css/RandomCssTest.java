package org.trifold.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trifold.Fuzz;
import org.trifold.css.Token.Type;

/** What holds of any text that is read as CSS. */
@Fuzz
class RandomCssTest {
  private static final int TRIES = 1500;

  @Provide
  Arbitrary<String> soups() {
    return RandomCss.soup(20);
  }

  @Provide
  Arbitrary<String> attributes() {
    return RandomCss.declarations();
  }

  @Provide
  Arbitrary<String> sheets() {
    return RandomCss.sheets();
  }

  @Property(tries = TRIES)
  void tokensAreTheText(@ForAll("soups") String css) {
    StringBuilder joined = new StringBuilder();
    for (Token token : Tokens.of(css)) {
      assertEquals(joined.length(), token.start());
      joined.append(token.text());
    }
    assertTrue(joined.toString().startsWith(css));
    assertTrue(joined.length() <= css.length() + 2);
  }

  @Property(tries = TRIES)
  void tokensWrittenAreTokensReadAgain(@ForAll("soups") String css) {
    List<Token> tokens = Tokens.of(css);
    assertEquals(shown(tokens), shown(Tokens.of(Tokens.text(tokens))));
  }

  @Property(tries = TRIES)
  void declarationsWrittenAreDeclarationsReadAgain(@ForAll("attributes") String css) {
    List<Item> items = declarations(SyntaxReader.attribute(css));
    assertEquals(tree(items), tree(declarations(SyntaxReader.attribute(written(items)))));
  }

  @Property(tries = TRIES)
  void rulesWrittenAreRulesReadAgain(@ForAll("sheets") String css) {
    Sheet sheet = SyntaxReader.sheet(css);
    if (sheet.fault().isEmpty()) {
      List<Item> items = rules(sheet.items());
      Sheet again = SyntaxReader.sheet(written(items));
      assertTrue(again.fault().isEmpty(), () -> written(items));
      assertEquals(tree(items), tree(rules(again.items())));
    }
  }

  private static List<Item> declarations(List<Item> items) {
    return items.stream().filter(i -> i instanceof Item.Declaration).toList();
  }

  /** What is neither skipped nor a comment, at any depth. */
  private static List<Item> rules(List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Style s && !isDeclared(s.prelude())) {
        kept.add(new Item.Style(s.prelude(), rules(s.items()), s.raw(), s.start()));
      } else if (item instanceof Item.At a && a.name().chars().allMatch(RandomCssTest::isPlain)) {
        kept.add(
            new Item.At(a.name(), a.prelude(), a.block(), rules(a.items()), a.raw(), a.start()));
      } else if (item instanceof Item.Declaration) {
        kept.add(item);
      }
    }
    return kept;
  }

  /** What no selector is and what is a declaration where a block alone follows: {@code a:{}}. */
  private static boolean isDeclared(List<Token> prelude) {
    List<Token> said = prelude.stream().filter(token -> !token.blank()).toList();
    return said.size() == 2 && said.get(0).is(Type.IDENT) && said.get(1).is(':');
  }

  /** What can be written in a name without an escape. */
  private static boolean isPlain(int c) {
    return c == '-' || c == '_' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  private static String written(List<Item> items) {
    StringBuilder css = new StringBuilder();
    for (Item item : items) {
      if (item instanceof Item.Declaration d) {
        String value = d.custom() ? d.raw() : Tokens.text(d.value());
        css.append(d.property()).append(':').append(value);
        css.append(d.important() ? " !important;" : ";");
      } else if (item instanceof Item.Style s) {
        css.append(Tokens.text(s.prelude())).append('{').append(written(s.items())).append('}');
      } else if (item instanceof Item.At a) {
        css.append('@').append(a.name()).append(' ').append(Tokens.text(a.prelude()));
        css.append(a.block() ? "{" + written(a.items()) + "}" : ";");
      }
    }
    return css.toString();
  }

  private static String tree(List<Item> items) {
    return items.stream().map(RandomCssTest::tree).collect(Collectors.joining("\n"));
  }

  private static String tree(Item item) {
    if (item instanceof Item.Declaration d) {
      return d.property() + " = " + shown(d.value()) + (d.important() ? " !" : "");
    }
    if (item instanceof Item.Style s) {
      return shown(s.prelude()) + "{" + tree(s.items()) + "}";
    }
    return item instanceof Item.At a
        ? "@" + a.name() + shown(a.prelude()) + a.block() + "{" + tree(a.items()) + "}"
        : "?";
  }

  /** What tokens say, comments and lengths of blanks aside. */
  private static String shown(List<Token> tokens) {
    List<String> shown = new ArrayList<>();
    for (Token token : Tokens.trim(tokens)) {
      String last = shown.isEmpty() ? "" : shown.get(shown.size() - 1);
      if (token.is(Type.COMMENT) || token.is(Type.SPACE) && last.equals("SPACE")) {
        continue;
      }
      String text =
          switch (token.type()) {
            case SPACE -> "";
            case NUMBER, PERCENTAGE, DIMENSION -> " " + token.numeral() + token.value();
            case DELIM, OPEN, CLOSE, CDO, CDC, BAD_URL, BAD_STRING -> " " + token.text().strip();
            default -> " " + token.value();
          };
      shown.add(token.type() + text);
    }
    return String.join("|", shown);
  }
}
