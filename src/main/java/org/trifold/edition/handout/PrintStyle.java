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
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.EmbeddedStyle;
import org.trifold.theme.Theme;

/**
 * The stylesheets of a page, weakest first.
 *
 * @param place the theme's file, as messages name it
 * @param base what the structure needs whatever the look
 * @param look the theme's
 * @param declarations the theme's declarations with their places
 * @param selectors the theme's selectors with their places
 */
record PrintStyle(
    String place,
    String base,
    String look,
    List<EmbeddedStyle.Declaration> declarations,
    List<EmbeddedStyle.Selector> selectors) {
  static final String THEME_FILE = "handout/handout.css";

  PrintStyle {
    selectors = List.copyOf(selectors);
    declarations = List.copyOf(declarations);
  }

  /**
   * Reads the theme's stylesheet.
   *
   * @throws FindingException for a length that no page has room for
   */
  static PrintStyle of(Theme theme, Findings findings) {
    EmbeddedStyle style = theme.embeddedStyle(THEME_FILE);
    findings.addAll(style.findings());
    for (EmbeddedStyle.Declaration declaration : style.declarations()) {
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
        readBase(),
        style.css(),
        style.declarations(),
        style.selectors());
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

  private static String readBase() {
    try (InputStream in = PrintStyle.class.getResourceAsStream("base.css")) {
      if (in == null) {
        throw new IllegalStateException("base.css is missing from the jar");
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
