package org.trifold.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The folder that renditions are written to. A set of files is written whole or not at all, by one
 * run at a time. Thread-safe.
 */
public final class OutputFolder implements Outlet {
  /** Ends the names of files that are not whole yet; whatever ends so is nobody's and deleted. */
  static final String UNFINISHED = ".trifold-part";

  private final Path folder;
  private final String display;
  private final FolderLock lock;

  private OutputFolder(Path folder, String display, Duration patience) {
    this.folder = folder;
    this.display = display;
    this.lock = new FolderLock(folder, display, patience);
  }

  /**
   * Creates the folder if need be and sees whether it can be written.
   *
   * @param folder absolute
   * @param display the folder as messages name it
   * @param patience how long to wait for another run that is writing there
   * @throws FindingException where it can't be written
   */
  public static OutputFolder open(Path folder, String display, Duration patience) {
    OutputFolder output = new OutputFolder(folder, display, patience);
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".probe", UNFINISHED);
      Files.delete(probe);
    } catch (IOException e) {
      throw output.refused("", e);
    }
    return output;
  }

  /** A folder to read from only; it need not exist. */
  public static OutputFolder existing(Path folder, String display) {
    return new OutputFolder(folder, display, Duration.ZERO);
  }

  @Override
  public String display(String path) {
    if (path.isEmpty()) {
      return display.isEmpty() ? "." : display;
    }
    return display.isEmpty() ? path : display + "/" + path;
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FindingException(
          Finding.error(
              "TF-OUT-003",
              SourceLocation.ofFile(display(path)),
              "This file can't be read" + reason(e) + ".",
              "Check its permissions, or render again."));
    }
  }

  /**
   * Writes a set of files. First all of them are written beside their places and forced to the
   * disk, then each is moved to its place: whatever goes wrong before leaves the old files whole.
   *
   * @throws FindingException where one can't be written, or another run holds the folder too long
   */
  @Override
  public synchronized void write(List<OutputFile> files) {
    String current = "";
    Map<Path, Path> staged = new LinkedHashMap<>();
    try (FolderLock.Held held = lock.take()) {
      Set<Path> swept = new HashSet<>();
      for (OutputFile file : files) {
        current = file.path();
        Path target = folder.resolve(file.path());
        Path parent = parent(target);
        Files.createDirectories(parent);
        if (swept.add(parent)) {
          sweep(parent);
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          throw new FileSystemException(target.toString(), null, "there is a folder of that name");
        }
        Path unfinished = parent.resolve("." + target.getFileName() + UNFINISHED);
        staged.put(unfinished, target);
        force(unfinished, file.content());
      }
      for (Map.Entry<Path, Path> move : staged.entrySet()) {
        current = String.valueOf(folder.relativize(move.getValue())).replace('\\', '/');
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw refused(current, e);
    } finally {
      staged.keySet().forEach(OutputFolder::discard);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file without a folder: " + file);
    }
    return parent;
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

  /** Deletes what a run that was killed left behind. */
  private static void sweep(Path folder) throws IOException {
    List<Path> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
      files.forEach(leftovers::add);
    }
    leftovers.forEach(OutputFolder::discard);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next run tries again; the files that count are whole either way.
    }
  }

  private FindingException refused(String path, IOException e) {
    boolean inTheWay = e instanceof FileAlreadyExistsException;
    return new FindingException(
        Finding.error(
            "TF-OUT-001",
            SourceLocation.ofFile(display(path)),
            inTheWay
                ? "This must be a folder, but there is a file of that name."
                : "This can't be written" + reason(e) + ".",
            inTheWay
                ? "Move the file away or name another output folder."
                : "Check permissions and free space, or name another output folder."));
  }

  /** The system's own words for why, in brackets; empty where it has none. */
  private static String reason(IOException e) {
    return e instanceof FileSystemException fault && fault.getReason() != null
        ? " (" + fault.getReason() + ")"
        : "";
  }
}
