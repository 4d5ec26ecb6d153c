package org.trifold.edition.ebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.ebook.xhtml.Vocabulary;
import org.trifold.transform.Letters;
import org.trifold.transform.Places;

/**
 * A spot that a page break marker can stand at.
 *
 * @param node what the marker stands in, for text, or before
 * @param offset characters of the text before it; 0 for an element
 */
record Spot(Node node, int offset) {
  /**
   * Elements without a place for a marker: HTML wants none in them, or their text is what a link, a
   * heading or a caption is called by. It stands before.
   */
  private static final Set<String> WHOLE =
      Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "ruby", "math");

  /** Blocks that a marker stands before, not in, where they start with it. */
  private static final Set<String> STARTED = Set.of("figure", "figcaption");

  /** Finds the spot after so many letters of a place's own text; empty where it has fewer. */
  static Optional<Spot> of(Element place, int letters) {
    return new Search(letters).in(place).map(Spot::settled);
  }

  /** Whether it comes first in the document. */
  boolean isBefore(Spot other, Map<Node, Integer> order) {
    int mine = order.getOrDefault(node, 0);
    int others = order.getOrDefault(other.node, 0);
    return mine < others || (mine == others && offset < other.offset);
  }

  /** Puts a marker here. */
  void insert(Element marker) {
    if (node instanceof TextNode text && offset > 0) {
      text.splitText(offset).before(marker);
    } else {
      node.before(marker);
    }
  }

  /** The spot that is meant by one in the text: before a whole word, and where HTML has room. */
  private Spot settled() {
    return atWord().outOfWhole().atStart();
  }

  private Spot atWord() {
    return node instanceof TextNode text ? WordStart.of(text, offset) : this;
  }

  private Spot outOfWhole() {
    Spot spot = this;
    for (Node around = node; around != null; around = around.parent()) {
      if (WHOLE.contains(around.normalName())) {
        Element table = around.normalName().equals("caption") ? table(around) : null;
        spot = new Spot(table == null ? around : table, 0);
      }
    }
    return spot;
  }

  /** The table of a caption, or the box that it scrolls in. */
  private static @org.jspecify.annotations.Nullable Element table(Node caption) {
    Element table = caption.parent() instanceof Element parent ? parent : null;
    if (table == null) {
      return null;
    }
    Element box = table.parent();
    return box != null && box.hasAttr("tabindex") ? box : table;
  }

  /** Out of the phrases and figures that nothing stands in before it. */
  private Spot atStart() {
    Spot spot = this;
    while (spot.opensParent()) {
      Node parent = spot.node.parent();
      if (parent == null) {
        return spot;
      }
      spot = new Spot(parent, 0);
    }
    return spot;
  }

  private boolean opensParent() {
    if (!(node.parent() instanceof Element parent)) {
      return false;
    }
    String name = parent.normalName();
    boolean leaves = STARTED.contains(name) || !Vocabulary.isBlock(name) && !name.equals("body");
    if (!leaves
        || node instanceof TextNode text && !text.getWholeText().substring(0, offset).isBlank()) {
      return false;
    }
    for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
      if (!(before instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  /** Goes through a place's own text. */
  private static final class Search {
    private final int letters;
    private int count;
    private Optional<Spot> added = Optional.empty();
    private boolean other;

    Search(int letters) {
      this.letters = letters;
    }

    Optional<Spot> in(Element place) {
      Optional<Spot> found = below(place);
      if (found.isEmpty() && letters == 0) {
        // Nothing of its own: a picture, or what was added to it.
        boolean whole =
            place.childNodeSize() == 0
                || added.isEmpty() && !Vocabulary.isBlock(place.normalName());
        return whole ? Optional.of(new Spot(place, 0)) : added;
      }
      return found;
    }

    private Optional<Spot> below(Element element) {
      for (Node node : element.childNodes()) {
        Optional<Spot> found = Optional.empty();
        if (node instanceof TextNode text) {
          found = text(text);
        } else if (node instanceof Element child) {
          if (child.hasAttr(Places.ADDED)) {
            added =
                added.isEmpty() && count == 0 && !other ? Optional.of(new Spot(child, 0)) : added;
          } else if (child.hasAttr(Places.PLACE)) {
            other = true;
          } else {
            found = below(child);
          }
        }
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<Spot> text(TextNode node) {
      String text = node.getWholeText();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int letter = Letters.count(text.codePointAt(i));
        if (letter > 0 && count + letter > letters) {
          return letters == 0 && added.isPresent() ? added : Optional.of(new Spot(node, i));
        }
        count += letter;
      }
      return Optional.empty();
    }
  }
}
