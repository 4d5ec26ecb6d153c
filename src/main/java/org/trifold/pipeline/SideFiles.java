package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.trifold.check.Baseline;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.output.LooseFile;

/**
 * The files of the project that a run writes where somebody asks for them: its findings and a
 * baseline. Without state.
 */
final class SideFiles {
  /** Ends the names of what authors write and Trifold reads. */
  private static final Pattern WRITTEN_BY_HAND =
      Pattern.compile("(?i).*\\.(adoc|asciidoc|asc|toml)");

  private SideFiles() {}

  /** The report that the command line names, where settings could not be read; empty for none. */
  static String asked(Request request) {
    String report = request.settings().getOrDefault(GeneralSettings.REPORT_FILE, "");
    return isWrittenByHand(report) ? "" : report;
  }

  /**
   * Looks at their names before anything is done, so that a slip costs no manuscript.
   *
   * @return where the findings go; empty for nowhere
   * @throws FindingException where no baseline is named, or what a name stands for would be lost
   */
  static String look(Settings settings, Gate gate) {
    String report = settings.text(GeneralSettings.REPORT_FILE);
    if (isWrittenByHand(report)) {
      throw refused(
          report,
          "\"" + report + "\" is the name of a manuscript or of settings, not of a report.",
          "Give report-file another ending, such as .txt, .json, .sarif, .xml or .html.");
    }
    if (settings.flag(GeneralSettings.WRITE_BASELINE)) {
      baseline(settings.value(GeneralSettings.BASELINE), gate);
    }
    return report;
  }

  private static boolean isWrittenByHand(String file) {
    return WRITTEN_BY_HAND.matcher(file).matches();
  }

  private static void baseline(Settings.Value named, Gate gate) {
    String file = named.text();
    if (file.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-EDIT-008",
              SourceLocation.ofFile(""),
              "No file is named to write the baseline to.",
              "Set baseline to a file of the project."));
    }
    if (gate.holds(file)) {
      try {
        Baseline.read(file, gate.readText(file, named.where()));
      } catch (FindingException e) {
        throw refused(
            file,
            "\"" + file + "\" is there already and is no baseline; it would be lost.",
            "Name another file for the baseline, or delete this one first.");
      }
    }
  }

  private static FindingException refused(String file, String message, String hint) {
    return new FindingException(
        Finding.error("TF-OUT-011", SourceLocation.ofFile(file), message, hint));
  }

  /**
   * Writes the findings as they are asked for; who watches has them as text then.
   *
   * @param file relative to the root; empty to write nothing
   */
  static void writeReport(Path root, String file, OutcomeBuilder outcome) {
    if (!file.isEmpty()) {
      Outcome made = outcome.build();
      String report = made.document().orElseGet(() -> String.join("\n", made.text(false)) + "\n");
      write(root, file, report);
      outcome.asText();
    }
  }

  /** Notes what is found. */
  static void writeBaseline(Layers layers, OutcomeBuilder outcome) {
    Baseline written = Baseline.of(outcome.findings(), layers::lines);
    write(layers.gate().root(), layers.base().text(GeneralSettings.BASELINE), written.toText());
  }

  private static void write(Path root, String file, String text) {
    LooseFile.write(root, file, text.getBytes(StandardCharsets.UTF_8));
  }
}
