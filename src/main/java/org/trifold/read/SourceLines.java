package org.trifold.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** Finds slips in the lines as they are written, of which the parsed document knows nothing. */
final class SourceLines {
  private static final Pattern SELECTION_LINE =
      Pattern.compile("^\\[[^\\]]*[.\"' ](?:only|not)-[a-z][\\w-]*.*\\]$");

  private static final Pattern ROLE = Pattern.compile("(?:only|not)-([a-z][\\w-]*)");

  private static final Pattern BACKEND =
      Pattern.compile("^ifn?def::([^\\[]*backend-[^\\[]*)\\[.*$|^ifeval::\\[.*\\bbackend\\b.*$");

  /** Backends whose conditions hold in this parse. */
  private static final Set<String> HOLDING =
      Set.of("backend-html5", "basebackend-html", "backend-html5-doctype-article");

  /** A metadata line above a block: attributes, id, title, comment. */
  private static final Pattern METADATA = Pattern.compile("^(\\[.*\\]|\\.[^ .].*|//.*|)$");

  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "^\\s*(\\*{1,5}|-|\\.{1,5}|\\d+\\.|<\\d+>|<\\.>)\\s+\\S.*|^.*\\S(::|;;)(\\s.*)?$");

  /** A reference to an attribute (AsciiDoc language documentation, "Attribute names"). */
  private static final Pattern REFERENCE =
      Pattern.compile("\\{([\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*)\\}");

  private static final String DEPRECATED_NOTE = "footnoteref:[";

  private final ReadSession session;

  /** Lines that the document shows as they are. */
  private final Set<String> verbatim = new HashSet<>();

  /** References to attributes, as {@code {name}}, that stand in running text. */
  private final Set<String> inText = new HashSet<>();

  SourceLines(ReadSession session) {
    this.session = session;
  }

  void find(Document document) {
    for (Element shown : document.select("pre, code")) {
      shown.wholeText().lines().map(String::strip).forEach(verbatim::add);
    }
    if (!session.missingAttributes().isEmpty()) {
      findInText(document.body());
    }
    for (String file : session.texts().keySet()) {
      List<String> lines = session.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (session.included().isTaken(file, i + 1)) {
          line(document, file, lines, i);
        }
      }
    }
  }

  private void findInText(Element body) {
    body.filter(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            Matcher reference = REFERENCE.matcher(text.getWholeText());
            while (reference.find()) {
              inText.add(reference.group());
            }
          }
          return node instanceof Element e && e.normalName().matches("pre|code")
              ? NodeFilter.FilterResult.SKIP_ENTIRELY
              : NodeFilter.FilterResult.CONTINUE;
        });
  }

  private void line(Document document, String file, List<String> lines, int index) {
    String line = lines.get(index).strip();
    if (line.startsWith("[") && SELECTION_LINE.matcher(line).matches()) {
      selectionLine(document, file, lines, index);
    } else if (line.startsWith("if") && BACKEND.matcher(line).matches()) {
      backend(file, index + 1, line);
    }
    int deprecated = lines.get(index).indexOf(DEPRECATED_NOTE);
    if (deprecated >= 0 && !isShown(line)) {
      session
          .findings()
          .add(
              Finding.warning(
                  "TF-READ-057",
                  new SourceLocation(file, index + 1, deprecated + 1),
                  "The macro footnoteref:[] is deprecated.",
                  "Write footnote:id[text]."));
    }
    if (!session.missingAttributes().isEmpty() && !line.startsWith("include::")) {
      Matcher reference = REFERENCE.matcher(lines.get(index));
      while (reference.find()) {
        missingAttribute(file, index, lines.get(index), reference);
      }
    }
  }

  /** Whether the line stands in a block that shows it as it is. */
  private boolean isShown(String line) {
    return verbatim.contains(line);
  }

  private void missingAttribute(String file, int index, String line, MatchResult reference) {
    String written = reference.group();
    String name = reference.group(1);
    int column = reference.start();
    boolean escaped = column > 0 && line.charAt(column - 1) == '\\';
    if (escaped || !session.missingAttributes().contains(name) || isShown(line.strip())) {
      return;
    }
    SourceLocation where = new SourceLocation(file, index + 1, column + 1);
    String message =
        "The attribute \"" + name + "\" is not set; " + written + " is printed as it is.";
    String hint = "Set it in the header, or write \\" + written + " to print it.";
    // In code, braces are most often meant as they stand.
    session
        .findings()
        .add(
            inText.contains(written)
                ? Finding.warning("TF-READ-018", where, message, hint)
                : Finding.info("TF-READ-018", where, message, hint));
  }

  private void backend(String file, int line, String directive) {
    Matcher names = Pattern.compile("\\b(?:base)?backend-[\\w-]+").matcher(directive);
    List<String> holding = new ArrayList<>();
    List<String> other = new ArrayList<>();
    while (names.find()) {
      (HOLDING.contains(names.group()) ? holding : other).add(names.group());
    }
    // A comma means any of the names, a plus all of them (AsciiDoc, "ifdef and ifndef").
    boolean anyWillDo = !directive.contains("+");
    boolean hidden =
        switch (directive.substring(0, 5)) {
          case "ifdef" -> anyWillDo ? holding.isEmpty() : !other.isEmpty();
          case "ifnde" -> anyWillDo ? !holding.isEmpty() : other.isEmpty();
          default -> !directive.contains("html");
        };
    if (!hidden) {
      return;
    }
    boolean negative = directive.startsWith("ifndef");
    String role =
        negative
            ? ""
            : directive.contains("pdf")
                ? "only-handout"
                : directive.contains("epub") ? "only-ebook" : "";
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
    if (!role.find() || isShown(line)) {
      return;
    }
    SourceLocation where = SourceLocation.ofLine(file, index + 1);
    boolean inCell =
        document.select("td, th").stream().map(Element::text).anyMatch(t -> t.contains(line));
    if (inCell) {
      error(
          "TF-READ-054",
          where,
          "The line \"" + line + "\" before a table row is printed in the cell above.",
          "Put the row's first cell in the role: |" + example(role.group()) + ".");
      return;
    }
    int target = index + 1;
    while (target < lines.size() && METADATA.matcher(lines.get(target).strip()).matches()) {
      target++;
    }
    if (reached(document, file, role.group(), index + 1, target + 2)) {
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

  /**
   * Whether a block with this role starts in these lines. A block under a condition that does not
   * hold is not in the document; its role line is not read either.
   */
  private static boolean reached(Document document, String file, String role, int from, int to) {
    return document.select("." + role).stream()
        .map(SourceLocation::of)
        .anyMatch(l -> l.file().equals(file) && l.line() >= from && l.line() <= to);
  }

  private void error(String rule, SourceLocation where, String message, String hint) {
    session.findings().add(Finding.error(rule, where, message, hint));
  }
}
