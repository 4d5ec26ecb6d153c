package org.trifold.edition.handout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.EmbeddedStyle;
import org.trifold.theme.Theme;

/**
 * The stylesheets of a page.
 *
 * @param place the theme's file, as messages name it
 * @param base what the structure needs whatever the look, weakest first
 * @param looks the theme's, weakest first
 * @param declarations the theme's declarations with their places
 * @param selectors the theme's selectors with their places
 * @param leading of its text, as a multiple of its size; 0 where it is not known
 */
record PrintStyle(
    String place,
    List<String> base,
    List<String> looks,
    List<EmbeddedStyle.Declaration> declarations,
    List<EmbeddedStyle.Selector> selectors,
    double leading) {
  private static final String THEME_FILE = "handout/handout.css";
  private static final String BOOK_FILE = "handout/print-book.css";
  private static final String LARGE_PRINT_FILE = "handout/large-print.css";
  private static final String SHEET_FILE = "handout/sheet.css";
  private static final String SMALL_PAPER_FILE = "handout/small-paper.css";

  PrintStyle {
    base = List.copyOf(base);
    looks = List.copyOf(looks);
    declarations = List.copyOf(declarations);
    selectors = List.copyOf(selectors);
  }

  /**
   * Reads the theme's stylesheets for a variant.
   *
   * @throws FindingException for a length that no page has room for
   */
  static PrintStyle of(Theme theme, Variant variant, Findings findings) {
    List<String> base = new ArrayList<>(List.of(read("base.css")));
    List<EmbeddedStyle> styles = new ArrayList<>();
    if (variant.largePrint()) {
      base.add(read("large-print.css"));
      styles.add(theme.embeddedStyle(THEME_FILE, LargePrint.ENLARGEMENT));
      styles.add(theme.embeddedStyle(LARGE_PRINT_FILE));
    } else {
      styles.add(theme.embeddedStyle(THEME_FILE));
      if (variant.content() == Content.SHEET) {
        styles.add(theme.embeddedStyle(SHEET_FILE));
      }
    }
    if (!variant.paper().isWide()) {
      styles.add(theme.embeddedStyle(SMALL_PAPER_FILE));
    }
    List<String> looks = new ArrayList<>(styles.stream().map(EmbeddedStyle::css).toList());
    if (variant.isBook()) {
      EmbeddedStyle book = theme.embeddedStyle(BOOK_FILE);
      styles.add(book);
      // It undoes what the handout's pages show, so it comes after the handout's look.
      looks.add(read("print-book.css"));
      looks.add(book.css());
    }
    List<EmbeddedStyle.Declaration> declarations = new ArrayList<>();
    List<EmbeddedStyle.Selector> selectors = new ArrayList<>();
    for (EmbeddedStyle style : styles) {
      findings.addAll(style.findings());
      declarations.addAll(style.declarations());
      selectors.addAll(style.selectors());
    }
    for (EmbeddedStyle.Declaration declaration : declarations) {
      if (CssLength.isHuge(declaration.value())) {
        // Laid out, it would be pages without end.
        throw new FindingException(tooLong(declaration));
      }
      if (declaration.value().contains("url(")) {
        findings.add(
            Finding.error(
                "TF-HANDOUT-009",
                declaration.where(),
                "A handout's stylesheet can't load \"" + declaration.value() + "\".",
                "Put the picture into the manuscript or the brand's logo."));
      }
    }
    return new PrintStyle(
        theme.file(THEME_FILE).place(),
        base,
        looks,
        declarations,
        selectors,
        variant.isBook() ? 0 : leading(theme));
  }

  /** By the token that both built-in themes and their children have. */
  private static double leading(Theme theme) {
    String token = theme.tokens().getOrDefault("leading-body", "");
    return token.matches("[0-9]{1,2}(\\.[0-9]{1,4})?") ? Double.parseDouble(token) : 0;
  }

  private static Finding tooLong(EmbeddedStyle.Declaration declaration) {
    return Finding.error(
        "TF-HANDOUT-003",
        declaration.where(),
        "No page has room for \"" + declaration.property() + ": " + declaration.value() + "\".",
        "Choose a length below 200 inches, the largest page that a PDF can have.");
  }

  /** The finding where margins leave no room for text. */
  Finding noRoom() {
    return Finding.error(
        "TF-HANDOUT-003",
        declarations.stream()
            .filter(declaration -> declaration.property().startsWith("margin"))
            .max(Comparator.comparingDouble(d -> CssLength.largest(d.value())))
            .map(EmbeddedStyle.Declaration::where)
            .orElse(SourceLocation.ofFile(place)),
        "The margins leave no room for text on the page.",
        "Make the margins of @page smaller.");
  }

  /** A finding for each declaration and each selector that the renderer drops. */
  List<Finding> unknown() {
    List<Finding> unknown = new ArrayList<>();
    for (EmbeddedStyle.Declaration declaration : declarations) {
      if (!declaration.value().contains("url(") && !isKnown(declaration)) {
        unknown.add(
            Finding.error(
                "TF-HANDOUT-003",
                declaration.where(),
                "The PDF renderer does not know \""
                    + declaration.property()
                    + ": "
                    + declaration.value()
                    + "\".",
                CSSName.getByPropertyName(declaration.property()) == null
                    ? "Use properties of CSS 2.1 and paged media; page-break-* for break-*."
                    : "Give the property a value of CSS 2.1."));
      }
    }
    for (EmbeddedStyle.Selector selector : selectors) {
      if (!isUnderstood(selector.text() + " { color: #000000 }")) {
        unknown.add(
            Finding.error(
                "TF-HANDOUT-003",
                selector.where(),
                "The PDF renderer does not know the selector \"" + selector.text() + "\".",
                "Use selectors of CSS 2.1."));
      }
    }
    return unknown;
  }

  private static boolean isKnown(EmbeddedStyle.Declaration declaration) {
    return isUnderstood("p { " + declaration.property() + ": " + declaration.value() + " }");
  }

  private static boolean isUnderstood(String rule) {
    List<String> complaints = new ArrayList<>();
    CSSParser parser = new CSSParser((uri, message) -> complaints.add(message));
    try {
      parser.parseStylesheet("", StylesheetInfo.AUTHOR, new StringReader(rule));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return complaints.isEmpty();
  }

  private static String read(String name) {
    try (InputStream in = PrintStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the base needs to know of a theme's fonts. */
  String fonts(FontCase fonts) {
    return "html, body { font-family: "
        + CssText.quote(fonts.body())
        + " } pre, code, kbd, samp, tt { font-family: "
        + CssText.quote(fonts.mono())
        + " }";
  }
}
