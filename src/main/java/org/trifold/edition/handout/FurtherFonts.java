package org.trifold.edition.handout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.FontCandidate;
import org.trifold.theme.FontFolders;
import org.trifold.theme.ThemeFile;

/**
 * The fonts that settings allow beside the theme's, for scripts that it lacks. Asked only where a
 * text has such a script. For one document.
 */
final class FurtherFonts {
  private static final String FOLDERS = "handout.fonts";
  private static final String SYSTEM = "handout.system-fonts";

  private final Settings settings;
  private final Gate gate;
  private final FontFolders folders;
  private final Findings findings;
  private Gate wider;

  FurtherFonts(Settings settings, Gate gate, FontFolders folders, Findings findings) {
    this.settings = settings;
    this.gate = gate;
    this.folders = folders;
    this.findings = findings;
    this.wider = gate;
  }

  static List<Setting> settings() {
    return List.of(
        Setting.list(
            FOLDERS,
            "",
            "Folders of TrueType fonts for scripts that the theme's fonts lack; in the project or"
                + " a read root."),
        Setting.flag(
                SYSTEM,
                false,
                "Whether fonts installed on this machine may stand in as well; another machine may"
                    + " then make another PDF.")
            .onlyForBuild());
  }

  /** Whether fonts of the machine may be taken. */
  boolean allowsSystem() {
    return settings.flag(SYSTEM);
  }

  /** All faces: those of the folders in the order they are named, then the machine's. */
  List<FontCandidate> candidates() {
    List<FontCandidate> candidates = new ArrayList<>();
    for (String folder : settings.list(FOLDERS)) {
      try {
        List<FontCandidate> faces = folders.faces(gate, folder, settings.value(FOLDERS).where());
        faces.stream()
            .filter(face -> face.fitness() == FontCandidate.Fitness.BROKEN)
            .forEach(face -> findings.add(broken(face)));
        candidates.addAll(faces);
      } catch (FindingException e) {
        findings.addAll(e.findings());
      }
    }
    if (allowsSystem()) {
      List<Path> system = SystemFonts.here();
      wider = gate.alsoReading(system);
      for (Path folder : system) {
        if (wider.isFolder(folder.toString())) {
          candidates.addAll(
              folders.faces(wider, folder.toString(), settings.value(SYSTEM).where()));
        }
      }
    }
    return List.copyOf(candidates);
  }

  private static Finding broken(FontCandidate face) {
    return Finding.warning(
        "TF-HANDOUT-042",
        SourceLocation.ofFile(face.path()),
        "This font can't be read, so it stands in for nothing.",
        "Copy it anew, or take it out of the folder.");
  }

  /** The file of a candidate. */
  ThemeFile file(FontCandidate candidate) {
    return new ThemeFile(
        candidate.path(),
        wider.read(candidate.path(), settings.value(FOLDERS).where(), Gate.BINARY_LIMIT));
  }
}
