package org.trifold.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.model.FindingException;
import org.trifold.online.Fetcher;
import org.trifold.online.KnownAnswers;
import org.trifold.online.LinkCheck;
import org.trifold.online.WebProbe;
import org.trifold.output.Outlet;

/**
 * Where the manuscripts of a run are worked on: its threads, its reader, and what all of them
 * share. Thread-safe.
 */
final class Workroom implements AutoCloseable {
  private final Session session;
  private final Workers leading;
  private final Optional<KnownAnswers> answers;

  /**
   * A room with its threads.
   *
   * @param reader closed with the room
   * @param output takes what is written
   */
  Workroom(
      Assignment assignment, Providers providers, Layers layers, Reader reader, Outlet output) {
    Gate gate = layers.gate();
    this.answers =
        layers.base().flag(GeneralSettings.ONLINE)
            ? Optional.of(new KnownAnswers(output, assignment.started()))
            : Optional.empty();
    this.leading = new Workers("manuscript", capacity(layers, assignment));
    this.session =
        new Session(
            assignment.request(),
            providers,
            layers.reaching(Fetcher::new),
            assignment.manuscripts(),
            new OnceReader(reader, books(gate, assignment.manuscripts())),
            new Workers("worker", GeneralSettings.jobs(layers.base())),
            output,
            GeneralSettings.failOn(layers.base()),
            answers.map(known -> new LinkCheck(new WebProbe(), known)),
            assignment.started());
  }

  /**
   * How many manuscripts are in work at a time. Each is led by a thread that mostly waits for the
   * workers. One more of these than there are workers keeps them busy, and bounds how many
   * publications are in memory.
   */
  static int capacity(Layers layers, Assignment assignment) {
    return Math.min(GeneralSettings.jobs(layers.base()) + 1, assignment.manuscripts().size());
  }

  /** Starts what leads a manuscript. */
  <T> Workers.Result<T> start(Callable<T> leader) {
    return leading.start(leader);
  }

  /**
   * Works on one manuscript, on the thread that calls.
   *
   * @param progress is told its steps
   * @param busy is told when a task of it gets a thread, and when it gives it back
   */
  ManuscriptRun.Result run(Manuscript manuscript, Progress progress, Consumer<Boolean> busy) {
    return new ManuscriptRun(session.with(progress, busy), manuscript).run();
  }

  /** The manuscript of the run that has this path. */
  Manuscript manuscript(String path) {
    return session.manuscript(path);
  }

  /** Keeps what was learnt for the next run. */
  void finish() {
    answers.ifPresent(KnownAnswers::save);
  }

  /** The articles of each book; a description that is wrong is told when the book's turn comes. */
  private static Map<String, List<String>> books(Gate gate, List<Manuscript> manuscripts) {
    Map<String, List<String>> books = new HashMap<>();
    for (Manuscript manuscript : manuscripts) {
      if (manuscript.isGathered()) {
        try {
          books.put(manuscript.path(), Descriptions.read(gate, manuscript.path()).paths());
        } catch (FindingException e) {
          books.put(manuscript.path(), List.of());
        }
      }
    }
    return books;
  }

  @Override
  public void close() {
    session.reader().close();
    leading.close();
    session.workers().close();
  }
}
