package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** Notes down the line of the document's title, which the parser does not tell. */
final class TitlePlace {
  private static final String COMMENT = "////";

  private TitlePlace() {}

  /** Of a title in the manuscript itself: one that is included stays without a line. */
  static void mark(Document document, ReadSession session) {
    Element header = document.selectFirst("header.document-header");
    if (header != null && !header.hasAttr(Publication.UNTITLED_ATTRIBUTE)) {
      List<String> lines = session.lines(session.manuscript());
      List<Integer> titles = titles(lines, session);
      String title = letters(header.text());
      titles.stream()
          .filter(line -> title.startsWith(letters(lines.get(line - 1))))
          .findFirst()
          .or(() -> titles.stream().findFirst())
          .ifPresent(line -> header.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(line)));
    }
  }

  /** A condition may leave the first of several out, and attributes may be in it. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The 1-based lines of titles that are no comments. */
  private static List<Integer> titles(List<String> lines, ReadSession session) {
    List<Integer> titles = new ArrayList<>();
    boolean comment = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.startsWith(COMMENT) && line.chars().allMatch(c -> c == '/')) {
        comment = !comment;
      } else if (!comment
          && session.included().isTaken(session.manuscript(), i + 1)
          && isTitle(line, i + 1 < lines.size() ? lines.get(i + 1).stripTrailing() : "")) {
        titles.add(i + 1);
      }
    }
    return titles;
  }

  /** One line, or two of which the second underlines the first within a character. */
  private static boolean isTitle(String line, String next) {
    if (line.startsWith("= ") || line.startsWith("# ")) {
      return true;
    }
    return next.length() > 1
        && next.chars().allMatch(c -> c == '=')
        && !line.isEmpty()
        && Character.isLetterOrDigit(line.codePointAt(0))
        && Math.abs(line.codePointCount(0, line.length()) - next.length()) <= 1;
  }
}
