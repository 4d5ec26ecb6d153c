package org.trifold.inspect;

import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * Holds PDF renditions against the standards they claim: PDF/UA-1 and PDF/A-2a, by veraPDF. A file
 * that has no tags and claims nothing, such as a booklet's sheets, is none of its business.
 */
public final class PdfConformanceInspection implements Inspection {
  @Override
  public String name() {
    return "pdf-conformance";
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      if (!file.mediaType().equals("application/pdf") || !PdfClaims.of(file.content()).any()) {
        continue;
      }
      if (!Checker.VERAPDF.isHere()) {
        findings.add(Checker.VERAPDF.missing(job.publication().source(), file));
      } else {
        PdfConformance.check(file.content(), PdfConformance.Standard.values())
            .forEach(
                breach ->
                    findings.add(
                        Finding.error(
                            "TF-PDF-001",
                            SourceLocation.ofFile(job.publication().source()),
                            "The " + file.suffix() + " file breaks " + breach + ".",
                            "Report it with the manuscript.")));
      }
    }
    return List.copyOf(findings);
  }
}
