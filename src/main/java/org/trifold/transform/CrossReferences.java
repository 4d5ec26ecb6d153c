package org.trifold.transform;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/**
 * Gives cross-references their text and target. One to content that this edition leaves out becomes
 * plain text.
 */
final class CrossReferences implements Transform {
  private final String edition;
  private final Removed removed;
  private final Labels labels;
  private final Findings findings;

  /**
   * A pass.
   *
   * @param removed ids that the selections took out
   */
  CrossReferences(String edition, Removed removed, Labels labels, Findings findings) {
    this.edition = edition;
    this.removed = removed;
    this.labels = labels;
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    Map<String, Element> targets = new HashMap<>();
    for (Element element : document.select("[id]")) {
      targets.putIfAbsent(element.id(), element);
    }
    for (Element reference : document.select("a[data-xref]")) {
      if (reference.hasAttr("data-xref-file")) {
        otherFile(reference);
      } else {
        inside(document, reference, targets);
      }
    }
    for (Element link : document.select("a[href^=#]")) {
      String id = link.attr("href").substring(1);
      if (!id.isEmpty() && !targets.containsKey(id) && removed.has(id)) {
        plain(link, id);
      }
    }
    return document;
  }

  private void inside(Document document, Element reference, Map<String, Element> targets) {
    String id = reference.attr("data-xref");
    Element target = targets.get(id);
    if (id.isEmpty()) {
      if (isEmpty(reference)) {
        reference.text(document.title());
      }
      words(reference);
      return;
    }
    if (target == null) {
      plain(reference, id);
      return;
    }
    if (isEmpty(reference)) {
      reference.text(ReferenceText.styled(target, reference.attr("data-xref-style"), labels));
    }
    reference.attr("href", "#" + id);
    reference.removeAttr("data-xref").removeAttr("data-xref-style");
    // A link in a link is not HTML: the inner one gives its words.
    Element outer = reference.parent() == null ? null : reference.parent().closest("a");
    if (outer != null) {
      words(reference);
    }
  }

  private void plain(Element reference, String id) {
    String words = removed.words(id);
    if (!removed.isExpected(id)) {
      findings.add(
          Finding.warning(
              "TF-SELECT-001",
              SourceLocation.of(reference),
              "The reference to \""
                  + words
                  + "\" is plain text in the "
                  + edition
                  + ", which leaves that out.",
              "Choose the reference by the same role as its target."));
    }
    if (isEmpty(reference)) {
      reference.text(words);
    }
    words(reference);
  }

  private void otherFile(Element reference) {
    findings.add(
        Finding.info(
            "TF-SELECT-002",
            SourceLocation.of(reference),
            "The reference to \"" + reference.attr("data-xref-file") + "\" is plain text.",
            "An edition is one file; give the web address if readers should follow it."));
    words(reference);
  }

  /** Words in the place of a link; it is a place all the same, since other editions link it. */
  private static void words(Element reference) {
    String place = reference.attr(Places.PLACE);
    reference.clearAttributes();
    if (place.isEmpty()) {
      reference.unwrap();
    } else {
      reference.tagName("span").attr(Places.PLACE, place);
    }
  }

  private static boolean isEmpty(Element reference) {
    return !reference.hasText() && reference.selectFirst("img") == null;
  }
}
