package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.inspect.Inspection;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputFile;
import org.trifold.output.OutputNames;
import org.trifold.report.Report;
import org.trifold.report.ReportJson;

/** Renders one manuscript for one brand, inspects the renditions and writes them, all or none. */
final class RenderStage {
  private final Session session;
  private final Manuscript manuscript;
  private final Faults faults;

  RenderStage(Session session, Manuscript manuscript, Faults faults) {
    this.session = session;
    this.manuscript = manuscript;
    this.faults = faults;
  }

  /** A rendition on its way, with the time it takes. */
  private record Started(
      Job job,
      ManuscriptRun.Stopwatch rendering,
      ManuscriptRun.Stopwatch inspecting,
      Workers.Result<Inspected> result) {}

  /** A rendition, and all that was found on the way and afterwards. */
  private record Inspected(Rendition rendition, List<Finding> findings) {}

  /** A rendition that is ready to be written. */
  private record Ready(Started started, Rendition rendition) {}

  /**
   * Renders the jobs at the same time.
   *
   * @return the report, where the renditions were written
   */
  Optional<Report> render(List<Job> jobs, Layers.Look look, long readMillis)
      throws InterruptedException {
    session.progress().planned(jobs.size());
    PrintPages pages = new PrintPages(session);
    List<Started> started = start(jobs, pages);
    List<Ready> ready = new ArrayList<>();
    for (Started one : started) {
      try {
        Inspected inspected = one.result().get();
        faults.add(inspected.findings());
        ready.add(new Ready(one, inspected.rendition()));
      } catch (Throwable e) {
        faults.add(one.job().edition(), e);
      }
      session.progress().done(manuscript.name() + ": " + one.job().edition());
    }
    String brandFolder = brandFolder(look);
    refuseSharedNames(ready, brandFolder);
    if (ready.isEmpty() || Pipeline.fails(faults.findings(), session.failOn())) {
      return Optional.empty();
    }
    if (!faults.bugs().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> millis = new TreeMap<>(Map.of("read", readMillis));
    if (pages.millis() > 0) {
      millis.put("pages", pages.millis());
    }
    return write(ready, look, brandFolder, millis);
  }

  /** Starts all jobs, in their order; those that refer to pages when the pages are known. */
  private List<Started> start(List<Job> jobs, PrintPages pages) throws InterruptedException {
    pages.start(jobs);
    Map<Job, Started> started = new IdentityHashMap<>();
    for (Job job : jobs) {
      if (!pages.isFor(job)) {
        started.put(job, start(job, pages));
      }
    }
    if (started.size() < jobs.size()) {
      Optional<PageMap> pageMap = pages.await(manuscript.path(), faults);
      for (Job job : jobs) {
        if (!started.containsKey(job)) {
          started.put(job, start(job.with(pageMap), pages));
        }
      }
    }
    return jobs.stream().map(started::get).toList();
  }

  private Started start(Job job, PrintPages pages) {
    Edition edition =
        session
            .providers()
            .edition(job.edition())
            .orElseThrow(() -> new IllegalStateException("no edition " + job.edition()));
    ManuscriptRun.Stopwatch rendering = new ManuscriptRun.Stopwatch();
    ManuscriptRun.Stopwatch inspecting = new ManuscriptRun.Stopwatch();
    return new Started(
        job,
        rendering,
        inspecting,
        session
            .workers()
            .start(
                () -> {
                  Rendition rendition =
                      pages.watching(job, rendering.timing(() -> edition.render(job))).call();
                  return inspecting.timing(() -> inspect(job, rendition)).call();
                }));
  }

  private Inspected inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>(rendition.findings());
    findings.addAll(tooLarge(rendition));
    if (!findings.equals(rendition.findings())) {
      return new Inspected(rendition, findings);
    }
    for (Inspection inspection : session.providers().inspections()) {
      if (inspection.always()) {
        findings.addAll(inspection.inspect(job, rendition));
      }
    }
    session.links().ifPresent(l -> findings.addAll(l.check(job.publication(), rendition)));
    return new Inspected(rendition, findings);
  }

