package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the parser's own words for an include it left out off the page; a finding tells of it. */
final class UnresolvedIncludes {
  private static final Pattern WORDS =
      Pattern.compile("Unresolved directive in [^\\n]* - include::[^\\n]*\\]\\n?");

  private UnresolvedIncludes() {}

  static void remove(Document document) {
    List<TextNode> found = new ArrayList<>();
    document
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text
                  && text.getWholeText().contains("Unresolved directive in ")) {
                found.add(text);
              }
            });
    for (TextNode text : found) {
      text.text(WORDS.matcher(text.getWholeText()).replaceAll(""));
      Node parent = text.parent();
      if (parent instanceof Element p && p.normalName().equals("p") && isEmpty(p)) {
        p.remove();
      }
    }
  }

  private static boolean isEmpty(Element paragraph) {
    return !paragraph.hasText() && paragraph.selectFirst("img") == null;
  }
}
