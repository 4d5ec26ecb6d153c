package org.trifold.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The file system. */
final class SystemDisk implements Disk {
  /** Windows refuses to replace a file while a virus scanner or indexer looks at it. */
  private static final int TRIES = 5;

  private static final Duration PAUSE = Duration.ofMillis(200);

  @Override
  public void create(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    // What lies there may be a link.
    Files.deleteIfExists(file);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  @Override
  public void keep(Path file, Path second) throws IOException {
    Files.deleteIfExists(second);
    try {
      Files.createLink(second, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (NoSuchFileException | AtomicMoveNotSupportedException e) {
        throw e;
      } catch (FileSystemException e) {
        if (tries == TRIES) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(FileSystemException e) throws FileSystemException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder, and some network file systems force none.
    }
  }
}
