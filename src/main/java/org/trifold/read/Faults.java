package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.model.math.Mathml;

/** Finds slips that the parser passes over in silence and that show in the text. */
final class Faults {
  private static final Pattern BLOCK_MACRO =
      Pattern.compile("^([a-z][a-z0-9_-]*)::(\\S*?)\\[.*\\]$");

  private static final Pattern INLINE_MACRO =
      Pattern.compile(
          "(?<![\\w:/.@\\\\-])([a-z][a-z0-9_-]{1,30}):([^\\s:\\[\\]/]+)\\[[^\\]\\[]*\\]"
              + "|(?<![\\w:/.@-])(kbd|btn):\\[[^\\]]+\\]");

  /** A character by its name, in the form that Asciidoctor leaves as it is. */
  private static final Pattern NAMED = Pattern.compile("&([A-Za-z]{2,}\\d{0,2});");

  private static final Pattern OPEN_STYLE =
      Pattern.compile(
          "^\\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION|source|quote|verse|listing)\\b[^\\]]*$");

  private static final Pattern PRINTED_ROLE =
      Pattern.compile("\\[\\.(?:only|not)-[a-z][\\w-]*[^\\]]*\\]");

  /** Inline macros that AsciiDoc has; one of them is printed only where the author wants it so. */
  private static final Set<String> KNOWN =
      Set.of(
          "anchor",
          "asciimath",
          "footnote",
          "footnoteref",
          "icon",
          "image",
          "indexterm",
          "latexmath",
          "link",
          "mailto",
          "pass",
          "stem",
          "xref");

  /** Macros that AsciiDoc reads only where {@code experimental} is set. */
  private static final Set<String> EXPERIMENTAL = Set.of("kbd", "btn", "menu");

  private final ReadSession session;
  private final Places places;

  Faults(ReadSession session) {
    this.session = session;
    this.places = new Places(session);
  }

  void find(Document document) {
    for (Element paragraph : document.select("p")) {
      String text = paragraph.wholeText().strip();
      Matcher macro = BLOCK_MACRO.matcher(text);
      if (macro.matches() && !MacroSlips.isKnown(macro.group(1)) && !isEscaped(paragraph, text)) {
        warn(
            "TF-READ-050",
            places.of(paragraph, text),
            "There is no block macro \"" + macro.group(1) + "::\"; it is printed as it stands.",
            "Correct its name.");
      }
    }
    document.body().filter(this::visit);
    for (Element block : document.select("[" + BlockHtml.UNKNOWN_STYLE + "]")) {
      String style = block.attr(BlockHtml.UNKNOWN_STYLE);
      block.removeAttr(BlockHtml.UNKNOWN_STYLE);
      warn(
          "TF-READ-059",
          SourceLocation.of(block),
          "There is no block style \"" + style + "\"; its text is printed as it stands.",
          "Correct its name; show a diagram as an image.");
    }
    for (Element formula : document.select(".stem[data-math=mathml]")) {
      SourceLocation where = places.of(formula, "<math");
      session
          .findings()
          .add(
              Finding.info(
                  "TF-READ-026",
                  where,
                  "The handout and the newsletter show a formula in MathML as words and signs in a"
                      + " line.",
                  "Show it as an image where a line is not enough."));
      if (!formula.hasAttr(Mathml.ATTRIBUTE)) {
        warn(
            "TF-MATH-002",
            where,
            "The MathML of a formula has faults; the e-book shows its words, too.",
            "Use elements of presentation MathML alone, each with the parts it needs.");
      }
    }
    callouts(document);
    new CsvQuotes(session).find(document);
  }

  /** Looks at running text only; what is shown as code or formula may hold anything. */
  private NodeFilter.FilterResult visit(Node node, int depth) {
    Element holder = node instanceof TextNode text ? text.parent() : null;
    if (holder != null && node instanceof TextNode text) {
      text(holder, text.getWholeText());
    }
    return node instanceof Element element
            && (element.normalName().matches("pre|code") || element.hasClass("stem"))
        ? NodeFilter.FilterResult.SKIP_ENTIRELY
        : NodeFilter.FilterResult.CONTINUE;
  }

  private boolean isEscaped(Element element, String text) {
    SourceLocation start = SourceLocation.of(element);
    SourceLocation escaped = places.from(start, "\\" + text);
    return escaped.column() > 0;
  }

  private void text(Element holder, String text) {
    String first = text.strip().lines().findFirst().orElse("");
    if (OPEN_STYLE.matcher(first).matches()) {
      warn(
          "TF-READ-051",
          places.of(holder, first),
          "\"" + first + "\" has no closing bracket; it is printed as it stands.",
          "Add ].");
    }
    Matcher role = PRINTED_ROLE.matcher(text);
    while (role.find() && holder.closest("td, th") == null) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-056",
                  places.of(holder, role.group()),
                  "The role \"" + role.group() + "\" is printed, since it touches other words.",
                  "Double the marks: " + role.group() + "##…##."));
    }
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      if (!Entities.isNamedEntity(named.group(1))) {
        warn(
            "TF-READ-062",
            places.of(holder, named.group()),
            "No character is called \"" + named.group() + "\"; it is printed as it stands.",
            "Write the character itself, or its number as in &#8212;.");
      }
    }
    Matcher macro = INLINE_MACRO.matcher(text);
    while (macro.find()) {
      if (macro.group(1) == null || EXPERIMENTAL.contains(macro.group(1))) {
        session
            .findings()
            .add(
                Finding.info(
                    "TF-READ-058",
                    places.of(holder, macro.group()),
                    "The macro \""
                        + (macro.group(1) == null ? macro.group(3) : macro.group(1))
                        + ":\" is switched off; it is printed as it is.",
                    "Set :experimental: in the header."));
        continue;
      }
      if (KNOWN.contains(macro.group(1))) {
        continue;
      }
      warn(
          "TF-READ-055",
          places.of(holder, macro.group(1) + ":" + macro.group(2)),
          "There is no inline macro \"" + macro.group(1) + ":\"; it is printed as it stands.",
          "Correct its name, or put a backslash before it.");
    }
  }

  /** Each number in a listing is explained in the next list of callouts, wherever that stands. */
  private void callouts(Document document) {
    List<Element> numbers = new ArrayList<>();
    for (Element element : document.select("b.callout[data-callout], ol.callouts")) {
      if (element.normalName().equals("b")) {
        numbers.add(element);
      } else {
        unexplained(numbers, element.childrenSize());
        numbers.clear();
      }
    }
    unexplained(numbers, 0);
  }

  private void unexplained(List<Element> numbers, int explained) {
    for (Element number : numbers) {
      String digits = number.attr("data-callout");
      if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) > explained) {
        warn(
            "TF-READ-016",
            places.of(number, "<" + digits + ">"),
            "Callout " + digits + " is not explained below the block.",
            "Add <" + digits + "> and what it says.");
      }
    }
  }

  private void warn(String rule, SourceLocation where, String message, String hint) {
    session.findings().add(Finding.warning(rule, where, message, hint));
  }
}
