package org.trifold.read;

import java.util.List;
import java.util.regex.Pattern;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Tells of text that stands right below the title, where AsciiDoc reads a line as the author and
 * the next as the revision: what of the latter is no date is in no e-book and no mail.
 */
final class HeaderProse {
  /** The longest names of companies and of groups have fewer words. */
  private static final int WORDS_OF_A_NAME = 10;

  /** At least four words, and a mark after one that is no abbreviation of a title or company. */
  private static final Pattern SENTENCE = Pattern.compile("(?U)(\\S+\\s+){3,}\\S*\\w{4}[.!?:]");

  private static final int SHOWN = 40;

  private HeaderProse() {}

  static void find(List<Author> authors, AttributePlaces attributes, ReadSession session) {
    if (attributes.isEntry("author") || attributes.isEntry("authors")) {
      return;
    }
    for (Author author : authors) {
      String name = author.name();
      if (isProse(name)) {
        SourceLocation where = attributes.firstWith(name, session.manuscript());
        session
            .findings()
            .add(
                Finding.warning(
                    "TF-READ-091",
                    where,
                    "\""
                        + (name.length() > SHOWN
                            ? name.substring(0, SHOWN).strip() + " \u2026"
                            : name)
                        + "\" is read as the name of an author, and the line below as version and"
                        + " date.",
                    "If it is text, write an empty line above it."));
        return;
      }
    }
  }

  private static boolean isProse(String name) {
    return SENTENCE.matcher(name).matches() || name.split("\\s+").length > WORDS_OF_A_NAME;
  }
}
