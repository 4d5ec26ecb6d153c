package org.trifold.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings one set of files to its places, so that it ends whole, old or new, wherever it is cut off.
 * First all are written beside their places; then the journal says that they are whole; then each
 * is moved. Before the journal says so, what is beside is rubbish; after it, the next run ends the
 * moves. For whoever holds the folder's lock.
 */
final class Transfer {
  private final Places places;
  private final Disk disk;
  private String at = "";
  private boolean moving;

  Transfer(Places places, Disk disk) {
    this.places = places;
    this.disk = disk;
  }

  /** The file that it was at when it failed; empty for the folder itself. */
  String at() {
    return at;
  }

  /** Whether it failed at the move of a file that was written whole. */
  boolean isMoving() {
    return moving;
  }

  /** Brings the files, or none: what fails leaves or puts back the old ones. */
  void bring(List<OutputFile> files) throws IOException {
    List<Journal.Entry> entries = new ArrayList<>();
    for (OutputFile file : files) {
      boolean replaces = Files.exists(places.target(file.path()), LinkOption.NOFOLLOW_LINKS);
      entries.add(new Journal.Entry(file.path(), replaces, Hash.of(file.content())));
    }
    Journal journal = new Journal(Journal.State.STAGING, entries);
    boolean ready = false;
    try {
      stage(journal, files);
      save(journal.with(Journal.State.MOVING));
      ready = true;
    } finally {
      if (!ready) {
        discard(journal);
      }
    }
    boolean moved = false;
    try {
      forward(journal);
      moved = true;
    } finally {
      if (!moved) {
        putBack(journal);
      }
    }
    discard(journal);
  }

  private void stage(Journal journal, List<OutputFile> files) throws IOException {
    save(journal);
    for (OutputFile file : files) {
      at = file.path();
      Path target = places.target(file.path());
      // Else this would make anew a folder that somebody has just deleted.
      if (!Files.isDirectory(places.folder())) {
        throw new NoSuchFileException(places.folder().toString());
      }
      disk.create(Places.parent(target));
      if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(target.toString(), null, "there is a folder of that name");
      }
      stage(file);
    }
    at = "";
    folders(journal).forEach(disk::force);
  }

  private void stage(OutputFile file) throws IOException {
    try {
      disk.write(places.unfinished(file.path()), file.content());
    } catch (IOException e) {
      long free = Files.getFileStore(places.folder()).getUsableSpace();
      if (free < file.content().length) {
        throw new NoRoomException(e, file.content().length, free);
      }
      throw e;
    }
    if (Files.exists(places.target(file.path()), LinkOption.NOFOLLOW_LINKS)) {
      disk.keep(places.target(file.path()), places.old(file.path()));
    }
  }

  private void save(Journal journal) throws IOException {
    if (journal.entries().size() == 1) {
      return; // One move is whole by itself.
    }
    Path part = places.unfinished(Journal.NAME);
    disk.write(part, journal.bytes());
    disk.move(part, places.journal());
    disk.force(places.folder());
  }

  private void forward(Journal journal) throws IOException {
    moving = true;
    for (Journal.Entry entry : journal.entries()) {
      at = entry.path();
      Path part = places.unfinished(entry.path());
      if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        disk.move(part, places.target(entry.path()));
      }
    }
    moving = false;
    at = "";
    folders(journal).forEach(disk::force);
  }

  /**
   * A move failed: the files before it go back. Should this be cut off, the journal tells of a set
   * of which some files are neither here nor there, and the next run goes on with it.
   */
  private void putBack(Journal journal) {
    try {
      back(journal);
      discard(journal);
    } catch (IOException e) {
      // The journal lies there: the next run tries again.
    }
  }

  private void back(Journal journal) throws IOException {
    for (Journal.Entry entry : journal.entries()) {
      Path target = places.target(entry.path());
      Path old = places.old(entry.path());
      if (Files.exists(places.unfinished(entry.path()), LinkOption.NOFOLLOW_LINKS)) {
        continue; // It was never moved, and may be the one that can't be.
      }
      if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
        disk.move(old, target);
      } else if (!entry.replaces() && Hash.is(target, entry.sha256())) {
        disk.delete(target);
      }
    }
    folders(journal).forEach(disk::force);
  }

  /** How a set that was cut off ended. */
  enum Ending {
    /** There was none, or nothing of it had been moved. */
    NOTHING,
    /** The new files are all there. */
    COMPLETED,
    /** The old files are all there again. */
    PUT_BACK
  }

  /** Whether a run that died left something to be ended. */
  boolean isPending() {
    return Files.exists(places.journal(), LinkOption.NOFOLLOW_LINKS)
        || Files.exists(places.unfinished(Journal.NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /** Ends what a run that died had begun. */
  Ending recover() throws IOException {
    Journal journal = journal();
    Ending ending = Ending.NOTHING;
    if (journal.state() == Journal.State.MOVING) {
      if (isWhole(journal)) {
        forward(journal);
        ending = Ending.COMPLETED;
      } else if (isUnderWay(journal)) {
        back(journal);
        ending = Ending.PUT_BACK;
      }
    }
    discard(journal);
    return ending;
  }

  /** The one that lies there; without entries where there is none that Trifold wrote. */
  private Journal journal() throws IOException {
    Journal none = new Journal(Journal.State.STAGING, List.of());
    Journal journal = Journal.in(places.folder()).orElse(none);
    for (Journal.Entry entry : journal.entries()) {
      try {
        if (places.leadsOut(entry.path(), false).isPresent()) {
          return none;
        }
      } catch (InvalidPathException e) {
        return none;
      }
    }
    return journal;
  }

  /** Whether all the new files are there, moved or not. */
  private boolean isWhole(Journal journal) throws IOException {
    for (Journal.Entry entry : journal.entries()) {
      if (!Hash.is(places.unfinished(entry.path()), entry.sha256())
          && !Hash.is(places.target(entry.path()), entry.sha256())) {
        return false;
      }
    }
    return true;
  }

  /** Whether one is still beside its place: else all were moved or put back, and changed since. */
  private boolean isUnderWay(Journal journal) {
    return journal.entries().stream()
        .anyMatch(e -> Files.exists(places.unfinished(e.path()), LinkOption.NOFOLLOW_LINKS));
  }

  private Set<Path> folders(Journal journal) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Journal.Entry entry : journal.entries()) {
      folders.add(Places.parent(places.target(entry.path())));
    }
    return folders;
  }

  /**
   * Deletes what was only there on the way; the journal last, so that nothing else is forgotten.
   */
  private void discard(Journal journal) {
    sweep(places.folder());
    folders(journal).forEach(this::sweep);
    discard(places.unfinished(Journal.NAME));
    discard(places.journal());
  }

  private void sweep(Path folder) {
    List<Path> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, ".*{" + Places.UNFINISHED + "," + Places.OLD + "}")) {
      files.forEach(leftovers::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // Gone, or not to be read: then there is nothing to be deleted either.
    }
    leftovers.forEach(this::discard);
  }

  private void discard(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      // The next run tries again; the files that count are whole either way.
    }
  }
}
