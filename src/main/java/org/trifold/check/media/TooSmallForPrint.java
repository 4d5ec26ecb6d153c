package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Pictures;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.model.Severity;

/** A picture has too few pixels for the size that it is printed at. */
public final class TooSmallForPrint implements Rule {
  private static final String LEAST = "least-dots-per-inch";
  private static final String COLUMN = "column-millimetres";

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** CSS Values 4, 5.2: so many pixels of a style sheet are an inch. */
  private static final double PIXELS_PER_INCH = 96;

  /** A sign within a line is as large as the letters. */
  private static final int SIGN = 64;

  /** For {@link java.util.ServiceLoader}. */
  public TooSmallForPrint() {}

  @Override
  public String id() {
    return "TF-EDIT-122";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(LEAST, 150, "Pixels to the inch that a printed picture must have."),
        new Limit(COLUMN, 146, "Width of the column that it is printed in."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    double column = limits.number(COLUMN) / MILLIMETRES_PER_INCH;
    List<Remark> remarks = new ArrayList<>();
    for (Element image : subject.text().document().select("img[src]")) {
      Shown picture = new Shown(image);
      Optional<Pictures.Size> size = subject.pictures().size(image.attr("src"));
      if (size.isEmpty() || size.get().width() == 0 || !picture.isPrinted()) {
        continue;
      }
      int pixels = size.get().width();
      if (pixels <= SIGN && image.closest("figure") == null) {
        continue;
      }
      double inches = inches(picture, pixels, column);
      double dots = pixels / inches;
      if (dots < limits.number(LEAST) - 0.5) {
        Remark remark =
            Remark.of(
                picture.place(subject.sources()),
                "The picture \""
                    + picture.file()
                    + "\" has "
                    + pixels
                    + " pixels for "
                    + Math.round(inches * MILLIMETRES_PER_INCH)
                    + " mm of paper: "
                    + Math.round(dots)
                    + " to the inch.",
                "Take it in a larger size, 300 to the inch at best, or give it a smaller width.");
        remarks.add(dots < PIXELS_PER_INCH - 0.5 ? remark : remark.atMost(Severity.INFO));
      }
    }
    return List.copyOf(remarks);
  }

  /** As wide as is asked for, but no wider than its own pixels on a screen, or the column. */
  private static double inches(Shown picture, int pixels, double column) {
    double own = pixels / PIXELS_PER_INCH;
    double asked = picture.width(column * PIXELS_PER_INCH).orElse(pixels) / PIXELS_PER_INCH;
    return Math.min(column, Math.min(asked, own));
  }
}
