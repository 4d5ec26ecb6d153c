package org.trifold.edition.ebook.xhtml;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Presentation MathML that an author passed through: kept where it is made of the elements and
 * numbers of arguments that MathML 3 (chapter 3) gives, plain text otherwise.
 */
final class Mathml {
  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
  private static final Set<String> GROUPS = Set.of("mrow", "msqrt", "mstyle", "mphantom");

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

  private Mathml() {}

  /** The formula with its text as the alternative; empty where it is not such MathML. */
  static Optional<Element> of(Element source) {
    String words = XmlText.line(source.text());
    Element math = new Element("math");
    if (words.isEmpty() || !copyArguments(source, math)) {
      return Optional.empty();
    }
    XhtmlAttributes.global(source, math);
    math.removeAttr("lang").removeAttr("title").attr("alttext", words);
    if (source.attr("display").equals("block")) {
      math.attr("display", "block");
    }
    return Optional.of(math);
  }

  private static boolean copyArguments(Element from, Element to) {
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (!(child instanceof Element element) || !copy(element, to)) {
        return false;
      }
    }
    return true;
  }

  private static boolean copy(Element element, Element to) {
    String name = element.normalName();
    if (TOKENS.contains(name)) {
      to.appendElement(name).text(XmlText.line(element.text()));
      return element.childrenSize() == 0;
    }
    if (name.equals("mspace")) {
      to.appendElement(name);
      return true;
    }
    if (name.equals("semantics") && element.childrenSize() > 0) {
      return copy(element.child(0), to);
    }
    Integer arguments = ARGUMENTS.get(name);
    boolean known = GROUPS.contains(name) || arguments != null;
    return known
        && (arguments == null || element.childrenSize() == arguments)
        && copyArguments(element, to.appendElement(name));
  }
}
