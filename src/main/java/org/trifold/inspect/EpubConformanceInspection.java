package org.trifold.inspect;

import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/** Holds EPUB renditions against EPUB 3, by EPUBCheck with all it has to say. */
public final class EpubConformanceInspection implements Inspection {
  /** That the e-book carries fonts, which its publisher asked for. */
  private static final String FONTS = "CSS-028";

  @Override
  public String name() {
    return "epub-conformance";
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      if (!file.mediaType().equals("application/epub+zip")) {
        continue;
      }
      if (!Checker.EPUBCHECK.isHere()) {
        findings.add(Checker.EPUBCHECK.missing(job.publication().source(), file));
      } else {
        EpubConformance.check(file.content(), rendition.edition() + file.suffix()).stream()
            .filter(remark -> !remark.id().equals(FONTS))
            .forEach(
                remark ->
                    findings.add(
                        new Finding(
                            "TF-EPUB-001",
                            severity(remark.severity()),
                            SourceLocation.ofFile(job.publication().source()),
                            "EPUBCheck says of the " + file.suffix() + " file: " + remark + ".",
                            "Report it with the manuscript.")));
      }
    }
    return List.copyOf(findings);
  }

  private static Severity severity(String word) {
    return switch (word) {
      case "fatal", "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> Severity.INFO;
    };
  }
}
