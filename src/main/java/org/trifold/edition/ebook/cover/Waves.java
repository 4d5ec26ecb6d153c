package org.trifold.edition.ebook.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Layered waves below a sun, the words at the side. */
record Waves() implements CoverArt {
  private static final int LAYERS = 5;

  @Override
  public void draw(Graphics2D g, CoverPalette palette, Random random) {
    g.setColor(palette.ground());
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
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

  @Override
  public void rule(Graphics2D g, CoverPalette palette, double x, double y, boolean back) {
    g.setColor(palette.second());
    g.fill(new Rectangle2D.Double(back ? x - 130 : x, y + 5, 130, 8));
  }

  @Override
  public boolean centred() {
    return false;
  }

  @Override
  public int margin() {
    return 120;
  }

  @Override
  public int top() {
    return 150;
  }

  @Override
  public int foot() {
    return 112;
  }
}
