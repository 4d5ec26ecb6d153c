package org.trifold.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.model.FindingException;
import org.trifold.output.Outlet;
import org.trifold.worker.Message;
import org.trifold.worker.WorkerJvm;

/**
 * The life of one worker: gives it manuscripts until none is left, or until it has to be given up.
 * What came of them, and what is to be done again, is in the docket then.
 */
final class Shift {
  /** How often the clocks are looked at. */
  private static final Duration TICK = Duration.ofMillis(500);

  /** How long a JVM may take to start, on the most crowded machine. */
  private static final Duration START = Duration.ofMinutes(2);

  private final WorkerJvm worker;
  private final Docket docket;
  private final Blame blame;
  private final Steps steps;
  private final Outlet output;
  private final Clocks clocks;

  /** Those in the worker now, by path. */
  private final Map<String, Manuscript> inWork = new LinkedHashMap<>();

  private boolean alone;
  private boolean useful;

  Shift(WorkerJvm worker, Docket docket, Blame blame, Limits limits, Steps steps, Outlet output) {
    this.worker = worker;
    this.docket = docket;
    this.blame = blame;
    this.steps = steps;
    this.output = output;
    this.clocks = new Clocks(limits.least(), limits.wall(), limits::time, now());
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  /**
   * Works.
   *
   * @return whether the worker got as far as working on a manuscript
   * @throws FindingException where it does not start, or is none of this version
   */
  boolean work(Message.Open open) throws InterruptedException {
    greet();
    worker.send(open);
    while (true) {
      give();
      if (inWork.isEmpty() && docket.isDone()) {
        farewell();
        return true;
      }
      Optional<WorkerJvm.Event> event = worker.next(TICK);
      clocks.advance(now(), worker.used());
      if (event.isPresent() && !handle(event.get())) {
        return useful;
      }
      Optional<String> overdue = clocks.overdue();
      if (overdue.isPresent()) {
        stop(overdue.get());
        return true;
      }
    }
  }

  private void greet() throws InterruptedException {
    WorkerJvm.Event first = worker.next(START).orElseThrow(() -> Blame.unable("it says nothing"));
    if (first instanceof WorkerJvm.Gone gone) {
      throw Blame.unable(gone.how());
    }
    if (!(first instanceof WorkerJvm.Said said && said.message() instanceof Message.Hello hello)) {
      throw Blame.unable("it does not say who it is");
    }
    if (hello.protocol() != Message.PROTOCOL || !hello.version().equals(Version.current())) {
      throw Blame.otherVersion(hello);
    }
  }

  private void give() {
    while (!alone || inWork.isEmpty()) {
      Optional<Docket.Next> next = docket.next(inWork.size());
      if (next.isEmpty()) {
        return;
      }
      Manuscript manuscript = next.get().manuscript();
      alone = next.get().alone();
      inWork.put(manuscript.path(), manuscript);
      clocks.add(manuscript.path());
      steps.begin(manuscript.path());
      worker.send(new Message.Take(manuscript.path()));
    }
  }

  /** Whether the worker lives on. */
  private boolean handle(WorkerJvm.Event event) {
    if (event instanceof WorkerJvm.Said said) {
      hear(said.message());
      return true;
    }
    if (event instanceof WorkerJvm.Gone gone) {
      died(gone);
    }
    return false;
  }

  private void hear(Message message) {
    if (message instanceof Message.Busy busy) {
      useful = true;
      clocks.busy(busy.path(), busy.busy());
    } else if (message instanceof Message.Planned planned) {
      steps.planned(planned.path(), planned.steps());
    } else if (message instanceof Message.Done done) {
      steps.done(done.path(), done.step());
    } else if (message instanceof Message.Write write) {
      write(write);
    } else if (message instanceof Message.Ended ended) {
      Manuscript manuscript = inWork.remove(ended.path());
      if (manuscript != null) {
        clocks.remove(ended.path());
        docket.settle(manuscript, result(ended));
      }
    } else if (message instanceof Message.Unable unable) {
      throw new IllegalStateException("the worker can't work", unable.thrown().asException());
    }
  }

  private void write(Message.Write write) {
    List<org.trifold.model.Finding> findings = List.of();
    try {
      output.write(write.files());
    } catch (FindingException e) {
      findings = e.findings();
    }
    worker.send(new Message.Written(write.ticket(), findings));
  }

  private static ManuscriptRun.Result result(Message.Ended ended) {
    return new ManuscriptRun.Result(
        ended.findings(),
        ended.passages(),
        ended.reports(),
        ended.bugs().stream()
            .map(fault -> new Outcome.Bug(fault.during(), fault.thrown().asException()))
            .toList(),
        ended.causes().stream().map(thrown -> (Throwable) thrown.asException()).toList());
  }

  private void died(WorkerJvm.Gone gone) {
    if (inWork.size() == 1 && (alone || gone.outOfMemory())) {
      inWork.values().forEach(guilty -> settle(guilty, blame.death(guilty, gone)));
    } else {
      docket.suspect(inWork.values());
    }
    inWork.clear();
  }

  private void stop(String path) {
    Manuscript guilty = inWork.remove(path);
    if (guilty != null) {
      settle(guilty, blame.time(guilty));
    }
    if (alone) {
      docket.suspect(inWork.values());
    } else {
      docket.again(inWork.values());
    }
    inWork.clear();
  }

  private void settle(Manuscript guilty, org.trifold.model.Finding finding) {
    steps.end(guilty.path());
    docket.settle(
        guilty,
        new ManuscriptRun.Result(
            List.of(finding), Optional.empty(), List.of(), List.of(), List.of()));
  }

  /** Lets it write what it learnt, and end by itself. */
  private void farewell() throws InterruptedException {
    worker.send(new Message.Finish());
    while (true) {
      Optional<WorkerJvm.Event> event = worker.next(START);
      if (event.isEmpty() || !(event.get() instanceof WorkerJvm.Said said)) {
        return;
      }
      if (said.message() instanceof Message.Finished) {
        worker.awaitEnd();
        return;
      }
      hear(said.message());
    }
  }
}
