package org.trifold.theme;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trifold.gate.Gate;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Finds files below {@code themes/}: the project's over the built-in ones, file by file.
 * Thread-safe.
 */
public final class ThemeFiles {
  static final String FOLDER = "themes/";

  private final Gate gate;
  private final ThemeShelf shelf;

  /** With a shelf of its own. */
  public ThemeFiles(Gate gate) {
    this(gate, new ThemeShelf());
  }

  /** With what others made of the same files. */
  public ThemeFiles(Gate gate, ThemeShelf shelf) {
    this.gate = gate;
    this.shelf = shelf;
  }

  /** What was made of files. */
  public ThemeShelf shelf() {
    return shelf;
  }

  /**
   * A file of the project's themes folder, or else the built-in one.
   *
   * @param path below {@code themes/}, with forward slashes
   * @throws FindingException where the project's may not be read
   */
  public Optional<ThemeFile> find(String path) {
    String project = FOLDER + path;
    // What may not be read is told, not passed over for the built-in one.
    if (gate.holds(project)) {
      byte[] content = gate.read(project, SourceLocation.ofFile(project), Gate.BINARY_LIMIT);
      return Optional.of(new ThemeFile(project, content));
    }
    return shelf.builtIn(path);
  }

  /** Names of folders in {@code themes/<below>} that hold this file, the project's and built-in. */
  public List<String> foldersWith(String below, String file) {
    TreeSet<String> names = new TreeSet<>();
    String prefix = below;
    for (String path : shelf.index()) {
      folder(path, prefix, file).ifPresent(names::add);
    }
    for (String path : gate.list(FOLDER)) {
      folder(path.substring(FOLDER.length()), prefix, file).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static Optional<String> folder(String path, String prefix, String file) {
    if (!path.startsWith(prefix) || !path.endsWith("/" + file)) {
      return Optional.empty();
    }
    String middle = path.substring(prefix.length(), path.length() - file.length() - 1);
    return middle.isEmpty() || middle.contains("/") ? Optional.empty() : Optional.of(middle);
  }
}
