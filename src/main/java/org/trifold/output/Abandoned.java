package org.trifold.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Temporary folders whose processes were killed. A folder's process holds a lock on a file in it,
 * which the system frees when it dies: a number alone could be another's by now, or be counted anew
 * in another container.
 */
final class Abandoned {
  /** Begins the names of temporary folders; then the process, a hyphen and digits. */
  static final String PREFIX = "trifold-";

  /** The file that the process holds. */
  static final String MARK = ".owner";

  /** A folder younger than this may be between its making and its locking. */
  private static final Duration AGE = Duration.ofSeconds(10);

  private final Path parent;
  private final UserPrincipal user;
  private final FileTime now;
  private final String own;

  /**
   * Looks beside a folder.
   *
   * @param made by this very process, just now: tells the user and the time
   * @param process its number
   */
  Abandoned(Path made, long process) throws IOException {
    this.parent = Places.parent(made);
    this.user = Files.getOwner(made);
    this.now = Files.getLastModifiedTime(made.resolve(MARK));
    this.own = PREFIX + process + "-";
  }

  /** Those of the same user that nobody holds any more. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : all) {
        if (isAbandoned(folder)) {
          folders.add(folder);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // They stay for the next time.
    }
    return folders;
  }

  private boolean isAbandoned(Path folder) {
    String name = String.valueOf(folder.getFileName());
    // To open the mark of a folder of this process, and close it, would free its lock.
    if (name.startsWith(own) || !name.matches(PREFIX + "\\d+-\\d+")) {
      return false;
    }
    Path mark = folder.resolve(MARK);
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return false;
      }
      if (isEmpty(folder)) {
        return isOld(folder); // Its process was killed before it could mark it.
      }
      return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) && isOld(mark) && isFree(mark);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  private boolean isOld(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().plus(AGE).isBefore(now.toInstant());
  }

  private static boolean isFree(Path mark) throws IOException {
    try (FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return channel.tryLock() != null;
    }
  }
}
