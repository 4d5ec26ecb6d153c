package org.trifold.edition.newsletter.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.gate.image.UnfitImageException.Fault;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Decoder;
import org.trifold.raster.Raster;
import org.trifold.raster.Raster.BadDrawingException;

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

  private final Gate gate;
  private final Findings findings;
  private final PictureNames names;
  private final Map<String, Taken> bySource = new LinkedHashMap<>();
  private final Map<String, Size> sizes = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * A picture that the mail shows, perhaps more than once.
   *
   * @param width the widest that it is shown, in CSS pixels
   */
  private record Taken(String name, Source source, int width, Color ground, SourceLocation where) {}

  /**
   * What a picture is made of.
   *
   * @param pixels none in a drawing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Source(byte[] content, Optional<PixelImage> pixels) {
    /** Format of what is sent: mail programs show no drawings. */
    ImageFormat sent() {
      return pixels.map(image -> image.header().format()).orElse(ImageFormat.PNG);
    }
  }

  /** Width and height in CSS pixels. */
  private record Size(int width, int height) {
    Size fit(int limit) {
      return width <= limit
          ? this
          : new Size(limit, Math.max(1, Math.round((float) height * limit / width)));
    }
  }

  /** Collects from a project into its findings. */
  public Pictures(Gate gate, PictureNames names, Findings findings) {
    this.gate = gate;
    this.names = names;
    this.findings = findings;
  }

  /** All that were taken, in order of first appearance, drawn for the widest they are shown. */
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
        byte[] content = read(source, where);
        Optional<Integer> width = authorWidth(image, column);
        show(image, source, content, width, column, Color.WHITE, where);
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
    Size natural = size(source, open(source, content, where), where);
    int width = Math.max(1, Math.round((float) natural.width * height / natural.height));
    show(image, source, content, Optional.of(width), column, ground, where);
    return image;
  }

  private byte[] read(String source, SourceLocation where) {
    if (!source.startsWith(DataUri.SCHEME)) {
      return gate.read(source, where, Gate.BINARY_LIMIT);
    }
    return DataUri.image(source).orElseThrow(() -> unshown(source, where));
  }

  /** A source as messages name it: the data of a picture says nothing to a person. */
  private static String brief(String source) {
    return source.length() <= 60 ? source : source.substring(0, 57) + "...";
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

  private void show(
      Element image,
      String source,
      byte[] content,
      Optional<Integer> asked,
      int column,
      Color ground,
      SourceLocation where) {
    Source opened = open(source, content, where);
    Size natural = size(source, opened, where);
    int width = asked.orElse(natural.width);
    Size shown =
        new Size(width, Math.max(1, Math.round((float) natural.height * width / natural.width)))
            .fit(column);
    Taken before = bySource.get(source);
    String name = names.of(source, opened.sent().suffix());
    int widest = Math.max(shown.width, before == null ? 0 : before.width);
    bySource.put(source, new Taken(name, opened, widest, ground, where));
    image.attr("src", "").attr(Picture.ATTRIBUTE, name);
    image.attr("width", String.valueOf(shown.width)).attr("height", String.valueOf(shown.height));
    if (!image.hasAttr("alt")) {
      image.attr("alt", "");
    }
  }

  private Picture picture(String source, Taken taken) {
    int width = DENSITY * taken.width;
    byte[] bytes =
        taken
            .source
            .pixels
            .map(image -> pixels(source, image, width, taken))
            .orElseGet(
                () ->
                    Raster.png(
                        draw(source, taken.source.content, width, taken.ground, taken.where)));
    if (bytes.length > HEAVY) {
      findings.add(
          Finding.warning(
              "TF-NEWS-008",
              taken.where,
              "The picture \""
                  + brief(source)
                  + "\" is heavy for a mail: "
                  + bytes.length / 1024
                  + " KB.",
              "Save it smaller, or as JPEG."));
    }
    return new Picture(taken.name, taken.source.sent().mediaType(), bytes);
  }

  private byte[] pixels(String source, PixelImage image, int width, Taken taken) {
    try {
      return Pixels.of(image, width, taken.ground);
    } catch (Decoder.UndecodableException e) {
      findings.addAll(bad(source, taken.where, "it is damaged").findings());
      return image.content();
    }
  }

  private static BufferedImage draw(
      String source, byte[] svg, int width, Color ground, SourceLocation where) {
    try {
      return Raster.draw(svg, width, ground);
    } catch (BadDrawingException e) {
      throw bad(source, where, String.valueOf(e.getMessage()));
    }
  }

  private Size size(String source, Source opened, SourceLocation where) {
    Size known = sizes.get(source);
    if (known == null) {
      known =
          opened
              .pixels
              .map(image -> new Size(image.seenWidth(), image.seenHeight()))
              .orElseGet(() -> measure(source, opened.content, where));
      sizes.put(source, known);
    }
    return known;
  }

  /** Any width tells the proportions; the drawing's own width is asked of the drawing. */
  private static Size measure(String source, byte[] drawing, SourceLocation where) {
    int own = SvgWidth.of(drawing);
    BufferedImage drawn = draw(source, drawing, own, Color.WHITE, where);
    return new Size(drawn.getWidth(), drawn.getHeight());
  }

  private Source open(String source, byte[] content, SourceLocation where) {
    Source known = sources.get(source);
    if (known == null) {
      known = new Source(content, let(source, content, where));
      sources.put(source, known);
    }
    return known;
  }

  private Optional<PixelImage> let(String source, byte[] content, SourceLocation where) {
    if (ImageFormat.of(content).equals(Optional.of(ImageFormat.WEBP))) {
      throw unshown(source, where);
    }
    try {
      return PixelImage.of(content, gate.images());
    } catch (UnfitImageException e) {
      throw new FindingException(
          Finding.error(
              e.fault() == Fault.FORMAT || e.fault() == Fault.NO_PICTURE
                  ? "TF-NEWS-006"
                  : "TF-NEWS-007",
              where,
              "The picture \"" + brief(source) + "\" " + e.getMessage(),
              e.hint()));
    }
  }

  private static FindingException unshown(String source, SourceLocation where) {
    return new FindingException(
        Finding.error(
            "TF-NEWS-006",
            where,
            "Mail programs don't show pictures like \"" + brief(source) + "\".",
            "Save it as PNG, JPEG or GIF, or draw it as SVG."));
  }

  private static FindingException bad(String source, SourceLocation where, String why) {
    return new FindingException(
        Finding.error(
            "TF-NEWS-007",
            where,
            "The picture \""
                + brief(source)
                + "\" can't be drawn: "
                + why.replaceAll("\\s+", " ")
                + ".",
            "Open it in a drawing program and save it again."));
  }
}
