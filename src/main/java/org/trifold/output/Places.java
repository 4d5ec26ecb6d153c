package org.trifold.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where files of an output folder lie, and while they are on their way.
 *
 * @param folder absolute; may itself be a link
 */
record Places(Path folder) {
  /** Ends the names of files that are not whole yet; whatever ends so is nobody's and deleted. */
  static final String UNFINISHED = ".trifold-part";

  /** Ends the second names of old files while new ones take their places. */
  static final String OLD = ".trifold-old";

  /** A file's own place. */
  Path target(String path) {
    return folder.resolve(path);
  }

  /** Where it is written first. */
  Path unfinished(String path) {
    return beside(target(path), UNFINISHED);
  }

  /** Where the file that it replaces is kept. */
  Path old(String path) {
    return beside(target(path), OLD);
  }

  Path journal() {
    return folder.resolve(Journal.NAME);
  }

  private static Path beside(Path file, String suffix) {
    return parent(file).resolve("." + file.getFileName() + suffix);
  }

  static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file without a folder: " + file);
    }
    return parent;
  }

  /**
   * The first thing on the way to a file that leads out of the folder, by its real path.
   *
   * @param path relative to the folder, with forward slashes
   * @param itself whether the file may be what leads out; a link is replaced, but not read
   * @return that thing, relative to the folder
   */
  Optional<String> leadsOut(String path, boolean itself) throws IOException {
    Path file = target(path).normalize();
    // The folder itself is none of its files, and has its neighbours beside it.
    if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
      return Optional.of(path);
    }
    Path root = folder.toRealPath();
    Path at = folder;
    Path relative = folder.relativize(target(path));
    int steps = relative.getNameCount() - (itself ? 0 : 1);
    for (int i = 0; i < steps; i++) {
      at = at.resolve(relative.getName(i));
      if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      // A link to nothing would be made a folder where it leads.
      if (!Files.exists(at) || !at.toRealPath().startsWith(root)) {
        return Optional.of(String.valueOf(relative.subpath(0, i + 1)).replace('\\', '/'));
      }
    }
    return Optional.empty();
  }
}
