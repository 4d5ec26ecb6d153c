package org.trifold.pipeline;

import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.output.Outlet;
import org.trifold.report.Report;

/** Files of an output folder, as long as they are what a report says of them. */
record RenderedFiles(Outlet output) {
  /**
   * A file.
   *
   * @throws FindingException where it is gone, or was changed
   */
  Rendition.File read(Report.MadeFile made) {
    byte[] content =
        output
            .read(made.path())
            .orElseThrow(() -> broken(made, "This file is gone since it was rendered."));
    Rendition.File file =
        new Rendition.File(
            made.suffix(),
            made.mediaType(),
            content,
            made.carries(),
            made.audience(),
            made.figures());
    if (!file.sha256().equals(made.sha256())) {
      throw broken(made, "This file was changed since it was rendered.");
    }
    return file;
  }

  private FindingException broken(Report.MadeFile made, String message) {
    return new FindingException(
        Finding.error(
            "TF-RUN-009",
            SourceLocation.ofFile(output.display(made.path())),
            message,
            "Render again."));
  }
}
