package org.trifold.edition.handout;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Raster;

/**
 * The pictures of one document, and the only thing the renderer can load: each was read through the
 * gate and goes by a name of its own. For one thread at a time.
 */
final class PrintImages implements FSStreamFactory {
  static final String SCHEME = "trifold";

  private static final String JPEG = ".jpg";

  /** Packing these takes about two seconds. */
  private static final long MANY_PIXELS = 16_000_000;

  private static final float DRAFT_QUALITY = 0.5f;

  /** Words drawn in a picture, and where the picture is shown. */
  record DrawnText(String text, SourceLocation where) {}

  private final Gate gate;
  private final Findings findings;
  private final String drawingFont;
  private final Map<String, Named> bySource = new HashMap<>();
  private final Map<String, Picture> byName = new LinkedHashMap<>();
  private final List<DrawnText> drawnTexts = new ArrayList<>();
  private final Map<Dimension, byte[]> draftBySize = new HashMap<>();
  private boolean drafts;

  /**
   * @param drawingFont family that words in drawings are set in
   */
  PrintImages(Gate gate, Findings findings, String drawingFont) {
    this.gate = gate;
    this.findings = findings;
    this.drawingFont = drawingFont;
  }

  /** A picture and the name that the renderer loads it by. */
  record Named(String name, Picture picture) {}

  /**
   * The picture that an author's {@code src} names; what is wrong with it becomes a finding.
   *
   * @param source path relative to the project root, or a {@code data:} URI
   */
  Optional<Named> load(String source, SourceLocation where) {
    try {
      byte[] bytes =
          source.startsWith(DataUri.SCHEME)
              ? DataUri.image(source)
                  .orElseThrow(
                      () ->
                          new Picture.UnprintableException(
                              "is a data: URI that holds no image.",
                              "Put the picture into a file."))
              : gate.read(source, where, Gate.BINARY_LIMIT);
      Named named = add(source, bytes, where);
      tell(named.picture(), source, where);
      return Optional.of(named);
    } catch (Picture.UnprintableException e) {
      findings.add(
          Finding.error(
              "TF-HANDOUT-006",
              where,
              "The picture \"" + ShownAddress.of(source) + "\" " + e.getMessage(),
              e.hint()));
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
    return Optional.empty();
  }

  /** Tells what a picture lost. */
  void tell(Picture picture, String source, SourceLocation where) {
    for (Picture.Loss loss : picture.losses()) {
      findings.add(
          new Finding(
              "TF-HANDOUT-006",
              loss.visible() ? Severity.ERROR : Severity.WARNING,
              where,
              "The picture \"" + ShownAddress.of(source) + "\" has " + loss.what() + ".",
              "Save it as plain SVG 1.1 with all that it shows."));
    }
  }

  /**
   * A picture that doesn't come from the author.
   *
   * @throws Picture.UnprintableException where it is broken
   */
  Named add(String key, byte[] bytes, SourceLocation where) throws Picture.UnprintableException {
    Named known = bySource.get(key);
    if (known != null) {
      return known;
    }
    Picture read = PictureReader.read(bytes, gate.images());
    Picture picture = read.texts().isEmpty() ? read : inOwnFont(read, where);
    Named named = new Named(SCHEME + ":picture-" + byName.size() + picture.suffix(), picture);
    bySource.put(key, named);
    byName.put(named.name(), picture);
    return named;
  }

  /** A drawing of Trifold's own, by the name that the renderer loads it by. */
  String drawing(String name, Element svg) {
    byte[] bytes = svg.outerHtml().getBytes(StandardCharsets.UTF_8);
    try {
      return add(name, bytes, SourceLocation.ofFile("built-in drawing")).name();
    } catch (Picture.UnprintableException e) {
      throw new IllegalStateException("the built-in drawing " + name, e);
    }
  }

  private Picture inOwnFont(Picture picture, SourceLocation where) {
    picture.texts().forEach(text -> drawnTexts.add(new DrawnText(text, where)));
    return new Picture(
        picture.suffix(),
        Drawing.inFont(picture.content(), drawingFont),
        picture.width(),
        picture.height(),
        picture.scalable(),
        picture.texts(),
        picture.smallestType(),
        picture.losses());
  }

  List<DrawnText> drawnTexts() {
    return List.copyOf(drawnTexts);
  }

  /**
   * Whether the renderer takes seconds to pack the pictures, as it does anew in every layout. JPEG
   * it takes as it is.
   */
  boolean areSlow() {
    long pixels =
        byName.values().stream()
            .filter(PrintImages::isPacked)
            .mapToLong(picture -> (long) (picture.width() * picture.height()))
            .sum();
    return pixels > MANY_PIXELS;
  }

  private static boolean isPacked(Picture picture) {
    return !picture.scalable() && !picture.suffix().equals(JPEG);
  }

  /**
   * Whether the renderer is given an empty picture of the same size in place of each that it would
   * pack: for a layout that is only tried. At first it is given the pictures.
   */
  void showDrafts(boolean drafts) {
    this.drafts = drafts;
  }

  boolean drawsText() {
    return !drawnTexts.isEmpty();
  }

  /** Whether a name is one of these pictures. */
  boolean has(String name) {
    return byName.containsKey(name);
  }

  @Override
  public FSStream getUrl(String name) {
    Picture picture = byName.get(name);
    if (picture == null) {
      throw new IllegalArgumentException("not one of the document's pictures: " + name);
    }
    boolean draft = drafts && isPacked(picture);
    return new Bytes(
        draft ? draft((int) picture.width(), (int) picture.height()) : picture.content());
  }

  private byte[] draft(int width, int height) {
    return draftBySize.computeIfAbsent(
        new Dimension(width, height),
        size ->
            Raster.jpeg(
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), DRAFT_QUALITY));
  }

  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  private record Bytes(byte[] content) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
