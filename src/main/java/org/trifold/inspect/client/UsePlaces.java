package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.trifold.css.Item;
import org.trifold.css.Item.Declaration;
import org.trifold.css.Lines;
import org.trifold.css.Sheet;
import org.trifold.css.SyntaxReader;
import org.trifold.css.Token;
import org.trifold.css.Tokens;
import org.trifold.edition.Prepared;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFile;

/**
 * Where the uses of a mail come from: a mail carries no places, so that each is looked for in what
 * it was made from, the theme's style sheet, its template and the manuscript.
 */
final class UsePlaces {
  private static final String STYLESHEET = "newsletter/newsletter.css";
  private static final String TEMPLATE = "newsletter/template.html";

  /** Tokens may refer to tokens; deeper than this is a ring. */
  private static final int MAX_DEPTH = 16;

  private final SourceLocation manuscript;
  private final List<Use> written;
  private final List<Use> theme = new ArrayList<>();

  /** Looks at what a mail was made from. */
  UsePlaces(Prepared prepared, Features features) {
    manuscript = SourceLocation.ofFile(prepared.publication().source());
    written = MailUses.of(prepared.document(), features, SourceLocation::of);
    Theme look = prepared.theme();
    look.find(STYLESHEET).ifPresent(file -> theme.addAll(sheet(file, look.tokens(), features)));
    look.find(TEMPLATE).ifPresent(file -> theme.addAll(template(file, features)));
  }

  /** The place of a use: of the same words, else of the same feature, else the manuscript. */
  SourceLocation of(Use use) {
    boolean style = use.declaration().isPresent() || use.feature().startsWith("css-");
    List<Use> nearer = style ? theme : written;
    List<Use> farther = style ? written : theme;
    return first(nearer, use, true)
        .or(() -> first(nearer, use, false))
        .or(() -> first(farther, use, false))
        .orElse(manuscript);
  }

  private static Optional<SourceLocation> first(List<Use> uses, Use wanted, boolean sameWords) {
    return uses.stream()
        .filter(use -> use.feature().equals(wanted.feature()))
        .filter(use -> !sameWords || use.shown().equals(wanted.shown()))
        .map(Use::where)
        .filter(where -> !where.file().isEmpty())
        .findFirst();
  }

  private static List<Use> template(ThemeFile file, Features features) {
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(file.text(), "");
    return MailUses.of(document, features, element -> place(file, element));
  }

  private static SourceLocation place(ThemeFile file, Element element) {
    Range range = element.sourceRange();
    return range.isTracked()
        ? new SourceLocation(file.place(), range.start().lineNumber(), range.start().columnNumber())
        : SourceLocation.ofFile(file.place());
  }

  private static List<Use> sheet(ThemeFile file, Map<String, String> tokens, Features features) {
    Sheet sheet = SyntaxReader.sheet(file.text());
    Lines lines = sheet.lines();
    return MailUses.ofItems(
        resolved(sheet.items(), tokens),
        features,
        start -> new SourceLocation(file.place(), lines.line(start), lines.column(start)));
  }

  private static List<Item> resolved(List<Item> items, Map<String, String> tokens) {
    List<Item> all = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Declaration d) {
        List<Token> value = resolved(d.value(), tokens, 0);
        all.add(new Declaration(d.property(), value, d.importance(), d.raw(), d.start()));
      } else if (item instanceof Item.Style rule) {
        List<Item> inner = resolved(rule.items(), tokens);
        all.add(new Item.Style(rule.prelude(), inner, rule.raw(), rule.start()));
      } else if (item instanceof Item.At at) {
        List<Item> inner = resolved(at.items(), tokens);
        all.add(new Item.At(at.name(), at.prelude(), at.block(), inner, at.raw(), at.start()));
      }
      // A theme's comments don't come into the mail, nor what browsers skip.
    }
    return all;
  }

  /** A value with the theme's tokens in place of {@code var(--token)}. */
  private static List<Token> resolved(List<Token> value, Map<String, String> tokens, int depth) {
    List<Token> all = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      Token token = value.get(i);
      boolean var = depth < MAX_DEPTH && token.isFunction("var") && i + 2 < value.size();
      String name = var ? value.get(i + 1).value().replaceFirst("^--", "") : "";
      String known = tokens.get(name);
      if (var && known != null) {
        all.addAll(resolved(Tokens.of(known), tokens, depth + 1));
        i += 2;
      } else {
        all.add(token);
      }
    }
    return all;
  }
}
