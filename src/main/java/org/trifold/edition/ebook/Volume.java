package org.trifold.edition.ebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.epub.NCXDocument;

/**
 * The e-book in memory, as epublib's {@code Book}: resources, spine and table of contents. epublib
 * writes the NCX of it. What EPUB 3 adds to a resource, its properties, is kept beside.
 */
final class Volume {
  static final String XHTML = "application/xhtml+xml";
  private static final String NCX = "application/x-dtbncx+xml";
  private static final String NCX_HREF = "toc.ncx";

  private final Book book = new Book();
  private final SortedMap<String, String> properties = new TreeMap<>();
  private int count;

  /**
   * One line of the manifest.
   *
   * @param properties separated by spaces; may be empty
   */
  record Item(String id, String href, String mediaType, String properties) {}

  /** Adds a resource. */
  void add(String href, String mediaType, byte[] content, String itemProperties) {
    count++;
    String extension = href.substring(href.lastIndexOf('.'));
    Resource resource =
        new Resource(
            "item-" + count, content, href, new MediaType(mediaType, extension, new String[0]));
    book.getResources().add(resource);
    properties.put(href, itemProperties);
  }

  /** Puts a resource at the end of the reading order. */
  void read(String href) {
    book.getSpine().addSpineReference(new SpineReference(resource(href)));
  }

  /** Sets the table of contents. */
  void contents(List<Contents.Entry> entries) {
    book.getTableOfContents().setTocReferences(references(entries));
  }

  private List<TOCReference> references(List<Contents.Entry> entries) {
    List<TOCReference> references = new java.util.ArrayList<>();
    for (Contents.Entry entry : entries) {
      int hash = entry.href().indexOf('#');
      String file = hash < 0 ? entry.href() : entry.href().substring(0, hash);
      String fragment = hash < 0 ? "" : entry.href().substring(hash + 1);
      references.add(
          new TOCReference(entry.title(), resource(file), fragment, references(entry.children())));
    }
    return references;
  }

  /** Adds the NCX that older readers navigate by. */
  void addNcx(String identifier, String title) {
    try {
      // Any scheme but "uid" would leave the NCX without the dtb:uid it must have.
      Resource ncx =
          NCXDocument.createNCXResource(
              List.of(new Identifier("uid", identifier)),
              title,
              List.of(),
              book.getTableOfContents());
      add(NCX_HREF, NCX, ncx.getData(), "");
      book.getSpine().setTocResource(resource(NCX_HREF));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Resource resource(String href) {
    Resource resource = book.getResources().getByHref(href);
    if (resource == null) {
      throw new IllegalArgumentException("not in the e-book: " + href);
    }
    return resource;
  }

  /** The manifest, sorted by file name. */
  List<Item> manifest() {
    List<Item> items = new java.util.ArrayList<>();
    properties.forEach(
        (href, itemProperties) -> {
          Resource resource = resource(href);
          items.add(
              new Item(resource.getId(), href, resource.getMediaType().getName(), itemProperties));
        });
    return items;
  }

  /** Ids of the reading order. */
  List<String> spine() {
    return book.getSpine().getSpineReferences().stream().map(r -> r.getResource().getId()).toList();
  }

  /** Manifest id of a file. */
  String id(String href) {
    return resource(href).getId();
  }

  /** All characters of the content documents, and the letters of their markup. */
  SortedSet<Integer> characters() {
    SortedSet<Integer> characters = new TreeSet<>();
    files()
        .forEach(
            (href, content) -> {
              if (resource(href).getMediaType().getName().equals(XHTML)) {
                new String(content, StandardCharsets.UTF_8).codePoints().forEach(characters::add);
              }
            });
    return characters;
  }

  /** Id of the NCX. */
  String ncxId() {
    return book.getSpine().getTocResource().getId();
  }

  /** Content by file name. */
  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String href : properties.keySet()) {
      try {
        files.put(href, resource(href).getData());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
