package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** Finds slips that the parser passes over in silence: they show in the text, or vanish from it. */
final class Faults {
  private static final Pattern BLOCK_MACRO =
      Pattern.compile("^([a-z][a-z0-9_-]*)::(\\S*?)\\[.*\\]$");

  private static final Pattern OPEN_STYLE =
      Pattern.compile(
          "^\\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION|source|quote|verse|listing)\\b[^\\]]*$");

  private static final Pattern SELECTION_LINE =
      Pattern.compile("^\\[[^\\]]*[.\"' ](?:only|not)-[a-z][\\w-]*.*\\]$");

  private static final Pattern ROLE = Pattern.compile("(?:only|not)-([a-z][\\w-]*)");

  private static final Pattern BACKEND =
      Pattern.compile("^ifdef::([^\\[]*backend-[^\\[]*)\\[.*$|^ifeval::\\[.*\\bbackend\\b.*$");

  /** Backends whose conditions hold in this parse. */
  private static final Set<String> HOLDING =
      Set.of("backend-html5", "basebackend-html", "backend-html5-doctype-article");

  /** A metadata line above a block: attributes, id, title, comment. */
  private static final Pattern METADATA = Pattern.compile("^(\\[.*\\]|\\.[^ .].*|//.*|)$");

  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "^\\s*(\\*{1,5}|-|\\.{1,5}|\\d+\\.|<\\d+>|<\\.>)\\s+\\S.*|^.*\\S(::|;;)(\\s.*)?$");

  private final ReadSession session;

  Faults(ReadSession session) {
    this.session = session;
  }

  void find(Document document) {
    List<Element> blocks = new ArrayList<>(document.select("p, td, th, li, dd"));
    for (Element block : blocks) {
      String text = block.ownText();
      Matcher macro = BLOCK_MACRO.matcher(block.wholeText().strip());
      if (block.normalName().equals("p") && macro.matches()) {
        warn(
            "TF-READ-050",
            SourceLocation.of(block),
            "There is no block macro \"" + macro.group(1) + "::\"; it is printed as it stands.",
            "Correct its name.");
      }
      if (OPEN_STYLE.matcher(firstLine(text)).matches()) {
        warn(
            "TF-READ-051",
            SourceLocation.of(block),
            "\"" + firstLine(text) + "\" has no closing bracket; it is printed as it stands.",
            "Add ].");
      }
    }
    missingAttributes(document);
    session.texts().forEach((file, text) -> lines(document, file, text));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private void missingAttributes(Document document) {
    for (String name : session.missingAttributes()) {
      Element first = null;
      for (Element element : document.body().getAllElements()) {
        for (TextNode node : element.textNodes()) {
          if (first == null && node.getWholeText().contains("{" + name)) {
            first = element;
          }
        }
      }
      warn(
          "TF-READ-018",
          first == null ? SourceLocation.ofFile(session.manuscript()) : SourceLocation.of(first),
          "The attribute \"" + name + "\" is not set; {" + name + "} is printed as it stands.",
          "Set it in the header, or write \\{" + name + "} to print it.");
    }
  }

  private void lines(Document document, String file, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[") && SELECTION_LINE.matcher(line).matches()) {
        selectionLine(document, file, lines, i);
      } else if (line.startsWith("if") && BACKEND.matcher(line).matches()) {
        backend(file, i + 1, line);
      }
    }
  }

  private void backend(String file, int line, String directive) {
    Matcher names = Pattern.compile("\\b(?:base)?backend-[\\w-]+").matcher(directive);
    List<String> other = new ArrayList<>();
    while (names.find()) {
      if (!HOLDING.contains(names.group())) {
        other.add(names.group());
      }
    }
    boolean eval = directive.startsWith("ifeval") && !directive.contains("html");
    if (other.isEmpty() && !eval) {
      return;
    }
    String all = String.join(" ", other) + (eval ? directive : "");
    String role = all.contains("pdf") ? "only-handout" : all.contains("epub") ? "only-ebook" : "";
    session
        .findings()
        .add(
            Finding.info(
                "TF-READ-052",
                SourceLocation.ofLine(file, line),
                "What stands under \"" + directive + "\" is not read: there is one parse.",
                role.isEmpty()
                    ? "Mark it with a role such as [.only-handout]."
                    : "Mark it with the role [." + role + "]."));
  }

  /**
   * A role line must have reached a block. Before a list item it vanishes at the parse; before a
   * table row it is printed in the cell above.
   */
  private void selectionLine(Document document, String file, List<String> lines, int index) {
    String line = lines.get(index).strip();
    Matcher role = ROLE.matcher(line);
    if (!role.find()) {
      return;
    }
    SourceLocation where = SourceLocation.ofLine(file, index + 1);
    Elements printed =
        document.select("td:contains(" + role.group() + "), th:contains(" + role.group() + ")");
    if (printed.stream()
        .anyMatch(cell -> cell.select("pre").isEmpty() && cell.text().contains(line))) {
      error(
          "TF-READ-054",
          where,
          "The line \"" + line + "\" before a table row is printed in the cell above.",
          "Put the row's first cell in the role: |" + example(role.group()) + ".");
      return;
    }
    if (document.select("pre").stream().anyMatch(pre -> pre.wholeText().contains(line))) {
      return;
    }
    int target = index + 1;
    while (target < lines.size() && METADATA.matcher(lines.get(target).strip()).matches()) {
      target++;
    }
    if (reached(document, file, role.group(), index + 1, target + 1)) {
      return;
    }
    boolean item = target < lines.size() && LIST_ITEM.matcher(lines.get(target)).matches();
    error(
        "TF-READ-053",
        where,
        "The line \"" + line + "\" belongs to no block, so its role is lost.",
        item
            ? "Put the item's text in the role: * " + example(role.group()) + "."
            : "Put it right above the block, or mark the words themselves.");
  }

  private static String example(String role) {
    return "[." + role + "]#…#";
  }

  private boolean reached(Document document, String file, String role, int from, int to) {
    return document.select("." + role).stream()
        .map(SourceLocation::of)
        .anyMatch(l -> l.file().equals(file) && l.line() >= from && l.line() <= to + 1);
  }

  private void warn(String rule, SourceLocation where, String message, String hint) {
    session.findings().add(Finding.warning(rule, where, message, hint));
  }

  private void error(String rule, SourceLocation where, String message, String hint) {
    session.findings().add(Finding.error(rule, where, message, hint));
  }
}
