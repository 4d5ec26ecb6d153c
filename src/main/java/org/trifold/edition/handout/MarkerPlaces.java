package org.trifold.edition.handout;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.MarkerData;
import com.openhtmltopdf.render.StrutMetrics;

/**
 * Puts the marks of a list's items where their first lines are. The renderer draws one on each page
 * that its letters' height touches, so that an item at the head of a page left a second mark below
 * the page before; and it takes every right-to-left list for one at the edge of the page.
 */
final class MarkerPlaces {
  private MarkerPlaces() {}

  /** Corrects the finished layout's marks, in the last place that boxes have. */
  static void settle(Box box) {
    if (box instanceof BlockBox block && block.getMarkerData() != null) {
      settle(block, block.getMarkerData());
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      settle(box.getChild(i));
    }
  }

  private static void settle(BlockBox item, MarkerData marker) {
    StrutMetrics strut = marker.getStructMetrics();
    if (strut != null) {
      // By its baseline alone, which is never on the edge of a page. Nothing else asks for these.
      marker.setStructMetrics(new StrutMetrics(0, strut.getBaseline(), 0));
    }
    MarkerData.TextMarker text = marker.getTextMarker();
    Box list = item.getParent();
    if (text != null && list != null && list.getStyle().getDirection() == IdentValue.RTL) {
      // It starts at the list's width less its own, counted from the page's edge.
      text.setLayoutWidth(text.getLayoutWidth() - list.getAbsX());
    }
  }
}
