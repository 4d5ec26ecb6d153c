package org.trifold.edition.ebook.cover;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** As on an old almanac: within a double frame a sun rises over water, in lines as if engraved. */
record Sunrise() implements CoverArt {
  private static final double MIDDLE = WIDTH / 2.0;
  private static final double HORIZON = 1690;

  /** Insets of the two lines of the frame. */
  private static final int OUTER = 62;

  private static final int INNER = 88;

  @Override
  public void draw(Graphics2D g, CoverPalette palette, Random random) {
    g.setColor(palette.ground());
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    g.setColor(palette.second());
    frame(g, OUTER, 10);
    frame(g, INNER, 3);
    double sun = 180 + random.nextInt(50);
    g.fill(new Arc2D.Double(MIDDLE - sun, HORIZON - sun, 2 * sun, 2 * sun, 0, 180, Arc2D.CHORD));
    rays(g, sun, 11 + 2 * random.nextInt(6));
    water(g, palette, sun, random);
  }

  private static void frame(Graphics2D g, int inset, float width) {
    g.setStroke(new BasicStroke(width));
    g.draw(new Rectangle2D.Double(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset));
  }

  /** An odd number of them, so that the longest stands upright. */
  private static void rays(Graphics2D g, double sun, int count) {
    int all = 2 * count + 1;
    for (int i = 1; i <= all; i++) {
      double angle = Math.PI * i / (all + 1);
      boolean isLong = i % 2 == (count + 1) % 2;
      double from = sun + 42;
      double to = sun + (isLong ? 215 : 130);
      g.setStroke(new BasicStroke(isLong ? 9 : 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      g.draw(
          new Line2D.Double(
              MIDDLE + from * cos, HORIZON - from * sin, MIDDLE + to * cos, HORIZON - to * sin));
    }
  }

  /** The horizon, and below it lines that break where the light falls. */
  private static void water(Graphics2D g, CoverPalette palette, double sun, Random random) {
    Color faint = CoverPalette.mix(palette.ground(), palette.second(), 0.45);
    for (int line = 0; line < 7; line++) {
      double y = HORIZON + 14 + 30 * line;
      double half = (WIDTH / 2.0 - 190) * (1 - 0.07 * line);
      double light = sun * (1 - 0.11 * line) * (0.85 + 0.3 * random.nextDouble());
      g.setStroke(
          new BasicStroke(line == 0 ? 7 : 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.setColor(line == 0 ? palette.second() : faint);
      g.draw(new Line2D.Double(MIDDLE - half, y, MIDDLE + half, y));
      if (line > 0) {
        g.setColor(palette.second());
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(MIDDLE - light, y, MIDDLE + light, y));
      }
    }
  }

  /** Three lozenges, as where a scene ends. */
  @Override
  public void rule(Graphics2D g, CoverPalette palette, double x, double y, boolean back) {
    g.setColor(palette.second());
    for (int i = -1; i <= 1; i++) {
      double middle = x + 62 * i;
      double size = i == 0 ? 20 : 13;
      Path2D lozenge = new Path2D.Double();
      lozenge.moveTo(middle, y + 9 - size);
      lozenge.lineTo(middle + size * 0.7, y + 9);
      lozenge.lineTo(middle, y + 9 + size);
      lozenge.lineTo(middle - size * 0.7, y + 9);
      lozenge.closePath();
      g.fill(lozenge);
    }
  }

  @Override
  public boolean centred() {
    return true;
  }

  @Override
  public int margin() {
    return 170;
  }

  @Override
  public int top() {
    return 220;
  }

  @Override
  public int foot() {
    return 178;
  }
}
