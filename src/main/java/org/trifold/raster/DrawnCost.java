package org.trifold.raster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.renderable.RenderableImage;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Vector;
import org.apache.batik.ext.awt.image.renderable.FilterChainRable;
import org.apache.batik.ext.awt.image.renderable.MorphologyRable8Bit;
import org.apache.batik.ext.awt.image.renderable.TileRable;
import org.apache.batik.ext.awt.image.renderable.TurbulenceRable;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.CompositeShapePainter;
import org.apache.batik.gvt.FillShapePainter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.gvt.PatternPaint;
import org.apache.batik.gvt.RasterImageNode;
import org.apache.batik.gvt.ShapeNode;
import org.apache.batik.gvt.ShapePainter;
import org.apache.batik.gvt.StrokeShapePainter;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing costs to paint, known before it is: few elements can cover the whole drawing a
 * thousand times, blur it, or be hatched without end. The unit is the whole of it painted once in
 * one colour, some 20 ms at 1200 by 800 pixels; the other numbers were measured against that. All
 * are shares of the drawing, so that it is refused at each size or at none.
 */
final class DrawnCost {
  /** Ten seconds or so; of drawings that people made none that was tried had a tenth of it. */
  private static final double MOST = 600;

  private static final double TRANSLUCENT = 10;
  private static final double GRADIENT = 8;
  private static final double PATTERN = 25;
  private static final double CLIP = 6;
  private static final double GROUP = 20;
  private static final double PICTURE = 60;
  private static final double FILTER = 60;
  private static final double MASK = 70;
  private static final double OCTAVE = 30;
  private static final double TILED = 300;

  /** Grows with what it looks at around each pixel. */
  private static final double RADIUS = 20_000;

  /** Heights of the drawing that edges run through, one after another: each is a crossing a row. */
  private static final double EDGES = 1.0 / 80;

  /** Seventy thousand took a third of a second; ten times as many did not end. */
  private static final double MOST_DASHES = 100_000;

  /** A side of the drawing over that of a pattern's tile: of 6,000 it took a second. */
  private static final double SMALLEST_TILE = 1.0 / 10_000;

  private final Rectangle2D canvas;
  private final Map<Object, Boolean> counted = new IdentityHashMap<>();
  private double cost;
  private double dashes;

  private DrawnCost(double width, double height) {
    this.canvas = new Rectangle2D.Double(0, 0, width, height);
  }

  /**
   * Looks at a drawing before it is drawn.
   *
   * @param root of its nodes
   * @param transform from their coordinates to pixels
   * @param width in pixels
   * @param height in pixels
   * @throws CostlyDrawingException where it would take too long
   */
  static void check(GraphicsNode root, AffineTransform transform, double width, double height)
      throws CostlyDrawingException {
    new DrawnCost(width, height).node(root, transform);
  }

  private void add(double units) throws CostlyDrawingException {
    // Of a number that is none, nothing is known.
    cost += Double.isNaN(units) ? MOST : units;
    if (cost > MOST) {
      throw new CostlyDrawingException(
          "it would take too long: it covers itself too often, or with too many effects");
    }
  }

  /** The part of the drawing that a rectangle covers, 0 to 1. */
  private double share(Rectangle2D bounds) {
    Rectangle2D seen = bounds.createIntersection(canvas);
    return seen.isEmpty()
        ? 0
        : seen.getWidth() * seen.getHeight() / (canvas.getWidth() * canvas.getHeight());
  }

  /** Counts a node; returns what it covers in pixels. */
  private Rectangle2D node(GraphicsNode node, AffineTransform outer) throws CostlyDrawingException {
    AffineTransform at = new AffineTransform(outer);
    if (node.getTransform() != null) {
      at.concatenate(node.getTransform());
    }
    Rectangle2D covered = new Rectangle2D.Double();
    if (node instanceof ShapeNode shape && shape.getShape() != null) {
      covered = shape(shape, at);
    } else if (node instanceof RasterImageNode image) {
      covered = at.createTransformedShape(image.getPrimitiveBounds()).getBounds2D();
      add(PICTURE * share(covered));
    } else if (node instanceof CompositeGraphicsNode group) {
      for (Object child : group.getChildren()) {
        covered = union(covered, node((GraphicsNode) child, at));
      }
    }
    double share = share(covered);
    if (node.getClip() != null) {
      add(CLIP * share);
    }
    if (node.getComposite() instanceof AlphaComposite alpha && alpha.getAlpha() < 1) {
      add(GROUP * share);
    }
    if (node.getMask() != null) {
      add(MASK * share);
      node(node.getMask().getMaskNode(), at);
    }
    if (node.getFilter() != null) {
      covered = at.createTransformedShape(node.getFilter().getBounds2D()).getBounds2D();
      counted.clear();
      filter(node.getFilter(), at, share(covered));
    }
    return covered;
  }

