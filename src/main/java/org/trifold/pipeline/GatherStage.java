package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.gather.Descriptions;
import org.trifold.gather.Gathered;
import org.trifold.gather.Gathering;
import org.trifold.gather.Plan;
import org.trifold.inspect.GatheredWords;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.read.Reading;

/** Reads the articles of a book or issue and gathers them. */
final class GatherStage {
  private final Session session;
  private final Manuscript manuscript;
  private final Faults faults;

  GatherStage(Session session, Manuscript manuscript, Faults faults) {
    this.session = session;
    this.manuscript = manuscript;
    this.faults = faults;
  }

  /**
   * Gathers; the articles are read at the same time.
   *
   * @return empty where an article can't be read, or has findings that stop the run
   */
  Optional<Publication> gather(ManuscriptRun.Stopwatch stopwatch) {
    return faults
        .await("read", () -> Descriptions.read(session.gate(), manuscript.path()))
        .flatMap(plan -> gather(plan, stopwatch));
  }

  private Optional<Publication> gather(Plan plan, ManuscriptRun.Stopwatch stopwatch) {
    List<Workers.Result<Reading>> started =
        plan.paths().stream()
            .map(session::manuscript)
            .map(article -> session.workers().start(() -> session.read(article)))
            .toList();
    List<Publication> articles = new ArrayList<>();
    for (int i = 0; i < started.size(); i++) {
      boolean untitled = plan.needsNoTitle(plan.paths().get(i));
      Optional<Reading> reading = faults.await("read", started.get(i));
      reading.ifPresent(r -> faults.add(found(r, untitled)));
      reading.flatMap(Reading::publication).ifPresent(articles::add);
    }
    if (articles.size() < started.size() || faults.stop(session.failOn())) {
      return Optional.empty();
    }
    Optional<Gathered> gathered =
        faults.await(
            "gather",
            session
                .workers()
                .start(stopwatch.timing(() -> Gathering.of(plan, manuscript.name(), articles))));
    gathered.ifPresent(
        book -> {
          faults.add(book.findings());
          faults.add(GatheredWords.missing(book.publication(), articles));
        });
    return gathered.map(Gathered::publication);
  }

  /** A few words before an issue's articles are no article: they may do without a title. */
  private static List<Finding> found(Reading reading, boolean untitled) {
    return reading.findings().stream()
        .filter(finding -> !untitled || !finding.rule().equals("TF-READ-020"))
        .toList();
  }
}
