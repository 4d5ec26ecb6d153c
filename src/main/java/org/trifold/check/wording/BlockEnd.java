package org.trifold.check.wording;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Word;

/**
 * How a block ends, and what stands behind it.
 *
 * @param mark the last character that closes nothing
 * @param leads whether what follows belongs to it: a list, code, a formula, the next item
 */
record BlockEnd(int mark, boolean leads) {
  private static final String CLOSERS = "\"'”’»›)]}」』】）］ \u00a0\u200b";
  private static final String ADDRESS = "/@_=<>{}\\#*|";
  private static final Set<String> SEPARATE =
      Set.of("p", "section", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "header", "footer");
  private static final Set<String> BLOCKS =
      Set.of(
          "aside", "blockquote", "div", "dl", "figure", "ol", "p", "pre", "section", "table", "ul");
  private static final Set<String> APART = Set.of("a", "b", "cite", "em", "i", "q", "strong");
  private static final Set<String> INLINE_PICTURE = Set.of("img", "code", "svg", "math");

  static BlockEnd of(Block block) {
    String text = block.text();
    int at = text.length();
    while (at > 0 && CLOSERS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return new BlockEnd(at == 0 ? ' ' : text.codePointBefore(at), leads(block));
  }

  /** Whether it ends on a letter or a comma in a script whose sentences end in marks. */
  boolean isOpen() {
    return !leads && (mark == ',' || isOfMarkedScript(mark));
  }

  /** Whether it is an item of one paragraph, before another item, that ends on a letter. */
  boolean isOpenItem(Block block) {
    return leads
        && block.kind() == BlockKind.ITEM
        && isOfMarkedScript(mark)
        && (block.element().normalName().equals("li")
            || block.element().nextElementSibling() == null)
        && !hasBlocks(block.element());
  }

  private static boolean isOfMarkedScript(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, GREEK, CYRILLIC -> Character.isLetter(c);
      default -> false;
    };
  }

  private static boolean leads(Block block) {
    Element element = block.element();
    if (hasBlocks(element) || endsInPicture(element)) {
      return true;
    }
    Element next = element.nextElementSibling();
    boolean item = block.kind() == BlockKind.ITEM || isDescription(element);
    if (next == null) {
      return item && hasNextItem(element);
    }
    return !isPicture(next)
        && !isApart(next)
        && (!SEPARATE.contains(next.normalName()) || isDisplay(next));
  }

  /** No sentence goes on in a picture. */
  private static boolean isPicture(Element element) {
    return element.normalName().equals("figure")
        && element.selectFirst("img") != null
        && element.selectFirst("pre, table") == null;
  }

  /** No sentence goes on in a table, nor in a list that the theme gives words of its own. */
  private static boolean isApart(Element element) {
    return element.hasClass("call-us")
        || element.normalName().equals("table")
        || (element.normalName().equals("figure") && element.selectFirst("table") != null);
  }

  /** Whether a table comes next, which a line without a full stop may introduce. */
  static boolean isBeforeTable(Block block) {
    Element next = block.element().nextElementSibling();
    return next != null && isApart(next) && !next.hasClass("call-us");
  }

  private static boolean hasNextItem(Element element) {
    Element item = element.closest("li, dd");
    if (item == null) {
      return false;
    }
    Element entry = item.normalName().equals("dd") ? item.parent() : item;
    return entry != null && entry.nextElementSibling() != null;
  }

  private static boolean hasBlocks(Element element) {
    return element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
  }

  private static boolean endsInPicture(Element element) {
    List<Node> nodes = element.childNodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof TextNode text && text.isBlank()) {
        continue;
      }
      return nodes.get(i) instanceof Element last && INLINE_PICTURE.contains(last.normalName());
    }
    return false;
  }

  /** A paragraph that shows something: code, a picture, a formula alone. */
  private static boolean isDisplay(Element paragraph) {
    return paragraph.normalName().equals("p")
        && paragraph.childNodeSize() > 0
        && paragraph.childNode(0) instanceof Element first
        && (INLINE_PICTURE.contains(first.normalName())
            || first.hasClass("stem")
            || isTitleAlone(paragraph, first));
  }

  /** A title, a legend, a line of a song in a paragraph of its own: all of it set apart. */
  private static boolean isTitleAlone(Element paragraph, Element first) {
    return APART.contains(first.normalName()) && first.text().equals(paragraph.text());
  }

  private static boolean isDescription(Element element) {
    return element.closest("dd") != null;
  }

  /** Whether it is a paragraph of running text: in no list, description or table. */
  static boolean isParagraph(Block block) {
    Element element = block.element();
    return block.kind() == BlockKind.PARAGRAPH
        && element.normalName().equals("p")
        && element.closest("dd, li, td, th, figcaption, caption, footer, header") == null;
  }

  /** Whether its last words are plain: no link, no strong words, no lines as in a poem. */
  static boolean isWordAlone(Block block) {
    Element element = block.element();
    if (block.text().endsWith(")")
        || element.selectFirst("br") != null
        || element.childNodeSize() == 0) {
      return false;
    }
    return element.childNode(element.childNodeSize() - 1) instanceof TextNode last
        && last.text().strip().indexOf(' ') > 0;
  }

  /** Whether a word is part of the address of a page, a file or a person. */
  static boolean isAddress(Block block, Word word) {
    String text = block.text();
    int start = text.lastIndexOf(' ', word.span().start()) + 1;
    String whole = text.substring(start);
    return whole.chars().anyMatch(c -> ADDRESS.indexOf(c) >= 0) || word.text().indexOf('.') > 0;
  }

  /** Whether what stands there in a line, up to the blanks around it, is one. */
  static boolean isAddress(String line, int at) {
    int end = line.indexOf(' ', at);
    String whole = line.substring(line.lastIndexOf(' ', at) + 1, end < 0 ? line.length() : end);
    return whole.chars().anyMatch(c -> ADDRESS.indexOf(c) >= 0);
  }
}
