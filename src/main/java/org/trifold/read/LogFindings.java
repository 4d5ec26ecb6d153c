package org.trifold.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** Turns the parser's log records into findings. */
final class LogFindings {

  /**
   * A known record.
   *
   * @param words what its message holds
   * @param losesText whether words of the author's are dropped, which is an error whatever the
   *     parser calls it
   */
  private record Known(String words, String rule, boolean losesText, String hint) {}

  private static final String IN_USE = "already in use";

  private static final String SUBSTITUTION = "invalid substitution type";

  private static final String LOOSE_PART = "invalid part";

  /** Rule of an id that stands twice. */
  static final String DUPLICATE_ID = "TF-READ-011";

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "section title out of sequence",
              "TF-READ-010",
              false,
              "Add the level between, or take equals signs away."),
          new Known(IN_USE, DUPLICATE_ID, false, "Give each its own id."),
          new Known(
              "dropping cell", "TF-READ-012", true, "Make each row as long as the table is wide."),
          new Known(
              "unclosed quote in CSV",
              "TF-READ-012",
              true,
              "Close the quotation mark in the table's data."),
          new Known(
              "unterminated preprocessor conditional",
              "TF-READ-014",
              true,
              "Close it with endif::[]."),
          new Known("unterminated", "TF-READ-013", false, "Close the block with the same line."),
          new Known("list item index", "TF-READ-015", false, "Number the items in order."),
          new Known("no callout", "TF-READ-016", false, "Match each number with one in the block."),
          new Known(
              "level 0 sections can only be used",
              "TF-READ-017",
              false,
              "Add an equals sign, or set :doctype: book."),
          new Known(
              "footnote", "TF-READ-019", true, "Define the note once with this id and a text."),
          // The parser calls these errors, yet it keeps every word.
          new Known(
              "illegal block content outside of partintro",
              "TF-READ-024",
              false,
              "Put what introduces the part into one block [partintro]."),
          new Known(
              LOOSE_PART, "TF-READ-024", false, "Give the part at least one chapter below it."),
          new Known(
              "do not support nested sections",
              "TF-READ-024",
              false,
              "Make the sections inside discrete headings."),
          new Known(
              "missing leading separator", "TF-READ-025", false, "Begin the row with its bar."),
          new Known("unmatched", "TF-READ-014", false, "Remove it or add what it belongs to."));

  private static final Pattern MISSING_ATTRIBUTE =
      Pattern.compile("skipping reference to missing attribute: (\\S+)");

  private static final Pattern DROPPED_INCLUDE =
      Pattern.compile("include dropped [^:]*: (include::(?s:.*))");

  private LogFindings() {}

  static void add(LogRecord record, ReadSession session) {
    String message = record.getMessage() == null ? "" : record.getMessage();
    Matcher missing = MISSING_ATTRIBUTE.matcher(message);
    if (missing.find()) {
      session.missingAttributes().add(missing.group(1));
      return;
    }
    Matcher dropped = DROPPED_INCLUDE.matcher(message);
    if (dropped.find() && record.getSeverity().compareTo(Severity.WARN) >= 0) {
      droppedInclude(dropped.group(1), record.getCursor(), session);
      return;
    }
    // Where the parser says less than a warning, the tree shows it better (see Faults).
    if (record.getSeverity().compareTo(Severity.WARN) < 0
        || message.contains("possible invalid reference")
        || message.contains("footnoteref")
        || message.contains("invalid footnote reference")) {
      return;
    }
    Cursor cursor = record.getCursor();
    SourceLocation where =
        cursor == null
            ? SourceLocation.ofFile(session.manuscript())
            : session.where(cursor.getFile(), cursor.getLineNumber());
    boolean error = record.getSeverity().compareTo(Severity.ERROR) >= 0;
    if (message.contains("unclosed quote in CSV") || message.contains("incomplete row")) {
      SourceLocation quote = unclosedQuote(session, where);
      if (!quote.equals(where)) {
        session
            .findings()
            .add(Finding.error(CsvQuotes.RULE, quote, CsvQuotes.MESSAGE, CsvQuotes.HINT));
        return;
      }
    }
    if (message.contains(IN_USE)) {
      where = idLine(session, where, message.substring(message.lastIndexOf(' ') + 1));
    }
    if (message.contains(LOOSE_PART)) {
      where = partHeading(session, where);
    }
    if (cursor == null && message.contains(SUBSTITUTION)) {
      where = substitution(session, message.substring(message.lastIndexOf(' ') + 1));
    }
    String sentence = sentence(message);
    for (Known known : KNOWN) {
      if (message.contains(known.words())) {
        session
            .findings()
            .add(
                known.losesText()
                    ? Finding.error(known.rule(), where, sentence, known.hint())
                    : Finding.warning(known.rule(), where, sentence, known.hint()));
        return;
      }
    }
    String hint = "Correct the manuscript here.";
    session
        .findings()
        .add(
            error
                ? Finding.error("TF-READ-009", where, sentence, hint)
                : Finding.warning("TF-READ-009", where, sentence, hint));
  }

  /** An include whose path can't be told; the parser prints a line of its own in its place. */
  private static void droppedInclude(
      String directive, @Nullable Cursor cursor, ReadSession session) {
    SourceLocation where =
        cursor == null
            ? SourceLocation.ofFile(session.manuscript())
            : session.where(cursor.getFile(), cursor.getLineNumber());
    session.unresolvedIncludes().add(directive);
    session
        .findings()
        .add(
            Finding.error(
                "TF-READ-005",
                where,
                "The directive \"" + directive + "\" names an attribute that is not set.",
                "Set the attribute above this line."));
  }

  /** The parser stops at the end of the table; the quotation mark stands in a line above. */
  private static SourceLocation unclosedQuote(ReadSession session, SourceLocation end) {
    List<String> lines = session.lines(end.file());
    SourceLocation odd = end;
    for (int line = Math.min(end.line(), lines.size()); line > 0; line--) {
      String text = lines.get(line - 1);
      if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
        odd = SourceLocation.ofLine(end.file(), line);
      }
      if (text.matches("[|,:!]={3,}") && line < end.line()) {
        boolean csv = text.startsWith(",") || (line > 1 && lines.get(line - 2).contains("csv"));
        return csv ? odd : end;
      }
    }
    return end;
  }

  /** The parser names the block; what it is called stands in the lines of attributes above. */
  private static SourceLocation idLine(ReadSession session, SourceLocation block, String id) {
    List<String> lines = session.lines(block.file());
    for (int line = Math.min(block.line(), lines.size()); line > 0; line--) {
      String text = lines.get(line - 1);
      if (text.contains("[") && text.contains(id)) {
        return SourceLocation.ofLine(block.file(), line);
      }
      if (line < block.line() && !text.startsWith("[") && !text.startsWith(".")) {
        return block;
      }
    }
    return block;
  }

  /** The first line that names a substitution that there is none of. */
  private static SourceLocation substitution(ReadSession session, String name) {
    for (String file : session.texts().keySet()) {
      List<String> lines = session.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.contains(name) && (line.contains("subs") || line.contains("pass:"))) {
          return SourceLocation.ofLine(file, i + 1);
        }
      }
    }
    return SourceLocation.ofFile(session.manuscript());
  }

  /** The parser stops where the part ends; its heading stands above. */
  private static SourceLocation partHeading(ReadSession session, SourceLocation end) {
    List<String> lines = session.lines(end.file());
    for (int line = Math.min(end.line() - 1, lines.size()); line > 0; line--) {
      if (lines.get(line - 1).startsWith("= ")) {
        return SourceLocation.ofLine(end.file(), line);
      }
    }
    return end;
  }

  /** One line with a capital and a full stop. */
  private static String sentence(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    String cut = line.length() > 160 ? line.substring(0, 157) + "..." : line;
    if (cut.isEmpty()) {
      return "The parser reports a fault.";
    }
    String capital = cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
