package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * TF-PRINT-012: a picture with too few pixels for the size it is printed at. What stands in a
 * drawing may be a shadow or a mask, which needs none.
 */
final class CoarsePictures implements Check {
  /** Dots per inch below which pixels show at reading distance; offices print photographs at it. */
  private static final double LEAST = 150;

  private static final double SLACK = 0.5;

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    List<Fault> faults = new ArrayList<>();
    Map<Integer, Map<Integer, Tag>> tags = printed.tags();
    for (PrintedPage page : printed.pages()) {
      for (Shown picture : page.pictures()) {
        if (!picture.drawn() && picture.dotsPerInch() < LEAST - SLACK) {
          Tag tag = tags.getOrDefault(page.number(), Map.of()).get(picture.mark());
          String words = tag == null ? "" : tag.alternative();
          faults.add(
              Fault.warning(
                  "TF-PRINT-012",
                  page.number(),
                  words,
                  (words.isEmpty() ? "A picture" : "The picture " + Quote.first(words))
                      + " has "
                      + Math.round(picture.dotsPerInch())
                      + " pixels to the inch; print needs 150.",
                  "Take the picture in a larger size, or give it a smaller width."));
        }
      }
    }
    return faults;
  }
}
