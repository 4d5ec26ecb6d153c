package org.trifold.edition.newsletter.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.gate.image.UnfitImageException.Fault;
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
 * What the pictures of a mail are made of, each read once: pixels without what they tell of place
 * and camera, drawings without what acts or leads out. What a drawing loses by that is a finding.
 * Not thread-safe.
 */
final class Sources {
  private final Gate gate;
  private final Findings findings;
  private final Map<String, Source> known = new HashMap<>();

  Sources(Gate gate, Findings findings) {
    this.gate = gate;
    this.findings = findings;
  }

  /**
   * A picture that mail programs show, or that is drawn for them.
   *
   * @param content of a drawing, made safe; unused where there are pixels
   * @param pixels none in a drawing
   * @param natural the size that it has by itself
   * @param losses of a drawing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Source(
      byte[] content, Optional<PixelImage> pixels, Size natural, List<SafeSvg.Loss> losses) {
    /** Format of what is sent: mail programs show no drawings. */
    ImageFormat sent() {
      return pixels.map(image -> image.header().format()).orElse(ImageFormat.PNG);
    }
  }

  /**
   * The picture at an address.
   *
   * @param address path relative to the project root, or a {@code data:} address
   * @throws FindingException where a mail can't show it
   */
  Source open(String address, SourceLocation where) {
    byte[] content =
        address.startsWith(DataUri.SCHEME)
            ? DataUri.image(address).orElseThrow(() -> Unshown.format(address, where))
            : gate.read(address, where, Gate.BINARY_LIMIT);
    return open(address, content, where);
  }

  /**
   * The same, of content that was read.
   *
   * @throws FindingException where a mail can't show it
   */
  Source open(String address, byte[] content, SourceLocation where) {
    Source source = known.get(address);
    if (source == null) {
      source =
          pixels(address, content, where)
              .map(image -> new Source(image.content(), Optional.of(image), size(image), List.of()))
              .orElseGet(() -> drawing(address, content, where));
      known.put(address, source);
    }
    for (SafeSvg.Loss loss : source.losses()) {
      findings.add(
          new Finding(
              "TF-NEWS-007",
              loss.visible() ? Severity.ERROR : Severity.WARNING,
              where,
              "The picture \"" + ShownAddress.of(address) + "\" has " + loss.what() + ".",
              "Save it as plain SVG 1.1 with all that it shows."));
    }
    return source;
  }

  private Optional<PixelImage> pixels(String address, byte[] content, SourceLocation where) {
    if (ImageFormat.of(content).equals(Optional.of(ImageFormat.WEBP))) {
      throw Unshown.format(address, where);
    }
    try {
      return PixelImage.of(content, gate.images());
    } catch (UnfitImageException e) {
      boolean other = e.fault() == Fault.FORMAT || e.fault() == Fault.NO_PICTURE;
      throw new FindingException(
          Finding.error(
              other ? "TF-NEWS-006" : "TF-NEWS-007",
              where,
              "The picture \"" + ShownAddress.of(address) + "\" " + e.getMessage(),
              e.hint()));
    }
  }

  private static Size size(PixelImage image) {
    return new Size(image.seenWidth(), image.seenHeight());
  }

  /** The size that it would have as it is; it is drawn when it is known how wide it is shown. */
  private Source drawing(String address, byte[] content, SourceLocation where) {
    try {
      SafeSvg safe = SafeSvg.of(content, gate.images());
      int own = SvgWidth.of(safe.content());
      Raster.Extent extent = Raster.extent(safe.content(), own);
      Size natural = new Size(extent.width(), extent.height());
      return new Source(safe.content(), Optional.empty(), natural, safe.losses());
    } catch (UnsafeSvgException e) {
      throw Unshown.broken(address, where, e.why(), e.hint());
    } catch (Raster.BadDrawingException e) {
      throw Unshown.broken(address, where, String.valueOf(e.getMessage()), Unshown.AGAIN);
    }
  }
}
