package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Removes what a mail no longer needs once its styles are inlined: source lines, and classes and
 * ids that no kept rule and no link names. Every kilobyte counts: Gmail cuts off a mail at about
 * 102.
 */
final class Sweep {
  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "headers", "for");

  private final String css;
  private final Set<String> ids = new HashSet<>();

  private Sweep(Document document) {
    StringBuilder kept = new StringBuilder();
    document.select("style").forEach(style -> kept.append(style.data()).append('\n'));
    css = kept.toString();
    for (Element link : document.select("a[href^=#]")) {
      ids.add(link.attr("href").substring(1));
    }
    for (String attribute : REFERENCES) {
      for (Element element : document.select("[" + attribute + "]")) {
        ids.addAll(List.of(element.attr(attribute).split("\\s+")));
      }
    }
  }

  static void clean(Document document) {
    Sweep sweep = new Sweep(document);
    document.getAllElements().forEach(sweep::clean);
  }

  private void clean(Element element) {
    for (String name : new ArrayList<>(element.classNames())) {
      if (!named('.', name)) {
        element.removeClass(name);
      }
    }
    if (element.classNames().isEmpty()) {
      element.removeAttr("class");
    }
    if (!ids.contains(element.id()) && !named('#', element.id())) {
      element.removeAttr("id");
    }
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey();
      if (key.startsWith("data-") && !key.equals(Picture.ATTRIBUTE) && !named('[', key)) {
        element.removeAttr(key);
      }
    }
  }

  /** Whether a kept stylesheet has this class, id or attribute. */
  private boolean named(char sign, String name) {
    String wanted = sign + name;
    for (int at = css.indexOf(wanted); at >= 0; at = css.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (end == css.length() || !isNamePart(css.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 0x7F;
  }
}
