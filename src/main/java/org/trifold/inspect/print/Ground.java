package org.trifold.inspect.print;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been painted on a page so far: the ground of the text that comes next. */
final class Ground {
  /** Paint laid on, as far as the clip let it. Without a colour: a picture, a gradient. */
  private record Layer(Shape shape, Rectangle2D bounds, Optional<Ink> ink, double alpha) {
    boolean covers(double x, double y) {
      return bounds.contains(x, y) && shape.contains(x, y);
    }
  }

  private final List<Layer> layers = new ArrayList<>();

  /**
   * Lays paint on.
   *
   * @param clip what lets paint through
   * @param ink empty where it has no one colour
   */
  void paint(Shape shape, Rectangle2D clip, Optional<Ink> ink, double alpha) {
    Rectangle2D bounds = shape.getBounds2D().createIntersection(clip);
    if (!bounds.isEmpty()) {
      layers.add(new Layer(shape, bounds, ink, alpha));
    }
  }

  /** The colour at a point; empty where it can't be told. */
  Optional<Ink> at(double x, double y) {
    return at(x, y, layers.size() - 1);
  }

  private Optional<Ink> at(double x, double y, int top) {
    for (int i = top; i >= 0; i--) {
      Layer layer = layers.get(i);
      if (layer.covers(x, y)) {
        return layer.ink().isEmpty() || layer.alpha() >= 1
            ? layer.ink()
            : at(x, y, i - 1).map(below -> layer.ink().get().over(below, layer.alpha()));
      }
    }
    return Optional.of(Ink.PAPER);
  }

  /** What is painted, as rectangles. */
  List<Rectangle2D> areas() {
    return layers.stream().map(Layer::bounds).toList();
  }
}