  /** What is larger than a file may be. */
  private List<Finding> tooLarge(Rendition rendition) {
    Budgets budgets = session.gate().budgets();
    return rendition.files().stream()
        .filter(file -> file.content().length > budgets.most(Budget.OUTPUT))
        .map(
            file ->
                Budget.OUTPUT.passed(
                    SourceLocation.ofFile(manuscript.path()),
                    "The file \""
                        + file.suffix()
                        + "\" has more than "
                        + budgets.written(Budget.OUTPUT)
                        + " MB.",
                    "Take large pictures out"))
        .toList();
  }

  /** Where one run serves several brands, each has a folder. */
  static String brandFolder(Layers.Look look) {
    boolean several = look.settings().list(GeneralSettings.BRAND).stream().distinct().count() > 1;
    return several ? look.brand().orElse("") : "";
  }

  private void refuseSharedNames(List<Ready> ready, String brandFolder) {
    Set<String> names = new HashSet<>(Set.of(OutputNames.report(brandFolder, manuscript.name())));
    for (Ready one : ready) {
      for (Rendition.File file : one.rendition().files()) {
        String name = OutputNames.file(brandFolder, manuscript.name(), file.suffix());
        if (!names.add(name)) {
          faults.add(
              List.of(
                  Finding.error(
                      "TF-RUN-007",
                      SourceLocation.ofFile(manuscript.path()),
                      "Two editions write \"" + name + "\".",
                      "Render them one at a time, to different output folders.")));
        }
      }
    }
  }

  private Optional<Report> write(
      List<Ready> ready, Layers.Look look, String brandFolder, Map<String, Long> millis) {
    Report report = report(ready, look, brandFolder, millis);
    List<OutputFile> files = new ArrayList<>();
    for (Ready one : ready) {
      for (Rendition.File file : one.rendition().files()) {
        files.add(
            new OutputFile(
                OutputNames.file(brandFolder, manuscript.name(), file.suffix()), file.content()));
      }
    }
    files.add(
        new OutputFile(
            OutputNames.report(brandFolder, manuscript.name()),
            ReportJson.write(report).getBytes(StandardCharsets.UTF_8)));
    try {
      session.output().write(files);
      return Optional.of(report);
    } catch (FindingException e) {
      faults.add("write", e);
      return Optional.empty();
    }
  }

  /**
   * The report.
   *
   * @param millis how long what comes before the renditions took; those add theirs
   */
  private Report report(
      List<Ready> ready, Layers.Look look, String brandFolder, Map<String, Long> millis) {
    List<Report.Made> made = new ArrayList<>();
    for (Ready one : ready) {
      String edition = one.started().job().edition();
      millis.put(edition, one.started().rendering().millis());
      millis.merge("inspect", one.started().inspecting().millis(), Long::sum);
      made.add(made(one, brandFolder));
    }
    return new Report(
        manuscript.path(),
        manuscript.name(),
        look.brand(),
        look.settings(),
        made,
        faults.findings().stream().sorted().toList(),
        new Report.Run(
            session.reader().parses(manuscript.path()),
            Runtime.version().toString(),
            Version.current(),
            session.started(),
            millis));
  }

  private Report.Made made(Ready one, String brandFolder) {
    List<Report.MadeFile> files = new ArrayList<>();
    for (Rendition.File file : one.rendition().files()) {
      files.add(
          new Report.MadeFile(
              OutputNames.file(brandFolder, manuscript.name(), file.suffix()),
              file.suffix(),
              file.mediaType(),
              file.content().length,
              file.sha256(),
              file.carries(),
              file.audience(),
              file.figures()));
    }
    return new Report.Made(
        one.started().job().edition(),
        one.rendition().figures(),
        files,
        one.started().rendering().millis());
  }
}
