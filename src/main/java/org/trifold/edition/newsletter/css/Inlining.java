package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.FindingException;

/**
 * Moves a document's stylesheets into style attributes, so that mail programs which drop or ignore
 * stylesheets show it all the same, and every browser shows it as before: specificity, importance,
 * source order and existing style attributes count as in the cascade. Rules that a style attribute
 * can't say (under {@code @media} or {@code @supports}, {@code :hover}, pseudo-elements) stay in
 * their {@code style} element, with {@code !important} where they won over what is now inlined.
 *
 * <p>Comments, conditional ones among them, are left alone. Stateless and thread-safe.
 */
public final class Inlining {
  /** Elements that are never drawn. */
  private static final List<String> UNDRAWN = List.of("head", "script", "style", "template");

  /** Makes an inliner. */
  public Inlining() {}

  /**
   * Inlines the stylesheets of a document.
   *
   * @param document is changed
   * @return the same document
   * @throws FindingException where a stylesheet or style attribute can't be parsed, or a kept rule
   *     can't be made to mean the same
   */
  public Document inline(Document document) {
    Map<Element, Sheet> sheets = new LinkedHashMap<>();
    SheetParser parser = new SheetParser();
    for (Element style : document.select("style")) {
      String type = style.attr("type");
      if (type.isEmpty() || type.equalsIgnoreCase("text/css")) {
        RulePlaces places = RulePlaces.take(style);
        sheets.put(style, parser.parse(style.data(), style.attr("media"), places));
      }
    }
    List<Sheet.Rule> inlined = new ArrayList<>();
    List<Sheet.Rule> kept = new ArrayList<>();
    for (Sheet sheet : sheets.values()) {
      sort(sheet.nodes(), inlined, kept);
    }
    Map<Element, Cascade> cascades = new LinkedHashMap<>();
    for (Element element : document.getAllElements()) {
      if (element != document && drawn(element)) {
        cascades.put(element, Cascade.of(element, inlined));
      }
    }
    KeptRules rules = KeptRules.weigh(kept, cascades);
    cascades.forEach(Inlining::write);
    sheets.forEach((style, sheet) -> write(style, SheetWriter.write(sheet, rules)));
    return document;
  }

  private static void sort(
      List<Sheet.Node> nodes, List<Sheet.Rule> inlined, List<Sheet.Rule> kept) {
    for (Sheet.Node node : nodes) {
      if (node instanceof Sheet.Rule rule) {
        (rule.inlinable() ? inlined : kept).add(rule);
      } else if (node instanceof Sheet.Group group) {
        sort(group.nodes(), inlined, kept);
      }
    }
  }

  private static boolean drawn(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (UNDRAWN.contains(e.normalName())) {
        return false;
      }
    }
    return true;
  }

  private static void write(Element element, Cascade cascade) {
    String css = cascade.css();
    if (css.isEmpty()) {
      element.removeAttr("style");
    } else {
      element.attr("style", css);
    }
  }

  private static void write(Element style, String css) {
    if (css.isEmpty()) {
      style.remove();
    } else {
      style.empty();
      style.removeAttr("media");
      style.appendChild(new DataNode(css));
    }
  }
}
