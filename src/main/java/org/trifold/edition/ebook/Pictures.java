package org.trifold.edition.ebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.trifold.edition.ebook.xhtml.Drawing;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.ImageHeader;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.gate.svg.SafeSvg;
import org.trifold.gate.svg.UnsafeSvgException;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Raster;

/**
 * Takes the pictures that a document shows into the e-book: files through the gate, {@code data:}
 * addresses and inline drawings as files of their own. A picture that can't be taken leaves its
 * alternative text. One instance serves one e-book.
 */
final class Pictures {
  private static final String HINT = "Use PNG, JPEG, GIF, WebP or SVG.";

  private final Gate gate;
  private final Findings findings;
  private final Map<String, Optional<Picture>> byAddress = new HashMap<>();
  private final List<Picture> taken = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, PixelImage> pixels = new HashMap<>();

  Pictures(Gate gate, Findings findings) {
    this.gate = gate;
    this.findings = findings;
  }

  /** The pictures that these files show, in order of first appearance. */
  List<Picture> shownIn(List<ContentFile> files) {
    Set<String> shown = new HashSet<>();
    for (ContentFile file : files) {
      file.body().select("img").forEach(image -> shown.add(image.attr("src")));
    }
    return taken.stream().filter(picture -> shown.contains(picture.href())).toList();
  }

  /** Takes all pictures and points the document at them. */
  void take(Document document) {
    for (Element drawing : document.body().select("svg")) {
      if (drawing.parents().stream().noneMatch(p -> p.normalName().equals("svg"))) {
        inline(drawing);
      }
    }
    for (Element image : document.body().select("img")) {
      String source = image.attr("src").strip();
      Optional<Picture> picture =
          source.isEmpty() ? Optional.empty() : take(source, SourceLocation.of(image));
      picture.ifPresentOrElse(p -> image.attr("src", p.href()), () -> replace(image));
    }
  }

  /** A picture by the address that the document gives; empty, with a finding, where it is unfit. */
  Optional<Picture> take(String address, SourceLocation where) {
    Optional<Picture> known = byAddress.get(address);
    if (known == null) {
      known = load(address, where);
      byAddress.put(address, known);
    }
    return known;
  }

  private Optional<Picture> load(String address, SourceLocation where) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith(DataUri.SCHEME)) {
      return DataUri.image(address)
          .map(bytes -> pack(bytes, "picture", where))
          .orElseGet(
              () -> unfit("The image in the text (a data: address) holds none.", HINT, where));
    }
    if (lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("//")) {
      findings.add(
          Finding.error(
              "TF-EBOOK-002",
              where,
              "The image \""
                  + ShownAddress.of(address)
                  + "\" is on the network, and an e-book carries its images.",
              "Copy the image into the project."));
      return Optional.empty();
    }
    try {
      byte[] bytes = gate.read(address, where, Gate.BINARY_LIMIT);
      String name = address.substring(address.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      return pack(bytes, dot > 0 ? name.substring(0, dot) : name, where);
    } catch (FindingException e) {
      findings.addAll(e.findings());
      return Optional.empty();
    }
  }

  private Optional<Picture> pack(byte[] bytes, String name, SourceLocation where) {
    try {
      Optional<PixelImage> pixels = PixelImage.of(bytes, gate.images());
      if (pixels.isPresent()) {
        return Optional.of(keep(name, pixels.get()));
      }
    } catch (UnfitImageException e) {
      return unfit("The image \"" + name + "\" " + e.getMessage(), e.hint(), where);
    }
    return drawing(bytes, name, where);
  }

  private Optional<Picture> unfit(String message, String hint, SourceLocation where) {
    findings.add(Finding.error("TF-EBOOK-003", where, message, hint));
    return Optional.empty();
  }

  private Picture keep(String name, PixelImage image) {
    ImageHeader header = image.header();
    Picture picture = keep(name, header.format(), header.animated(), ShownPixels.inside(image));
    pixels.put(picture.href(), image);
    return picture;
  }

  /** All pixels of a picture that was taken; empty for a drawing. */
  Optional<PixelImage> pixels(Picture picture) {
    return Optional.ofNullable(pixels.get(picture.href()));
  }

  private Optional<Picture> drawing(byte[] bytes, String name, SourceLocation where) {
    try {
      Drawing drawing = Drawing.parse(bytes, gate.images());
      Picture picture =
          drawing.isPlain()
              ? keep(name, ImageFormat.SVG, false, drawing.toXml())
              : keep(name, ImageFormat.PNG, false, drawing.toPng());
      for (SafeSvg.Loss loss : drawing.losses()) {
        findings.add(
            new Finding(
                "TF-EBOOK-030",
                loss.visible() ? Severity.ERROR : Severity.WARNING,
                where,
                "The drawing \"" + name + "\" has " + loss.what() + ".",
                "Save it as plain SVG 1.1 with all that it shows."));
      }
      return Optional.of(picture);
    } catch (UnsafeSvgException e) {
      return unfit(
          "The drawing \"" + name + "\" can't be taken: " + e.why() + ".", e.hint(), where);
    } catch (Raster.BadDrawingException e) {
      return unfit(
          "The drawing \"" + name + "\" can't be drawn: " + e.getMessage() + ".",
          "Export it as plain SVG or as PNG.",
          where);
    }
  }

  private Picture keep(String name, ImageFormat format, boolean animated, byte[] bytes) {
    String base = FileNames.ascii(name, "picture");
    String file = base + "." + format.suffix();
    for (int i = 2; !names.add(file); i++) {
      file = base + "-" + i + "." + format.suffix();
    }
    Picture picture = new Picture("images/" + file, format.mediaType(), animated, bytes);
    taken.add(picture);
    return picture;
  }

  private void inline(Element svg) {
    SourceLocation where = SourceLocation.of(svg);
    String alternative = XmlText.line(alternative(svg));
    byte[] bytes = svg.outerHtml().getBytes(StandardCharsets.UTF_8);
    Element image = new Element("img");
    Optional<Picture> picture = drawing(bytes, "drawing", where);
    image.attr("alt", alternative);
    if (!svg.id().isEmpty()) {
      image.attr("id", svg.id());
    }
    svg.replaceWith(image);
    picture.ifPresentOrElse(p -> image.attr("src", p.href()), () -> replace(image));
    picture.ifPresent(p -> byAddress.put(p.href(), picture));
  }

  private static String alternative(Element svg) {
    StringBuilder words = new StringBuilder(svg.attr("aria-label"));
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            words.append(' ').append(text.getWholeText());
          }
        },
        svg);
    return words.toString();
  }

  private static void replace(Element image) {
    Element text = new Element("span").addClass("image-missing");
    text.text(XmlText.line(image.attr("alt")));
    if (!image.id().isEmpty()) {
      text.attr("id", image.id());
    }
    image.replaceWith(text);
  }
}
