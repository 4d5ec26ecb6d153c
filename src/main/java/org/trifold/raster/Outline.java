package org.trifold.raster;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * What a shape costs by its outline, in pixels. Curves are taken for the lines through their
 * control points, which are no shorter.
 *
 * @param bounds around it
 * @param length all of it, also beyond the drawing
 * @param rows of pixels that its edges run through inside the drawing, each edge's by itself
 */
record Outline(Rectangle2D bounds, double length, double rows) {

  /** Of a shape whose coordinates a transform makes pixels of this drawing. */
  static Outline of(Shape shape, AffineTransform transform, Rectangle2D canvas) {
    double[] points = new double[6];
    double length = 0;
    double rows = 0;
    double[] at = new double[2];
    double[] start = new double[2];
    for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      int count =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
          };
      if (kind == PathIterator.SEG_CLOSE) {
        points[0] = start[0];
        points[1] = start[1];
        count = 1;
      }
      for (int i = 0; i < count; i++) {
        double x = points[2 * i];
        double y = points[2 * i + 1];
        if (kind != PathIterator.SEG_MOVETO) {
          length += Math.hypot(x - at[0], y - at[1]);
          rows += Math.abs(inside(y, canvas) - inside(at[1], canvas));
        }
        at[0] = x;
        at[1] = y;
      }
      if (kind == PathIterator.SEG_MOVETO) {
        start[0] = at[0];
        start[1] = at[1];
      }
    }
    Rectangle2D bounds = transform.createTransformedShape(shape.getBounds2D()).getBounds2D();
    return new Outline(bounds, length, rows);
  }

  private static double inside(double y, Rectangle2D canvas) {
    return Math.max(canvas.getMinY(), Math.min(canvas.getMaxY(), y));
  }
}
