package org.trifold.pipeline;

import java.util.Optional;
import java.util.function.Consumer;
import org.trifold.worker.Message;
import org.trifold.worker.Thrown;

/** What a worker has in hand. Messages come in on one thread; what it says, it says from any. */
final class WorkerBench {
  private final Consumer<Message> front;
  private Optional<Workroom> room = Optional.empty();
  private Optional<FrontOutlet> outlet = Optional.empty();
  private volatile boolean finished;

  WorkerBench(Consumer<Message> front) {
    this.front = front;
  }

  /**
   * A run begins.
   *
   * @param reader reads its manuscripts
   */
  void open(Assignment assignment, Providers providers, Reader reader) {
    Layers layers = Layers.of(assignment.request(), providers);
    FrontOutlet output = new FrontOutlet(Pipeline.output(layers, false), front);
    outlet = Optional.of(output);
    room = Optional.of(new Workroom(assignment, providers, layers, reader, output));
  }

  /** Does what the front asks for. */
  void hear(Message message) {
    if (message instanceof Message.Take take) {
      Workroom here = room.orElseThrow();
      here.start(() -> work(here, here.manuscript(take.path())));
    } else if (message instanceof Message.Written written) {
      outlet.orElseThrow().written(written);
    } else if (message instanceof Message.Finish) {
      Workroom here = room.orElseThrow();
      here.start(() -> finish(here));
    } else {
      throw new IllegalStateException("nothing that a front says: " + message.getClass());
    }
  }

  private boolean work(Workroom here, Manuscript manuscript) {
    Tasks tasks = new Tasks(manuscript.path());
    ManuscriptRun.Result result =
        here.run(manuscript, new Passing(manuscript.path()), tasks::count);
    front.accept(
        new Message.Ended(
            manuscript.path(),
            result.findings(),
            result.passages(),
            result.reports(),
            result.bugs().stream()
                .map(bug -> new Message.Fault(bug.during(), Thrown.of(bug.thrown())))
                .toList(),
            result.causes().stream().map(Thrown::of).toList()));
    return true;
  }

  private boolean finish(Workroom here) {
    try {
      here.finish();
    } catch (RuntimeException e) {
      front.accept(new Message.Unable(Thrown.of(e)));
      return false;
    }
    finished = true;
    front.accept(new Message.Finished());
    return true;
  }

  /** Whether all that was asked for is done. */
  boolean isFinished() {
    return finished;
  }

  /** Tells the front when a manuscript's first task begins and its last one ends. */
  private final class Tasks {
    private final String path;
    private int running;

    private Tasks(String path) {
      this.path = path;
    }

    private synchronized void count(boolean begins) {
      running += begins ? 1 : -1;
      if (running == (begins ? 1 : 0)) {
        front.accept(new Message.Busy(path, begins));
      }
    }
  }

  /** Passes a manuscript's progress to the front. */
  private final class Passing implements Progress {
    private final String path;

    private Passing(String path) {
      this.path = path;
    }

    @Override
    public void planned(int steps) {
      front.accept(new Message.Planned(path, steps));
    }

    @Override
    public void done(String step) {
      front.accept(new Message.Done(path, step));
    }
  }
}
