package org.trifold.check.trust;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;

/** A text for patients has no main message, or more than one. */
public final class MainMessage implements Rule {
  private static final String SELECTOR = ".main-message";

  /** For {@link java.util.ServiceLoader}. */
  public MainMessage() {}

  @Override
  public String id() {
    return "TF-EDIT-106";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Block> first = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    @Nullable Element last = null;
    for (Block block : subject.text().blocks()) {
      Element message = block.element().closest(SELECTOR);
      if (message == null || message == last) {
        continue;
      }
      last = message;
      first.stream()
          .filter(block::mayMeet)
          .findFirst()
          .ifPresent(
              other ->
                  remarks.add(
                      Remark.of(
                          block,
                          "This is a second main message; the first is in line "
                              + other.where().line()
                              + ".",
                          "Choose the one thing to remember.")));
      first.add(block);
    }
    if (first.isEmpty()) {
      remarks.add(
          Remark.of(
              subject.header(),
              "It does not say what its main message is.",
              "Give the paragraph that says the one thing to remember the role main-message."));
    }
    return List.copyOf(remarks);
  }
}
