package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Outline;

/**
 * Cuts an article off behind its opening: where its author marked it with a thematic break of the
 * role {@code cut}; else after what stands before the first section; else after as many blocks of
 * the first section as make a short opening. Not thread-safe.
 */
final class Cut {
  /** Where the author cuts. */
  static final String MARK = "hr.cut";

  /**
   * Words of an opening that nobody marked: about what is read in half a minute (Brysbaert 2019,
   * 238 words a minute), and a screen of a phone.
   */
  static final int LONGEST = 120;

  /** What a screen of Chinese or Japanese has in the place of a word. */
  private static final double WORDS_PER_IDEOGRAPH = 2 / 3.0;

  /** What an article's head has besides its heading. */
  private static final Set<String> HEAD = Set.of("subtitle", "byline", "first-published");

  private final Element root;
  private boolean leftOut;

  private Cut(Element root) {
    this.root = root;
  }

  /**
   * Cuts.
   *
   * @param root the article: the body, or its section in an issue
   * @return whether anything was cut off
   */
  static boolean off(Element root) {
    Cut cut = new Cut(root);
    Element mark = root.selectFirst(MARK);
    if (mark == null) {
      cut.byLength(root);
    } else {
      cut.behind(mark);
    }
    cut.trim(root);
    root.select(MARK).remove();
    return cut.leftOut;
  }

  private void behind(Element mark) {
    Element at = mark;
    while (at != null && at != root) {
      for (Node next = at.nextSibling(); next != null; next = at.nextSibling()) {
        remove(next);
      }
      at = at.parent();
    }
    mark.remove();
  }

  private void byLength(Element container) {
    List<Element> sections = new ArrayList<>();
    List<Element> blocks = new ArrayList<>();
    for (Element child : container.children()) {
      if (isSection(child)) {
        sections.add(child);
      } else if (isContent(child, container)) {
        blocks.add(child);
      }
    }
    boolean preamble = container == root && !sections.isEmpty();
    if (blocks.stream().anyMatch(Element::hasText)) {
      if (!preamble) {
        blocks.subList(kept(blocks), blocks.size()).forEach(this::remove);
      }
      sections.forEach(this::remove);
    } else if (!sections.isEmpty()) {
      sections.subList(1, sections.size()).forEach(this::remove);
      byLength(sections.get(0));
    }
  }

  /** How many of the blocks are kept: at least one, and none that waits for the next. */
  private static int kept(List<Element> blocks) {
    int kept = 0;
    double words = 0;
    while (kept < blocks.size()) {
      words += words(blocks.get(kept).text());
      if (kept > 0 && words > LONGEST) {
        break;
      }
      kept++;
    }
    int whole = kept;
    while (whole > 1 && whole < blocks.size() && waits(blocks.get(whole - 1))) {
      whole--;
    }
    while (whole < blocks.size() && waits(blocks.get(whole - 1))) {
      whole++;
    }
    return whole;
  }

  /** Whether a block is nothing without the one behind it. */
  private static boolean waits(Element block) {
    if (isHeading(block) || block.normalName().equals("hr")) {
      return true;
    }
    if (!block.is("p, div.titled")) {
      return false;
    }
    Element copy = block.clone();
    copy.select("span.note").remove();
    return copy.text().strip().matches("(?s).*[:\uFF1A]");
  }

  private static double words(String text) {
    long ideographs =
        text.codePoints()
            .filter(
                c ->
                    Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA)
            .count();
    String plain = text.strip();
    long spaced = plain.isEmpty() ? 0 : plain.split("\\s+").length;
    return Math.max(spaced, ideographs * WORDS_PER_IDEOGRAPH);
  }

  /** Takes off the end what says nothing there: headings without text, rules, empty boxes. */
  private void trim(Element container) {
    for (Element last = container.lastElementChild();
        last != null;
        last = container.lastElementChild()) {
      boolean holder = isSection(last) || last.is("div:not([data-math])");
      if (holder) {
        trim(last);
      }
      boolean head = isSection(container) && last == Outline.heading(container);
      boolean nothing = holder && last.children().stream().allMatch(Cut::isHeading);
      boolean text = holder && last.textNodes().stream().anyMatch(node -> !node.isBlank());
      if (head || (container == root && isHead(last))) {
        return;
      }
      if (!(nothing && !text) && !isHeading(last) && !last.normalName().equals("hr")) {
        return;
      }
      remove(last);
    }
  }

  private void remove(Node node) {
    boolean says =
        node instanceof TextNode text
            ? !text.isBlank()
            : node instanceof Element element
                && (element.hasText() || element.selectFirst("img") != null);
    leftOut |= says;
    node.remove();
  }

  static boolean isSection(Element element) {
    return element.normalName().equals("section") && element.hasAttr("data-level");
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  private static boolean isContent(Element child, Element container) {
    return !isHead(child) && !(isSection(container) && child == Outline.heading(container));
  }

  private static boolean isHead(Element child) {
    return child.normalName().equals("header") || HEAD.stream().anyMatch(child::hasClass);
  }
}
