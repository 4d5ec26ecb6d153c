package org.trifold.check;

import java.util.List;
import java.util.Set;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.WrittenDate;

/** What patients are handed was to be reviewed by now. */
public final class ReviewDue implements Rule {
  private static final String ATTRIBUTE = "review-due";

  /** For {@link java.util.ServiceLoader}. */
  public ReviewDue() {}

  @Override
  public Set<Profile> profiles() {
    return Set.of(Profile.CLINIC);
  }

  @Override
  public List<Finding> check(Subject subject) {
    Publication publication = subject.publication();
    return publication
        .metadata()
        .attribute(ATTRIBUTE)
        .flatMap(WrittenDate::of)
        .filter(due -> due.isBefore(subject.today()))
        .map(
            due ->
                List.of(
                    Finding.error(
                        "TF-CHECK-002",
                        publication.where(ATTRIBUTE),
                        "The review was due on " + due + ", and today is " + subject.today() + ".",
                        "Have it reviewed, then set :reviewed: and :review-due: anew.")))
        .orElse(List.of());
  }
}
