package org.trifold.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What reading a manuscript yields. Its one and only content is a document of semantic HTML, whose
 * vocabulary is listed in {@code src/docs/architecture.md}; metadata, outline, assets and notes are
 * derived from it. Immutable and thread-safe; its file form is that HTML.
 */
public final class Publication {
  /**
   * Attribute of the root element: path of the manuscript below the manuscript folder, no suffix.
   */
  public static final String NAME_ATTRIBUTE = "data-name";

  /** Attribute of a document header whose title no author wrote. */
  public static final String UNTITLED_ATTRIBUTE = "data-untitled";

  private final Document document;
  private final Metadata metadata;

  private Publication(Document document) {
    this.document = document;
    this.metadata = MetadataHtml.read(document);
  }

  /** Takes a copy of the document. */
  public static Publication of(Document document) {
    Document copy = document.clone();
    settle(copy);
    return new Publication(copy);
  }

  /** Reads the file form that {@link #toHtml} wrote. */
  public static Publication parse(String html) {
    Document document = Jsoup.parse(html);
    settle(document);
    return new Publication(document);
  }

  private static void settle(Document document) {
    document.outputSettings().prettyPrint(false).charset("UTF-8");
  }

  /** The file form: a whole HTML document in UTF-8. */
  public String toHtml() {
    Document copy = document();
    // HTML parsers drop a newline right after <pre> (HTML Standard, 13.1.2.5): write one to drop.
    for (Element pre : copy.select("pre")) {
      if (pre.childNodeSize() > 0 && pre.wholeText().startsWith("\n")) {
        pre.prependText("\n");
      }
    }
    return copy.outerHtml();
  }

  /** A fresh copy, the caller's to change. */
  public Document document() {
    return document.clone();
  }

  /**
   * Output folder and file name, relative, with forward slashes: {@code leaflets/microneedling}.
   */
  public String name() {
    return root().attr(NAME_ATTRIBUTE);
  }

  /** The manuscript's file, relative to the project root. */
  public String source() {
    return root().attr(SourceLocation.SOURCE_ATTRIBUTE);
  }

  /** Whether nothing but a title is there to publish: neither words nor pictures. */
  public boolean isBare() {
    return isBare(document);
  }

  /** Whether a document holds neither words nor pictures below its title. */
  public static boolean isBare(Document document) {
    Element copy = document.body().clone();
    copy.select("header.document-header, nav.toc").remove();
    return !copy.hasText() && copy.selectFirst("img") == null;
  }

  public Metadata metadata() {
    return metadata;
  }

  /** The place of a header attribute; the whole manuscript where its line isn't known. */
  public SourceLocation where(String attribute) {
    return MetadataHtml.attributePlace(document, attribute);
  }

  /** The outline: top-level sections with theirs inside. */
  public List<Section> sections() {
    return Outline.of(document.body());
  }

  /** Files that the manuscript shows, each once, in order of first appearance. */
  public List<Asset> assets() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    for (Element image : document.select("img[src]")) {
      String path = image.attr("src");
      if (!path.isEmpty() && !path.startsWith("data:")) {
        assets.putIfAbsent(path, new Asset(path, SourceLocation.of(image)));
      }
    }
    return List.copyOf(assets.values());
  }

  /** Footnotes in order of appearance. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (Element note : document.select("span[data-note]")) {
      notes.add(new Note(note.attr("data-note"), note.html(), SourceLocation.of(note)));
    }
    return List.copyOf(notes);
  }

  private Element root() {
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalStateException("a document without a root element");
    }
    return root;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Publication that && toHtml().equals(that.toHtml());
  }

  @Override
  public int hashCode() {
    return toHtml().hashCode();
  }
}
