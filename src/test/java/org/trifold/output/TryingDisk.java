package org.trifold.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The file system, without the wait for the disk, but for what a test does before each change that
 * is made to it.
 */
final class TryingDisk implements Disk {
  private final Before before;

  TryingDisk(Before before) {
    this.before = before;
  }

  /** What is done before a change. */
  interface Before {
    /**
     * A change is about to be made.
     *
     * @param change write, keep, move, delete, create or force
     * @param file what it changes
     */
    void change(String change, Path file) throws IOException;
  }

  /** The process is killed: nothing after this is done. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Nothing happens. */
  static TryingDisk quiet() {
    return new TryingDisk((change, file) -> {});
  }

  /** Dies at the change with this number, from 0, and does nothing from then on. */
  static TryingDisk dyingAt(int last) {
    int[] changes = {0};
    return new TryingDisk(
        (change, file) -> {
          if (changes[0]++ >= last) {
            throw new Killed();
          }
        });
  }

  @Override
  public void create(Path folder) throws IOException {
    before.change("create", folder);
    SYSTEM.create(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    before.change("open", file);
    Files.deleteIfExists(file);
    Files.write(file, Arrays.copyOf(content, content.length / 2));
    before.change("write", file);
    Files.write(file, content);
  }

  @Override
  public void keep(Path file, Path second) throws IOException {
    before.change("keep", file);
    SYSTEM.keep(file, second);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    before.change("move", to);
    SYSTEM.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    before.change("delete", file);
    SYSTEM.delete(file);
  }

  @Override
  public void force(Path folder) {}
}
