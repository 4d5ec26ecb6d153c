package org.trifold.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.WrittenDate;

/** A date in the header that can't be read as one. */
public final class WrittenDates implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public WrittenDates() {}

  @Override
  public List<Finding> check(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    Publication publication = subject.publication();
    for (String attribute : List.of("reviewed", "review-due")) {
      unread(publication, attribute)
          .ifPresent(
              text ->
                  findings.add(
                      Finding.error(
                          "TF-CHECK-001",
                          publication.where(attribute),
                          "\":" + attribute + ": " + text + "\" is not a date.",
                          WrittenDate.HINT)));
    }
    // A revision date may be words, in AsciiDoc: they are printed as they stand.
    unread(publication, "revdate")
        .ifPresent(
            text ->
                findings.add(
                    Finding.info(
                        "TF-CHECK-001",
                        publication.where("revdate"),
                        "\":revdate: " + text + "\" is not a date; it is printed as it stands.",
                        WrittenDate.HINT)));
    return List.copyOf(findings);
  }

  private static Optional<String> unread(Publication publication, String attribute) {
    return publication
        .metadata()
        .attribute(attribute)
        .filter(text -> !text.isBlank() && WrittenDate.of(text).isEmpty());
  }
}
