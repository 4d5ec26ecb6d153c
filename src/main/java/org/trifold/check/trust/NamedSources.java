package org.trifold.check.trust;

import java.util.List;
import java.util.regex.Pattern;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Headings;

/** A text for patients does not say where what it says comes from. */
public final class NamedSources implements Rule {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** For {@link java.util.ServiceLoader}. */
  public NamedSources() {}

  /**
   * Whether a footnote says where something is from: it has the year of what it names, or a link.
   */
  private static boolean cites(Block note) {
    return YEAR.matcher(note.text()).find()
        || note.links().stream().anyMatch(link -> !link.address().startsWith("#"));
  }

  @Override
  public String id() {
    return "TF-EDIT-103";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean named =
        subject.attribute("sources").isPresent()
            || subject.text().sections().stream().anyMatch(s -> s.kind().equals("bibliography"))
            || Headings.any(subject.text(), "sources")
            || subject.text().blocks(BlockKind.NOTE).stream().anyMatch(NamedSources::cites);
    return named
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say where its statements come from.",
                "Add :sources: to the header, or a section of sources."));
  }
}
