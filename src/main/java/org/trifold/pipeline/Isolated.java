package org.trifold.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trifold.output.Outlet;
import org.trifold.worker.Launch;
import org.trifold.worker.Message;
import org.trifold.worker.WorkerJvm;

/** Works in a JVM of its own, and in another where that one has to be given up. */
final class Isolated implements Labor {
  /** So many workers in a row may end before a manuscript keeps one busy. */
  private static final int MOST_USELESS = 3;

  private final Launch launch;
  private final Limits limits;
  private final Progress progress;
  private Optional<WorkerJvm> ready;

  /**
   * Starts a worker at once: it gets ready while the manuscripts are looked for.
   *
   * @throws org.trifold.model.FindingException where the system can't start it
   */
  Isolated(Launch launch, Limits limits, Progress progress) {
    this.launch = launch;
    this.limits = limits;
    this.progress = progress;
    this.ready = Optional.of(start());
  }

  private WorkerJvm start() {
    try {
      return new WorkerJvm(launch, limits.heap(), progress::said);
    } catch (IOException e) {
      throw Blame.unable(String.valueOf(e.getMessage()));
    }
  }

  private WorkerJvm next() {
    WorkerJvm worker = ready.orElseGet(this::start);
    ready = Optional.empty();
    return worker;
  }

  @Override
  public List<ManuscriptRun.Result> work(Assignment assignment, Layers layers, Outlet output) {
    Message.Open open = assignment.message();
    Docket docket = new Docket(assignment.manuscripts(), Workroom.capacity(layers, assignment));
    Steps steps = new Steps(progress);
    progress.planned(assignment.manuscripts().size());
    int useless = 0;
    while (!docket.isDone()) {
      try (WorkerJvm worker = next()) {
        Shift shift = new Shift(worker, docket, new Blame(limits), limits, steps, output);
        useless = shift.work(open) ? 0 : useless + 1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while a worker works", e);
      }
      if (useless == MOST_USELESS) {
        throw Blame.unable("it ended " + useless + " times before it did anything");
      }
    }
    return docket.results();
  }

  @Override
  public void close() {
    ready.ifPresent(WorkerJvm::close);
    ready = Optional.empty();
  }
}
