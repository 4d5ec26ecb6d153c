package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.jspecify.annotations.Nullable;
import org.trifold.model.MergeText;

/** Inline nodes as semantic HTML. Without state. */
final class InlineHtml {
  private InlineHtml() {}

  static String convert(PhraseNode node) {
    return switch (node.getNodeName()) {
      case "inline_anchor" -> anchor(node);
      case "inline_break" -> text(node) + "<br>";
      case "inline_button" -> Tag.of("b").classes(List.of("button")).with(text(node));
      case "inline_callout" ->
          Tag.of("b").attr("class", "callout").attr("data-callout", text(node)).with(text(node));
      case "inline_footnote" -> footnote(node);
      case "inline_image" -> image(node);
      case "inline_indexterm" -> indexTerm(node);
      case "inline_kbd" -> keyboard(node);
      case "inline_menu" -> menu(node);
      case "inline_quoted" -> quoted(node);
      default -> throw new IllegalStateException("unknown inline node " + node.getNodeName());
    };
  }

  private static String text(PhraseNode node) {
    String text = node.getText();
    return text == null ? "" : text;
  }

  static @Nullable String attribute(org.asciidoctor.ast.ContentNode node, String name) {
    Object value = node.getAttributes().get(name);
    return value == null ? null : String.valueOf(value);
  }

  private static String quoted(PhraseNode node) {
    String brand = attribute(node, BrandMacro.ATTRIBUTE);
    if (brand != null) {
      return Tag.of("span").attr("class", "brand").attr("data-brand", brand).with("");
    }
    String text = text(node);
    String merge = attribute(node, MergeMacro.ATTRIBUTE);
    if (merge != null) {
      // A service writes a value there, so the words can have no markup of their own.
      return Tag.of("span").attr(MergeText.ATTRIBUTE, merge).with(Tag.text(plainText(text)));
    }
    return switch (String.valueOf(node.getType())) {
      case "emphasis" -> phrase(node, "em", text);
      case "strong" -> phrase(node, "strong", text);
      case "monospaced" -> phrase(node, "code", text);
      case "superscript" -> phrase(node, "sup", text);
      case "subscript" -> phrase(node, "sub", text);
      case "mark" -> node.getRoles().isEmpty() ? phrase(node, "mark", text) : marked(node, text);
      case "double" -> quotation(node, "\u201c" + text + "\u201d");
      case "single" -> quotation(node, "\u2018" + text + "\u2019");
      case "asciimath", "latexmath" ->
          Tag.of("span")
              .attr("id", node.getId())
              .attr("class", "stem")
              .attr("data-math", node.getType())
              .with(text);
      default -> quotation(node, text);
    };
  }

  /** {@code #text#} with roles is a phrase of that role, without roles a highlight. */
  private static String marked(PhraseNode node, String text) {
    List<String> roles = node.getRoles();
    if (roles.equals(List.of("underline"))) {
      return Tag.of("u").attr("id", node.getId()).with(text);
    }
    if (roles.equals(List.of("line-through"))) {
      return Tag.of("s").attr("id", node.getId()).with(text);
    }
    return phrase(node, "span", text);
  }

  private static String quotation(PhraseNode node, String text) {
    return node.getId() == null && node.getRoles().isEmpty() ? text : phrase(node, "span", text);
  }

  private static String phrase(PhraseNode node, String element, String text) {
    return Tag.of(element).attr("id", node.getId()).classes(node.getRoles()).with(text);
  }

  private static String anchor(PhraseNode node) {
    return switch (String.valueOf(node.getType())) {
      case "ref" ->
          Tag.of("span")
              .attr("id", node.getId())
              .attr("class", "anchor")
              .attr("data-reftext", node.getReftext())
              .with("");
      case "bibref" -> {
        String label = node.getReftext();
        String shown = label == null || label.isEmpty() ? "[" + node.getId() + "]" : label;
        yield Tag.of("span")
            .attr("id", node.getId())
            .attr("class", "bibref")
            .with(shown.startsWith("[") ? shown : "[" + shown + "]");
      }
      case "xref" -> crossReference(node);
      default ->
          Tag.of("a")
              .attr("id", node.getId())
              .attr("href", node.getTarget())
              .classes(node.getRoles())
              .attr("title", attribute(node, "title"))
              .with(text(node));
    };
  }

