package org.trifold.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Tells of authors that are printed as text. Only a manuscript has a header: the title of a file
 * that it includes becomes a section, and the line below it a paragraph, with the attributes that
 * follow.
 */
final class IncludedHeaders {
  /** Lines that may stand below a title and are no text: attributes, comments, block attributes. */
  private static final Pattern NO_TEXT = Pattern.compile(":!?[\\w-]+!?:.*|//.*|\\[.*]|\\..*|\\s*");

  private IncludedHeaders() {}

  static void find(Document document, ReadSession session) {
    for (String file : session.texts().keySet()) {
      List<String> lines = session.lines(file);
      int title = 0;
      while (title < lines.size() && lines.get(title).matches("\\s*|//.*")) {
        title++;
      }
      boolean header =
          !file.equals(session.manuscript())
              && title + 1 < lines.size()
              && lines.get(title).startsWith("= ")
              && !NO_TEXT.matcher(lines.get(title + 1)).matches();
      SourceLocation where = SourceLocation.ofLine(file, title + 2);
      if (header && isParagraph(document, where)) {
        session
            .findings()
            .add(
                Finding.warning(
                    "TF-READ-061",
                    where,
                    "The author of an included file is printed as text, with the attributes below.",
                    "Take the line out, or gather the files by a book description."));
      }
    }
  }

  private static boolean isParagraph(Document document, SourceLocation where) {
    return document.body().select("p[data-line]").stream()
        .anyMatch(paragraph -> SourceLocation.of(paragraph).equals(where));
  }
}
