package org.trifold.edition.newsletter.text;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.math.MathWords;
import org.trifold.transform.PhoneLink;

/** The words of a paragraph with the addresses of its links and the texts of its pictures. */
final class InlineText {
  private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9]");

  /** What needs no brackets. */
  private static final Pattern ONE = Pattern.compile("[-+\u2212]?[\\p{L}\\p{N}.,\u2013]+");

  /** What is raised after a number and no power of it: 1st, 2e, 3\u00ba, 365TM, 5*. */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?![nxkmijyz]$)\\p{Ll}{1,4}\\.?|[\u00aa\u00ba]|TM|SM|MC|MD|R|[^\\p{L}\\p{N}]*");

  private final StringBuilder out = new StringBuilder();

  private InlineText() {}

  /** One string; line ends only where the author broke the line. */
  static String of(List<? extends Node> nodes) {
    InlineText text = new InlineText();
    nodes.forEach(text::add);
    return text.out.toString().strip();
  }

  private void add(Node node) {
    if (node instanceof TextNode text) {
      words(text.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  /** Runs of white space become one space; a soft hyphen is no part of a word. */
  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        if (out.length() > 0 && !endsWithSpace()) {
          out.append(' ');
        }
      } else if (c != '\u00AD' && c != '\u200B') {
        out.append(c);
      }
    }
  }

  private boolean endsWithWord() {
    return out.length() > 0 && Character.isLetterOrDigit(out.charAt(out.length() - 1));
  }

  private boolean endsWithSpace() {
    char last = out.charAt(out.length() - 1);
    return last == ' ' || last == '\n';
  }

  private void element(Element element) {
    if (element.hasClass("stem")) {
      formula(element);
      return;
    }
    switch (element.normalName()) {
      case "br" -> out.append('\n');
      case "img" -> {
        String alt = element.attr("alt").strip();
        if (!alt.isEmpty()) {
          words("[" + alt + "]");
        }
      }
      case "a" -> link(element);
      case "s", "del", "strike" -> struck(element);
      case "sup" -> {
        String raised = element.text().strip();
        boolean power = isPower(raised) && element.selectFirst("a") == null;
        boolean one = ONE.matcher(raised).matches();
        out.append(power ? one ? "^" : "^(" : "");
        element.childNodes().forEach(this::add);
        out.append(power && !one ? ")" : "");
      }
      default -> element.childNodes().forEach(this::add);
    }
  }

  /** A power needs its mark; the st of 21st and the sign of a trade name do not. */
  private boolean isPower(String raised) {
    if (!endsWithWord()) {
      return false;
    }
    boolean afterDigit = Character.isDigit(out.charAt(out.length() - 1));
    return NUMBER.matcher(raised).lookingAt()
        || afterDigit && !raised.isEmpty() && !ORDINAL.matcher(raised).matches();
  }

  /** What is struck out must not read as if it held: take ~~five~~ three. */
  private void struck(Element element) {
    String mark = element.text().isBlank() ? "" : "~~";
    out.append(mark);
    element.childNodes().forEach(this::add);
    out.append(mark);
  }

  private void formula(Element formula) {
    Iterator<String> lines = MathWords.marked(formula).lines().iterator();
    while (lines.hasNext()) {
      words(lines.next());
      out.append(lines.hasNext() ? "\n" : "");
    }
  }

  private void link(Element link) {
    if (link.hasClass("note-back")) {
      return;
    }
    if (link.hasClass("note-ref")) {
      String number = link.text().strip();
      out.append(number.startsWith("[") ? number : "[" + number + "]");
      return;
    }
    int start = out.length();
    link.childNodes().forEach(this::add);
    String shown = out.substring(start).strip();
    String target = link.attr("href").strip();
    if (!target.isEmpty() && !target.startsWith("#") && !says(shown, target)) {
      out.append(shown.isEmpty() ? "<" : " <").append(target).append('>');
    }
  }

  /** Whether the words already are the address. */
  static boolean says(String shown, String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (lower.startsWith("tel:")) {
      return digits(shown).equals(digits(target)) || lower.equals(PhoneLink.address(shown));
    }
    return bare(shown.toLowerCase(Locale.ROOT)).equals(bare(lower));
  }

  private static String bare(String address) {
    return address.replaceFirst("^(mailto:|https?://)", "").replaceFirst("/$", "");
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
