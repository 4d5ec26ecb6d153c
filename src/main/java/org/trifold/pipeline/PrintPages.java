package org.trifold.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.trifold.edition.Job;
import org.trifold.edition.PagedEdition;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * The pages of one manuscript's print layout, for the editions that refer to them: taken from the
 * paged edition's rendition where it is rendered in the same run, else laid out without writing a
 * file. They are the same either way. Where the layout fails there are none, and an info finding
 * says why.
 */
final class PrintPages {
  private final Session session;
  private final Optional<PagedEdition> paged;
  private final CompletableFuture<PageMap> pages = new CompletableFuture<>();
  private final ManuscriptRun.Stopwatch stopwatch = new ManuscriptRun.Stopwatch();

  PrintPages(Session session) {
    this.session = session;
    this.paged =
        session.providers().editions().stream()
            .filter(PagedEdition.class::isInstance)
            .map(PagedEdition.class::cast)
            .findFirst();
  }

  /** Whether a job has to wait for the pages. */
  boolean isFor(Job job) {
    return paged.isPresent()
        && !isPaged(job)
        && session.providers().edition(job.edition()).filter(e -> e.wantsPageMap(job)).isPresent();
  }

  private boolean isPaged(Job job) {
    return paged.filter(edition -> edition.name().equals(job.edition())).isPresent();
  }

  /** Starts the layout, where a job of these waits for it and none brings it about. */
  void start(List<Job> jobs) {
    Optional<Job> waiting = jobs.stream().filter(this::isFor).findFirst();
    if (waiting.isPresent() && paged.isPresent() && jobs.stream().noneMatch(this::isPaged)) {
      PagedEdition edition = paged.get();
      Job job = waiting.get().of(edition.name());
      session
          .workers()
          .start(
              () -> {
                settle(stopwatch.timing(() -> edition.pageMap(job)));
                return true;
              });
    }
  }

  /** The same rendering, which hands over its pages when it is the one that has them. */
  Callable<Rendition> watching(Job job, Callable<Rendition> rendering) {
    if (!isPaged(job)) {
      return rendering;
    }
    return () -> {
      try {
        Rendition rendition = rendering.call();
        settle(() -> rendition.pageMap().orElseThrow(() -> unsound(rendition)));
        return rendition;
      } catch (Throwable e) {
        pages.completeExceptionally(e);
        throw e;
      }
    };
  }

  private void settle(Callable<PageMap> layout) {
    try {
      pages.complete(layout.call());
    } catch (Throwable e) {
      pages.completeExceptionally(e);
    }
  }

  private static FindingException unsound(Rendition rendition) {
    return new FindingException(
        rendition.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList());
  }

  /**
   * Waits for the pages.
   *
   * @param source the manuscript's file
   * @param faults is told why there are none
   */
  Optional<PageMap> await(String source, Faults faults) throws InterruptedException {
    try {
      return Optional.of(pages.get());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Optional<Finding> error =
          cause instanceof FindingException f
              ? f.findings().stream().sorted().findFirst()
              : Optional.empty();
      faults.addCause(cause);
      faults.add(
          List.of(
              Finding.info(
                  "TF-RUN-015",
                  error.map(Finding::where).orElseGet(() -> SourceLocation.ofFile(source)),
                  "There are no page breaks of the print layout to refer to: "
                      + error.map(Finding::message).orElse("it could not be made."),
                  error.map(Finding::hint).orElse(""))));
      return Optional.empty();
    }
  }

  /** How long the layout took that no rendition needed. */
  long millis() {
    return stopwatch.millis();
  }
}
