package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A picture that is a link has no words, so that nobody hears where it leads. */
public final class LinkedPicture implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public LinkedPicture() {}

  @Override
  public String id() {
    return "TF-EDIT-120";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Element link :
        subject.text().document().select("a[href]:has(img), a[data-xref]:has(img)")) {
      // Of the others TF-EBOOK-060 tells.
      boolean silent =
          link.text().isBlank()
              && link.select("img").stream().allMatch(image -> new Shown(image).isDecorative());
      if (silent) {
        Shown picture = new Shown(link.expectFirst("img"));
        remarks.add(
            Remark.of(
                picture.place(subject.sources()),
                "The picture \""
                    + picture.file()
                    + "\" is a link, and no words say where it leads.",
                "Write in its brackets where it leads: a link can't be decorative."));
      }
    }
    return List.copyOf(remarks);
  }
}
