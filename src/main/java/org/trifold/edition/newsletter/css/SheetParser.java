package org.trifold.edition.newsletter.css;

import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.parser.ReadOnlyToken;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CSSParseError;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Reads the stylesheets of one document, one after the other: rules are numbered through. A sheet
 * that can't be read whole is an error, never read in part. Not thread-safe.
 */
final class SheetParser {
  private static final CSSWriterSettings COMPACT =
      new CSSWriterSettings().setOptimizedOutput(true).setRemoveUnnecessaryCode(false);

  private int order;

  /** A parser for one document. */
  SheetParser() {}

  /**
   * Reads a stylesheet.
   *
   * @param media the style element's attribute of that name; may be empty
   * @param places what findings name
   * @throws FindingException where it can't be read, or has a rule that a mail can't keep
   */
  Sheet parse(String css, String media, RulePlaces places) {
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    List<Finding> findings = new ArrayList<>();
    CascadingStyleSheet sheet =
        CSSReader.readFromStringReader(
            css,
            new CSSReaderSettings()
                .setUseSourceLocation(false)
                .setCustomErrorHandler(errors)
                .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler())
                .setCustomExceptionHandler(
                    e ->
                        findings.add(
                            e.currentToken == null
                                ? broken(0, "", places.sheet())
                                : broken(
                                    e.currentToken.next.beginLine,
                                    e.currentToken.next.image,
                                    places.sheet()))));
    for (CSSParseError error : errors.getAllParseErrors()) {
      ReadOnlyToken token = error.getFirstSkippedToken();
      findings.add(
          token == null
              ? broken(0, "", places.sheet())
              : broken(token.getBeginLine(), String.valueOf(token.getImage()), places.sheet()));
    }
    if (sheet == null) {
      throw new FindingException(
          findings.isEmpty() ? List.of(broken(0, "", places.sheet())) : findings);
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    if (!sheet.getAllImportRules().isEmpty()) {
      throw unsupported("@import", places.of(0));
    }
    boolean always = media.isBlank() || media.strip().equalsIgnoreCase("all");
    List<String> conditions = always ? List.of() : List.of("@media " + media.strip());
    List<Sheet.Node> nodes = new ArrayList<>();
    int index = 0;
    for (ICSSTopLevelRule rule : sheet.getAllRules()) {
      nodes.addAll(nodes(List.of(rule), conditions, places.of(index++)));
    }
    checkWhole(css, sheet, places.sheet());
    return new Sheet(always ? nodes : List.of(new Sheet.Group(conditions.get(0), nodes)));
  }

  /** The parser leaves out some blocks without a word: as many must come out as went in. */
  private static void checkWhole(String css, CascadingStyleSheet sheet, SourceLocation where) {
    StringBuilder out = new StringBuilder();
    sheet.getAllRules().forEach(rule -> out.append(rule.getAsCSSString(COMPACT, 0)));
    Blocks in = Blocks.of(css);
    if (in.opened() != in.closed() || in.opened() != Blocks.of(out).opened()) {
      throw new FindingException(broken(0, "", where));
    }
  }

  private List<Sheet.Node> nodes(
      Iterable<ICSSTopLevelRule> rules, List<String> conditions, SourceLocation where) {
    List<Sheet.Node> nodes = new ArrayList<>();
    for (ICSSTopLevelRule rule : rules) {
      if (rule instanceof CSSStyleRule style) {
        nodes.addAll(rules(style, conditions, where));
      } else if (rule instanceof CSSMediaRule media) {
        group(nodes, head(media), media, conditions, always(media), where);
      } else if (rule instanceof CSSSupportsRule supports) {
        group(nodes, head(supports), supports, conditions, false, where);
      } else if (rule instanceof CSSFontFaceRule || rule instanceof CSSKeyframesRule) {
        nodes.add(new Sheet.Verbatim(rule.getAsCSSString(COMPACT, 0)));
      } else if (!(rule instanceof CSSPageRule)) {
        // Pages are for paper: a mail has none. Anything else might silently lose to inlined
        // styles.
        throw unsupported(rule instanceof CSSLayerRule ? "@layer" : name(rule), where);
      }
    }
    return nodes;
  }

  private void group(
      List<Sheet.Node> into,
      String head,
      AbstractHasTopLevelRules rules,
      List<String> conditions,
      boolean always,
      SourceLocation where) {
    if (always) {
      into.addAll(nodes(rules.getAllRules(), conditions, where));
      return;
    }
    List<String> inner = new ArrayList<>(conditions);
    inner.add(head);
    into.add(new Sheet.Group(head, nodes(rules.getAllRules(), inner, where)));
  }

  private static boolean always(CSSMediaRule media) {
    return media.getAllMediaQueries().stream().anyMatch(SheetParser::always);
  }

  private static boolean always(CSSMediaQuery query) {
    return !query.isNot() && "all".equals(query.getMedium()) && !query.hasMediaExpressions();
  }

  /** The text before the block, as the writer gives it. */
  private static String head(ICSSTopLevelRule rule) {
    String css = rule.getAsCSSString(COMPACT, 0);
    int brace = css.indexOf('{');
    return brace < 0 ? css.strip() : css.substring(0, brace).strip();
  }

  private static String name(ICSSTopLevelRule rule) {
    String head = head(rule);
    int space = head.indexOf(' ');
    return space < 0 ? head : head.substring(0, space);
  }

  private List<Sheet.Rule> rules(
      CSSStyleRule style, List<String> conditions, SourceLocation where) {
    int position = order++;
    List<Sheet.Rule> rules = new ArrayList<>();
    for (CSSSelector selector : style.getAllSelectors()) {
      SelectorMatcher matcher = SelectorMatcher.of(selector);
      Specificity specificity = matcher.specificity();
      List<Declared> declarations = new ArrayList<>();
      for (CSSDeclaration declaration : style.getAllDeclarations()) {
        declarations.add(
            Declared.of(
                declaration,
                new Weight(
                    declaration.isImportant(), false, specificity, position, declarations.size())));
      }
      rules.add(new Sheet.Rule(matcher, declarations, conditions, where));
    }
    return rules;
  }

  private static Finding broken(int line, String token, SourceLocation where) {
    String at = line == 0 ? "" : " at line " + line + " of the stylesheet";
    String near = token.isBlank() ? "" : " (\"" + token.strip() + "\")";
    return Finding.error(
        "TF-NEWS-001",
        where,
        "The newsletter's stylesheet can't be parsed" + at + near + ".",
        "Look for a missing brace or semicolon, and write no rule inside another.");
  }

  private static FindingException unsupported(String rule, SourceLocation where) {
    return new FindingException(
        Finding.error(
            "TF-NEWS-002",
            where,
            "The newsletter's stylesheet has a rule that a mail can't keep: " + rule + ".",
            "Write its content as plain rules or under @media."));
  }

  /** How many blocks a stylesheet opens and closes, outside strings and comments. */
  private record Blocks(int opened, int closed) {
    static Blocks of(CharSequence css) {
      int opened = 0;
      int closed = 0;
      char quote = 0;
      for (int i = 0; i < css.length(); i++) {
        char c = css.charAt(i);
        if (c == '\\') {
          i++;
        } else if (quote == '*') {
          if (c == '*' && i + 1 < css.length() && css.charAt(i + 1) == '/') {
            quote = 0;
            i++;
          }
        } else if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '/' && i + 1 < css.length() && css.charAt(i + 1) == '*') {
          quote = '*';
          i++;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '{') {
          opened++;
        } else if (c == '}') {
          closed++;
        }
      }
      return new Blocks(opened, closed);
    }
  }
}
