package org.trifold.edition.ebook;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Outline;
import org.trifold.transform.Labels;

/**
 * Says what things are: {@code epub:type} (EPUB 3 Structural Semantics Vocabulary 1.1) with the
 * matching role (Digital Publishing WAI-ARIA Module 1.1).
 */
final class Semantics {
  static final String TYPE = "epub:type";

  private final Ids ids;
  private final Labels labels;

  Semantics(Ids ids, Labels labels) {
    this.ids = ids;
    this.labels = labels;
  }

  /** Marks what is in a file. */
  void apply(ContentFile file) {
    Element body = file.body();
    for (Element section : body.select("section")) {
      boolean whole = section.parent() == body && section.attr("data-kind").isEmpty();
      String kind = whole && !file.made() ? file.kind() : section.attr("data-kind");
      Optional<Meaning> meaning = Meaning.of(kind);
      meaning.ifPresent(m -> section(section, m, file));
      if (meaning.isEmpty() && section.hasAttr("data-kind")) {
        // A theme has no role to know it by.
        section.addClass(FileNames.ascii(kind, ContentFile.SECTION));
      }
    }
    for (Element epigraph : body.select("blockquote.epigraph")) {
      epigraph.attr(TYPE, "epigraph").attr("role", "doc-epigraph");
    }
    for (Element reference : body.select("a.note-ref")) {
      reference.attr(TYPE, "noteref").attr("role", "doc-noteref");
      reference.attr("aria-label", labels.get("note-ref", XmlText.line(reference.text())));
      if (reference.nextSibling() instanceof Element next && next.hasClass("note-ref")) {
        // Two notes at one place are two numbers, also to the ear and when copied.
        reference.after(new TextNode("\u00A0"));
      }
    }
    for (Element code : body.select("pre.listing:not([dir]), pre.literal:not([dir])")) {
      // Code reads left to right in a right-to-left book too; EPUB style sheets may not say so.
      code.attr("dir", "ltr");
    }
    for (Element aside : body.select("aside.admonition")) {
      aside.attr("role", "note");
    }
    for (Element nav : body.select("nav.toc")) {
      nav.attr("role", "doc-toc").attr("aria-label", labels.get("contents"));
    }
  }

  private void section(Element section, Meaning meaning, ContentFile file) {
    section.attr(TYPE, meaning.type());
    if (meaning.role().isEmpty()) {
      return;
    }
    section.attr("role", meaning.role());
    Element heading = Outline.heading(section);
    if (heading != null) {
      section.attr("aria-labelledby", ids.of(heading));
    } else if (section == file.whole()) {
      section.attr("aria-label", file.title());
    }
  }
}
