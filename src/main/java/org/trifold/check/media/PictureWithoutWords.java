package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/**
 * A picture has no words for who can't see it, and no role that says that it tells nothing (WCAG
 * 2.2, 1.1.1), or it is a link, which can't be without words.
 */
public final class PictureWithoutWords implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public PictureWithoutWords() {}

  @Override
  public String id() {
    return "TF-EDIT-120";
  }

  @Override
  public Set<String> replaces() {
    return Set.of("TF-EBOOK-060");
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Element image : subject.text().document().select("img")) {
      Shown picture = new Shown(image);
      if (!picture.isDecorative() && !picture.isDescribed()) {
        remarks.add(
            Remark.of(
                picture.place(subject.sources()),
                "The picture \"" + picture.file() + "\" has no words for who can't see it.",
                "Write what it tells in its brackets, or give it the role decorative."));
      } else if (isSilentLink(image)) {
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

  /** Whether it is the first of a link's pictures, and nothing in the link has words. */
  private static boolean isSilentLink(Element image) {
    Element link = image.closest("a[href], a[data-xref]");
    return link != null
        && link.text().isBlank()
        && image.equals(link.selectFirst("img"))
        && link.select("img").stream().allMatch(inside -> new Shown(inside).isDecorative());
  }
}
