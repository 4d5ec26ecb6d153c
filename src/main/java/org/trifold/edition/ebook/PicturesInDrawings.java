package org.trifold.edition.ebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.trifold.gate.DataUri;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;

/** Pixel pictures that stand in a drawing are let in like any other. Without state. */
final class PicturesInDrawings {
  private static final String START = "data:image/";

  private PicturesInDrawings() {}

  /**
   * The same drawing with pictures that tell nothing; the same bytes where it holds none.
   *
   * @throws UnfitImageException where one of them is not to be carried on
   */
  static byte[] quiet(byte[] svg, ImageLimits limits) throws UnfitImageException {
    if (!new String(svg, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(START)) {
      return svg;
    }
    try {
      Document document = Jsoup.parse(new ByteArrayInputStream(svg), null, "", Parser.xmlParser());
      document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
      for (Element element : document.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          String value = attribute.getValue().strip();
          if (value.regionMatches(true, 0, START, 0, START.length())) {
            quiet(attribute, value, limits);
          }
        }
      }
      document.charset(StandardCharsets.UTF_8);
      return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return svg; // not XML at all, as will be told
    }
  }

  private static void quiet(Attribute attribute, String value, ImageLimits limits)
      throws UnfitImageException {
    Optional<byte[]> content = DataUri.image(value);
    Optional<PixelImage> picture =
        content.isPresent() ? PixelImage.of(content.get(), limits) : Optional.empty();
    if (picture.isPresent()) {
      String type = picture.get().header().format().mediaType();
      attribute.setValue(
          DataUri.SCHEME
              + type
              + ";base64,"
              + Base64.getEncoder().encodeToString(ShownPixels.whole(picture.get())));
    }
  }
}
