package org.trifold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Metadata in the head of the semantic HTML: the one place that knows how it is written there. */
public final class MetadataHtml {
  private static final String SHORT_TITLE = "trifold:short-title";
  private static final String SUBTITLE = "trifold:subtitle";
  private static final String REVISION = "trifold:revision";
  private static final String REVISION_DATE = "trifold:revision-date";
  private static final String ATTRIBUTE = "trifold:attribute";

  private MetadataHtml() {}

  /** Writes the metadata into the root element and an empty head. */
  public static void write(Metadata metadata, Document document) {
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalArgumentException("a document without a root element");
    }
    root.attr("lang", metadata.lang());
    root.attr("dir", metadata.dir());
    root.attr("data-doctype", metadata.doctype());
    Element head = document.head();
    head.empty();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("title").text(metadata.title());
    metadata.subtitle().ifPresent(v -> meta(head, SUBTITLE, v));
    metadata.shortTitle().ifPresent(v -> meta(head, SHORT_TITLE, v));
    for (Author author : metadata.authors()) {
      Element meta = meta(head, "author", author.name());
      author.email().ifPresent(v -> meta.attr("data-email", v));
    }
    metadata.description().ifPresent(v -> meta(head, "description", v));
    metadata.keywords().forEach(v -> meta(head, "keywords", v));
    metadata.revision().ifPresent(v -> meta(head, REVISION, v));
    metadata.revisionDate().ifPresent(v -> meta(head, REVISION_DATE, v));
    metadata
        .attributes()
        .forEach((name, value) -> meta(head, ATTRIBUTE, value).attr("data-attribute", name));
  }

  /** The value of an attribute that the header sets. */
  public static Optional<String> attributeText(Document document, String name) {
    return attribute(document, name).map(meta -> meta.attr("content"));
  }

  /** The place of a header attribute; the whole manuscript where its line isn't known. */
  public static SourceLocation attributePlace(Document document, String name) {
    return attribute(document, name)
        .filter(meta -> meta.hasAttr(SourceLocation.LINE_ATTRIBUTE))
        .map(SourceLocation::of)
        .orElseGet(() -> SourceLocation.ofFile(SourceLocation.of(document.body()).file()));
  }

  /** The short title, if there is one. */
  public static Optional<String> shortTitle(Document document) {
    return first(document, SHORT_TITLE);
  }

  static Optional<Element> attribute(Document document, String name) {
    return metas(document, ATTRIBUTE).stream()
        .filter(meta -> meta.attr("data-attribute").equals(name))
        .findFirst();
  }

  private static Element meta(Element head, String name, String content) {
    return head.appendElement("meta").attr("name", name).attr("content", content);
  }

  static Metadata read(Document document) {
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalArgumentException("a document without a root element");
    }
    List<Author> authors = new ArrayList<>();
    for (Element e : metas(document, "author")) {
      authors.add(
          new Author(
              e.attr("content"), Optional.of(e.attr("data-email")).filter(v -> !v.isEmpty())));
    }
    Map<String, String> attributes = new TreeMap<>();
    for (Element e : metas(document, ATTRIBUTE)) {
      attributes.put(e.attr("data-attribute"), e.attr("content"));
    }
    Element title = document.head().selectFirst("title");
    return new Metadata(
        title == null ? "" : title.wholeText(),
        first(document, SUBTITLE),
        first(document, SHORT_TITLE),
        authors,
        first(document, "description"),
        metas(document, "keywords").stream().map(e -> e.attr("content")).toList(),
        root.hasAttr("lang") ? root.attr("lang") : "en",
        root.hasAttr("dir") ? root.attr("dir") : "ltr",
        root.hasAttr("data-doctype") ? root.attr("data-doctype") : "article",
        first(document, REVISION),
        first(document, REVISION_DATE),
        attributes);
  }

  private static List<Element> metas(Document document, String name) {
    return document.head().children().stream()
        .filter(e -> e.normalName().equals("meta") && e.attr("name").equals(name))
        .toList();
  }

  private static Optional<String> first(Document document, String name) {
    return metas(document, name).stream().findFirst().map(e -> e.attr("content"));
  }
}
