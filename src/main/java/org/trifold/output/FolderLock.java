package org.trifold.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * One writer at a time in a folder, over all processes of the machine. The operating system frees
 * the lock of a process that dies, so a lock file that lies around holds nobody up. It is never
 * deleted: a waiting process may already have it open.
 */
final class FolderLock {
  private static final String NAME = ".trifold.lock";

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path file;
  private final String display;
  private final Duration patience;

  FolderLock(Path folder, String display, Duration patience) {
    this.file = folder.resolve(NAME);
    this.display = display;
    this.patience = patience;
  }

  /** The lock while it is held. */
  record Held(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Takes the lock.
   *
   * @throws FindingException where another run holds it for longer than the patience lasts
   */
  Held take() throws IOException {
    // A pipe would be waited for, without end, until somebody reads it.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, NAME + " in it is no file");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean taken = false;
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      while (attempt(channel) == null) {
        if (System.nanoTime() - deadline >= 0) {
          throw busy();
        }
        Thread.sleep(PAUSE.toMillis());
      }
      taken = true;
      return new Held(channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Another run in this very process, as in a parallel Maven build.
    }
  }

  private FindingException busy() {
    return new FindingException(
        Finding.error(
            "TF-OUT-002",
            SourceLocation.ofFile(display),
            "Another run has been writing to this folder for " + patience.toSeconds() + " seconds.",
            "Wait for it to end, or name another output folder."));
  }
}
