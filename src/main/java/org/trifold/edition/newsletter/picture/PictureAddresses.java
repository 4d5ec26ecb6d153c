package org.trifold.edition.newsletter.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The address of each picture in each file of a newsletter.
 *
 * @param base public address of the folder that the pictures are uploaded to, ending with a slash;
 *     always there for {@link Placement#HOSTED}
 * @param folder the folder that the pictures are written to, beside the HTML, ending with a slash
 */
public record PictureAddresses(Placement placement, Optional<String> base, String folder) {

  public PictureAddresses {
    if (placement == Placement.HOSTED && base.isEmpty()) {
      throw new IllegalArgumentException("hosted nowhere");
    }
  }

  /** In the HTML to send. */
  public String inHtml(Picture picture) {
    return switch (placement) {
      case EMBEDDED -> embedded(picture);
      case RELATIVE -> folder + picture.name();
      case HOSTED, AUTO -> onWeb(picture);
    };
  }

  /** In the message. */
  public String inMessage(Picture picture) {
    return isCarried() ? embedded(picture) : onWeb(picture);
  }

  /** In the version for the web. */
  public String inWeb(Picture picture) {
    return placement == Placement.RELATIVE ? folder + picture.name() : onWeb(picture);
  }

  /** In the archive, which has no folders. */
  public String inArchive(Picture picture) {
    return picture.name();
  }

  /** Whether the message has the pictures in it. */
  public boolean isCarried() {
    return placement != Placement.HOSTED;
  }

  private String onWeb(Picture picture) {
    return base.orElse(folder) + picture.name();
  }

  private static String embedded(Picture picture) {
    return "cid:" + picture.contentId();
  }

  /** A document as HTML, its pictures at the addresses that are given for them. */
  public static String html(
      Document document, List<Picture> pictures, Function<Picture, String> address) {
    Document copy = document.clone();
    for (Picture picture : pictures) {
      for (Element image : copy.getElementsByAttributeValue(Picture.ATTRIBUTE, picture.name())) {
        image.attr("src", address.apply(picture)).removeAttr(Picture.ATTRIBUTE);
      }
    }
    return copy.outerHtml() + "\n";
  }
}
