package org.trifold.edition.ebook;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Outline;
import org.trifold.transform.Labels;

/**
 * Says what things are: {@code epub:type} (EPUB 3 Structural Semantics Vocabulary 1.1) with the
 * matching role (Digital Publishing WAI-ARIA Module 1.1).
 */
final class Semantics {
  static final String TYPE = "epub:type";

  /** Section kinds of the semantic HTML and what both vocabularies call them. */
  private static final Map<String, Meaning> SECTIONS =
      Map.ofEntries(
          Map.entry("part", new Meaning("part", "doc-part")),
          Map.entry("chapter", new Meaning("chapter", "doc-chapter")),
          Map.entry("preface", new Meaning("preface", "doc-preface")),
          Map.entry("abstract", new Meaning("abstract", "doc-abstract")),
          Map.entry("appendix", new Meaning("appendix", "doc-appendix")),
          Map.entry("glossary", new Meaning("glossary", "doc-glossary")),
          Map.entry("bibliography", new Meaning("bibliography", "doc-bibliography")),
          Map.entry("index", new Meaning("index", "doc-index")),
          Map.entry("dedication", new Meaning("dedication", "doc-dedication")),
          Map.entry("colophon", new Meaning("colophon", "doc-colophon")),
          Map.entry("acknowledgments", new Meaning("acknowledgments", "doc-acknowledgments")),
          Map.entry("notes", new Meaning("endnotes", "doc-endnotes")));

  private static final Map<String, String> DIVISIONS =
      Map.ofEntries(
          Map.entry("preface", "frontmatter"),
          Map.entry("abstract", "frontmatter"),
          Map.entry("dedication", "frontmatter"),
          Map.entry("acknowledgments", "frontmatter"),
          Map.entry(ContentFile.TITLE_PAGE, "frontmatter"),
          Map.entry(ContentFile.COVER, "frontmatter"),
          Map.entry("appendix", "backmatter"),
          Map.entry("glossary", "backmatter"),
          Map.entry("bibliography", "backmatter"),
          Map.entry("index", "backmatter"),
          Map.entry("colophon", "backmatter"),
          Map.entry("notes", "backmatter"));

  private record Meaning(String type, String role) {}

  private final Ids ids;
  private final Labels labels;

  Semantics(Ids ids, Labels labels) {
    this.ids = ids;
    this.labels = labels;
  }

  /** The landmark type of a section's kind; empty for an ordinary section. */
  static java.util.Optional<String> type(String kind) {
    return java.util.Optional.ofNullable(SECTIONS.get(kind)).map(Meaning::type);
  }

  /** The division of the book that a kind of file belongs to. */
  static String division(String kind) {
    return DIVISIONS.getOrDefault(kind, "bodymatter");
  }

  void apply(ContentFile file) {
    Element body = file.body();
    body.attr(TYPE, division(file.kind()));
    for (Element section : body.select("section")) {
      String kind =
          section.parent() == body && !file.isFrontPage() && section.attr("data-kind").isEmpty()
              ? file.kind()
              : section.attr("data-kind");
      Meaning meaning = SECTIONS.get(kind);
      if (meaning != null) {
        section.attr(TYPE, meaning.type()).attr("role", meaning.role());
        Element heading = Outline.heading(section);
        if (heading != null) {
          section.attr("aria-labelledby", ids.of(heading));
        }
      }
    }
    for (Element reference : body.select("a.note-ref")) {
      reference.attr(TYPE, "noteref").attr("role", "doc-noteref");
      reference.attr("aria-label", labels.get("note-ref", XmlText.line(reference.text())));
      if (reference.nextSibling() instanceof Element next && next.hasClass("note-ref")) {
        // Two notes at one place are two numbers, also to the ear and when copied.
        reference.after(new TextNode("\u00A0"));
      }
    }
    for (Element back : body.select("a.note-back")) {
      back.attr("role", "doc-backlink").attr("aria-label", labels.get("note-back"));
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
}
