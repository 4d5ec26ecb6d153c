package org.trifold.edition.handout.tags;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Says where in the tag tree the contents of some elements of the print tree go. */
interface TagRule {
  /**
   * The place of an element's contents.
   *
   * @param parent place of what is around the element
   * @return empty for an element that the rule does not know
   */
  Optional<Tag> place(Element element, Tag parent);
}
