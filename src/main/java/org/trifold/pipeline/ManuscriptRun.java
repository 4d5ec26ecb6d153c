package org.trifold.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.trifold.check.Pictures;
import org.trifold.check.Profile;
import org.trifold.check.Proofreader;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.wording.Passages;
import org.trifold.check.wording.RepeatedElsewhere;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
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
  private Optional<Passages> passages = Optional.empty();

  ManuscriptRun(Session session, Manuscript manuscript) {
    this.session = session;
    this.manuscript = manuscript;
    this.faults = new Faults(manuscript.path());
  }

  /**
   * What came of the manuscript; reports only of what was written.
   *
   * @param passages what it says, to be held against the others of the run
   */
  record Result(
      List<Finding> findings,
      Optional<Passages> passages,
      List<Report> reports,
      List<Outcome.Bug> bugs,
      List<Throwable> causes) {}

  Result run() {
    List<Report> reports = new ArrayList<>();
    try {
      Stopwatch reading = new Stopwatch();
      Optional<Publication> publication = read(reading);
      publication.ifPresent(p -> faults.add(EditionRoles.check(p, editionNames())));
      publication.ifPresent(p -> session.links().ifPresent(links -> faults.add(links.check(p))));
      if (publication.isPresent()) {
        List<Finding> found = faults.findings();
        boolean readable = !stopped();
        List<Layers.Look> looks = looks(publication.get());
        // All before the first is made: what one brand objects to is written for none.
        looks.forEach(look -> check(publication.get(), look));
        if (readable || isProofreading()) {
          for (Layers.Look look : looks) {
            work(publication.get(), found, look, reading.millis()).ifPresent(reports::add);
          }
        }
      }
    } catch (Throwable e) {
      faults.add("run", e);
    }
    return new Result(faults.findings(), passages, reports, faults.bugs(), faults.causes());
  }

  /** Whoever mends a manuscript wants to know all that is wrong with it. */
  private boolean isProofreading() {
    return session.request().verb() == Verb.CHECK;
  }

  private Set<String> editionNames() {
    return Set.copyOf(session.providers().names());
  }

  private Optional<Publication> read(Stopwatch stopwatch) {
    if (manuscript.isGathered()) {
      Optional<Publication> book = new GatherStage(session, manuscript, faults).gather(stopwatch);
      session.progress().done(manuscript.name());
      return book;
    }
    Optional<Reading> reading =
        faults.await(
            "read", session.workers().start(stopwatch.timing(() -> session.read(manuscript))));
    session.progress().done(manuscript.name());
    reading.ifPresent(r -> faults.add(r.findings()));
    return reading.flatMap(Reading::publication);
  }

  private List<Layers.Look> looks(Publication publication) {
    try {
      return session.layers().looks(publication.metadata().attributes(), publication::where);
    } catch (org.trifold.model.FindingException e) {
      faults.add("settings", e);
      return List.of();
    }
  }

  /**
   * Does what the verb asks.
   *
   * @param found by reading
   */
  private Optional<Report> work(
      Publication publication, List<Finding> found, Layers.Look look, long readMillis)
      throws InterruptedException {
    List<Job> jobs = jobs(publication, found, look);
    return switch (session.request().verb()) {
      case RENDER -> {
        if (stopped()) {
          // Nothing could be written. Who mends it is told all that a check would tell.
          prepare(jobs, look.profile());
          yield Optional.empty();
        }
        RenderStage stage = new RenderStage(session, manuscript, faults);
        yield stage.render(jobs, look, readMillis);
      }
      case CHECK -> {
        prepare(jobs, look.profile());
        yield Optional.empty();
      }
      case INSPECT -> {
        new InspectStage(session, manuscript, faults).inspect(jobs, look);
        yield Optional.empty();
      }
    };
  }

  private void check(Publication publication, Layers.Look look) {
    faults.judgeBy(look.profile());
    LocalDate today = LocalDate.ofInstant(session.started(), ZoneOffset.UTC);
    Subject subject =
        new Subject(
            publication,
            session.layers()::lines,
            today,
            look.facts(),
            Pictures.behind(session.gate()));
    Proofreader proofreader = new Proofreader(session.providers().rules(), look.profile());
    faults.leaveOut(proofreader.replaced());
    List<Finding> told =
        session.layers().baseline().unknown(proofreader.read(subject), session.layers()::lines);
    faults.add(told);
    if (!told.isEmpty()) {
      faults.add(look.byKind().told().stream().toList());
    }
    if (session.manuscripts().size() > 1) {
      rememberPassages(subject, look.profile());
    }
  }

  /** Of several looks, that counts which takes a repetition for worst. */
  private void rememberPassages(Subject subject, Profile profile) {
    for (Rule rule : session.providers().rules()) {
      if (rule instanceof RepeatedElsewhere repeated) {
        Optional<Severity> known = passages.map(Passages::severity);
        Optional<Severity> severity = profile.severity(rule);
        if (severity.isPresent()
            && (known.isEmpty() || severity.get().compareTo(known.get()) > 0)) {
          passages = repeated.read(manuscript.path(), subject, profile);
        }
      }
    }
  }

  private List<Job> jobs(Publication publication, List<Finding> found, Layers.Look look) {
    Instant clock =
        session.request().buildClock().orElseGet(() -> BuildClock.of(publication.metadata()));
    return editions(publication, look).stream()
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
                    Optional.empty(),
                    found,
                    session.layers().shelf()))
        .toList();
  }

  /**
   * A gathered book is made in an edition that is not for books only if its description says so,
   * and so is an issue.
   */
  private List<String> editions(Publication publication, Layers.Look look) {
    List<String> asked = look.settings().list(GeneralSettings.EDITIONS);
    String own =
        publication
            .metadata()
            .attribute(Layers.ATTRIBUTE_PREFIX + GeneralSettings.EDITIONS)
            .orElse("");
    List<String> named = Arrays.stream(own.split(",")).map(String::strip).toList();
    List<String> editions =
        session.providers().editions().stream()
            .filter(edition -> asked.contains(edition.name()))
            .filter(edition -> isMadeUnasked(edition) || named.contains(edition.name()))
            .map(Edition::name)
            .toList();
    if (editions.isEmpty() && manuscript.isGathered()) {
      boolean issue = manuscript.isIssue();
      faults.add(
          List.of(
              Finding.info(
                  issue ? "TF-ISSUE-007" : "TF-BOOK-010",
                  SourceLocation.ofFile(manuscript.path()),
                  (issue ? "The issue" : "The book")
                      + " is not made in the editions that are asked for.",
                  "Name them in its description: [settings] editions = [\"…\"].")));
    }
    return editions;
  }

  private boolean isMadeUnasked(Edition edition) {
    return !manuscript.isGathered()
        || (manuscript.isIssue() ? edition.isForIssues() : edition.isForBooks());
  }

  /** What an edition would start from tells more than the manuscript alone: references, facts. */
  private void prepare(List<Job> jobs, Profile profile) {
    for (Job job : jobs) {
      faults
          .await(job.edition(), session.workers().start(() -> told(edition(job), job, profile)))
          .ifPresent(faults::add);
    }
  }

  private static List<Finding> told(Edition edition, Job job, Profile profile) {
    List<Finding> told = new ArrayList<>(edition.check(job));
    edition.gaps(job).stream()
        .filter(finding -> profile.raised().containsKey(finding.rule()))
        .filter(finding -> !told.contains(finding))
        .forEach(told::add);
    return told;
  }

  private Edition edition(Job job) {
    return session.providers().edition(job.edition()).orElseThrow();
  }

  private boolean stopped() {
    return faults.stop(session.failOn());
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
