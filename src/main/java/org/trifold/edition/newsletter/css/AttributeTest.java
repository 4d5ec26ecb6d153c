package org.trifold.edition.newsletter.css;

import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.ECSSAttributeCase;
import com.helger.css.decl.ECSSAttributeOperator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Attribute selectors (Selectors 4, §6). */
final class AttributeTest {
  /** HTML Standard, §4.16.2: attributes whose values selectors compare without regard to case. */
  private static final Set<String> CASELESS =
      Set.of(
          "accept",
          "accept-charset",
          "align",
          "alink",
          "axis",
          "bgcolor",
          "charset",
          "checked",
          "clear",
          "codetype",
          "color",
          "compact",
          "declare",
          "defer",
          "dir",
          "direction",
          "disabled",
          "enctype",
          "face",
          "frame",
          "hreflang",
          "http-equiv",
          "lang",
          "language",
          "link",
          "media",
          "method",
          "multiple",
          "nohref",
          "noresize",
          "noshade",
          "nowrap",
          "readonly",
          "rel",
          "rev",
          "rules",
          "scope",
          "scrolling",
          "selected",
          "shape",
          "target",
          "text",
          "type",
          "valign",
          "valuetype",
          "vlink");

  private AttributeTest() {}

  static Predicate<Element> of(CSSSelectorAttribute selector) {
    String name = selector.getAttrName().toLowerCase(Locale.ROOT);
    ECSSAttributeOperator operator = selector.getOperator();
    String raw = selector.getAttrValue();
    if (operator == null || raw == null) {
      return e -> e.hasAttr(name);
    }
    boolean fold =
        selector.getCaseSensitivityFlag() == ECSSAttributeCase.CASE_INSENSITIVE
            || (selector.getCaseSensitivityFlag() == null && CASELESS.contains(name));
    String wanted = fold(unquote(raw), fold);
    return e -> e.hasAttr(name) && compare(operator, fold(e.attr(name), fold), wanted);
  }

  private static boolean compare(ECSSAttributeOperator operator, String value, String wanted) {
    return switch (operator) {
      case EQUALS -> value.equals(wanted);
      case INCLUDES -> Arrays.asList(value.split("[ \\t\\n\\f\\r]+")).contains(wanted);
      case DASHMATCH -> value.equals(wanted) || value.startsWith(wanted + "-");
      case BEGINMATCH -> !wanted.isEmpty() && value.startsWith(wanted);
      case ENDMATCH -> !wanted.isEmpty() && value.endsWith(wanted);
      case CONTAINSMATCH -> !wanted.isEmpty() && value.contains(wanted);
    };
  }

  private static String fold(String text, boolean fold) {
    return fold ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static String unquote(@Nullable String raw) {
    String text = raw == null ? "" : raw;
    boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return Identifier.unescape(quoted ? text.substring(1, text.length() - 1) : text);
  }
}
