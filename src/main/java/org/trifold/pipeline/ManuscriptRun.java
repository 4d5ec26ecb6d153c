package org.trifold.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.trifold.check.Profile;
import org.trifold.check.Subject;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.read.Reading;
import org.trifold.report.Report;
import org.trifold.transform.EditionRoles;

/**
 * Takes one manuscript through a run: read once, then for each brand what the verb asks. Whatever
 * goes wrong stays with this manuscript.
 */
final class ManuscriptRun {
  private final Session session;
  private final Manuscript manuscript;
  private final Faults faults;

  ManuscriptRun(Session session, Manuscript manuscript) {
    this.session = session;
    this.manuscript = manuscript;
    this.faults = new Faults(manuscript.path());
  }

  /** What came of the manuscript; reports only of what was written. */
  record Result(
      List<Finding> findings,
      List<Report> reports,
      List<Outcome.Bug> bugs,
      List<Throwable> causes) {}

  Result run() {
    List<Report> reports = new ArrayList<>();
    try {
      Stopwatch reading = new Stopwatch();
      Optional<Publication> publication = read(reading);
      publication.ifPresent(p -> faults.add(EditionRoles.check(p, editionNames())));
      if (publication.isPresent() && !stopped()) {
        for (Layers.Look look : looks(publication.get())) {
          work(publication.get(), look, reading.millis()).ifPresent(reports::add);
        }
      }
    } catch (Throwable e) {
      faults.add("run", e);
    }
    return new Result(faults.findings(), reports, faults.bugs(), faults.causes());
  }

  private Set<String> editionNames() {
    return Set.copyOf(session.providers().names());
  }

  private Optional<Publication> read(Stopwatch stopwatch) {
    Optional<Reading> reading =
        await(
            "read",
            session
                .workers()
                .start(
                    stopwatch.timing(
                        () ->
                            session
                                .reader()
                                .read(
                                    session.gate(),
                                    manuscript.path(),
                                    manuscript.name(),
                                    Map.of(),
                                    parseClock()))));
    session.progress().done(manuscript.name());
    reading.ifPresent(r -> faults.add(r.findings()));
    return reading.flatMap(Reading::publication);
  }

  /** What the parse sees as its time: the clock that the renditions will show, as far as known. */
  private Instant parseClock() {
    return session
        .request()
        .buildClock()
        .or(
            () ->
                session
                    .gate()
                    .readTextIfPresent(manuscript.path())
                    .flatMap(text -> HeaderDate.of(text.lines().toList()))
                    .flatMap(BuildClock::date))
        .orElse(BuildClock.LAST_RESORT);
  }

  private List<Layers.Look> looks(Publication publication) {
    try {
      return session.layers().looks(publication.metadata().attributes(), publication::where);
    } catch (org.trifold.model.FindingException e) {
      faults.add("settings", e);
      return List.of();
    }
  }

  private Optional<Report> work(Publication publication, Layers.Look look, long readMillis)
      throws InterruptedException {
    check(publication, look);
    List<Job> jobs = jobs(publication, look);
    return switch (session.request().verb()) {
      case RENDER -> {
        RenderStage stage = new RenderStage(session, manuscript, faults);
        yield stage.render(jobs, look, readMillis);
      }
      case CHECK -> {
        prepare(jobs);
        yield Optional.empty();
      }
      case INSPECT -> {
        new InspectStage(session, manuscript, faults).inspect(jobs, look);
        yield Optional.empty();
      }
    };
  }

  private void check(Publication publication, Layers.Look look) {
    Profile profile = Profile.of(look.settings().text(GeneralSettings.PROFILE));
    LocalDate today = LocalDate.ofInstant(session.started(), ZoneOffset.UTC);
    faults.add(profile.check(session.providers().rules(), new Subject(publication, today)));
  }

  private List<Job> jobs(Publication publication, Layers.Look look) {
    Instant clock =
        session.request().buildClock().orElseGet(() -> BuildClock.of(publication.metadata()));
    List<String> asked = look.settings().list(GeneralSettings.EDITIONS);
    return session.providers().editions().stream()
        .map(Edition::name)
        .filter(asked::contains)
        .map(
            edition ->
                new Job(
                    publication,
                    edition,
                    look.settings(),
                    look.theme(),
                    look.brand(),
                    clock,
                    session.gate().root(),
                    session.gate().readRoots(),
                    Optional.empty()))
        .toList();
  }

  /** What an edition would start from tells more than the manuscript alone: references, facts. */
  private void prepare(List<Job> jobs) {
    for (Job job : jobs) {
      await(job.edition(), session.workers().start(() -> Prepared.of(job)))
          .ifPresent(prepared -> faults.add(prepared.findings().list()));
    }
  }

  private boolean stopped() {
    return Pipeline.fails(faults.findings(), session.failOn()) || !faults.bugs().isEmpty();
  }

  private <T> Optional<T> await(String stage, Workers.Result<T> result) {
    try {
      return Optional.of(result.get());
    } catch (Throwable e) {
      faults.add(stage, e);
      return Optional.empty();
    }
  }

  /** Measures one task. */
  static final class Stopwatch {
    private volatile long nanos;

    <T> Callable<T> timing(Callable<T> task) {
      return () -> {
        long start = System.nanoTime();
        try {
          return task.call();
        } finally {
          nanos = System.nanoTime() - start;
        }
      };
    }

    long millis() {
      return nanos / 1_000_000;
    }
  }
}
