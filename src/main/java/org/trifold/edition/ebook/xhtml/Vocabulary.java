package org.trifold.edition.ebook.xhtml;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which elements the e-book's XHTML knows and what becomes of the others. Content categories as in
 * the HTML Standard, 3.2.5.2.
 */
public final class Vocabulary {
  /** Elements that may hold any flow content. */
  static final Set<String> CONTAINERS =
      Set.of(
          "section", "article", "aside", "nav", "header", "footer", "div", "blockquote", "address");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Blocks that hold phrasing content only. */
  static final Set<String> TEXT_BLOCKS = union(HEADINGS, Set.of("p", "pre"));

  /** Blocks with a content model of their own, or parts of one. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "figure",
          "figcaption",
          "hr",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th");

  private static final Set<String> BLOCKS = union(CONTAINERS, union(TEXT_BLOCKS, STRUCTURED));

  static final Set<String> PHRASING =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
          "u", "var", "wbr");

  /** Elements that hold what their parent may hold (HTML Standard, 3.2.5.3). */
  static final Set<String> TRANSPARENT = Set.of("a", "ins", "del");

  /** What a reader never sees as text. */
  static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "meta",
          "link",
          "base",
          "title",
          "param",
          "source",
          "track",
          "area",
          "basefont",
          "bgsound",
          "frame",
          "frameset",
          "datalist",
          "noembed",
          "noframes");

  /** Active or outside content that an e-book can't carry. */
  static final Set<String> FOREIGN =
      Set.of("iframe", "embed", "object", "audio", "video", "canvas", "applet", "input");

  /** Tags that go while their content stays. */
  private static final Set<String> UNWRAPPED = Set.of("html", "body", "picture", "map", "slot");

  /** Obsolete or interactive elements and what stands for them. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("center", "div"),
          Map.entry("main", "div"),
          Map.entry("hgroup", "div"),
          Map.entry("details", "div"),
          Map.entry("summary", "div"),
          Map.entry("dialog", "div"),
          Map.entry("search", "div"),
          Map.entry("form", "div"),
          Map.entry("fieldset", "div"),
          Map.entry("legend", "div"),
          Map.entry("noscript", "div"),
          Map.entry("dir", "ul"),
          Map.entry("menu", "ul"),
          Map.entry("xmp", "pre"),
          Map.entry("listing", "pre"),
          Map.entry("plaintext", "pre"),
          Map.entry("acronym", "abbr"),
          Map.entry("strike", "s"),
          Map.entry("tt", "code"),
          Map.entry("image", "img"));

  private static final Pattern XML_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

  private Vocabulary() {}

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The element that stands for one of this name; the name itself where nothing is known. */
  static String modern(String name) {
    return RENAMED.getOrDefault(name, name);
  }

  static boolean isRenamed(String name) {
    return RENAMED.containsKey(name);
  }

  public static boolean isBlock(String modern) {
    return BLOCKS.contains(modern);
  }

  static boolean isUnwrapped(String name) {
    return UNWRAPPED.contains(name);
  }

  /** An ASCII name that XML, URLs and every reader take without escaping. */
  public static boolean isPlainName(String text) {
    return XML_NAME.matcher(text).matches();
  }
}
