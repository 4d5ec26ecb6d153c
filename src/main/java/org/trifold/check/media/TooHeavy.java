package org.trifold.check.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Pictures;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A picture is heavier than any edition needs it. */
public final class TooHeavy implements Rule {
  private static final String MOST = "most-kilobytes";

  private static final int KILO = 1000;

  /** For {@link java.util.ServiceLoader}. */
  public TooHeavy() {}

  @Override
  public String id() {
    return "TF-EDIT-123";
  }

  @Override
  public List<Limit> limits() {
    return List.of(new Limit(MOST, 2000, "Kilobytes that a picture may have."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Element image : subject.text().document().select("img[src]")) {
      String source = image.attr("src");
      Shown picture = new Shown(image);
      long bytes = subject.pictures().size(source).map(Pictures.Size::bytes).orElse(0L);
      if (bytes > limits.number(MOST) * KILO && seen.add(source)) {
        remarks.add(
            Remark.of(
                picture.place(subject.sources()),
                "The picture \"" + picture.file() + "\" has " + bytes / KILO + " kB.",
                "Save it with fewer pixels, or photographs as JPEG: "
                    + "1,750 pixels are enough for the width of a page."));
      }
    }
    return List.copyOf(remarks);
  }
}
