package org.trifold.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.gate.svg.SafeSvg;
import org.trifold.gate.svg.UnsafeSvgException;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * Finds each image's file and gives its path relative to the project root. An image that can't be
 * had is an error at its line; its alternative text stays in its place.
 */
final class ImageFiles {
  /** Class of the words that stand where an image is missing. */
  private static final String MISSING = "image-missing";

  private static final String DATA = "data:image/";

  private final ReadSession session;
  private final Places places;

  ImageFiles(ReadSession session) {
    this.session = session;
    this.places = new Places(session);
  }

  /** What the author writes of a target whatever {@code imagesdir} is. */
  private static String lastPart(String target) {
    return target.substring(target.lastIndexOf('/') + 1);
  }

  void resolve(Document document) {
    for (Element image : document.select("img")) {
      String target = image.attr("data-target");
      image.removeAttr("data-target");
      SourceLocation where = places.of(image, lastPart(target));
      try {
        image.attr("src", source(target, where));
      } catch (FindingException e) {
        session.findings().addAll(e.findings());
        Element words = new Element("span").addClass(MISSING);
        String name = isWritten(target) ? "image" : ShownAddress.of(target);
        words.text(image.attr("alt").isBlank() ? "[" + name + "]" : image.attr("alt"));
        image.replaceWith(words);
      }
    }
    for (Element media : document.select("[data-media-target]")) {
      String target = media.attr("data-media-target");
      media.removeAttr("data-media-target");
      try {
        path(target, places.of(media, lastPart(target)), false);
      } catch (FindingException e) {
        session.findings().addAll(e.findings());
      }
    }
  }

  /**
   * A file's path, or all of a picture from the text or the network, so that each edition gets the
   * same bytes and none has to ask.
   */
  private String source(String target, SourceLocation where) {
    if (isWritten(target)) {
      return written(target, where);
    }
    if (!session.gate().remote().opens(target)) {
      return path(target, where, true);
    }
    byte[] content = session.gate().remote().fetch(target, where);
    return DataUri.of(fit(content, "\"" + ShownAddress.of(target) + "\"", where), content);
  }

  /** Whether the picture itself stands in the text, in place of a file's name. */
  private static boolean isWritten(String target) {
    return target.regionMatches(true, 0, DATA, 0, DATA.length());
  }

  private String written(String target, SourceLocation where) {
    byte[] content =
        DataUri.image(target)
            .orElseThrow(
                () ->
                    new FindingException(
                        Finding.error(
                            "TF-READ-068",
                            where,
                            "The picture in the text (a data: address) can't be read.",
                            "Put the picture into a file.")));
    fit(content, "The picture in the text", where);
    return target;
  }

  private String path(String target, SourceLocation where, boolean picture) {
    if (target.matches("(?s)([A-Za-z][A-Za-z0-9+.-]+:|//).*")) {
      throw new FindingException(
          Finding.error(
              "TF-READ-030",
              where,
              "The image \"" + ShownAddress.of(target) + "\" is not a file of the project.",
              "Save it in the project and name that file, or open its host with --allow-network"
                  + " (https only)."));
    }
    try {
      Path manuscript = session.gate().root().resolve(session.manuscript());
      Path file = manuscript.resolveSibling(target).normalize();
      if (picture) {
        readable(file, where);
      } else {
        session.gate().admit(file.toString(), where);
      }
      return session.gate().display(file);
    } catch (InvalidPathException e) {
      throw new FindingException(
          Finding.error(
              "TF-GATE-002",
              where,
              "\"" + target + "\" is not a path.",
              "Name a file relative to the manuscript."));
    }
  }

  private void readable(Path file, SourceLocation where) {
    byte[] content = session.gate().read(file.toString(), where, Gate.BINARY_LIMIT);
    fit(content, "\"" + session.gate().display(file) + "\"", where);
  }

  /**
   * The format of a picture that some edition shows, within limits; editions decode it.
   *
   * @throws FindingException for anything else
   */
  private ImageFormat fit(byte[] content, String name, SourceLocation where) {
    try {
      Optional<PixelImage> image = PixelImage.of(content, session.gate().images());
      if (image.isPresent()) {
        return image.get().header().format();
      }
      SafeSvg.of(content, session.gate().images());
      return ImageFormat.SVG;
    } catch (UnfitImageException e) {
      throw new FindingException(
          Finding.error(rule(e.fault()), where, name + " " + e.getMessage(), e.hint()));
    } catch (UnsafeSvgException e) {
      throw new FindingException(
          Finding.error(
              "TF-READ-069", where, name + " can't be taken: " + e.why() + ".", e.hint()));
    }
  }

  private static String rule(UnfitImageException.Fault fault) {
    return switch (fault) {
      case NO_PICTURE -> "TF-READ-031";
      case FORMAT -> "TF-READ-064";
      case PIXELS -> "TF-READ-065";
      case DAMAGED -> "TF-READ-066";
      case FRAMES -> "TF-READ-067";
    };
  }
}
