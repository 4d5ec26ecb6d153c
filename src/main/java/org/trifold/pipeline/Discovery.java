package org.trifold.pipeline;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Finds the manuscripts of a run and names their output. */
final class Discovery {
  private static final String PRIVATE = "_";

  private final Gate gate;
  private final SourceLocation askedBy;
  private final List<Finding> findings = new ArrayList<>();

  /** In the order asked for, then by path; by path, so that each is there once. */
  private final Map<String, Manuscript> found = new LinkedHashMap<>();

  private Discovery(Gate gate, SourceLocation askedBy) {
    this.gate = gate;
    this.askedBy = askedBy;
  }

  /**
   * What was found.
   *
   * @param findings about what was asked for, about manuscripts that are left out, and about names
   */
  record Found(List<Manuscript> manuscripts, List<Finding> findings) {}

  /** Looks for the manuscripts of a request: those that it names, else those of the settings. */
  static Found of(Request request, Layers layers) {
    Settings.Value targets = layers.base().value(GeneralSettings.MANUSCRIPTS);
    return of(
        layers.gate(),
        request.manuscripts().isEmpty()
            ? layers.base().list(GeneralSettings.MANUSCRIPTS)
            : request.manuscripts(),
        targets.where());
  }

  /**
   * Looks for manuscripts.
   *
   * @param targets files or folders, relative to the project root
   * @param askedBy the place that names them; its file is empty for the command line
   */
  static Found of(Gate gate, List<String> targets, SourceLocation askedBy) {
    Discovery discovery = new Discovery(gate, askedBy);
    targets.forEach(discovery::target);
    List<Manuscript> manuscripts = discovery.withoutClashes();
    return new Found(manuscripts, List.copyOf(discovery.findings));
  }

  private void target(String target) {
    if (!gate.exists(target)) {
      findings.add(
          Finding.error(
              "TF-RUN-002",
              askedBy,
              "There is no file or folder \"" + target + "\".",
              "Put manuscripts there, or name the files or folders that hold them."));
    } else if (gate.isFolder(target)) {
      folder(target, gate.display(Path.of(target)));
    } else {
      file(gate.display(Path.of(target)));
    }
  }

  private void folder(String target, String folder) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    List<String> files;
    try {
      files =
          gate.list(folder).stream()
              .filter(file -> isText(file) || Descriptions.isDescription(file))
              .toList();
    } catch (FindingException e) {
      findings.addAll(e.findings());
      return;
    }
    Set<String> included =
        IncludeScan.included(gate, files.stream().filter(Discovery::isText).toList());
    int before = found.size();
    boolean any = false;
    for (String file : files) {
      String below = file.substring(prefix.length());
      boolean hidden =
          below.startsWith(PRIVATE)
              || below.startsWith(".")
              || below.contains("/" + PRIVATE)
              || below.contains("/.");
      if (!hidden && !included.contains(file)) {
        any = true;
        found.putIfAbsent(file, new Manuscript(file, Manuscript.nameOf(below)));
      }
    }
    if (!any && found.size() == before) {
      findings.add(
          Finding.error(
              "TF-RUN-003",
              askedBy,
              "There is no manuscript in \"" + target + "\".",
              "Add a file whose name ends with .adoc and does not start with an underscore."));
    }
  }

  private void file(String file) {
    found.putIfAbsent(file, Manuscript.alone(file));
  }

  private static boolean isText(String file) {
    return Manuscript.SUFFIXES.stream().anyMatch(file::endsWith);
  }

  /** Names that no file can have on Windows (Win32, "Naming Files, Paths, and Namespaces"). */
  private static boolean isReserved(String name) {
    return Arrays.stream(name.split("/"))
        .anyMatch(
            part ->
                part.matches("(?is)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?|.*[. ]")
                    || part.chars().anyMatch(c -> c < ' ' || "<>:\"|?*\\".indexOf(c) >= 0));
  }

  private void warnOfName(Manuscript manuscript) {
    findings.add(
        Finding.warning(
            "TF-RUN-012",
            SourceLocation.ofFile(manuscript.path()),
            "Its renditions have a name that Windows can't store.",
            "Rename the manuscript: letters, digits and hyphens go everywhere."));
  }

  /** Leaves out those whose output would lie in the same place, on some file systems at least. */
  private List<Manuscript> withoutClashes() {
    Map<String, List<Manuscript>> byName = new TreeMap<>();
    for (Manuscript manuscript : found.values()) {
      byName.computeIfAbsent(folded(manuscript.name()), name -> new ArrayList<>()).add(manuscript);
    }
    found.values().stream().filter(m -> isReserved(m.name())).forEach(this::warnOfName);
    Set<Manuscript> manuscripts = new LinkedHashSet<>(found.values());
    for (List<Manuscript> clash : byName.values()) {
      for (int i = 1; i < clash.size(); i++) {
        findings.add(
            Finding.error(
                "TF-RUN-004",
                SourceLocation.ofFile(clash.get(i).path()),
                "Its renditions would lie where those of \"" + clash.get(0).path() + "\" lie.",
                clash.get(i).name().equalsIgnoreCase(clash.get(0).name())
                    ? "Rename one; upper and lower case make no difference on every machine."
                    : "Rename one; an accent as a sign of its own makes none on every machine."));
      }
      if (clash.size() > 1) {
        clash.forEach(manuscripts::remove);
      }
    }
    return List.copyOf(manuscripts);
  }

  /**
   * What some file systems take for the same name: letters' case on Windows, accents too on macOS.
   */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
