package org.trifold.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
    Path unfinished = target.resolveSibling("." + target.getFileName() + UNFINISHED);
    try {
      if (folder == null || !target.startsWith(root)) {
        throw new IOException("it lies outside the project");
      }
      Files.createDirectories(folder);
      if (!folder.toRealPath().startsWith(root.toRealPath()) || Files.isSymbolicLink(target)) {
        throw new IOException("a link leads elsewhere");
      }
      force(unfinished, content);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FindingException(
          Finding.error(
              "TF-OUT-001",
              SourceLocation.ofFile(path),
              "This can't be written (" + e.getMessage() + ").",
              "Check permissions and free space, or name another file in the project."));
    } finally {
      discard(unfinished);
    }
  }

  private static void force(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What counts is whole either way.
    }
  }
}
