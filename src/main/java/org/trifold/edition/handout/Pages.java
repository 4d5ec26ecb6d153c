package org.trifold.edition.handout;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trifold.model.PageMap;

/** Reads off a finished layout which page each element with an id starts on. */
final class Pages {
  private Pages() {}

  /** The pages of the ids alone. */
  static PageMap of(PdfBoxRenderer renderer) {
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    Map<String, Integer> starts = new HashMap<>();
    // The renderer has no map at all where no element has an id.
    @Nullable Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
    if (boxes != null) {
      boxes.forEach((id, box) -> starts.put(id, indexAt(pages, box.getAbsY()) + 1));
    }
    return new PageMap(starts, List.of(), pages.size());
  }

  /** The pages of the ids, and where each page starts. */
  static PageMap withStarts(PdfBoxRenderer renderer) {
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    PageMap ids = of(renderer);
    return new PageMap(ids.pages(), PageStarts.of(renderer.getRootBox(), pages), ids.pageCount());
  }

  /** Index from 0 of the page that a position in the layout's one long column falls on. */
  static int indexAt(List<PageBox> pages, int y) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (y < pages.get(middle).getBottom()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
