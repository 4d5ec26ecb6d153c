package org.trifold.read;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes one HTML element. The parser hands its nodes over as strings, so this is the seam. */
final class Tag {
  /** What the vocabulary's own attributes start with. */
  private static final String DATA = "data-";

  /**
   * What they start with until {@link #settle}: an author's raw HTML goes through the same strings
   * and must not pose as the vocabulary, so this can't be guessed. It never reaches a publication.
   */
  private static final String OWN = DATA + UUID.randomUUID() + "-";

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
      open.append(' ').append(own(key));
      open.append("=\"").append(escape(String.valueOf(value))).append('"');
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

  /** The name that an attribute goes by until {@link #settle}. */
  static String own(String key) {
    return key.startsWith(DATA) ? OWN + key.substring(DATA.length()) : key;
  }

  /**
   * Gives the vocabulary's attributes below an element their names; an author's {@code data-*} go.
   */
  static void settle(Element body) {
    for (Element element : body.getAllElements()) {
      List<Attribute> written = element.attributes().asList();
      if (written.stream().noneMatch(attribute -> attribute.getKey().startsWith(DATA))) {
        continue;
      }
      element.clearAttributes();
      for (Attribute attribute : written) {
        String key = attribute.getKey();
        if (key.startsWith(OWN)) {
          element.attr(DATA + key.substring(OWN.length()), attribute.getValue());
        } else if (!key.startsWith(DATA)) {
          element.attr(key, attribute.getValue());
        }
      }
    }
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
