package org.trifold.model.math;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A formula as words and signs in a line, for what has no MathML and for those who listen: {@code
 * (a + b)/c}, {@code √(x)}, raised and lowered parts as {@code sup} and {@code sub}. Without their
 * elements "2 to the power of 256" would read 2256 (MathML Core, 3.3 and 3.4). Without state.
 */
public final class MathWords {
  /** A number or a sign alone. */
  private static final Pattern ONE = Pattern.compile("\\d+|.");

  /** Groups that show their content and nothing else. */
  private static final Set<String> PLAIN = Set.of("mrow", "mstyle", "mpadded", "menclose", "math");

  private static final Set<String> SILENT =
      Set.of("mphantom", "annotation", "annotation-xml", "none", "mprescripts");

  /** Whether rows stand on lines of their own. */
  private final boolean lines;

  /** Whether what was last written is a word, which what follows keeps away from. */
  private boolean word;

  private MathWords(boolean lines) {
    this.lines = lines;
  }

  /**
   * Writes a formula's words into an element.
   *
   * @param math a {@code math} element, cleaned or not: an element that is no MathML is kept
   * @param lines whether the rows of a formula of several lines stand on lines of their own, parted
   *     by {@code br}
   */
  public static void write(Element math, Element into, boolean lines) {
    Element formula = math.clone();
    Fences.writeOut(formula);
    new MathWords(lines).children(formula, into, false);
  }

  /** A formula's words as {@link #marked} text. */
  public static String plain(Element math) {
    Element words = new Element("span");
    write(math, words, false);
    return marked(words);
  }

  /**
   * Words as {@link #write} left them, as text without markup: raised and lowered parts after
   * {@code ^} and {@code _}, in brackets where they are more than one number or sign; lines parted
   * by line ends.
   */
  public static String marked(Element words) {
    Element copy = words.clone();
    for (Element part : copy.select("sup, sub")) {
      String text = part.text();
      String mark = part.normalName().equals("sup") ? "^" : "_";
      boolean one = ONE.matcher(text).matches();
      part.prependText(one ? mark : mark + "(").appendText(one ? "" : ")");
    }
    copy.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
    return copy.wholeText().strip();
  }

  private void children(Element from, Element into, boolean script) {
    for (Node child : from.childNodes()) {
      node(child, into, script);
    }
  }

  private void node(Node node, Element into, boolean script) {
    if (node instanceof TextNode text) {
      if (!text.isBlank()) {
        into.appendText(text.getWholeText().strip());
      }
    } else if (node instanceof Element element) {
      element(element, into, script);
    }
  }

  private void element(Element element, Element into, boolean script) {
    String name = element.normalName();
    if (PLAIN.contains(name)) {
      children(element, into, script);
      return;
    }
    if (SILENT.contains(name)) {
      return;
    }
    switch (name) {
      case "mi", "mn", "mtext", "ms" -> token(element, into, script);
      case "mo" -> operator(element, into, script);
      case "mspace" -> {
        if (!element.attr("width").startsWith("-")) {
          space(into);
        }
      }
      case "mfrac" -> fraction(element, into, script);
      case "msqrt" -> {
        open("\u221a(", into);
        children(element, into, script);
        close(into);
      }
      case "mroot" -> root(element, into, script);
      case "msup", "mover" -> scripts(element, into, script, List.of("sup"));
      case "msub", "munder" -> scripts(element, into, script, List.of("sub"));
      case "msubsup", "munderover", "mmultiscripts" ->
          scripts(element, into, script, List.of("sub", "sup"));
      case "mtable" -> table(element, into, script);
      case "semantics" -> {
        if (element.childrenSize() > 0) {
          element(element.child(0), into, script);
        }
      }
      // What is no MathML is somebody else's to judge.
      default -> {
        Element kept = element.shallowClone();
        into.appendChild(kept);
        children(element, kept, script);
      }
    }
  }

  private void token(Element element, Element into, boolean script) {
    if (element.childrenSize() > 0) {
      children(element, into, script);
      return;
    }
    write(element.wholeText().replace('\u00a0', ' ').replaceAll("\\s+", " "), into);
  }

  private void write(String text, Element into) {
    boolean isWord = Signs.isWord(text.strip());
    if (word || isWord && endsWithTerm(into)) {
      space(into);
    }
    into.appendText(into.wholeText().endsWith(" ") ? text.stripLeading() : text);
    word = isWord;
  }

