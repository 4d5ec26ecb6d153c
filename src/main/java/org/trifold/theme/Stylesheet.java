package org.trifold.theme;

import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSVisitor;
import com.helger.css.handler.DoNothingCSSParseExceptionCallback;
import com.helger.css.parser.ReadOnlyToken;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CSSParseError;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Puts design tokens into a theme's stylesheet. Themes write {@code var(--color-accent)}; none of
 * the three editions' renderers can be relied on to know custom properties, so they are resolved
 * before (CSS Custom Properties 1, §3).
 */
public final class Stylesheet {
  private static final String VAR = "var(";

  /** Tokens may refer to tokens; deeper than this is a cycle. */
  private static final int MAX_DEPTH = 16;

  /** The shorthand: up to the size and line height, then the families (CSS 2.1, 15.8). */
  private static final Pattern FONT =
      Pattern.compile(
          "(.*?(?:\\d[\\d.]*(?:[a-z]+|%)|(?:x{1,2}-)?(?:small|large)|medium|smaller|larger)"
              + "(?:\\s*/\\s*[\\d.]+(?:[a-z]+|%)?)?)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  private Stylesheet() {}

  /**
   * The stylesheet with every {@code var(--token)} replaced by the token's value.
   *
   * @throws FindingException with the line of what can't be parsed or of an unknown token
   */
  static ThemeStyle style(ThemeFile file, Map<String, String> tokens) {
    CascadingStyleSheet sheet = resolveTokens(file, tokens);
    List<Integer> lines =
        Stream.concat(sheet.getAllImportRules().stream(), sheet.getAllRules().stream())
            .map(rule -> rule instanceof ICSSSourceLocationAware aware ? line(aware) : 0)
            .toList();
    return new ThemeStyle(write(sheet), file.place(), lines);
  }

  /** The text alone of {@link #style}, in as few characters as it takes. */
  static String compact(ThemeFile file, Map<String, String> tokens) {
    return new CSSWriter(new CSSWriterSettings().setOptimizedOutput(true))
        .setWriteHeaderText(false)
        .getCSSAsString(resolveTokens(file, tokens));
  }

  /** The text alone of {@link #style}, with the rules that find and use carried fonts. */
  static String resolve(ThemeFile file, Map<String, String> tokens, List<CarriedFace> fonts) {
    CascadingStyleSheet sheet = resolveTokens(file, tokens);
    SelfContained.check(sheet, file);
    FontRules.addTo(sheet, fonts);
    return write(sheet);
  }

  /**
   * As {@link #style}, and with every {@code font-family} replaced by families of the font table.
   *
   * @param fonts at least one
   * @param enlargement of all sizes, if any
   */
  static EmbeddedStyle embed(
      ThemeFile file,
      Map<String, String> tokens,
      List<FontFace> fonts,
      Optional<Enlargement> enlargement) {
    CascadingStyleSheet sheet = resolveTokens(file, tokens);
    FontFamilies families = new FontFamilies(fonts);
    List<EmbeddedStyle.Declaration> declarations = new ArrayList<>();
    List<EmbeddedStyle.Selector> selectors = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    CSSVisitor.visitCSS(
        sheet,
        new DefaultCSSVisitor() {
          @Override
          public void onStyleRuleSelector(CSSSelector selector) {
            selectors.add(
                new EmbeddedStyle.Selector(selector.getAsCSSString(), place(selector, file)));
          }

          @Override
          public void onDeclaration(CSSDeclaration declaration) {
            SourceLocation where = place(declaration, file);
            String property = declaration.getProperty().toLowerCase(Locale.ROOT);
            if (property.equals("font-family") || property.equals("font")) {
              embed(declaration, families, where).ifPresent(findings::add);
            }
            enlargement.ifPresent(e -> e.apply(declaration));
            declarations.add(
                new EmbeddedStyle.Declaration(
                    property, declaration.getExpression().getAsCSSString(), where));
          }
        });
    return new EmbeddedStyle(write(sheet), declarations, selectors, findings);
  }

  /**
   * The same stylesheet with left and right turned round.
   *
   * @param css whole and free of errors
   */
  public static String mirrored(String css) {
    CascadingStyleSheet sheet = parse(new ThemeFile("", css.getBytes(StandardCharsets.UTF_8)));
    Mirror.apply(sheet);
    return write(sheet);
  }

  /**
   * The same rules for what stands inside elements of a class only, stronger than they were.
   *
   * @param css whole and free of errors
   * @param mirrored whether left and right are turned round there
   */
  public static String within(String css, String cssClass, boolean mirrored) {
    CascadingStyleSheet sheet = parse(new ThemeFile("", css.getBytes(StandardCharsets.UTF_8)));
    return write(Mirror.within(sheet, cssClass, mirrored));
  }

  private static Optional<Finding> embed(
      CSSDeclaration declaration, FontFamilies families, SourceLocation where) {
    String value = declaration.getExpression().getAsCSSString();
    String before = "";
    if (declaration.getProperty().toLowerCase(Locale.ROOT).equals("font")) {
      Matcher shorthand = FONT.matcher(value);
      if (!shorthand.matches()) {
        return Optional.empty();
      }
      before = shorthand.group(1) + " ";
      value = shorthand.group(2);
    }
    if (FontFamilies.isCascadeWord(value)) {
      return Optional.empty();
    }
    FontFamilies.Resolved resolved = families.resolve(value);
    CSSDeclarationList list =
        CSSReaderDeclarationList.readFromString(
            declaration.getProperty() + ":" + before + resolved.css());
    if (list == null || list.getDeclarationCount() != 1) {
      throw new IllegalStateException("not CSS: " + resolved.css());
    }
    declaration.setExpression(list.getDeclarationAtIndex(0).getExpression());
    return resolved.standIn()
        ? Optional.of(
            Finding.warning(
                "TF-THEME-007",
                where,
                "The theme has no font \""
                    + resolved.strangers().get(0)
                    + "\"; \""
                    + resolved.families().get(0)
                    + "\" takes its place.",
                "Add it to [fonts] in theme.toml, or name a font that is there."))
        : Optional.empty();
  }

  private static SourceLocation place(ICSSSourceLocationAware part, ThemeFile file) {
    return SourceLocation.ofLine(file.place(), line(part));
  }

  static int line(ICSSSourceLocationAware part) {
    return part.getSourceLocation() == null
        ? 0
        : part.getSourceLocation().getFirstTokenBeginLineNumber();
  }

  private static CascadingStyleSheet resolveTokens(ThemeFile file, Map<String, String> tokens) {
    CascadingStyleSheet sheet = parse(file);
    List<Finding> findings = new ArrayList<>();
    CSSVisitor.visitCSS(
        sheet,
        new DefaultCSSVisitor() {
          @Override
          public void onDeclaration(CSSDeclaration declaration) {
            resolve(declaration, file, tokens, findings);
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return sheet;
  }

  private static String write(CascadingStyleSheet sheet) {
    return new CSSWriter(new CSSWriterSettings().setOptimizedOutput(false).setIndent("  "))
        .setWriteHeaderText(false)
        .getCSSAsString(sheet);
  }

  private static CascadingStyleSheet parse(ThemeFile file) {
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    List<Finding> findings = new ArrayList<>();
    CascadingStyleSheet sheet =
        CSSReader.readFromStringReader(
            file.text(),
            new CSSReaderSettings()
                .setUseSourceLocation(true)
                .setCustomErrorHandler(errors)
                .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler())
                .setCustomExceptionHandler(
                    e ->
                        findings.add(
                            broken(
                                file,
                                e.currentToken == null ? 0 : e.currentToken.next.beginLine,
                                e.currentToken == null ? 0 : e.currentToken.next.beginColumn,
                                e.currentToken == null ? "" : e.currentToken.next.image))));
    for (CSSParseError error : errors.getAllParseErrors()) {
      ReadOnlyToken token = error.getFirstSkippedToken();
      findings.add(
          token == null
              ? broken(file, 0, 0, "")
              : broken(
                  file,
                  token.getBeginLine(),
                  token.getBeginColumn(),
                  String.valueOf(token.getImage())));
    }
    if (sheet == null || !findings.isEmpty()) {
      if (findings.isEmpty()) {
        findings.add(broken(file, 0, 0, ""));
      }
      throw new FindingException(findings);
    }
    return sheet;
  }

  private static Finding broken(ThemeFile file, int line, int column, String token) {
    return Finding.error(
        "TF-THEME-004",
        new SourceLocation(file.place(), line, column),
        token.isBlank()
            ? "This stylesheet can't be parsed."
            : "This stylesheet can't be parsed at \"" + token.strip() + "\".",
        "Look for a missing brace or semicolon before it.");
  }

  private static void resolve(
      CSSDeclaration declaration,
      ThemeFile file,
      Map<String, String> tokens,
      List<Finding> findings) {
    String value = declaration.getExpression().getAsCSSString();
    if (!value.contains(VAR)) {
      return;
    }
    SourceLocation where = place(declaration, file);
    String resolved = substitute(value, tokens, where, findings, 0);
    if (resolved.contains(VAR)) {
      return;
    }
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    CSSDeclarationList list =
        CSSReaderDeclarationList.readFromString(
            declaration.getProperty() + ":" + resolved,
            new CSSReaderSettings()
                .setCustomErrorHandler(errors)
                .setCustomExceptionHandler(new DoNothingCSSParseExceptionCallback()));
    if (list == null
        || errors.hasParseErrors()
        || list.getDeclarationCount() != 1
        || !isWhole(list, resolved)) {
      findings.add(
          Finding.error(
              "TF-THEME-005",
              where,
              "\"" + declaration.getProperty() + ": " + resolved + "\" is not CSS.",
              "Correct the token's value in theme.toml or brand.toml."));
      return;
    }
    declaration.setExpression(list.getDeclarationAtIndex(0).getExpression());
  }

  /** The parser stops at a closing brace and leaves the rest out without a word. */
  private static boolean isWhole(CSSDeclarationList list, String value) {
    String read = list.getDeclarationAtIndex(0).getExpression().getAsCSSString();
    return count(read, '}') >= count(value, '}') && count(read, '{') >= count(value, '{');
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  private static String substitute(
      String value,
      Map<String, String> tokens,
      SourceLocation where,
      List<Finding> findings,
      int depth) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (true) {
      int start = value.indexOf(VAR, from);
      int end = start < 0 ? -1 : value.indexOf(')', start);
      if (end < 0) {
        return out.append(value, from, value.length()).toString();
      }
      String name = value.substring(start + VAR.length(), end).strip();
      String token = name.startsWith("--") ? tokens.get(name.substring(2)) : null;
      if (token == null || depth > MAX_DEPTH) {
        findings.add(
            Finding.error(
                "TF-THEME-006",
                where,
                "There is no token \"" + name + "\".",
                Nearest.hint(name.replaceFirst("^--", ""), tokens.keySet())));
        return value;
      }
      out.append(value, from, start).append(substitute(token, tokens, where, findings, depth + 1));
      from = end + 1;
    }
  }
}
