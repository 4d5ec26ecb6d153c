package org.trifold.edition.ebook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trifold.theme.Lettering;

/**
 * Draws a cover: the title large on the accent colour, below it layered waves whose course follows
 * from the title, so that each publication has its own and keeps it.
 */
final class CoverDesign {
  /** What shops ask for beside the book: 1600 by 2560 (Kindle Publishing Guidelines). */
  static final int SHOP_WIDTH = 1600;

  /** Inside the EPUB: 3.1 megapixels, below the 4 that Apple Books takes. */
  static final int BOOK_WIDTH = 1400;

  /** The sheet that is drawn on, in units of its own; its proportions are the shops'. */
  private static final int WIDTH = 1400;

  private static final int HEIGHT = 2240;

  private static final int MARGIN = 120;
  private static final int LAYERS = 5;

  /**
   * What the cover says; an empty text is left out.
   *
   * @param publisher who publishes
   */
  record Words(String title, String subtitle, String authors, String publisher) {}

  private final CoverPalette palette;
  private final Lettering bold;
  private final Lettering regular;
  private final boolean rightToLeft;

  CoverDesign(CoverPalette palette, Lettering bold, Lettering regular, String dir) {
    this.palette = palette;
    this.bold = bold;
    this.regular = regular;
    this.rightToLeft = dir.equals("rtl");
  }

  /**
   * The picture, eight parts high to five parts wide.
   *
   * @param seed the waves follow from this text
   * @param width pixels
   */
  BufferedImage draw(Words words, String seed, int width) {
    double scale = (double) width / WIDTH;
    int height = (int) Math.round(HEIGHT * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(palette.ground());
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    waves(g, new Random(seed.hashCode()));
    double y = title(g, words.title());
    subtitle(g, words.subtitle(), y);
    foot(g, words);
    g.dispose();
    return image;
  }

  private void waves(Graphics2D g, Random random) {
    double sun = 190 + random.nextInt(60);
    double sunX = WIDTH * (0.62 + 0.16 * random.nextDouble());
    g.setColor(palette.second());
    g.fill(new Ellipse2D.Double(sunX - sun, 1330 - sun, 2 * sun, 2 * sun));
    Color dark = CoverPalette.mix(palette.ground(), Color.BLACK, 0.55);
    for (int layer = 0; layer < LAYERS; layer++) {
      double share = layer / (LAYERS - 1.0);
      double top = 1370 + 148 * layer;
      double height = 74 - 7 * layer;
      double phase = random.nextDouble() * 2 * Math.PI;
      double length = 0.75 + 0.5 * random.nextDouble();
      Path2D wave = new Path2D.Double();
      wave.moveTo(0, HEIGHT);
      for (int x = 0; x <= WIDTH; x += 4) {
        double turn = 2 * Math.PI * length * x / WIDTH + phase;
        double y = top + height * (StrictMath.sin(turn) + 0.28 * StrictMath.sin(2.3 * turn + 1));
        wave.lineTo(x, y);
      }
      wave.lineTo(WIDTH, HEIGHT);
      wave.closePath();
      Color color =
          share < 0.5
              ? CoverPalette.mix(palette.light(), palette.ground(), share * 2)
              : CoverPalette.mix(palette.ground(), dark, share * 2 - 1);
      g.setColor(color);
      g.fill(wave);
    }
  }

  private double title(Graphics2D g, String text) {
    if (text.isEmpty()) {
      return 300;
    }
    double size = 172;
    List<String> lines = wrap(text, bold, size);
    while (size > 56 && (lines.size() > mostLines(size) || tooWide(lines, bold, size))) {
      size -= 4;
      lines = wrap(text, bold, size);
    }
    g.setColor(Color.WHITE);
    double y = 150 + size;
    for (String line : lines) {
      letters(g, bold, line, size, y, -0.008);
      y += size * 1.12;
    }
    return y - size * 1.12;
  }

  /** Few large lines or more smaller ones; always within the upper half. */
  private static int mostLines(double size) {
    return size >= 132 ? 3 : size >= 108 ? 5 : size >= 88 ? 7 : (int) (700 / size);
  }

  private void subtitle(Graphics2D g, String text, double below) {
    if (text.isEmpty()) {
      return;
    }
    double size = 68;
    List<String> lines = wrap(text, regular, size);
    while (size > 36
        && (below + 170 + lines.size() * size * 1.28 > 1180 || tooWide(lines, regular, size))) {
      size -= 2;
      lines = wrap(text, regular, size);
    }
    g.setColor(palette.second());
    double ruleX = rightToLeft ? WIDTH - MARGIN - 130 : MARGIN;
    g.fill(new Rectangle2D.Double(ruleX, below + 62, 130, 8));
    g.setColor(palette.light());
    double y = below + 100 + size;
    for (String line : lines) {
      letters(g, regular, line, size, y, 0);
      y += size * 1.28;
    }
  }

  private void foot(Graphics2D g, Words words) {
    g.setColor(Color.WHITE);
    double y = words.publisher().isEmpty() ? HEIGHT - 120 : HEIGHT - 176;
    fitted(g, bold, words.authors(), 60, y, 0);
    g.setColor(palette.light());
    fitted(g, regular, words.publisher(), 40, HEIGHT - 104, 0.03);
  }

  private void fitted(
      Graphics2D g, Lettering face, String text, double size, double y, double tracking) {
    double room = WIDTH - 2 * MARGIN;
    double width = face.width(text, tracking) * size;
    letters(g, face, text, width > room ? size * room / width : size, y, tracking);
  }

  private void letters(
      Graphics2D g, Lettering face, String text, double size, double y, double tracking) {
    double x = rightToLeft ? WIDTH - MARGIN - face.width(text, tracking) * size : MARGIN;
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size, size);
    Shape outline = face.outline(text, tracking).createTransformedShape(place);
    g.fill(outline);
  }

  private static boolean tooWide(List<String> lines, Lettering face, double size) {
    return lines.stream().anyMatch(line -> face.width(line, 0) * size > WIDTH - 2 * MARGIN);
  }

  /** As few lines as there is room for, then as even as they get. */
  private static List<String> wrap(String text, Lettering face, double size) {
    double room = (WIDTH - 2 * MARGIN) / size;
    List<String> best = fill(text, face, room);
    for (double narrower = room * 0.97; narrower > room * 0.5; narrower -= room * 0.03) {
      List<String> lines = fill(text, face, narrower);
      if (lines.size() > best.size()) {
        break;
      }
      best = lines;
    }
    return best;
  }

  private static List<String> fill(String text, Lettering face, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String longer = line.isEmpty() ? word.strip() : line + word;
      if (!line.isEmpty() && face.width(longer.stripTrailing(), 0) > room) {
        lines.add(line.toString().strip());
        line.setLength(0);
        line.append(word.strip());
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Places where a line may end: before spaces, and before ideographs and kana. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean wide = Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
      // A word of one or two letters belongs to the next: "a", "of", "&".
      boolean leads = word.toString().strip().length() <= 2;
      if (!word.isEmpty() && (c == ' ' && !leads || wide)) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.appendCodePoint(c);
    }
    words.add(word.toString());
    return words;
  }
}
