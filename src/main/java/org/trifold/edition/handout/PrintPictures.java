package org.trifold.edition.handout;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Places;
import org.trifold.transform.Transform;

/**
 * Puts checked pictures in the place of the author's. What can't be printed shows its alternative
 * text; what has none is decoration and goes to the background, where no reader meets it.
 */
final class PrintPictures implements Transform {
  /** The width of a text column of 66 characters, in pixels; a narrower page is found out later. */
  private static final double TEXT_WIDTH = 560;

  /**
   * Pixels of a first page's height that are not for a picture, in each theme: margins, masthead,
   * caption. What is taller is cut at the page's end, and links to it are lost.
   */
  private static final double NOT_FOR_PICTURES = 416;

  private static final double NOT_FOR_PICTURES_IN_LARGE_PRINT = 520;
  private static final double NOT_FOR_PICTURES_IN_BOOK = 250;

  /** In pixels, what the column of any theme and paper has room for where nothing narrows it. */
  private static final double SAFE_WIDTH = 400;

  /** What may be narrower than the column. */
  private static final String NARROWED = "li, dd, aside, blockquote, .definition, .example, .open";

  private static final double CELL_PADDING = 14;
  private static final double LEAST_WIDTH = 8;

  private final PrintImages images;
  private final Variant variant;
  private final Findings findings;

  PrintPictures(PrintImages images, Variant variant, Findings findings) {
    this.images = images;
    this.variant = variant;
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    for (Element image : document.body().select("img")) {
      Optional<PrintImages.Named> named = images.load(image.attr("src"), SourceLocation.of(image));
      if (named.isPresent()) {
        show(image, named.get());
      } else {
        substitute(image);
      }
    }
    return document;
  }

  private static void substitute(Element image) {
    String alt = image.attr("alt").strip();
    if (alt.isEmpty()) {
      image.remove();
    } else {
      Element words = new Element("span").addClass("missing-picture").text(alt);
      words.attr(Places.PLACE, image.attr(Places.PLACE));
      image.replaceWith(words);
    }
  }

  private void show(Element image, PrintImages.Named named) {
    String style = size(image, named.picture());
    boolean decoration = image.attr("alt").isBlank();
    double shape = named.picture().height() / named.picture().width();
    double width = widthInPixels(image, named.picture());
    image.removeAttr("width").removeAttr("height");
    if (decoration) {
      Element ground = new Element("span").addClass("picture");
      ground.attr(Places.PLACE, image.attr(Places.PLACE));
      ground.attr(
          "style",
          style
              + "; height: "
              + css(shape * width)
              + "px; background-image: url("
              + CssText.quote(named.name())
              + "); background-size: 100% 100%");
      image.replaceWith(ground);
    } else {
      image.attr("src", named.name()).attr("style", style);
    }
  }

  /**
   * Width as CSS: as the author asks, no more than a photograph's own, no more than there is room
   * for. In tables without percentages, which the renderer can't resolve there.
   */
  private String size(Element image, Picture picture) {
    if (variant.largePrint() && picture.smallestType() > 0) {
      return sizeInLargePrint(image, picture);
    }
    double width = widthInPixels(image, picture);
    if (image.closest("td, th") != null) {
      return "width: " + css(Math.min(width, room(image))) + "px";
    }
    // The width that AsciiDoc has for print wins over the one for screens.
    String scaled = CssLength.percent(image.attr("data-scaledwidth"));
    String percent = scaled.isEmpty() ? CssLength.percent(image.attr("width")) : scaled;
    boolean tooTall =
        !percent.isEmpty()
            && CssLength.pixels(percent.replace("%", "")) / 100 * TEXT_WIDTH > tallest(picture);
    if (percent.isEmpty() || tooTall) {
      double shown = tooTall ? tallest(picture) : width;
      if (shown < picture.width() && shown <= SAFE_WIDTH && image.closest(NARROWED) == null) {
        return "width: " + css(shown) + "px";
      }
      // Where a picture's own width is more than max-width, the renderer takes that for its width
      // whatever is asked: so as a share of the column, which never runs off it.
      return shown < picture.width()
          ? "width: " + css(Math.min(100, shown / TEXT_WIDTH * 100)) + "%"
          : "width: " + css(shown) + "px; max-width: 100%";
    }
    if (picture.scalable() || width >= TEXT_WIDTH) {
      return "width: " + percent;
    }
    double share = CssLength.pixels(percent.replace("%", ""));
    return "width: " + css(Math.min(share, width / TEXT_WIDTH * 100)) + "%";
  }

  /** As wide as the smallest words in a drawing need to be in large print, if there is room. */
  private String sizeInLargePrint(Element image, Picture picture) {
    double needed = picture.width() * LargePrint.LEAST_PIXELS / picture.smallestType();
    double column = image.closest("td, th") == null ? LargePrint.TEXT_WIDTH : room(image);
    double room = Math.min(column, tallest(picture));
    if (needed > room) {
      findings.add(
          Finding.warning(
              "TF-HANDOUT-021",
              SourceLocation.of(image),
              "The smallest words in this picture are under 18 points in large print, even at the"
                  + " size of the page.",
              "Draw them larger, or say them in the text."));
    }
    double width = Math.max(needed, widthInPixels(image, picture));
    return "width: " + css(Math.min(width, room)) + "px; max-width: 100%";
  }

  private double widthInPixels(Element image, Picture picture) {
    double width = CssLength.pixels(image.attr("width"));
    double height = CssLength.pixels(image.attr("height"));
    if (width <= 0) {
      width = height > 0 ? height * picture.width() / picture.height() : picture.width();
    }
    double most = picture.scalable() ? width : Math.min(width, picture.width());
    return Math.max(1, Math.min(most, tallest(picture)));
  }

  /** The width in pixels at which a picture is as tall as a page has room for. */
  private double tallest(Picture picture) {
    double other =
        variant.isBook()
            ? NOT_FOR_PICTURES_IN_BOOK
            : variant.largePrint() ? NOT_FOR_PICTURES_IN_LARGE_PRINT : NOT_FOR_PICTURES;
    double height = Math.max(other / 2, variant.paper().heightInPixels() - other);
    return height * picture.width() / picture.height();
  }

  /** About what a table's cell has room for, were its columns of equal width. */
  private static double room(Element image) {
    double room = TEXT_WIDTH;
    for (Element cell = image.closest("td, th"); cell != null; cell = outerCell(cell)) {
      Element row = cell.parent();
      room = room / (row == null ? 1 : row.childrenSize()) - CELL_PADDING;
    }
    return Math.max(LEAST_WIDTH, room);
  }

  private static @Nullable Element outerCell(Element cell) {
    Element parent = cell.parent();
    return parent == null ? null : parent.closest("td, th");
  }

  private static String css(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
