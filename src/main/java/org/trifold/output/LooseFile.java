package org.trifold.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** A file of the project's outside the output folder, written whole or not at all. */
public final class LooseFile {
  private static final String UNFINISHED = ".trifold-part";

  private LooseFile() {}

  /**
   * Writes beside it, to the disk, then moves.
   *
   * @param root the project's folder
   * @param path relative to it, with forward slashes
   * @throws FindingException for what lies outside the project, or can't be written
   */
  public static void write(Path root, String path, byte[] content) {
    Path target = root.resolve(path).normalize();
    Path folder = target.getParent();
    if (folder == null || !target.startsWith(root) || target.equals(root)) {
      throw refused(path, "it lies outside the project");
    }
    Path unfinished = target.resolveSibling("." + target.getFileName() + UNFINISHED);
    try {
      if (leadsElsewhere(root, target)) {
        throw refused(path, "a link leads elsewhere");
      }
      Disk.SYSTEM.create(folder);
      Disk.SYSTEM.write(unfinished, content);
      Disk.SYSTEM.move(unfinished, target);
      Disk.SYSTEM.force(folder);
    } catch (IOException e) {
      throw refused(path, String.valueOf(e.getMessage()));
    } finally {
      discard(unfinished);
    }
  }

  /** Looked at before any folder is made: what is there of the way must be in the project. */
  private static boolean leadsElsewhere(Path root, Path target) throws IOException {
    Path real = root.toRealPath();
    for (Path way = target; way != null; way = way.getParent()) {
      if (Files.exists(way, LinkOption.NOFOLLOW_LINKS)) {
        return Files.isSymbolicLink(target) || !way.toRealPath().startsWith(real);
      }
    }
    return true;
  }

  private static FindingException refused(String path, String why) {
    return new FindingException(
        Finding.error(
            "TF-OUT-001",
            SourceLocation.ofFile(path),
            "This can't be written (" + why + ").",
            "Check permissions and free space, or name another file in the project."));
  }

  private static void discard(Path file) {
    try {
      Disk.SYSTEM.delete(file);
    } catch (IOException e) {
      // What counts is whole either way.
    }
  }
}
