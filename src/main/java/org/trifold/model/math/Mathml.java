package org.trifold.model.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Presentation MathML that may be carried on: the elements and numbers of arguments that MathML
 * Core (chapter 3) gives, {@code menclose}, and of their attributes those that say how a formula is
 * built. No colours, sizes, links, scripts or annotations. Without state.
 */
public final class Mathml {
  /** The namespace of MathML. */
  public static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

  /**
   * Attribute of an element of the class {@code stem} that holds the formula as MathML; beside it
   * the element has the formula's words.
   */
  public static final String ATTRIBUTE = "data-mathml";

  /** More levels than this are no formula that a person wrote. */
  private static final int DEEPEST = 200;

  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");

  private static final Set<String> GROUPS =
      Set.of(
          "mrow",
          "msqrt",
          "mstyle",
          "mphantom",
          "mpadded",
          "menclose",
          "mmultiscripts",
          "mtable",
          "mtr",
          "mtd");

  private static final Set<String> EMPTY = Set.of("mspace", "none", "mprescripts");

  /** Elements with a fixed number of arguments. */
  private static final Map<String, Integer> ARGUMENTS =
      Map.of(
          "mfrac",
          2,
          "mroot",
          2,
          "msub",
          2,
          "msup",
          2,
          "msubsup",
          3,
          "munder",
          2,
          "mover",
          2,
          "munderover",
          3);

  /** Where rows and cells stand; anywhere else they are no MathML. */
  private static final Map<String, String> PARENTS = Map.of("mtr", "mtable", "mtd", "mtr");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("mi", Set.of("mathvariant")),
          Map.entry("mn", Set.of("mathvariant")),
          Map.entry("mtext", Set.of("mathvariant")),
          Map.entry("ms", Set.of("mathvariant")),
          Map.entry(
              "mo",
              Set.of(
                  "mathvariant",
                  "form",
                  "fence",
                  "separator",
                  "stretchy",
                  "symmetric",
                  "largeop",
                  "movablelimits",
                  "accent",
                  "lspace",
                  "rspace",
                  "minsize",
                  "maxsize")),
          Map.entry("mstyle", Set.of("mathvariant", "displaystyle", "scriptlevel")),
          Map.entry("mspace", Set.of("width", "height", "depth")),
          Map.entry("mfrac", Set.of("linethickness")),
          Map.entry("mover", Set.of("accent")),
          Map.entry("munder", Set.of("accentunder")),
          Map.entry("munderover", Set.of("accent", "accentunder")),
          Map.entry("menclose", Set.of("notation")),
          Map.entry("mtable", Set.of("columnalign")),
          Map.entry("mtd", Set.of("columnspan", "rowspan", "columnalign")));

  /** Keywords, numbers, lengths, and lists of them. */
  private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9.%+ -]{1,80}");

  private Mathml() {}

  /**
   * A formula cleaned.
   *
   * @param source a {@code math} element
   * @return a new {@code math} element with nothing but {@code display} and {@code dir} on it;
   *     empty where something in the source is no such MathML or it says nothing
   */
  public static Optional<Element> of(Element source) {
    Element written = source.clone();
    Fences.writeOut(written);
    Element math = new Element("math");
    if (!copyArguments(written, math, 0) || math.text().isBlank()) {
      return Optional.empty();
    }
    if (source.attr("display").equals("block")) {
      math.attr("display", "block");
    }
    if (source.attr("dir").matches("ltr|rtl")) {
      math.attr("dir", source.attr("dir"));
    }
    return Optional.of(math);
  }

  /** As {@link #of}, from MathML as text, such as {@link #ATTRIBUTE} holds. */
  public static Optional<Element> parse(String text) {
    Element math = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("math");
    return math == null ? Optional.empty() : of(math);
  }

  /** A cleaned formula as the text of one XML element, with its namespace. */
  public static String text(Element math) {
    Element copy = math.clone();
    Document holder = new Document("");
    holder
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .charset("UTF-8");
    Element root = holder.appendElement("math").attr("xmlns", NAMESPACE);
    root.attributes().addAll(copy.attributes());
    copy.childNodesCopy().forEach(root::appendChild);
    return root.outerHtml();
  }

  private static boolean copyArguments(Element from, Element to, int depth) {
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (!(child instanceof Element element) || !copy(element, to, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean copy(Element element, Element to, int depth) {
    String name = element.normalName();
    if (depth > DEEPEST) {
      return false;
    }
    if (name.equals("semantics") && element.childrenSize() > 0) {
      return copy(element.child(0), to, depth + 1);
    }
    if (TOKENS.contains(name)) {
      // A script or style of a formula in a token is an operator of its own, as \stackrel writes.
      if (element.childrenSize() == 1 && element.ownText().isBlank()) {
        return copy(element.child(0), to, depth + 1);
      }
      copyAttributes(element, to.appendElement(name)).text(line(element.wholeText()));
      return element.childrenSize() == 0;
    }
    Integer arguments = ARGUMENTS.get(name);
    boolean known = GROUPS.contains(name) || EMPTY.contains(name) || arguments != null;
    boolean placed =
        !PARENTS.containsKey(name) || to.normalName().equals(PARENTS.getOrDefault(name, ""));
    return known
        && placed
        && (arguments == null || element.childrenSize() == arguments)
        && copyArguments(element, copyAttributes(element, to.appendElement(name)), depth);
  }

  private static Element copyAttributes(Element from, Element to) {
    Set<String> allowed = ATTRIBUTES.getOrDefault(to.normalName(), Set.of());
    for (Attribute attribute : from.attributes()) {
      if (allowed.contains(attribute.getKey()) && VALUE.matcher(attribute.getValue()).matches()) {
        to.attr(attribute.getKey(), attribute.getValue());
      }
    }
    return to;
  }

  /** White space as an XML token has it; a no-break space stays. */
  private static String line(String text) {
    return text.replaceAll("[ \\t\\r\\n]+", " ").replaceAll("^ | $", "");
  }
}
