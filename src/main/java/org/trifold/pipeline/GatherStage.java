package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.gather.BookFile;
import org.trifold.gather.BookPlan;
import org.trifold.gather.Gathered;
import org.trifold.gather.Gathering;
import org.trifold.inspect.GatheredWords;
import org.trifold.model.Publication;
import org.trifold.read.Reading;

/** Reads the articles of a book and gathers them. */
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
        .await("read", () -> BookFile.read(session.gate(), manuscript.path()))
        .flatMap(plan -> gather(plan, stopwatch));
  }

  private Optional<Publication> gather(BookPlan plan, ManuscriptRun.Stopwatch stopwatch) {
    List<Workers.Result<Reading>> started =
        plan.paths().stream()
            .map(session::manuscript)
            .map(article -> session.workers().start(() -> session.read(article)))
            .toList();
    List<Publication> articles = new ArrayList<>();
    for (Workers.Result<Reading> one : started) {
      Optional<Reading> reading = faults.await("read", one);
      reading.ifPresent(r -> faults.add(r.findings()));
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
}
