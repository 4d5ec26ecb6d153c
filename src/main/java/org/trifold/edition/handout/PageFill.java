package org.trifold.edition.handout;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;

/**
 * How full the pages of a layout are.
 *
 * @param shares for each page, how far down what is on it reaches, from 0 to 1
 */
record PageFill(List<Double> shares) {
  /** A page that is less full than this looks forgotten. */
  private static final double LEAST = 0.25;

  PageFill {
    shares = List.copyOf(shares);
  }

  static PageFill of(Box root, List<PageBox> pages) {
    int[] bottoms = new int[pages.size()];
    collect(root, pages, bottoms);
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < bottoms.length; i++) {
      PageBox page = pages.get(i);
      double height = page.getBottom() - page.getTop();
      shares.add(bottoms[i] == 0 ? 0 : Math.min(1, (bottoms[i] - page.getTop()) / height));
    }
    return new PageFill(shares);
  }

  private static void collect(Box box, List<PageBox> pages, int[] bottoms) {
    boolean content =
        box instanceof LineBox || (box instanceof BlockBox block && block.isReplaced());
    if (content && box.getHeight() > 0) {
      int bottom = box.getAbsY() + box.getHeight();
      int page = Pages.indexAt(pages, Math.max(0, bottom - 1));
      bottoms[page] = Math.max(bottoms[page], bottom);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      collect(box.getChild(i), pages, bottoms);
    }
  }

  /** Pages after the first that are nearly empty. */
  long poor() {
    return shares.stream().skip(1).filter(share -> share < LEAST).count();
  }

  boolean isBlank(int page) {
    return shares.get(page) == 0;
  }
}
