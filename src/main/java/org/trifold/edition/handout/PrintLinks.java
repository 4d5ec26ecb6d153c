package org.trifold.edition.handout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Transform;

/** Keeps links that lead somewhere a reader may go; the words of the others stay as text. */
final class PrintLinks implements Transform {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private final Findings findings;

  PrintLinks(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(e -> ids.add(e.id()));
    // A way back to where one came from is of use on a screen only.
    document.select("a.note-back").remove();
    for (Element link : document.body().select("a")) {
      String href = link.attr("href").strip();
      if (href.isEmpty()) {
        link.tagName("span");
      } else if (!leads(href, ids)) {
        findings.add(
            Finding.warning(
                "TF-HANDOUT-008",
                SourceLocation.of(link),
                "The link to \"" + ShownAddress.of(href) + "\" leads nowhere from a printed page.",
                "Link to a place in this manuscript, or to a web, mail or phone address."));
        link.tagName("span").removeAttr("href");
      } else if (link.text().isBlank() && link.selectFirst("img") == null) {
        link.text(href);
      }
    }
    return document;
  }

  private static boolean leads(String href, Set<String> ids) {
    if (href.startsWith("#")) {
      return ids.contains(href.substring(1));
    }
    int colon = href.indexOf(':');
    return colon > 0 && SCHEMES.contains(href.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
