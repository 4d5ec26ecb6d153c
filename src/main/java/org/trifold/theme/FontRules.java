package org.trifold.theme;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpression;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a stylesheet finds the font files that go with it (CSS Fonts 4, §4.1), and
 * sets text and headings in them. They come first: what the theme says of families holds.
 */
final class FontRules {
  private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

  private FontRules() {}

  static void addTo(CascadingStyleSheet sheet, List<CarriedFace> faces) {
    int at = 0;
    for (CarriedFace face : faces) {
      sheet.addRule(at++, fontFace(face));
    }
    Optional<String> body = family(faces, "body");
    if (body.isPresent()) {
      sheet.addRule(at++, setIn(List.of("body"), body.get()));
    }
    Optional<String> heading = family(faces, "heading");
    if (heading.isPresent()) {
      sheet.addRule(at, setIn(HEADINGS, heading.get()));
    }
  }

  private static Optional<String> family(List<CarriedFace> faces, String role) {
    return faces.stream()
        .map(CarriedFace::face)
        .filter(face -> face.role().equals(role))
        .map(FontFace::family)
        .findFirst();
  }

  private static CSSFontFaceRule fontFace(CarriedFace carried) {
    FontFace face = carried.face();
    CSSFontFaceRule rule = new CSSFontFaceRule();
    rule.addDeclaration(
        new CSSDeclaration("font-family", CSSExpression.createString(face.family())));
    rule.addDeclaration(
        new CSSDeclaration(
            "font-style", CSSExpression.createSimple(face.italic() ? "italic" : "normal")));
    rule.addDeclaration(
        new CSSDeclaration("font-weight", CSSExpression.createNumber(face.weight())));
    rule.addDeclaration(new CSSDeclaration("src", CSSExpression.createURI(carried.href())));
    return rule;
  }

  private static CSSStyleRule setIn(List<String> elements, String family) {
    CSSStyleRule rule = new CSSStyleRule();
    for (String element : elements) {
      CSSSelector selector = new CSSSelector();
      selector.addMember(new CSSSelectorSimpleMember(element));
      rule.addSelector(selector);
    }
    rule.addDeclaration(new CSSDeclaration("font-family", CSSExpression.createString(family)));
    return rule;
  }
}
