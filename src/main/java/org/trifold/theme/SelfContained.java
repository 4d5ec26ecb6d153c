package org.trifold.theme;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * A stylesheet that goes into a book as it is: what it names lies on no reader's device, or is
 * asked for over the network (EPUB 3.3, 3.6: a stylesheet's resources are in the book).
 */
final class SelfContained {
  /** Old browsers' ways to run a script from a stylesheet. */
  private static final Set<String> ACTIVE = Set.of("behavior", "-moz-binding", "-ms-behavior");

  private SelfContained() {}

  /**
   * Looks at a stylesheet.
   *
   * @throws FindingException with each line that loads something
   */
  static void check(CascadingStyleSheet sheet, ThemeFile file) {
    List<Finding> findings = new ArrayList<>();
    CSSVisitor.visitCSS(
        sheet,
        new DefaultCSSVisitor() {
          @Override
          public void onImport(CSSImportRule rule) {
            findings.add(loads("@import " + rule.getLocationString(), rule));
          }

          @Override
          public void onBeginFontFaceRule(CSSFontFaceRule rule) {
            findings.add(loads("@font-face", rule));
          }

          @Override
          public void onDeclaration(CSSDeclaration declaration) {
            String property = declaration.getProperty().toLowerCase(Locale.ROOT);
            String value = declaration.getExpression().getAsCSSString();
            String lower = value.toLowerCase(Locale.ROOT);
            if (property.equals("src")) {
              return; // Of a font, which is told as a whole.
            }
            if (ACTIVE.contains(property)
                || lower.contains("url(")
                || lower.contains("image-set(")
                || lower.contains("expression(")) {
              findings.add(loads(property + ": " + value, declaration));
            }
          }

          private Finding loads(String what, com.helger.css.ICSSSourceLocationAware part) {
            return Finding.error(
                "TF-THEME-009",
                SourceLocation.ofLine(file.place(), Stylesheet.line(part)),
                "An e-book's stylesheet can't load anything: \""
                    + (what.length() > 80 ? what.substring(0, 80) + "\u2026" : what)
                    + "\".",
                "Put pictures into the manuscript; for fonts there is the setting ebook.fonts.");
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }
}
