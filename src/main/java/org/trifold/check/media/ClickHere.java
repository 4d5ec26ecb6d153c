package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Link;
import org.trifold.check.text.Span;
import org.trifold.check.words.ByLanguage;

/** The words of a link do not say where it leads. */
public final class ClickHere implements Rule {
  /** Arrows and marks that are hung on a link's words. */
  private static final String HUNG = "^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$";

  private final ByLanguage<Set<String>> empty = ByLanguage.entries("empty-links");

  /** For {@link java.util.ServiceLoader}. */
  public ClickHere() {}

  @Override
  public String id() {
    return "TF-EDIT-130";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      for (Link link : block.links()) {
        Span span = link.span();
        String words = block.text().substring(span.start(), span.end());
        if (empty.in(block.language()).contains(folded(words))) {
          remarks.add(
              Remark.of(
                  block,
                  span,
                  "“" + words + "” does not say where the link leads.",
                  "Make the words the link that name what is there."));
        }
      }
    }
    return List.copyOf(remarks);
  }

  private static String folded(String words) {
    return words.replaceAll(HUNG, "").toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
