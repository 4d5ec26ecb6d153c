package org.trifold.transform;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * The picture of an article in an issue: the one that its header names, else the first that it
 * shows as a block. Its caption stays with the article, and so do the other pictures: a reader who
 * wants them is one click away. Without state.
 */
final class TeaserPicture {
  private static final String FIGURES = "figure.image";

  private TeaserPicture() {}

  /**
   * A copy of the picture.
   *
   * @param article before it is cut
   */
  static Optional<Element> of(Element article) {
    if (article.hasAttr(Teaser.PICTURE)) {
      SourceLocation where = Teaser.line(article, Teaser.PICTURE + "-line");
      return Optional.of(
          new Element("img")
              .attr("src", article.attr(Teaser.PICTURE))
              .attr("alt", article.attr(Teaser.PICTURE_ALT))
              .attr(SourceLocation.FILE_ATTRIBUTE, where.file())
              .attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line())));
    }
    return Optional.ofNullable(article.selectFirst(FIGURES + " img")).map(TeaserPicture::copy);
  }

  /** As wide as there is room for: what suits the place in the article doesn't suit this one. */
  private static Element copy(Element image) {
    SourceLocation where = SourceLocation.of(image);
    Element copy = image.clone();
    copy.removeAttr("id").removeAttr("width").removeAttr("height").removeAttr(Places.PLACE);
    copy.attr(SourceLocation.FILE_ATTRIBUTE, where.file());
    return copy.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
  }

  /**
   * Takes pictures out of an opening.
   *
   * @param shown the one that stands above the title
   * @return whether readers miss any, or a caption
   */
  static boolean takeOut(Element opening, Optional<Element> shown) {
    String source = shown.map(image -> image.attr("src")).orElse("");
    boolean missed = false;
    for (Element figure : opening.select(FIGURES)) {
      figure.remove();
      missed |= figure.hasText() || !figure.select("img").eachAttr("src").equals(List.of(source));
    }
    return missed;
  }
}
