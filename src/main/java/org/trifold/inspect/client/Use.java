package org.trifold.inspect.client;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.css.Item.Declaration;
import org.trifold.model.SourceLocation;

/**
 * A feature at one place of a mail.
 *
 * @param feature caniemail's slug
 * @param shown as a message quotes it: {@code border-radius: 4px}, {@code <abbr>}
 * @param element that has it; of a style rule one that stands for what the rule selects, where its
 *     selector names a type
 * @param declaration that has it; of a media query one whose value is the query
 * @param inline whether it stands in a style attribute
 * @param behind features without which a mail program never comes to it
 * @param where its place, of a file that has places
 */
record Use(
    String feature,
    String shown,
    Optional<Element> element,
    Optional<Declaration> declaration,
    boolean inline,
    Set<String> behind,
    Audience audience,
    SourceLocation where) {

  /** Who reads that part of a mail. */
  enum Audience {
    ALL,
    /** In a conditional comment. */
    WORD,
    /** Between conditional comments that only Word heeds. */
    NOT_WORD;

    boolean has(boolean word) {
      return this == ALL || word == (this == WORD);
    }
  }

  /** What it belongs to: two features of one declaration share it. */
  Object origin() {
    return declaration.isPresent() ? declaration.get() : element.isPresent() ? element.get() : this;
  }
}
