package org.trifold.read;

import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes one HTML element. The parser hands its nodes over as strings, so this is the seam. */
final class Tag {
  private final String name;
  private final StringBuilder open;

  private Tag(String name) {
    this.name = name;
    this.open = new StringBuilder("<").append(name);
  }

  static Tag of(String name) {
    return new Tag(name);
  }

  /** Adds an attribute; {@code null} adds nothing. */
  Tag attr(String key, @Nullable Object value) {
    if (value != null) {
      open.append(' ').append(key).append("=\"").append(escape(String.valueOf(value))).append('"');
    }
    return this;
  }

  /** Adds an attribute when the condition holds. */
  Tag attrIf(boolean condition, String key, Object value) {
    return condition ? attr(key, value) : this;
  }

  /** Adds the class attribute from words; empty ones are left out. */
  Tag classes(List<String> words) {
    String joined = String.join(" ", words.stream().filter(w -> !w.isBlank()).toList());
    return attr("class", joined.isEmpty() ? null : joined);
  }

  /** The element with content that is HTML already. */
  String with(String html) {
    return open + ">" + html + "</" + name + ">";
  }

  /** A void element. */
  String empty() {
    return open + ">";
  }

  /** Text for an attribute or for content. A parser's own character references stay. */
  private static String escape(String text) {
    return text.replaceAll("&(?!#?\\w+;)", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** Plain text as HTML. */
  static String text(String text) {
    return Entities.escape(text);
  }
}
