package org.trifold.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * The folder that renditions are written to. A set of files is written whole or not at all, by one
 * run at a time; one that a killed run had begun is ended by the next. It may be a link, but no
 * link in it leads out. Thread-safe.
 */
public final class OutputFolder implements Outlet {
  /** Bytes that are read of a file, at most; none that is written by itself has so many. */
  private static final long LARGEST = 1 << 30;

  private final Places places;
  private final String display;
  private final FolderLock lock;
  private final Disk disk;

  private OutputFolder(Path folder, String display, Duration patience, Disk disk) {
    this.places = new Places(folder);
    this.display = display;
    this.lock = new FolderLock(folder, display, patience);
    this.disk = disk;
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
    return open(folder, display, patience, Disk.SYSTEM);
  }

  static OutputFolder open(Path folder, String display, Duration patience, Disk disk) {
    OutputFolder output = new OutputFolder(folder, display, patience, disk);
    try {
      Files.createDirectories(folder);
      // Another run may sweep it away meanwhile.
      Files.deleteIfExists(Files.createTempFile(folder, ".probe", Places.UNFINISHED));
    } catch (IOException e) {
      throw Refusals.unwritable(output.display(""), e);
    }
    return output;
  }

  /** A folder to read from only; it need not exist. */
  public static OutputFolder existing(Path folder, String display) {
    return new OutputFolder(folder, display, Duration.ZERO, Disk.SYSTEM);
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
      Optional<String> link = places.leadsOut(path, true);
      if (link.isPresent()) {
        throw Refusals.leadsOut(display(link.get()));
      }
      Path file = places.target(path);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new FileSystemException(file.toString(), null, "it is no file");
      }
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        throw new FileSystemException(file.toString(), null, "it has more than a gigabyte");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Refusals.unreadable(display(path), e);
    }
  }

  /**
   * Ends what a run that was killed had begun: the new files are all in their places then, or the
   * old ones all back.
   *
   * @return what was done, for the user to know; empty where nothing was left to do
   * @throws FindingException where it can't be ended, or another run holds the folder too long
   */
  public synchronized Optional<Finding> recover() {
    Transfer transfer = new Transfer(places, disk);
    if (!transfer.isPending()) {
      return Optional.empty();
    }
    try (FolderLock.Held held = lock.take()) {
      return Optional.of(transfer.recover())
          .filter(ending -> ending != Transfer.Ending.NOTHING)
          .map(ending -> Refusals.recovered(display(""), ending));
    } catch (IOException e) {
      throw refused(transfer, e);
    }
  }

  /**
   * Writes a set of files. First all of them are written beside their places and forced to the
   * disk, then each is moved to its place, in the order given: whatever goes wrong leaves the old
   * files whole, or puts them back.
   *
   * @throws FindingException where one can't be written, or another run holds the folder too long
   */
  @Override
  public synchronized void write(List<OutputFile> files) {
    Transfer transfer = new Transfer(places, disk);
    try (FolderLock.Held held = lock.take()) {
      for (OutputFile file : files) {
        Optional<String> link = places.leadsOut(file.path(), false);
        if (link.isPresent()) {
          throw Refusals.leadsOut(display(link.get()));
        }
      }
      transfer.recover();
      transfer.bring(files);
    } catch (IOException e) {
      throw refused(transfer, e);
    }
  }

  private FindingException refused(Transfer transfer, IOException e) {
    if (!Files.isDirectory(places.folder())) {
      return Refusals.gone(display(""));
    }
    String place = display(transfer.at());
    if (e instanceof FileAlreadyExistsException there && there.getFile() != null) {
      Path file = Path.of(there.getFile());
      boolean inside = file.startsWith(places.folder()) && !file.equals(places.folder());
      return Refusals.unwritable(
          inside
              ? display(String.valueOf(places.folder().relativize(file)).replace('\\', '/'))
              : place,
          e);
    }
    return transfer.isMoving() ? Refusals.held(place, e) : Refusals.unwritable(place, e);
  }
}
