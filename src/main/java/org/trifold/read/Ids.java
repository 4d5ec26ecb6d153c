package org.trifold.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** Lets each id stand once: a page where it stands twice is not valid, and links lead astray. */
final class Ids {
  private Ids() {}

  /** Takes an id away where it stands again; references lead to where it stands first. */
  static void settle(Document document, ReadSession session) {
    Places places = new Places(session);
    // The parser has told of most; it does not look at ids in headings and raw HTML.
    Map<String, Integer> told = new HashMap<>();
    for (Finding finding : session.findings().list()) {
      if (finding.rule().equals(LogFindings.DUPLICATE_ID)) {
        String message = finding.message();
        String id = message.substring(message.lastIndexOf(' ') + 1, message.length() - 1);
        told.merge(id, 1, Integer::sum);
      }
    }
    Set<String> taken = new HashSet<>();
    for (Element element : document.select("[id]")) {
      String id = element.id();
      if (!id.isEmpty() && taken.add(id)) {
        continue;
      }
      SourceLocation where = places.of(element, id);
      element.removeAttr("id");
      if (!id.isEmpty() && told.merge(id, -1, Integer::sum) < 0) {
        session
            .findings()
            .add(
                Finding.warning(
                    LogFindings.DUPLICATE_ID,
                    where,
                    "Id assigned to text already in use: " + id + ".",
                    "Give each its own id."));
      }
    }
  }
}