  private static Rectangle2D union(Rectangle2D one, Rectangle2D other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one.createUnion(other);
  }

  private void filter(RenderableImage image, AffineTransform at, double share)
      throws CostlyDrawingException {
    if (counted.put(image, true) != null) {
      return;
    }
    double scale = Math.sqrt(Math.abs(at.getDeterminant())) / canvas.getWidth();
    if (image instanceof TurbulenceRable turbulence) {
      add(OCTAVE * share * (1 + Math.max(0, turbulence.getNumOctaves())));
    } else if (image instanceof MorphologyRable8Bit morphology) {
      double radius = Math.max(morphology.getRadiusX(), morphology.getRadiusY()) * scale;
      add(share * (2 * FILTER + RADIUS * radius));
    } else if (image instanceof TileRable) {
      add(TILED * share);
    } else if (image instanceof FilterChainRable chain) {
      filter(chain.getSource(), at, share);
    } else if (!image.getClass().getSimpleName().matches("(Pad|Clip|Affine|GraphicsNode)Rable.*")) {
      // Wrappers copy; the others work.
      add(FILTER * share);
    }
    Vector<RenderableImage> sources = image.getSources();
    if (sources != null) {
      for (RenderableImage source : sources) {
        filter(source, at, share);
      }
    }
  }

  private Rectangle2D shape(ShapeNode node, AffineTransform at) throws CostlyDrawingException {
    Outline outline = Outline.of(node.getShape(), at, canvas);
    Rectangle2D covered = outline.bounds();
    add(outline.rows() / canvas.getHeight() * EDGES);
    boolean translucent =
        node.getComposite() instanceof AlphaComposite alpha && alpha.getAlpha() < 1;
    return painter(node.getShapePainter(), outline, covered, translucent, at);
  }

  private Rectangle2D painter(
      @Nullable ShapePainter painter,
      Outline outline,
      Rectangle2D covered,
      boolean translucent,
      AffineTransform at)
      throws CostlyDrawingException {
    Rectangle2D all = covered;
    if (painter instanceof CompositeShapePainter several) {
      for (int i = 0; i < several.getShapePainterCount(); i++) {
        all = union(all, painter(several.getShapePainter(i), outline, covered, translucent, at));
      }
    } else if (painter instanceof FillShapePainter fill) {
      paint(fill.getPaint(), covered, translucent, at);
    } else if (painter instanceof StrokeShapePainter stroke
        && stroke.getStroke() instanceof BasicStroke pen) {
      double scale = Math.sqrt(Math.abs(at.getDeterminant()));
      double half = pen.getLineWidth() * scale / 2;
      all =
          new Rectangle2D.Double(
              covered.getX() - half,
              covered.getY() - half,
              covered.getWidth() + 2 * half,
              covered.getHeight() + 2 * half);
      add(2 * outline.rows() / canvas.getHeight() * EDGES);
      dash(pen, outline.length() / scale);
      paint(stroke.getPaint(), all, translucent, at);
    }
    return all;
  }

  private void dash(BasicStroke pen, double length) throws CostlyDrawingException {
    float[] dash = pen.getDashArray();
    if (dash == null) {
      return;
    }
    double period = 0;
    for (float part : dash) {
      period += part;
    }
    dashes += length / period * dash.length;
    if (!(dashes <= MOST_DASHES)) {
      throw new CostlyDrawingException("its lines have more than " + (int) MOST_DASHES + " dashes");
    }
  }

  private void paint(
      @Nullable Paint paint, Rectangle2D covered, boolean translucent, AffineTransform at)
      throws CostlyDrawingException {
    double share = share(covered);
    if (paint instanceof PatternPaint pattern) {
      AffineTransform tile = new AffineTransform(at);
      if (pattern.getPatternTransform() != null) {
        tile.concatenate(pattern.getPatternTransform());
      }
      double area =
          Math.abs(tile.getDeterminant())
              * pattern.getPatternRect().getWidth()
              * pattern.getPatternRect().getHeight();
      double smallest = SMALLEST_TILE * canvas.getWidth() * SMALLEST_TILE * canvas.getHeight();
      if (share > 0 && !(area >= smallest)) {
        throw new CostlyDrawingException("it has a pattern that is too fine to be seen");
      }
      add(PATTERN * share);
      node(pattern.getGraphicsNode(), tile);
    } else if (paint instanceof Color colour) {
      add(share * (translucent || colour.getAlpha() < 255 ? TRANSLUCENT : 1));
    } else if (paint != null) {
      add(share * (translucent ? GRADIENT + TRANSLUCENT : GRADIENT));
    }
  }
}
