package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trifold.model.Severity;

/**
 * TF-PRINT-012: a picture with too few pixels for the size it is printed at. What stands in a
 * drawing may be a shadow or a mask, which needs none.
 */
final class CoarsePictures implements Check {
  /** Dots per inch below which pixels show at reading distance; offices print photographs at it. */
  private static final double LEAST = 150;

  /** What screens show by (CSS Values 4, 5.2: 96 to the inch): below it, anyone sees pixels. */
  private static final double COARSE = 96;

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
              new Fault(
                  "TF-PRINT-012",
                  picture.dotsPerInch() < COARSE - SLACK ? Severity.WARNING : Severity.INFO,
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
