package org.trifold.edition.newsletter.css;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.writer.CSSWriterSettings;
import java.util.Locale;
import java.util.Set;

/**
 * A declaration with its place in the cascade.
 *
 * @param property in lower case, custom properties as written
 * @param value as CSS text, without importance
 */
record Declared(String property, String value, Weight weight) {

  static Declared of(CSSDeclaration declaration, Weight weight) {
    String name = declaration.getProperty();
    String property = name.startsWith("--") ? name : name.toLowerCase(Locale.ROOT);
    String value = declaration.getExpression().getAsCSSString(new CSSWriterSettings(), 0);
    return new Declared(property, value, weight);
  }

  /** The properties that it sets. */
  Set<String> longhands() {
    return Longhands.of(property);
  }

  /**
   * Whether every browser takes the value, so that an earlier one for the same property can't show
   * through: no function but colours and addresses, no vendor's prefix.
   */
  boolean plain() {
    if (value.startsWith("-") && value.length() > 1 && Character.isLetter(value.charAt(1))) {
      return false;
    }
    int open = value.indexOf('(');
    while (open >= 0) {
      int start = open;
      while (start > 0
          && (Character.isLetter(value.charAt(start - 1)) || value.charAt(start - 1) == '-')) {
        start--;
      }
      String function = value.substring(start, open).toLowerCase(Locale.ROOT);
      if (!PLAIN_FUNCTIONS.contains(function)) {
        return false;
      }
      open = value.indexOf('(', open + 1);
    }
    return true;
  }

  private static final Set<String> PLAIN_FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla", "url");

  /** CSS text; double quotes become single ones where that is safe, since an attribute has them. */
  String css(boolean important) {
    String text = value.indexOf('\'') < 0 ? value.replace('"', '\'') : value;
    return property + ":" + text + (important ? " !important" : "");
  }
}
