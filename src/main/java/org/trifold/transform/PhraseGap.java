package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes a phrase out of running text and closes the gap: one space stays between words, none before
 * a closing mark or behind an opening one, none at the start or end of a line, and no line stays
 * empty. Space that an author means as such (no-break spaces, listings) is left alone.
 */
final class PhraseGap {
  /** Elements that are part of a line; anything else ends it. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
          "tt", "u", "var", "wbr");

  /** Spaces that stay where they are; what they touch belongs together. */
  private static final String NO_BREAK = "\u00a0\u202f\u2060";

  /** Marks that follow a word without a space: Latin, Arabic, CJK. */
  private static final String CLOSING =
      ".,;:!?)]}%\u2026\u2013\u2014\u2019\u201d\u203a\u00bb\u060c\u061b\u061f\u066a"
          + "\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u300d\u300f\u3011";

  /** Marks that a word follows without a space. */
  private static final String OPENING =
      "([{\u00a1\u00bf\u2018\u201a\u201c\u201e\u2039\u00ab\uff08\u300a\u300c\u300e\u3010";

  /** Marks that open or close by what stands on their other side. */
  private static final String STRAIGHT = "\"'";

  /** What the line shows, in order: texts, breaks, pictures, notes, and the phrase. */
  private final List<Node> leaves = new ArrayList<>();

  private final boolean verse;
  private final int at;

  private PhraseGap(Element phrase, Element line) {
    this.verse = line.normalName().equals("pre");
    collect(line, phrase);
    this.at = leaves.indexOf(phrase);
  }

  /** Removes a phrase. */
  static void remove(Element phrase) {
    Element line = phrase.parent();
    while (line != null && INLINE.contains(line.normalName()) && !isNote(line)) {
      line = line.parent();
    }
    boolean code = line != null && line.normalName().equals("pre") && !line.hasClass("verse");
    if (line != null && !code) {
      new PhraseGap(phrase, line).close();
    }
    phrase.remove();
  }

  private void collect(Element holder, Element phrase) {
    for (Node node : holder.childNodes()) {
      if (node instanceof TextNode text) {
        if (!text.getWholeText().isEmpty()) {
          leaves.add(text);
        }
      } else if (node == phrase) {
        leaves.add(node);
      } else if (node instanceof Element element && !isUnseen(element)) {
        boolean holds = element.childNodeSize() > 0 && INLINE.contains(element.normalName());
        if (holds && !isNote(element)) {
          collect(element, phrase);
        } else {
          leaves.add(element);
        }
      }
    }
  }

  /** Anchors and hidden index entries take no room. */
  private static boolean isUnseen(Element element) {
    return element.childNodeSize() == 0
        && (element.hasClass("anchor") || element.hasClass("index-term"));
  }

  private static boolean isNote(Element element) {
    return element.hasAttr("data-note") || element.hasAttr("data-note-ref");
  }

  private void close() {
    boolean starts = isEdge(solid(-1), -1);
    boolean ends = isEdge(solid(1), 1);
    boolean spaceBefore = text(at - 1).filter(t -> isSpace(t.charAt(t.length() - 1))).isPresent();
    boolean spaceAfter = text(at + 1).filter(t -> isSpace(t.charAt(0))).isPresent();
    if (starts && ends) {
      trim(at - 1, -1);
      trim(at + 1, 1);
      dropLine();
    } else if (ends || (!starts && spaceBefore && (bindsBefore() || (spaceAfter && isDeeper())))) {
      trim(at - 1, -1);
    } else if (starts || (spaceAfter && (spaceBefore || bindsAfter()))) {
      trim(at + 1, 1);
    }
  }

  /** Whether the space before is in a marked phrase that ends here; the one outside is kept. */
  private boolean isDeeper() {
    return depth(at - 1) > depth(at + 1);
  }

  private int depth(int index) {
    int depth = 0;
    for (Node n = leaf(index).orElse(null); n != null; n = n.parent()) {
      depth++;
    }
    return depth;
  }

  /** Whether what follows the phrase belongs to the word before it. */
  private boolean bindsBefore() {
    if (leaf(at + 1).filter(n -> n instanceof Element e && isNote(e)).isPresent()) {
      return true;
    }
    String after = text(at + 1).orElse(" ");
    char mark = after.charAt(0);
    char next = after.length() > 1 ? after.charAt(1) : ' ';
    return (CLOSING + NO_BREAK).indexOf(mark) >= 0
        || (STRAIGHT.indexOf(mark) >= 0 && (isSpace(next) || CLOSING.indexOf(next) >= 0));
  }

  /** Whether what stands before the phrase belongs to the word behind it. */
  private boolean bindsAfter() {
    String before = text(at - 1).orElse(" ");
    char mark = before.charAt(before.length() - 1);
    char previous = before.length() > 1 ? before.charAt(before.length() - 2) : ' ';
    return (OPENING + NO_BREAK).indexOf(mark) >= 0
        || (STRAIGHT.indexOf(mark) >= 0 && (isSpace(previous) || OPENING.indexOf(previous) >= 0));
  }

  /** The phrase was all there was in its line: one of the two line ends around it goes. */
  private void dropLine() {
    for (int step : new int[] {1, -1}) {
      Optional<Node> end = leaf(solid(step));
      if (end.isPresent() && isBreak(end.get())) {
        trim(solid(step) + step, step);
        end.get().remove();
        return;
      }
      if (verse && end.isPresent() && end.get() instanceof TextNode text) {
        String whole = text.getWholeText();
        text.text(step > 0 ? whole.substring(1) : whole.substring(0, whole.length() - 1));
        return;
      }
    }
  }

  /** Index of the next leaf in a direction that is more than space. */
  private int solid(int step) {
    int index = at + step;
    while (leaf(index).orElse(null) instanceof TextNode text
        && trimmed(text.getWholeText(), step).isEmpty()) {
      index += step;
    }
    return index;
  }

  /** Whether a line starts or ends at this leaf. */
  private boolean isEdge(int index, int step) {
    if (leaf(index).orElse(null) instanceof TextNode text) {
      String rest = trimmed(text.getWholeText(), step);
      return verse && rest.charAt(step < 0 ? rest.length() - 1 : 0) == '\n';
    }
    return leaf(index).filter(n -> !(n instanceof Element e && isInline(e))).isPresent()
        || leaf(index).isEmpty();
  }

  private static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element e && e.normalName().equals("br");
  }

  /** Takes space away from a leaf on in a direction, over the edges of elements. */
  private void trim(int from, int step) {
    int index = from;
    while (leaf(index).orElse(null) instanceof TextNode text) {
      String rest = trimmed(text.getWholeText(), step);
      text.text(rest);
      if (!rest.isEmpty()) {
        return;
      }
      index += step;
    }
  }

  /** A text without the space at the side that faces the phrase. */
  private String trimmed(String text, int step) {
    int start = 0;
    int end = text.length();
    while (step > 0 && start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (step < 0 && start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A line end is a space but in verse, where it is one that the author means. */
  private boolean isSpace(char c) {
    return c == ' ' || c == '\t' || (!verse && (c == '\n' || c == '\r'));
  }

  private Optional<Node> leaf(int index) {
    return index >= 0 && index < leaves.size() ? Optional.of(leaves.get(index)) : Optional.empty();
  }

  private Optional<String> text(int index) {
    return leaf(index)
        .map(node -> node instanceof TextNode text ? text.getWholeText() : "")
        .filter(text -> !text.isEmpty());
  }
}
