package org.trifold.edition.handout;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** What the renderer warns of while it works on one document; each becomes a finding. */
final class Complaints implements Consumer<Diagnostic> {
  private final PrintStyle style;
  private final Findings findings;
  private final Set<String> aboutStyle = new LinkedHashSet<>();
  private final Set<String> other = new LinkedHashSet<>();

  Complaints(PrintStyle style, Findings findings) {
    this.style = style;
    this.findings = findings;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() < Level.WARNING.intValue()) {
      return;
    }
    LogMessageId id = diagnostic.getLogMessageId();
    if (isAboutFootRows(diagnostic)) {
      return;
    }
    if (id.getWhere().equals(XRLog.CSS_PARSE)) {
      aboutStyle.add(oneLine(diagnostic.getFormattedMessage()));
    } else {
      other.add(oneLine(diagnostic.getFormattedMessage()));
    }
  }

  /** Said of every table with a foot, which is tagged all the same. */
  private static boolean isAboutFootRows(Diagnostic diagnostic) {
    return diagnostic.getLogMessageId()
            == LogMessageId.LogMessageId3Param.GENERAL_PDF_ACCESSIBILITY_INCOMPATIBLE_CHILD
        && diagnostic.getArgs()[0] instanceof String child
        && (child.startsWith("TableFoot") || child.startsWith("TableHead"));
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  /** Adds the findings. */
  void report() {
    // What is wrong with single declarations has been told, with its line.
    if (style.understood()) {
      for (String message : aboutStyle) {
        findings.add(
            Finding.error(
                "TF-HANDOUT-003",
                SourceLocation.ofFile(style.place()),
                "The PDF renderer does not understand this stylesheet: " + message + ".",
                "Use selectors and at-rules of CSS 2.1 and paged media."));
      }
    }
    for (String message : other) {
      findings.add(
          Finding.error(
              "TF-HANDOUT-004",
              SourceLocation.ofFile(""),
              "The PDF renderer warned: " + message + ".",
              "Look at the page it concerns; something may be missing there."));
    }
  }
}
