package org.trifold.read;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** Finds slips that the parser passes over in silence and that show in the text. */
final class Faults {
  private static final Pattern BLOCK_MACRO =
      Pattern.compile("^([a-z][a-z0-9_-]*)::(\\S*?)\\[.*\\]$");

  private static final Pattern INLINE_MACRO =
      Pattern.compile("(?<![\\w:/.@-])([a-z][a-z0-9_-]{1,30}):([^\\s:\\[\\]/]+)\\[[^\\]\\[]*\\]");

  private static final Pattern OPEN_STYLE =
      Pattern.compile(
          "^\\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION|source|quote|verse|listing)\\b[^\\]]*$");

  private static final Pattern PRINTED_ROLE =
      Pattern.compile("\\[\\.(?:only|not)-[a-z][\\w-]*[^\\]]*\\]");

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
      if (macro.matches() && !isEscaped(paragraph, text)) {
        warn(
            "TF-READ-050",
            places.of(paragraph, text),
            "There is no block macro \"" + macro.group(1) + "::\"; it is printed as it stands.",
            "Correct its name.");
      }
    }
    for (Element holder : document.body().getAllElements()) {
      if (holder.closest("pre, code, .stem") == null) {
        for (TextNode node : holder.textNodes()) {
          text(holder, node.getWholeText());
        }
      }
    }
    document.select("pre").forEach(this::callouts);
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
    Matcher macro = INLINE_MACRO.matcher(text);
    while (macro.find()) {
      if (EXPERIMENTAL.contains(macro.group(1))) {
        session
            .findings()
            .add(
                Finding.info(
                    "TF-READ-058",
                    places.of(holder, macro.group()),
                    "The macro \""
                        + macro.group(1)
                        + ":\" is switched off; it is printed as it is.",
                    "Set :experimental: in the header."));
        continue;
      }
      warn(
          "TF-READ-055",
          places.of(holder, macro.group(1) + ":" + macro.group(2)),
          "There is no inline macro \"" + macro.group(1) + ":\"; it is printed as it stands.",
          "Correct its name, or put a backslash before it.");
    }
  }

  /** Each number in a listing is explained in the list that follows it. */
  private void callouts(Element pre) {
    List<Element> numbers = pre.select("b.callout[data-callout]");
    if (numbers.isEmpty()) {
      return;
    }
    Element outer =
        pre.parent() != null && pre.parent().normalName().equals("figure") ? pre.parent() : pre;
    Element next = outer.nextElementSibling();
    while (next != null && next.normalName().equals("pre")) {
      next = next.nextElementSibling();
    }
    int explained = next != null && next.hasClass("callouts") ? next.childrenSize() : 0;
    for (Element number : numbers) {
      String digits = number.attr("data-callout");
      if (digits.matches("\\d{1,3}") && Integer.parseInt(digits) > explained) {
        warn(
            "TF-READ-016",
            places.of(pre, "<" + digits + ">"),
            "Callout " + digits + " is not explained below the block.",
            "Add <" + digits + "> and what it says.");
      }
    }
  }

  private void warn(String rule, SourceLocation where, String message, String hint) {
    session.findings().add(Finding.warning(rule, where, message, hint));
  }
}
