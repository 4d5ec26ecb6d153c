package org.trifold.edition.handout;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Transform;

/**
 * Puts checked pictures in the place of the author's. What can't be printed shows its alternative
 * text; what has none is decoration and goes to the background, where no reader meets it.
 */
final class PrintPictures implements Transform {
  private final PrintImages images;

  PrintPictures(PrintImages images) {
    this.images = images;
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
      image.replaceWith(words);
    }
  }

  private static void show(Element image, PrintImages.Named named) {
    String style = size(image, named.picture());
    image.removeAttr("width").removeAttr("height");
    if (image.attr("alt").isBlank()) {
      double height = named.picture().height() / named.picture().width();
      Element ground = new Element("span").addClass("picture");
      ground.attr(
          "style",
          style
              + "; height: "
              + css(height * widthInPixels(image, named.picture()))
              + "px; background-image: url("
              + CssText.quote(named.name())
              + "); background-size: 100% 100%");
      image.replaceWith(ground);
    } else {
      image.attr("src", named.name()).attr("style", style);
    }
  }

  private static double widthInPixels(Element image, Picture picture) {
    double asked = CssLength.pixels(image.attr("width"));
    return asked > 0 ? asked : picture.width();
  }

  /** Width as CSS: as the author asks, never beyond a photograph's own size. */
  private static String size(Element image, Picture picture) {
    double most = picture.scalable() ? Double.MAX_VALUE : picture.width();
    String percent = CssLength.percent(image.attr("width"));
    if (!percent.isEmpty()) {
      return "width: " + percent + (picture.scalable() ? "" : "; max-width: " + css(most) + "px");
    }
    double width = CssLength.pixels(image.attr("width"));
    double height = CssLength.pixels(image.attr("height"));
    if (width <= 0) {
      width = height > 0 ? height * picture.width() / picture.height() : picture.width();
    }
    return "width: " + css(Math.min(width, most)) + "px";
  }

  private static String css(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
