package org.trifold.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Content;
import org.trifold.model.Findings;

/**
 * Keeps, for a teaser or a digest, the opening of each article and adds a link to the rest. What
 * refers to a place that is cut off leads to the article on the web instead, and notes of the
 * opening come with it. In all other contents only the marks go that say where to cut.
 */
final class Opening implements Transform {
  private final Content content;
  private final Removed removed;
  private final SpokenLabels labels;
  private final Findings findings;

  /**
   * A pass.
   *
   * @param removed filled with the ids that were cut off
   */
  Opening(Content content, Removed removed, Labels labels, Findings findings) {
    this.content = content;
    this.removed = removed;
    this.labels = new SpokenLabels(labels);
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    if (!content.isOpening()) {
      document.body().select(Cut.MARK).remove();
      return document;
    }
    NoteTexts notes = NoteTexts.of(document);
    List<Teaser> teasers = Teaser.in(document);
    Map<String, Gone> targets = new HashMap<>();
    for (Teaser teaser : teasers) {
      for (Element target : teaser.root().select("[id]")) {
        targets.putIfAbsent(target.id(), new Gone(teaser, target.clone()));
      }
    }
    document.body().select("nav.toc").remove();
    teasers.forEach(teaser -> teaser.cut(labels, findings));
    notes.rescue(document);
    document.select("[id]").forEach(kept -> targets.remove(kept.id()));
    lead(document, targets);
    targets.values().forEach(gone -> removed.addExpected(gone.target));
    return document;
  }

  /** A target that was cut off. */
  private record Gone(Teaser teaser, Element target) {}

  /**
   * Sends references to what is gone to its article. Not to a place in it: which ids that page has
   * is not known.
   */
  private static void lead(Document document, Map<String, Gone> targets) {
    for (Element reference : document.body().select("a[data-xref]:not([data-xref-file])")) {
      Gone gone = targets.get(reference.attr("data-xref"));
      Element around = reference.parent();
      // A link in a link is not HTML: such a reference becomes words, as any to what is gone.
      if (gone != null && around != null && around.closest("a") == null) {
        String words = ReferenceText.plain(gone.target);
        gone.teaser
            .address()
            .ifPresent(
                address -> {
                  reference.attr("href", address);
                  reference.removeAttr("data-xref").removeAttr("data-xref-style");
                  if (!reference.hasText() && reference.selectFirst("img") == null) {
                    reference.text(words);
                  }
                });
      }
    }
    for (Element link : document.body().select("a[href^=#]")) {
      Gone gone = targets.get(link.attr("href").substring(1));
      if (gone != null) {
        gone.teaser.address().ifPresent(address -> link.attr("href", address));
      }
    }
  }
}
