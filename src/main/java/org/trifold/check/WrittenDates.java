package org.trifold.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Publication;
import org.trifold.model.Severity;
import org.trifold.model.WrittenDate;

/** A date in the header that can't be read as one. */
public final class WrittenDates implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public WrittenDates() {}

  @Override
  public String id() {
    return "TF-CHECK-001";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    Publication publication = subject.publication();
    for (String attribute : List.of("reviewed", "review-due")) {
      unread(subject, attribute)
          .ifPresent(
              text ->
                  remarks.add(
                      Remark.of(
                          publication.where(attribute),
                          "\":" + attribute + ": " + text + "\" is not a date.",
                          WrittenDate.HINT)));
    }
    // A revision date may be words, in AsciiDoc.
    unread(subject, "revdate")
        .ifPresent(
            text ->
                remarks.add(
                    Remark.of(
                            publication.where("revdate"),
                            "\":revdate: "
                                + text
                                + "\" is not a date; only the handout prints it, as it stands.",
                            WrittenDate.HINT)
                        .atMost(Severity.INFO)));
    return List.copyOf(remarks);
  }

  private static Optional<String> unread(Subject subject, String attribute) {
    return subject.attribute(attribute).filter(text -> WrittenDate.of(text).isEmpty());
  }
}
