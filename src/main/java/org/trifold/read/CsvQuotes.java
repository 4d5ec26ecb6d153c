package org.trifold.read;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Finds quotation marks that are not closed in the data of tables written as comma- or
 * tab-separated values (RFC 4180, section 2, rules 5 to 7). The parser takes all that follows, line
 * ends and commas too, into the one cell, and tells of it only where the row becomes too short.
 */
final class CsvQuotes {
  static final String RULE = "TF-READ-012";
  static final String MESSAGE = "A quotation mark in the table's data is not closed.";
  static final String HINT = "Close it before the next comma.";

  private static final Pattern FENCE = Pattern.compile("[|,:!]={3,}");
  private static final Pattern FORMAT = Pattern.compile("\\bformat=\"?([ct])sv\\b");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\bseparator=(?:\"(.)\"|(?<bare>[^\",\\]]))");

  private final ReadSession session;

  CsvQuotes(ReadSession session) {
    this.session = session;
  }

  void find(Document document) {
    for (Element table : document.select("table")) {
      SourceLocation start = SourceLocation.of(table);
      List<String> lines = session.lines(start.file());
      int fence = fence(lines, start.line());
      if (fence == 0) {
        continue;
      }
      OptionalInt separator = separator(lines, fence);
      if (separator.isPresent()) {
        int open = unclosed(lines, fence, (char) separator.getAsInt());
        if (open > 0) {
          tell(SourceLocation.ofLine(start.file(), open));
        }
      }
    }
  }

  private void tell(SourceLocation where) {
    boolean told =
        session.findings().list().stream()
            .anyMatch(finding -> finding.rule().equals(RULE) && finding.where().equals(where));
    if (!told) {
      session.findings().add(Finding.error(RULE, where, MESSAGE, HINT));
    }
  }

  /**
   * The line that opens the table, which the parser's place is or stands above; 0 if none is near.
   */
  private static int fence(List<String> lines, int start) {
    for (int line = Math.max(start, 1); line <= lines.size() && line <= start + 4; line++) {
      if (FENCE.matcher(lines.get(line - 1)).matches()) {
        return line;
      }
    }
    return 0;
  }

  /** What parts the values; empty where the table is of another format. */
  private static OptionalInt separator(List<String> lines, int fence) {
    char found = lines.get(fence - 1).charAt(0) == ',' ? ',' : 0;
    char own = 0;
    for (int line = fence - 1;
        line > 0 && lines.get(line - 1).matches("\\[.*\\]|\\.\\S.*");
        line--) {
      Matcher format = FORMAT.matcher(lines.get(line - 1));
      if (format.find()) {
        found = format.group(1).equals("c") ? ',' : '\t';
      }
      Matcher separator = SEPARATOR.matcher(lines.get(line - 1));
      if (separator.find()) {
        String sign = separator.group(1) == null ? separator.group("bare") : separator.group(1);
        own = sign.charAt(0);
      }
    }
    if (found == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(own == 0 ? found : own);
  }

  /**
   * The line of the first quotation mark that opens a value and is not closed; 0 if there is none.
   */
  private static int unclosed(List<String> lines, int fence, char separator) {
    String end = lines.get(fence - 1);
    int opened = 0;
    for (int line = fence + 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (text.equals(end)) {
        return opened;
      }
      if (text.startsWith("include::")) {
        return 0; // The rows are in another file.
      }
      boolean start = opened == 0;
      for (int i = 0; i < text.length(); i++) {
        char sign = text.charAt(i);
        if (opened > 0) {
          if (sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i++;
          } else if (sign == '"') {
            if (!closes(text, i + 1, separator)) {
              return opened;
            }
            opened = 0;
            start = false;
          }
        } else if (sign == separator) {
          start = true;
        } else if (sign == '"' && start) {
          opened = line;
        } else if (sign != ' ') {
          start = false;
        }
      }
    }
    return 0; // The table is not closed either, which is told.
  }

  /** Whether a value can end here. */
  private static boolean closes(String text, int after, char separator) {
    int next = after;
    while (next < text.length() && text.charAt(next) == ' ' && separator != ' ') {
      next++;
    }
    return next == text.length() || text.charAt(next) == separator;
  }
}
