package org.trifold.check.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.TextSection;

/** A section has a heading, and nothing below it. */
public final class EmptySection implements Rule {
  /** What fills a section without words. */
  private static final String SHOWN =
      "img, table, hr, math, pre, svg, nav, figure, audio, video, .stem, a[data-xref], [data-brand],"
          + " [data-merge]";

  /** Trifold fills them itself. */
  private static final Set<String> MADE = Set.of("index", "notes", "toc");

  /** For {@link java.util.ServiceLoader}. */
  public EmptySection() {}

  @Override
  public String id() {
    return "TF-EDIT-010";
  }

  @Override
  public Set<String> replaces() {
    return Set.of("TF-EBOOK-061");
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<TextSection> sections = subject.text().sections();
    Set<Integer> parents = new HashSet<>();
    sections.forEach(section -> parents.add(section.parent()));
    List<Remark> remarks = new ArrayList<>();
    for (TextSection section : sections) {
      if (section.heading().isPresent()
          && section.blocks().isEmpty()
          && !parents.contains(section.index())
          && !MADE.contains(section.kind())
          && !MADE.contains(section.heading().get().text().toLowerCase(Locale.ROOT))
          && !showsSomething(section.heading().get())) {
        Block heading = section.heading().get();
        remarks.add(
            Remark.of(
                heading,
                "The section “" + heading.text() + "” has no text.",
                "Write it, or leave the heading out."));
      }
    }
    return List.copyOf(remarks);
  }

  private static boolean showsSomething(Block heading) {
    Element section = heading.element().closest("section[data-level]");
    return section == null
        || section.children().stream()
            .filter(child -> !child.is("h1, h2, h3, h4, h5, h6, header"))
            .anyMatch(child -> child.is(SHOWN) || child.selectFirst(SHOWN) != null);
  }
}
