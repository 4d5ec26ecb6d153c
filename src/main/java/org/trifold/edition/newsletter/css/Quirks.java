package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;

/** Whether browsers show a document in quirks mode (HTML Standard, §13.2.6.4.1). */
final class Quirks {
  /** Beginnings of public identifiers, as the Standard lists them, shortened where that is safe. */
  private static final List<String> PUBLIC =
      List.of(
          "+//silmaril//",
          "-//as//",
          "-//advasoft ltd//",
          "-//ietf//",
          "-//metrius//",
          "-//microsoft//",
          "-//netscape comm. corp.//",
          "-//o'reilly and associates//",
          "-//sq//",
          "-//softquad",
          "-//spyglass//",
          "-//sun microsystems corp.//",
          "-//w3c//dtd html 3",
          "-//w3c//dtd html 4.0 frameset//",
          "-//w3c//dtd html 4.0 transitional//",
          "-//w3c//dtd html experimental",
          "-//w3c//dtd w3 html",
          "-//w3o//dtd w3 html",
          "-//webtechs//",
          "-/w3c/dtd html 4.0 transitional/en",
          "html");

  /** Those that count only where no system identifier stands beside them. */
  private static final List<String> PUBLIC_ALONE =
      List.of("-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//");

  private Quirks() {}

  static boolean of(Document document) {
    DocumentType type = document.documentType();
    if (type == null || !type.name().equalsIgnoreCase("html")) {
      return true;
    }
    String id = type.publicId().toLowerCase(Locale.ROOT);
    return PUBLIC.stream().anyMatch(p -> p.equals("html") ? id.equals(p) : id.startsWith(p))
        || type.systemId()
            .equalsIgnoreCase("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")
        || type.systemId().isEmpty() && PUBLIC_ALONE.stream().anyMatch(id::startsWith);
  }
}