  private void operator(Element element, Element into, boolean script) {
    if (element.childrenSize() > 0) {
      children(element, into, script);
      return;
    }
    String sign = Signs.shown(element.wholeText().strip());
    if (Signs.isApplication(element.wholeText())) {
      return;
    }
    if (Signs.isWord(sign)) {
      write(sign, into);
      return;
    }
    Element before = element.previousElementSibling();
    boolean between =
        Signs.isBetween(sign)
            && element.nextElementSibling() != null
            && before != null
            && !(before.normalName().equals("mo") && !Signs.closes(before.text().strip()));
    word = false;
    if (between && !script) {
      space(into);
      into.appendText(sign + " ");
    } else if (Signs.isLarge(sign) && endsWithTerm(into)) {
      into.appendText(" " + sign);
    } else {
      boolean blank = sign.isEmpty() && element.wholeText().contains("\u00a0");
      into.appendText(blank ? " " : sign);
    }
  }

  private void fraction(Element element, Element into, boolean script) {
    if (element.childrenSize() != 2) {
      children(element, into, script);
      return;
    }
    // Without its line it is one thing above another, as in "n choose k" (MathML Core, 3.3.2.1).
    boolean bare = element.attr("linethickness").matches("0+(\\.0+)?[a-z%]*");
    bracketed(element.child(0), into, script);
    into.appendText(bare ? ", " : "/");
    word = false;
    bracketed(element.child(1), into, script);
  }

  private void root(Element element, Element into, boolean script) {
    if (element.childrenSize() == 2) {
      element(element.child(1), into.appendElement("sup"), true);
    }
    open("\u221a(", into);
    if (element.childrenSize() > 0) {
      element(element.child(0), into, script);
    }
    close(into);
  }

  /** A base, and what stands at it in turn. */
  private void scripts(Element element, Element into, boolean script, List<String> names) {
    int at = 0;
    for (Element part : element.children()) {
      if (part == element.firstElementChild()) {
        bracketed(part, into, script);
      } else if (part.normalName().equals("mprescripts")) {
        at = 0;
      } else if (Signs.accent(part.text().strip()).isPresent()) {
        into.appendText(Signs.accent(part.text().strip()).orElse(""));
      } else {
        Element raised = new Element(names.get(at % names.size()));
        word = false;
        element(part, raised, true);
        if (raised.hasText()) {
          into.appendChild(raised);
        }
        at++;
      }
    }
    Element base = element.firstElementChild();
    String name = base == null ? "" : Signs.shown(base.text().strip());
    word = Signs.isLarge(name) || Signs.isWord(name);
  }

  private void table(Element table, Element into, boolean script) {
    Element before = table.previousElementSibling();
    boolean fenced = before != null && before.normalName().equals("mo");
    boolean first = true;
    for (Element row : table.children()) {
      if (!first && lines && !fenced && !script) {
        into.appendElement("br");
      } else if (!first) {
        into.appendText("; ");
      }
      first = false;
      word = false;
      for (Element cell : row.children()) {
        if (cell != row.firstElementChild()) {
          if (fenced) {
            into.appendText(", ");
          } else {
            space(into);
          }
          word = false;
        }
        children(cell, into, script);
      }
    }
  }

  /** Keeps what stands together together where a line or a size says it no more. */
  private void bracketed(Element part, Element into, boolean script) {
    boolean brackets = isCompound(part);
    if (brackets) {
      open("(", into);
    }
    element(part, into, script);
    if (brackets) {
      close(into);
    }
  }

  private static boolean isCompound(Element part) {
    Element inner = part;
    List<Element> shown = shown(inner);
    while (PLAIN.contains(inner.normalName()) && shown.size() == 1) {
      inner = shown.get(0);
      shown = shown(inner);
    }
    if (!PLAIN.contains(inner.normalName())) {
      return inner.normalName().equals("mfrac");
    }
    return shown.size() > 1 && !isFenced(inner);
  }

  /** What of a row is seen. */
  private static List<Element> shown(Element row) {
    return row.children().stream()
        .filter(child -> !Signs.shown(child.text().strip()).isEmpty())
        .toList();
  }

  /** Whether one pair of brackets stands around all of it. */
  private static boolean isFenced(Element row) {
    List<String> brackets =
        row.children().stream()
            .filter(child -> child.normalName().equals("mo"))
            .map(child -> child.text().strip())
            .filter(sign -> Signs.opens(sign) || Signs.closes(sign))
            .toList();
    return brackets.size() == 2
        && Signs.opens(row.child(0).text().strip())
        && Signs.closes(row.child(row.childrenSize() - 1).text().strip());
  }

  private void open(String sign, Element into) {
    if (word) {
      space(into);
    }
    into.appendText(sign);
    word = false;
  }

  private void close(Element into) {
    into.appendText(")");
    word = false;
  }

  private static void space(Element into) {
    String text = into.wholeText();
    if (!text.isEmpty() && !text.endsWith(" ")) {
      into.appendText(" ");
    }
  }

  private static boolean endsWithTerm(Element into) {
    String text = into.wholeText();
    int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    return Character.isLetterOrDigit(last) || Signs.closes(Character.toString(last));
  }
}
