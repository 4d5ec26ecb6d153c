package org.trifold.inspect.print;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One page as it is printed.
 *
 * @param number 1-based
 * @param paper the sheet
 * @param box where the text is let through; the sheet, if nothing holds it back
 * @param runs in the order of painting, without blank ones
 * @param pictures in the order of painting
 * @param areas filled ones, such as rules and grounds of boxes
 */
record PrintedPage(
    int number,
    Rectangle2D paper,
    Rectangle2D box,
    List<Run> runs,
    List<Shown> pictures,
    List<Rectangle2D> areas) {
  PrintedPage {
    runs = List.copyOf(runs);
    pictures = List.copyOf(pictures);
    areas = List.copyOf(areas);
  }

  /** The lower edge of what stands in the text's box; its upper edge if nothing does. */
  double foot() {
    double foot = box.getMaxY();
    for (Run run : runs) {
      foot = run.furniture() ? foot : Math.min(foot, run.bottom());
    }
    for (Shown picture : pictures) {
      foot = picture.furniture() ? foot : Math.min(foot, picture.bounds().getMinY());
    }
    for (Rectangle2D area : areas) {
      boolean inside = box.contains(area.getCenterX(), area.getCenterY());
      boolean wash = area.getHeight() >= 0.9 * box.getHeight();
      foot = inside && !wash ? Math.min(foot, area.getMinY()) : foot;
    }
    return Math.max(foot, box.getMinY());
  }
}
