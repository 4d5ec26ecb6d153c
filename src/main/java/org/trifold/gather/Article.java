package org.trifold.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;
import org.trifold.model.Outline;
import org.trifold.model.Publication;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * An article on its way into a book: a section one level below the book's title, with all that the
 * article has one level deeper.
 */
final class Article {
  /** Kinds that AsciiDoc has no style for: authors write them as roles. */
  private static final Set<String> ROLES = Set.of(Repeated.ABOUT_AUTHOR, "also-by");

  private static final String ADDRESS = "canonical-url";
  private static final String PICTURE = "teaser-image";

  /** Attribute of an article's section in an issue: its address, empty where that is none. */
  private static final String ADDRESS_ATTRIBUTE = "data-teaser";

  private final Plan.Entry entry;
  private final Metadata metadata;
  private final SourceLocation addressPlace;
  private final SourceLocation picturePlace;
  private final Element section;
  private final boolean titled;

  /** Ids of the article as it was read, and what they have become; the empty one is the article. */
  private final Map<String, String> ids = new HashMap<>();

  private Article(Plan.Entry entry, Publication publication, Element section, boolean titled) {
    this.entry = entry;
    this.metadata = publication.metadata();
    this.addressPlace = publication.where(ADDRESS);
    this.picturePlace = publication.where(PICTURE);
    this.section = section;
    this.titled = titled;
  }

  static Article of(Plan.Entry entry, Publication publication) {
    Document document = publication.document();
    Element body = document.body();
    body.select("nav.toc").remove();
    deepen(body, 1);
    Element section = new Element("section");
    section.attr("data-level", "1");
    if (!entry.kind().isEmpty()) {
      section.attr("data-kind", entry.kind());
    }
    if (ROLES.contains(entry.kind())) {
      section.addClass(entry.kind());
    }
    section.attr(SourceLocation.FILE_ATTRIBUTE, entry.path());
    section.attr(Gathered.ARTICLE_ATTRIBUTE, entry.path());
    Element header = body.selectFirst("> header.document-header");
    Element heading = section.appendElement("h2");
    boolean titled = header != null && !header.hasAttr(Publication.UNTITLED_ATTRIBUTE);
    if (header != null) {
      head(header, section, heading);
      header.remove();
    }
    List<Node> content = List.copyOf(body.childNodes());
    content.forEach(section::appendChild);
    return new Article(entry, publication, section, titled);
  }

  /** The title becomes the section's heading, the rest of the header follows it. */
  private static void head(Element header, Element section, Element heading) {
    for (Element child : List.copyOf(header.children())) {
      if (heading.childNodeSize() == 0 && child.normalName().matches("h[12]")) {
        heading.appendChildren(List.copyOf(child.childNodes()));
        if (child.hasAttr("id")) {
          section.attr("id", child.id());
        }
      } else {
        section.appendChild(child);
      }
    }
  }

  /** Sets all sections and headings of an element deeper; headings end at the sixth rank. */
  static void deepen(Element root, int levels) {
    for (Element section : root.select("section[data-level]")) {
      int level = Integer.parseInt(section.attr("data-level")) + levels;
      section.attr("data-level", String.valueOf(level));
    }
    for (Element heading : root.select("h1, h2, h3, h4, h5, h6")) {
      // Of a section's own heading the level knows the rank, also behind the sixth.
      Element parent = heading.parent();
      int rank =
          parent != null && parent.hasAttr("data-level") && heading == Outline.heading(parent)
              ? Integer.parseInt(parent.attr("data-level")) + 1
              : heading.normalName().charAt(1) - '0' + levels;
      heading.tagName("h" + Math.max(1, Math.min(rank, 6)));
    }
  }

  /** Puts what is told of the article itself below its heading. */
  void tell(List<Author> bookAuthors) {
    Element last = section.child(0);
    for (Element next = last.nextElementSibling();
        next != null && next.hasClass("subtitle");
        next = last.nextElementSibling()) {
      last = next;
    }
    List<String> names = metadata.authors().stream().map(Author::name).toList();
    if (!names.isEmpty() && !names.equals(bookAuthors.stream().map(Author::name).toList())) {
      Element byline = new Element("p").addClass("byline").text(String.join(", ", names));
      last.after(byline);
      last = byline;
    }
    Optional<String> address = address();
    if (metadata.revisionDate().isPresent() || address.isPresent()) {
      Element line = new Element("p").addClass("first-published");
      metadata.revisionDate().ifPresent(date -> line.attr("data-date", date));
      address.ifPresent(web -> line.attr("data-address", web));
      last.after(line);
    }
  }

  /** Says on the section what a teaser of the article shows beside its words. */
  void advertise() {
    section.attr(ADDRESS_ATTRIBUTE, address().orElse(""));
    if (addressPlace.line() > 0) {
      section.attr(ADDRESS_ATTRIBUTE + "-line", String.valueOf(addressPlace.line()));
    }
    metadata.shortTitle().ifPresent(title -> section.attr("data-short-title", title));
    metadata.text(PICTURE).map(NamedPicture::of).ifPresent(this::show);
  }

  private void show(NamedPicture picture) {
    section.attr("data-picture", picture.path(path(), metadata.attribute("imagesdir")));
    section.attr("data-picture-alt", picture.alt());
    if (picturePlace.line() > 0) {
      section.attr("data-picture-line", String.valueOf(picturePlace.line()));
    }
  }

  /** Where the article stands on the web. */
  Optional<String> address() {
    return written().filter(Article::isOnTheWeb);
  }

  private Optional<String> written() {
    return metadata.text(ADDRESS);
  }

  private static boolean isOnTheWeb(String address) {
    return address.matches("(?i)https?://\\S+");
  }

  /** What is given as an address on the web and is none. */
  Optional<Finding> wrongAddress() {
    return written()
        .filter(url -> !isOnTheWeb(url))
        .map(
            url ->
                Finding.error(
                    "TF-TRUST-001",
                    addressPlace,
                    "\":"
                        + ADDRESS
                        + ": "
                        + ShownAddress.of(url)
                        + "\" is not an address on the web.",
                    "Write it with https:// and its host, and %20 for a space."));
  }

  /** The file's name as an id. */
  String slug() {
    String file = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    String stem = file.substring(0, file.lastIndexOf('.'));
    return stem.replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
  }

  /** The elements of the article below what is told of it. */
  List<Element> content() {
    List<Element> content = new ArrayList<>(section.children());
    content.remove(0);
    content.removeIf(
        e -> e.hasClass("subtitle") || e.hasClass("byline") || e.hasClass("first-published"));
    return content;
  }

  Plan.Entry entry() {
    return entry;
  }

  String path() {
    return entry.path();
  }

  Metadata metadata() {
    return metadata;
  }

  Element section() {
    return section;
  }

  /** Whether its author gave it a title. */
  boolean isTitled() {
    return titled;
  }

  /** Ids of the article as it was read, by what they are in the book; see {@link UniqueIds}. */
  Map<String, String> ids() {
    return ids;
  }
}
