package org.trifold.inspect;

import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/** Reports boxes and blanks that a PDF shows in place of characters. Runs in every rendering. */
public final class SubstituteInspection implements Inspection {
  @Override
  public String name() {
    return "substitutes";
  }

  @Override
  public boolean always() {
    return true;
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      if (file.mediaType().equals("application/pdf")) {
        for (int page : Substitutes.pages(file.content())) {
          findings.add(
              Finding.error(
                  "TF-LOSS-002",
                  SourceLocation.ofFile(job.publication().source()),
                  "Page "
                      + page
                      + " of the "
                      + file.suffix()
                      + " file shows a box in place of a character.",
                  "Add a font that has the character to handout.fonts; if none lacks, report it."));
        }
      }
    }
    return List.copyOf(findings);
  }
}