  private static String crossReference(PhraseNode node) {
    String path = attribute(node, "path");
    String id = attribute(node, path == null ? "refid" : "fragment");
    return Tag.of("a")
        .attr("id", node.getId())
        .classes(node.getRoles())
        .attr("data-xref", id == null ? "" : id)
        .attr("data-xref-file", path)
        .attr("data-xref-style", style(node))
        .with(text(node));
  }

  private static @Nullable String style(PhraseNode node) {
    String own = attribute(node, "xrefstyle");
    return own != null ? own : documentAttribute(node, "xrefstyle");
  }

  static @Nullable String documentAttribute(org.asciidoctor.ast.ContentNode node, String name) {
    Object value = node.getDocument().getAttribute(name);
    return value == null ? null : String.valueOf(value);
  }

  private static String footnote(PhraseNode node) {
    // A note that is used again has a text as well: the text of its first use.
    boolean reused = "xref".equals(node.getType());
    String id = node.getId() != null ? node.getId() : node.getTarget();
    Tag span = Tag.of("span").attr("class", "note");
    return reused
        ? span.attr("data-note-ref", id == null ? "" : id).with("")
        : span.attr("data-note", id == null ? "" : id).with(text(node));
  }

  private static String image(PhraseNode node) {
    if ("icon".equals(node.getType())) {
      String name = node.getTarget();
      String alt = attribute(node, "alt");
      return Tag.of("span")
          .attr("id", node.getId())
          .attr("class", "icon")
          .attr("data-icon", name)
          .with("[" + Tag.text(alt == null || alt.isEmpty() ? name : alt) + "]");
    }
    String image = MediaHtml.img(node, node.getTarget());
    String link = attribute(node, "link");
    List<String> classes = new ArrayList<>(List.of("image"));
    classes.addAll(node.getRoles());
    return Tag.of("span")
        .attr("id", node.getId())
        .classes(classes)
        .attr("data-float", attribute(node, "float"))
        .with(link == null ? image : Tag.of("a").attr("href", link).with(image));
  }

  private static String indexTerm(PhraseNode node) {
    boolean visible = "visible".equals(node.getType());
    List<String> terms = new ArrayList<>();
    if (visible) {
      terms.add(text(node));
    } else if (node.getAttributes().get("terms") instanceof List<?> list) {
      list.forEach(term -> terms.add(String.valueOf(term)));
    }
    Tag span =
        Tag.of("span")
            .attr("class", "index-term")
            .attr("data-index", String.join("|", terms.stream().map(InlineHtml::plain).toList()))
            .attr("data-see", attribute(node, "see"));
    Object also = node.getAttributes().get("see-also");
    if (also instanceof List<?> list) {
      span.attr("data-see-also", String.join("|", list.stream().map(String::valueOf).toList()));
    }
    return span.with(visible ? text(node) : "");
  }

  /** A term's words without markup; a bar, which parts the levels, becomes a slash. */
  private static String plain(String html) {
    return plainText(html).replace('|', '/');
  }

  private static String plainText(String html) {
    return org.jsoup.Jsoup.parseBodyFragment(html).text();
  }

  private static String keyboard(PhraseNode node) {
    List<String> keys = new ArrayList<>();
    if (node.getAttributes().get("keys") instanceof List<?> list) {
      list.forEach(key -> keys.add(Tag.of("kbd").with(String.valueOf(key))));
    }
    return keys.size() == 1
        ? keys.get(0)
        : Tag.of("span").attr("class", "keys").with(String.join("+", keys));
  }

  private static String menu(PhraseNode node) {
    Map<String, Object> attributes = node.getAttributes();
    List<String> steps = new ArrayList<>();
    steps.add(bold(String.valueOf(attributes.get("menu"))));
    if (attributes.get("submenus") instanceof List<?> list) {
      list.forEach(step -> steps.add(bold(String.valueOf(step))));
    }
    if (attributes.get("menuitem") != null) {
      steps.add(bold(String.valueOf(attributes.get("menuitem"))));
    }
    return Tag.of("span").attr("class", "menu").with(String.join(" \u203a ", steps));
  }

  private static String bold(String html) {
    return Tag.of("b").with(html);
  }
}
