package org.trifold.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.trifold.gate.Gate;
import org.trifold.gate.GateFile;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Folders of fonts beside the theme's. A file's tables are read once for as long as it is not
 * changed. Thread-safe.
 */
public final class FontFolders {
  private static final Pattern FONT = Pattern.compile(".*\\.(ttf|otf|ttc|otc)");

  private record Known(String stamp, List<FontCandidate> faces) {}

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * The faces in a folder and those below it, in the order of their paths.
   *
   * @param folder relative to the project root, or absolute
   * @param askedBy the place that names it
   * @throws FindingException where there is no such folder, or it may not be read
   */
  public List<FontCandidate> faces(Gate gate, String folder, SourceLocation askedBy) {
    List<FontCandidate> faces = new ArrayList<>();
    for (String path : gate.listFolder(folder, askedBy)) {
      if (FONT.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
        faces.addAll(file(gate, path, askedBy));
      }
    }
    return List.copyOf(faces);
  }

  private List<FontCandidate> file(Gate gate, String path, SourceLocation askedBy) {
    if (!gate.admits(path)) {
      return List.of();
    }
    String stamp = gate.stamp(path, askedBy);
    String key = gate.root() + "\n" + path;
    Known before = known.get(key);
    if (before != null && before.stamp().equals(stamp)) {
      return before.faces();
    }
    List<FontCandidate> faces = read(gate, path, askedBy);
    known.put(key, new Known(stamp, faces));
    return faces;
  }

  private static List<FontCandidate> read(Gate gate, String path, SourceLocation askedBy) {
    try (GateFile file = gate.open(path, askedBy)) {
      return List.copyOf(FontTables.read(file, path));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return List.of(
          new FontCandidate(
              path,
              0,
              "",
              "",
              0,
              false,
              new FontCandidate.Build(false, false, true),
              FontCandidate.Fitness.BROKEN,
              List.of(),
              Coverage.NONE));
    }
  }
}
