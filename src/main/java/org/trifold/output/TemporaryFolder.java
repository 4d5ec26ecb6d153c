package org.trifold.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the system's temporary files that goes with all that is in it when it is closed; or,
 * should its process be killed, when the same user's next one is made.
 */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel owner;

  private TemporaryFolder(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /** A new one, for this user only. Deletes those of this user whose processes are gone. */
  public static TemporaryFolder create() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir", "")), ProcessHandle.current().pid());
  }

  /** A new one in a folder, of a process. */
  static TemporaryFolder in(Path parent, long process) throws IOException {
    Path path = Files.createTempDirectory(parent, Abandoned.PREFIX + process + "-");
    Path mark = path.resolve(Abandoned.MARK);
    FileChannel owner =
        FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    TemporaryFolder folder = new TemporaryFolder(path, owner);
    try {
      owner.lock();
      new Abandoned(path, process).folders().forEach(TemporaryFolder::delete);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    return folder;
  }

  /** Absolute. */
  public Path path() {
    return path;
  }

  /** What can't be deleted, as a file that a dying process still holds, is left to the next. */
  @Override
  public void close() {
    try {
      owner.close();
    } catch (IOException e) {
      // It is deleted all the same, where that can be done.
    }
    delete(path);
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      // Nobody can do anything about it.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return delete(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return delete(folder);
    }

    private static FileVisitResult delete(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // The next ones all the same.
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
