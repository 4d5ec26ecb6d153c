package org.trifold.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/**
 * Closes what an author's raw HTML leaves open. One unclosed comment or {@code <textarea>} in a
 * passthrough would swallow the rest of the manuscript, so the content of each block is made a tree
 * of its own before it meets the others.
 */
final class Balanced {
  /** Elements whose content an HTML parser does not read as markup, or which change its mode. */
  private static final Set<String> TREACHEROUS =
      Set.of(
          "script",
          "style",
          "textarea",
          "title",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "plaintext",
          "template",
          "noscript",
          "select",
          "option",
          "svg",
          "math",
          "frameset",
          "form",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "html",
          "head",
          "body",
          "button",
          "object",
          "nobr");

  private static final Set<String> VOID =
      Set.of("br", "img", "hr", "wbr", "input", "area", "base", "link", "meta", "embed", "source");

  private Balanced() {}

  /** The same content if it is balanced, else as a parser repairs it. */
  static String html(String content) {
    return content.indexOf('<') < 0 || isBalanced(content) ? content : repaired(content);
  }

  /**
   * Content of a block that the author passes through, always parsed. Elements that would be
   * misplaced outside a table keep their text.
   */
  static String repaired(String content) {
    Document document = Jsoup.parseBodyFragment(content);
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    // What a browser does not show is told apart later, so that it is not lost in silence.
    for (Element hidden : document.select("script,style,template,noscript,iframe,object,embed")) {
      hidden.replaceWith(
          new Element("span").attr(Tag.own(PublicationBuilder.REMOVED), hidden.normalName()));
    }
    // jsoup moves these into the head when they come first.
    for (Element moved : document.head().children()) {
      document.body().prependChild(moved);
    }
    MathText.settle(document.body());
    return document.body().html();
  }

  /** The first line of raw HTML that a parser has to repair (HTML Standard, 13.2.2). */
  static Optional<String> faultyLine(String content) {
    ParseErrorList errors = ParseErrorList.tracking(1);
    Parser.parseFragment(content, new Element("body"), "", errors);
    return errors.stream()
        .findFirst()
        .map(error -> Math.min(error.getPosition(), content.length()))
        .map(
            end ->
                content
                    .substring(0, end)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (before, line) -> line.strip()));
  }

  private static boolean isBalanced(String content) {
    Deque<String> open = new ArrayDeque<>();
    int at = 0;
    while ((at = content.indexOf('<', at)) >= 0) {
      int end = tagEnd(content, at);
      if (end < 0) {
        return false;
      }
      boolean closing = content.charAt(at + 1) == '/';
      String name = name(content, closing ? at + 2 : at + 1);
      if (name.isEmpty() || (TREACHEROUS.contains(name) && !content.startsWith("<table", at))) {
        return false;
      }
      if (closing) {
        if (open.isEmpty() || !open.pop().equals(name)) {
          return false;
        }
      } else if (!VOID.contains(name)) {
        open.push(name);
      }
      at = end;
    }
    return open.isEmpty();
  }

  /** Index after the tag's closing bracket, quotes respected; -1 where it never closes. */
  private static int tagEnd(String content, int start) {
    char quote = 0;
    for (int i = start + 1; i < content.length(); i++) {
      char c = content.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static String name(String content, int start) {
    int end = start;
    while (end < content.length() && Character.isLetterOrDigit(content.charAt(end))) {
      end++;
    }
    return content.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
