package org.trifold.edition.ebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets apart the mark behind the number in a file's first heading ({@code span.end} in {@code
 * span.section-number}), so that a theme can leave it out where the number has a line to itself.
 */
final class ChapterNumbers {
  private static final Pattern MARKED = Pattern.compile("(.*[\\p{L}\\p{N}])([.:]\\s*)");

  private ChapterNumbers() {}

  static void settle(Element body) {
    for (Element number : body.select("> section > h1 > .section-number")) {
      if (number.lastChild() instanceof TextNode text) {
        Matcher marked = MARKED.matcher(text.getWholeText());
        if (marked.matches()) {
          text.text(marked.group(1));
          number.appendElement("span").addClass("end").text(marked.group(2));
        }
      }
    }
  }
}
