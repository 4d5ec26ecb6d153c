package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.edition.Job;
import org.trifold.inspect.Inspection;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputNames;
import org.trifold.report.Report;
import org.trifold.report.ReportJson;

/** Puts what lies in the output folder through every inspection. */
final class InspectStage {
  private final Session session;
  private final Manuscript manuscript;
  private final Faults faults;

  InspectStage(Session session, Manuscript manuscript, Faults faults) {
    this.session = session;
    this.manuscript = manuscript;
    this.faults = faults;
  }

  /** Inspects, for each job, the rendition that the last report tells of. */
  void inspect(List<Job> jobs, Layers.Look look) {
    session.progress().planned(jobs.size());
    String path = OutputNames.report(RenderStage.brandFolder(look), manuscript.name());
    List<Report.Made> renditions = renditions(path);
    for (Job job : jobs) {
      Optional<Report.Made> made =
          renditions.stream().filter(m -> m.edition().equals(job.edition())).findFirst();
      if (made.isPresent()) {
        inspect(job, made.get());
      } else {
        faults.add(
            List.of(
                Finding.error(
                    "TF-RUN-008",
                    SourceLocation.ofFile(manuscript.path()),
                    "Its edition \"" + job.edition() + "\" has not been rendered.",
                    "Render it, then inspect.")));
      }
      session.progress().done(manuscript.name() + ": " + job.edition());
    }
  }

  private List<Report.Made> renditions(String path) {
    try {
      return session
          .output()
          .read(path)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .map(json -> ReportJson.renditions(session.output().display(path), json))
          .orElse(List.of());
    } catch (FindingException e) {
      faults.add("inspect", e);
      return List.of();
    }
  }

  private void inspect(Job job, Report.Made made) {
    List<Rendition.File> files = new ArrayList<>();
    RenderedFiles rendered = new RenderedFiles(session.output());
    try {
      for (Report.MadeFile file : made.files()) {
        files.add(rendered.read(file));
      }
    } catch (FindingException e) {
      faults.add("inspect", e);
      return;
    }
    Rendition rendition = new Rendition(made.edition(), files, made.figures(), List.of());
    for (Inspection inspection : session.providers().inspections()) {
      try {
        faults.add(session.workers().start(() -> inspection.inspect(job, rendition)).get());
      } catch (Throwable e) {
        faults.add(inspection.name() + " of " + job.edition(), e);
      }
    }
  }
}
