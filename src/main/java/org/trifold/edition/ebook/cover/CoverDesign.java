package org.trifold.edition.ebook.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.trifold.theme.Lettering;

/**
 * Draws a cover: the title large on the accent colour, and the theme's art, whose course follows
 * from the title, so that each publication has its own and keeps it.
 */
public final class CoverDesign {
  /** What shops ask for beside the book: 1600 by 2560 (Kindle Publishing Guidelines). */
  public static final int SHOP_WIDTH = 1600;

  /** Inside the EPUB: 3.1 megapixels, below the 4 that Apple Books takes. */
  public static final int BOOK_WIDTH = 1400;

  /** Where the title must end, and the subtitle: above the art. */
  private static final int TITLE_END = 900;

  private static final int SUBTITLE_END = 1180;

  /**
   * A text and the font it is lettered in.
   *
   * @param text may be empty: nothing is drawn
   */
  public record Line(String text, Lettering face) {
    double width(double tracking) {
      return face.width(text, tracking);
    }
  }

  /**
   * What the cover says.
   *
   * @param publisher who publishes
   */
  public record Words(Line title, Line subtitle, Line authors, Line publisher) {}

  private final CoverArt art;
  private final CoverPalette palette;
  private final boolean rightToLeft;

  public CoverDesign(CoverArt art, CoverPalette palette, String dir) {
    this.art = art;
    this.palette = palette;
    this.rightToLeft = dir.equals("rtl");
  }

  /**
   * The picture, eight parts high to five parts wide.
   *
   * @param seed the art follows from this text
   * @param width pixels
   */
  public BufferedImage draw(Words words, String seed, int width) {
    double scale = (double) width / CoverArt.WIDTH;
    int height = (int) Math.round(CoverArt.HEIGHT * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    art.draw(g, palette, new Random(seed.hashCode()));
    double y = title(g, words.title());
    subtitle(g, words.subtitle(), y);
    foot(g, words);
    g.dispose();
    return image;
  }

  private double room() {
    return CoverArt.WIDTH - 2.0 * art.margin();
  }

  private double title(Graphics2D g, Line title) {
    if (title.text().isEmpty()) {
      return 300;
    }
    double size = 264;
    CoverLines lines = CoverLines.of(title, room() / size, false);
    while (size > 56 && (lines.count() > mostLines(size) || lines.tooWide())) {
      size -= 4;
      lines = CoverLines.of(title, room() / size, size <= 100);
    }
    g.setColor(Color.WHITE);
    double y = art.top() + size;
    for (String line : lines.texts()) {
      letters(g, new Line(line, title.face()), size, y, -0.008);
      y += size * 1.12;
    }
    // What follows keeps clear of the letters that reach below the line.
    return y - size * 1.12 + Math.max(0, size * 0.28 - 40);
  }

  /** Few large lines or more smaller ones; always above the art. */
  private int mostLines(double size) {
    int fit = (int) ((TITLE_END - art.top() - size) / (size * 1.12)) + 1;
    return Math.min(fit, size >= 180 ? 2 : size >= 132 ? 3 : size >= 108 ? 5 : fit);
  }

  private void subtitle(Graphics2D g, Line subtitle, double below) {
    if (subtitle.text().isEmpty()) {
      return;
    }
    double size = 68;
    CoverLines lines = CoverLines.of(subtitle, room() / size, false);
    while (size > 36
        && (below + 170 + lines.count() * size * 1.28 > SUBTITLE_END || lines.tooWide())) {
      size -= 2;
      lines = CoverLines.of(subtitle, room() / size, size <= 48);
    }
    art.rule(g, palette, edge(), below + 57, rightToLeft);
    g.setColor(palette.light());
    double y = below + 100 + size;
    for (String line : lines.texts()) {
      letters(g, new Line(line, subtitle.face()), size, y, 0);
      y += size * 1.28;
    }
  }

  private void foot(Graphics2D g, Words words) {
    double y = CoverArt.HEIGHT - art.foot();
    g.setColor(palette.light());
    fitted(g, words.publisher(), 40, y, 0.03);
    if (!words.publisher().text().isEmpty()) {
      y -= 72;
    }
    // Names of many authors stand on two lines rather than in letters that nobody reads.
    double size = 60;
    CoverLines lines = CoverLines.ofNames(words.authors(), room() / size);
    while (size > 36 && (lines.count() > 2 || lines.tooWide())) {
      size -= 2;
      lines = CoverLines.ofNames(words.authors(), room() / size);
    }
    g.setColor(Color.WHITE);
    if (lines.count() > 2) {
      fitted(g, words.authors(), size, y, 0);
      return;
    }
    y -= (lines.count() - 1) * size * 1.2;
    for (String line : lines.texts()) {
      fitted(g, new Line(line, words.authors().face()), size, y, 0);
      y += size * 1.2;
    }
  }

  private void fitted(Graphics2D g, Line line, double size, double y, double tracking) {
    double width = line.width(tracking) * size;
    letters(g, line, width > room() ? size * room() / width : size, y, tracking);
  }

  /** Where lines begin, or their middle. */
  private double edge() {
    if (art.centred()) {
      return CoverArt.WIDTH / 2.0;
    }
    return rightToLeft ? CoverArt.WIDTH - art.margin() : art.margin();
  }

  private void letters(Graphics2D g, Line line, double size, double y, double tracking) {
    double width = line.width(tracking) * size;
    double x = edge() - (art.centred() ? width / 2 : rightToLeft ? width : 0);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size, size);
    Shape outline = line.face().outline(line.text(), tracking).createTransformedShape(place);
    g.fill(outline);
  }
}
