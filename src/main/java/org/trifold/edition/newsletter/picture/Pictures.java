package org.trifold.edition.newsletter.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.gate.Gate;
import org.trifold.gate.image.PixelImage;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Decoder;

/**
 * Collects the pictures of a mail and sets the sizes of their {@code img} elements. Drawings become
 * pixels at twice the shown size, for Gmail and Outlook show no SVG, and photographs have no more
 * than that. A picture that can't be shown is a finding, and its alternative text stands in its
 * place. Not thread-safe.
 */
public final class Pictures {
  /** Pixels per shown pixel: sharp on screens of twice the density. */
  private static final int DENSITY = 2;

  /** A mail with more than this in one picture is slow on a phone: 1 MiB. */
  private static final int HEAVY = 1 << 20;

  private static final byte[] NONE = {};

  private final Sources sources;
  private final Findings findings;
  private final PictureNames names;
  private final Map<String, Taken> bySource = new LinkedHashMap<>();

  /**
   * A picture that the mail shows, perhaps more than once.
   *
   * @param width the widest that it is shown, in CSS pixels
   * @param drawn the PNG of a drawing, that wide; of a photograph none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Taken(
      String name,
      Sources.Source source,
      int width,
      Color ground,
      byte[] drawn,
      SourceLocation where) {
    boolean isDrawn(int asWide, Color on) {
      return width == asWide && ground.equals(on);
    }
  }

  /** Collects from a project into its findings. */
  public Pictures(Gate gate, PictureNames names, Findings findings) {
    this.sources = new Sources(gate, findings);
    this.names = names;
    this.findings = findings;
  }

  /** All that were taken, in order of first appearance, for the widest they are shown. */
  public List<Picture> list() {
    List<Picture> pictures = new ArrayList<>();
    bySource.forEach((source, taken) -> pictures.add(picture(source, taken)));
    return List.copyOf(pictures);
  }

  /**
   * Takes the author's pictures in.
   *
   * @param column the widest that a picture is shown, in CSS pixels
   */
  public void take(Element body, int column) {
    for (Element image : body.select("img")) {
      SourceLocation where = SourceLocation.of(image);
      String source = image.attr("src");
      if (isWeb(source)) {
        // Lies on the web already; it is not fetched, so its own size is not known.
        authorWidth(image, column).ifPresent(w -> image.attr("width", String.valueOf(w)));
        image.removeAttr("height");
        continue;
      }
      try {
        Sources.Source opened = sources.open(source, where);
        int width = authorWidth(image, column).orElse(opened.natural().width());
        show(image, source, opened, width, column, Color.WHITE, where);
      } catch (FindingException e) {
        findings.addAll(e.findings());
        instead(image);
      }
    }
  }

  /**
   * Takes a brand's logo.
   *
   * @param height the height it is shown at, in CSS pixels
   * @param ground the colour behind it
   */
  public Element logo(
      String source, byte[] content, String alt, int height, int column, Color ground) {
    Element image = new Element("img").attr("alt", alt);
    SourceLocation where = SourceLocation.ofFile(source);
    Sources.Source opened = sources.open(source, content, where);
    show(image, source, opened, opened.natural().widthAt(height), column, ground, where);
    return image;
  }

  private static boolean isWeb(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** What the author asked for: pixels, or a share of the column. */
  private static Optional<Integer> authorWidth(Element image, int column) {
    String text = image.attr("width").strip();
    boolean share = text.endsWith("%");
    String digits = text.replaceFirst("(%|px)$", "");
    if (!digits.matches("[1-9]\\d{0,4}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return Optional.of(Math.min(column, share ? Math.max(1, column * number / 100) : number));
  }

  private static void instead(Element image) {
    String alt = image.attr("alt");
    if (alt.isBlank()) {
      image.remove();
    } else {
      image.replaceWith(new Element("span").addClass("missing").text(alt));
    }
  }

  /**
   * Sets an image to show a source.
   *
   * @throws FindingException for a drawing that can't be drawn
   */
  private void show(
      Element image,
      String source,
      Sources.Source opened,
      int width,
      int column,
      Color ground,
      SourceLocation where) {
    Size shown = opened.natural().ofWidth(width).fit(column);
    Taken before = bySource.get(source);
    int widest = Math.max(shown.width(), before == null ? 0 : before.width);
    byte[] drawn =
        opened.pixels().isPresent()
            ? NONE
            : before != null && before.isDrawn(widest, ground)
                ? before.drawn
                : Pixels.drawn(source, opened.content(), DENSITY * widest, ground, where);
    String name = names.of(source, opened.sent().suffix());
    bySource.put(source, new Taken(name, opened, widest, ground, drawn, where));
    image.attr("src", "").attr(Picture.ATTRIBUTE, name);
    image.attr("width", String.valueOf(shown.width()));
    image.attr("height", String.valueOf(shown.height()));
    if (!image.hasAttr("alt")) {
      image.attr("alt", "");
    }
  }

  private Picture picture(String source, Taken taken) {
    Optional<PixelImage> pixels = taken.source.pixels();
    byte[] bytes = pixels.isPresent() ? photograph(source, pixels.get(), taken) : taken.drawn;
    if (bytes.length > HEAVY) {
      findings.add(
          Finding.warning(
              "TF-NEWS-008",
              taken.where,
              "The picture \""
                  + ShownAddress.of(source)
                  + "\" is heavy for a mail: "
                  + bytes.length / 1024
                  + " KB.",
              "Save it smaller, or as JPEG."));
    }
    return new Picture(taken.name, taken.source.sent().mediaType(), bytes);
  }

  private byte[] photograph(String source, PixelImage image, Taken taken) {
    try {
      return Pixels.of(image, DENSITY * taken.width, taken.ground);
    } catch (Decoder.UndecodableException e) {
      findings.addAll(
          Unshown.broken(source, taken.where, "it is damaged", Unshown.AGAIN).findings());
      return image.content();
    }
  }
}
