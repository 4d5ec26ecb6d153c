package org.trifold.check.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Written;

/** Two sections side by side have one title. */
public final class DuplicateTitle implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public DuplicateTitle() {}

  @Override
  public String id() {
    return "TF-EDIT-011";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Map<String, List<Block>> known = new HashMap<>();
    List<Remark> remarks = new ArrayList<>();
    for (TextSection section : subject.text().sections()) {
      Block heading = section.heading().orElse(null);
      if (heading == null || isCode(heading)) {
        continue;
      }
      String key = section.parent() + " " + folded(heading.text());
      List<Block> same = known.computeIfAbsent(key, k -> new ArrayList<>());
      same.stream()
          .filter(heading::mayMeet)
          .findFirst()
          .ifPresent(
              first ->
                  remarks.add(
                      Remark.of(
                          heading,
                          "“"
                              + heading.text()
                              + "” is the title of "
                              + Written.elsewhere(heading.where(), first.where())
                              + " too.",
                          "Say in each title what only this section has, or join the two.")));
      same.add(heading);
    }
    return List.copyOf(remarks);
  }

  /** Functions of one name that differ in what they are given. */
  private static boolean isCode(Block heading) {
    return heading.words().stream().allMatch(word -> heading.isOpaque(word.span()));
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[\\s.:!?]+$", "");
  }
}
