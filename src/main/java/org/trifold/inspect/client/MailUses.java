package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.trifold.css.Item;
import org.trifold.css.SyntaxReader;
import org.trifold.model.SourceLocation;

/**
 * Finds the features that a mail's HTML and CSS use. What stands in conditional comments is Word's
 * alone, what they take from Word is the others'.
 */
final class MailUses {
  private static final String IF = "[if ";
  private static final String STYLE = "html-style";
  private static final List<String> FRAME = List.of("html", "head", "body");

  private final Features features;
  private final Function<Element, SourceLocation> places;
  private final List<Use> uses = new ArrayList<>();
  private Use.Audience audience = Use.Audience.ALL;

  private MailUses(Features features, Function<Element, SourceLocation> places) {
    this.features = features;
    this.places = places;
  }

  /**
   * All uses, in the order of the document.
   *
   * @param places of elements in the file that the document was read from
   */
  static List<Use> of(
      Document document, Features features, Function<Element, SourceLocation> places) {
    MailUses found = new MailUses(features, places);
    found.read(document, false);
    return found.uses;
  }

  /** The uses of a style sheet of its own. */
  static List<Use> ofItems(List<Item> items, Features features, StyleUses.Setting.Places places) {
    List<Use> uses = new ArrayList<>();
    new StyleUses(features, uses::add)
        .read(
            items,
            new StyleUses.Setting(
                Optional.empty(), false, Set.of(), Use.Audience.ALL, places, false));
    return uses;
  }

  private void read(Document document, boolean fragment) {
    document.traverse(
        (node, depth) -> {
          if (node instanceof Comment comment) {
            comment(comment);
          } else if (node instanceof DocumentType type && type.publicId().isEmpty()) {
            tell(features.named("sign", "doctype"), "<!DOCTYPE html>", Optional.empty());
          } else if (node instanceof Element element
              && node != document
              && !(fragment && FRAME.contains(element.normalName()))) {
            element(document, element);
          }
        });
  }

  private void tell(List<String> slugs, String shown, Optional<Element> element) {
    for (String slug : slugs) {
      uses.add(
          new Use(
              slug,
              shown,
              element,
              Optional.empty(),
              false,
              Set.of(),
              audience,
              element.map(places).orElse(SourceLocation.ofFile(""))));
    }
  }

  private void comment(Comment comment) {
    tell(features.named("sign", "html-comment"), "<!-- -->", Optional.empty());
    String text = comment.getData().strip();
    if (text.startsWith("<![endif]") || text.equals("[endif]")) {
      audience = Use.Audience.ALL;
    }
    int close = text.indexOf("]>");
    if (!text.startsWith(IF) || close < 0) {
      return;
    }
    String condition = text.substring(IF.length(), close).toLowerCase(Locale.ROOT);
    int end = text.lastIndexOf("<![endif]");
    if (end < 0) {
      audience = condition.contains("!mso") ? Use.Audience.NOT_WORD : audience;
    } else if (condition.contains("mso") && !condition.contains("!mso")) {
      Use.Audience around = audience;
      audience = Use.Audience.WORD;
      read(Jsoup.parse(text.substring(close + 2, end)), true);
      audience = around;
    }
  }

  private void element(Document document, Element element) {
    for (Map.Entry<String, Evaluator> feature : features.elements().entrySet()) {
      if (feature.getValue().matches(document, element)) {
        tell(List.of(feature.getKey()), shown(element), Optional.of(element));
      }
    }
    for (String address : addresses(element)) {
      tell(ImageAddress.of(address).features(features), shown(element), Optional.of(element));
    }
    SourceLocation where = places.apply(element);
    if (element.normalName().equals("style")) {
      style(element, start -> where);
    } else if (element.hasAttr("style")) {
      new StyleUses(features, uses::add)
          .read(
              SyntaxReader.attribute(element.attr("style")),
              new StyleUses.Setting(
                  Optional.of(element), true, Set.of(), audience, start -> where, false));
    }
  }

  private void style(Element style, StyleUses.Setting.Places where) {
    String media = style.attr("media").strip();
    boolean always = media.isEmpty() || media.equalsIgnoreCase("all");
    String css = always ? style.data() : "@media " + media + "{" + style.data() + "}";
    new StyleUses(features, uses::add)
        .read(
            SyntaxReader.sheet(css).items(),
            new StyleUses.Setting(Optional.empty(), false, Set.of(STYLE), audience, where, false));
  }

  /** The images that an element shows. */
  private static Set<String> addresses(Element element) {
    Set<String> addresses = new LinkedHashSet<>();
    String name = element.normalName();
    if (name.equals("img") || (name.equals("input") && element.hasAttr("src"))) {
      addresses.add(element.attr("src"));
    }
    if (element.hasAttr("background")) {
      addresses.add(element.attr("background"));
    }
    for (String candidate : element.attr("srcset").split(",\\s+")) {
      addresses.add(candidate.strip().split("\\s", 2)[0]);
    }
    addresses.remove("");
    return addresses;
  }

  private static String shown(Node element) {
    StringBuilder tag = new StringBuilder("<").append(element.nodeName());
    element
        .attributes()
        .forEach(
            attribute -> {
              boolean telling =
                  !attribute.getKey().equals("style") && !attribute.getKey().startsWith("data-");
              if (telling && tag.length() + attribute.html().length() < 60) {
                tag.append(' ').append(attribute.html());
              }
            });
    return tag.append('>').toString();
  }
}
