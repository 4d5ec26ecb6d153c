package org.trifold.edition.ebook;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trifold.edition.Prepared;
import org.trifold.edition.ebook.cover.CoverArt;
import org.trifold.edition.ebook.cover.CoverDesign;
import org.trifold.edition.ebook.cover.CoverFonts;
import org.trifold.edition.ebook.cover.CoverPalette;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.image.PixelImage;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Metadata;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Raster;
import org.trifold.theme.Brand;
import org.trifold.theme.Lettering;

/**
 * The cover: the image that the header attribute {@code front-cover-image} names, else one made of
 * title, author, brand and the theme's colours.
 *
 * @param inside the picture to pack; its own file name where it was made
 * @param forShops the file beside the book, which shops ask for
 */
record Cover(Picture inside, Rendition.File forShops) {
  private static final String ATTRIBUTE = "front-cover-image";

  /** Good to the eye on flat colour at a fifth of the size of lossless. */
  private static final float QUALITY = 0.88f;

  /** The variation selectors, which choose a sign's form (Unicode, 23.4). */
  private static final int FIRST_VARIANT = 0xFE00;

  private static final int LAST_VARIANT = 0xFE0F;

  private static final String HREF = "images/cover.jpg";
  private static final String SUFFIX = "-cover.";

  static Cover of(Prepared prepared, Pictures pictures, String title) {
    Metadata metadata = prepared.publication().metadata();
    return metadata
        .attribute(ATTRIBUTE)
        .filter(value -> !value.isBlank())
        .flatMap(value -> given(value, prepared, pictures))
        .map(picture -> of(picture, pictures, prepared.publication().where(ATTRIBUTE)))
        .orElseGet(() -> made(prepared, title));
  }

  /** A drawing becomes pixels, which is all that shops take; too many pixels become fewer. */
  private static Cover of(Picture given, Pictures pictures, SourceLocation where) {
    return pictures.pixels(given).map(all -> of(given, all)).orElseGet(() -> drawn(given, where));
  }

  private static Cover of(Picture given, PixelImage all) {
    ImageFormat format = all.header().format();
    Rendition.File whole =
        new Rendition.File(SUFFIX + format.suffix(), format.mediaType(), ShownPixels.whole(all));
    Optional<BufferedImage> fewer =
        ShownPixels.isLarge(all) ? ShownPixels.pixels(all, ShownPixels.MOST) : Optional.empty();
    return new Cover(fewer.map(Cover::inside).orElse(given), whole);
  }

  private static Cover drawn(Picture given, SourceLocation where) {
    try {
      return of(
          Raster.draw(given.content(), CoverDesign.BOOK_WIDTH),
          Raster.draw(given.content(), CoverDesign.SHOP_WIDTH));
    } catch (Raster.BadDrawingException e) {
      throw new FindingException(
          Finding.error(
              "TF-EBOOK-003",
              where,
              "The cover can't be drawn: " + e.getMessage() + ".",
              "Export it as plain SVG or as PNG."));
    }
  }

  private static Cover of(BufferedImage inside, BufferedImage forShops) {
    return new Cover(
        inside(inside),
        new Rendition.File(SUFFIX + "jpg", "image/jpeg", Raster.jpeg(forShops, QUALITY)));
  }

  private static Picture inside(BufferedImage image) {
    return new Picture(HREF, "image/jpeg", false, Raster.jpeg(image, QUALITY));
  }

  private static Optional<Picture> given(String value, Prepared prepared, Pictures pictures) {
    String target = value.strip();
    if (target.startsWith("image:") && target.contains("[")) {
      target =
          target.substring(target.lastIndexOf(':', target.indexOf('[')) + 1, target.indexOf('['));
    }
    String source = prepared.publication().source();
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    String images =
        prepared.publication().metadata().attribute("imagesdir").map(dir -> dir + "/").orElse("");
    String wanted = target;
    String path =
        Stream.of(folder + images + wanted, folder + wanted, wanted)
            .filter(prepared.gate()::admits)
            .findFirst()
            .orElse(folder + images + wanted);
    return pictures.take(path, prepared.publication().where(ATTRIBUTE));
  }

  private static Cover made(Prepared prepared, String title) {
    Metadata metadata = prepared.publication().metadata();
    CoverFonts fonts = new CoverFonts(prepared.theme());
    String authors =
        metadata.authors().stream()
            .map(Author::name)
            .map(XmlText::line)
            .collect(Collectors.joining(", "));
    CoverDesign.Words words =
        new CoverDesign.Words(
            line(title, fonts, true, prepared),
            line(metadata.subtitle().map(XmlText::line).orElse(""), fonts, false, prepared),
            line(authors, fonts, true, prepared),
            line(prepared.brand().map(Brand::name).orElse(""), fonts, false, prepared));
    CoverDesign design =
        new CoverDesign(
            CoverArt.of(prepared.theme()),
            CoverPalette.of(prepared.theme().tokens()),
            metadata.dir());
    return of(
        design.draw(words, title, CoverDesign.BOOK_WIDTH),
        design.draw(words, title, CoverDesign.SHOP_WIDTH));
  }

  private static CoverDesign.Line line(
      String text, CoverFonts fonts, boolean bold, Prepared prepared) {
    Optional<Lettering> face = fonts.that(text, bold);
    if (face.isPresent()) {
      return new CoverDesign.Line(text, face.get());
    }
    // A sign of which the fonts have no drawing, such as an emoji, is not worth the whole title.
    String words = only(text, c -> !isSign(c));
    Optional<Lettering> without = words.isBlank() ? Optional.empty() : fonts.that(words, bold);
    prepared
        .findings()
        .add(
            Finding.warning(
                "TF-EBOOK-007",
                SourceLocation.ofFile(prepared.publication().source()),
                "The theme's fonts can't letter \""
                    + text
                    + "\" on the cover"
                    + (without.isPresent() ? "; it stands there without its signs." : "."),
                "Name an image in the attribute front-cover-image, or a font in the theme."));
    return without
        .map(letters -> new CoverDesign.Line(drawable(text, letters), letters))
        .orElseGet(() -> new CoverDesign.Line("", fonts.first(bold)));
  }

  /** The text without the signs that a face lacks. */
  private static String drawable(String text, Lettering face) {
    return only(text, c -> !isSign(c) || face.draws(Character.toString(c)));
  }

  private static String only(String text, IntPredicate kept) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(kept).forEach(out::appendCodePoint);
    return out.toString().strip().replaceAll(" +", " ");
  }

  /** A sign that is no letter, figure or mark of a sentence, or what chooses its form. */
  private static boolean isSign(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> codePoint >= FIRST_VARIANT && codePoint <= LAST_VARIANT;
    };
  }
}
