package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.MetadataHtml;
import org.trifold.model.Outline;
import org.trifold.model.SourceLocation;

/**
 * An article of which only the opening is kept, with a link to where it goes on: the whole
 * document, or a section of an issue. In an issue its picture stands above its title, and both lead
 * to it.
 */
final class Teaser {
  /** Attribute of an article's section in an issue: its address on the web. */
  static final String ADDRESS = "data-teaser";

  /** Attributes of such a section: the picture that its author chose, and what it shows. */
  static final String PICTURE = "data-picture";

  static final String PICTURE_ALT = "data-picture-alt";

  /** Attribute of such a section: its short title. */
  static final String SHORT_TITLE = "data-short-title";

  private static final String CANONICAL = "canonical-url";

  private final Element root;
  private final Optional<String> address;
  private final SourceLocation addressPlace;
  private final String title;

  private Teaser(
      Element root, Optional<String> address, SourceLocation addressPlace, String title) {
    this.root = root;
    this.address = address.filter(url -> url.matches("(?i)https?://\\S+"));
    this.addressPlace = addressPlace;
    this.title = title;
  }

  /** The articles of an issue, or the one article that a document is. */
  static List<Teaser> in(Document document) {
    Elements sections = document.body().select("> section[" + ADDRESS + "]");
    if (sections.isEmpty()) {
      return List.of(
          new Teaser(
              document.body(),
              MetadataHtml.attributeText(document, CANONICAL).map(String::strip),
              MetadataHtml.attributePlace(document, CANONICAL),
              MetadataHtml.shortTitle(document).orElseGet(document::title)));
    }
    return sections.stream().map(Teaser::inIssue).toList();
  }

  private static Teaser inIssue(Element section) {
    Element heading = Outline.heading(section);
    String title = heading == null ? "" : Outline.plainTitle(heading);
    return new Teaser(
        section,
        Optional.of(section.attr(ADDRESS)),
        line(section, ADDRESS + "-line"),
        section.hasAttr(SHORT_TITLE) ? section.attr(SHORT_TITLE) : title);
  }

  /** A line of an article's header. */
  static SourceLocation line(Element section, String attribute) {
    String line = section.attr(attribute);
    return SourceLocation.ofLine(
        SourceLocation.of(section).file(), line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0);
  }

  Element root() {
    return root;
  }

  /** Where the article stands on the web. */
  Optional<String> address() {
    return address;
  }

  private boolean isInIssue() {
    return root.hasAttr(ADDRESS);
  }

  /** Leaves the opening, and the link to the rest if there is any. */
  void cut(SpokenLabels labels, Findings findings) {
    Optional<Element> picture = isInIssue() ? TeaserPicture.of(root) : Optional.empty();
    List<SourceLocation> marks = root.select(Cut.MARK).stream().map(SourceLocation::of).toList();
    boolean more = Cut.off(root);
    if (isInIssue()) {
      more |= TeaserPicture.takeOut(root, picture);
      headed(picture);
    }
    report(marks, more, findings);
    if (more && address.isPresent()) {
      Element line = new Element("p").addClass("read-more");
      line.attr(SourceLocation.FILE_ATTRIBUTE, addressPlace.file());
      line.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(addressPlace.line()));
      link(line, address.get()).addClass("button").text(labels.at(root).get("read-more", title));
      root.appendChild(line);
    }
  }

  private void report(List<SourceLocation> marks, boolean more, Findings findings) {
    SourceLocation article = SourceLocation.of(root);
    if (marks.size() > 1) {
      findings.add(
          Finding.info(
              "TF-NEWS-064",
              marks.get(1),
              "The opening ends at the first cut (line "
                  + marks.get(0).line()
                  + "); this one does nothing.",
              "Take out the one that you don't mean."));
    }
    if (isEmpty()) {
      findings.add(
          Finding.warning(
              "TF-NEWS-063",
              marks.isEmpty() ? article : marks.get(0),
              "Nothing of the article stands before the cut, so its opening is empty.",
              "Put [.cut] and ''' below the words that readers should see."));
    }
    if (!more) {
      findings.add(
          Finding.info(
              "TF-NEWS-061",
              marks.isEmpty() ? article : marks.get(0),
              "The opening is the whole article, so there is no link to the rest.",
              "Mark where it ends with [.cut] above '''."));
    }
  }

  private boolean isEmpty() {
    Element copy = root.clone();
    copy.select("> header, > .subtitle, > .teaser-picture").remove();
    Element heading = Outline.heading(copy);
    if (isInIssue() && heading != null) {
      heading.remove();
    }
    return !copy.hasText() && copy.selectFirst("img") == null;
  }

  /** Picture and title, each leading to the article. */
  private void headed(Optional<Element> picture) {
    root.addClass("teaser");
    Element heading = Outline.heading(root);
    if (heading != null && address.isPresent()) {
      heading.select("a[href]").unwrap();
      List<Node> words = new ArrayList<>(heading.childNodes());
      link(heading, address.get()).appendChildren(words);
    }
    picture.ifPresent(image -> root.prependChild(figure(image)));
  }

  private Element figure(Element image) {
    Element figure = new Element("figure").addClass("image").addClass("teaser-picture");
    // A link that has nothing to say would be read out as its address.
    boolean linked = address.isPresent() && !image.attr("alt").isBlank();
    Element holder = linked ? link(figure, address.get()) : figure;
    holder.appendChild(image);
    return figure;
  }

  private static Element link(Element parent, String address) {
    return parent.appendElement("a").attr("href", address);
  }
}
