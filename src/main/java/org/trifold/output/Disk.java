package org.trifold.output;

import java.io.IOException;
import java.nio.file.Path;

/** All that is done to files of an output folder. A process that dies leaves each done or not. */
interface Disk {
  /** The file system itself. */
  Disk SYSTEM = new SystemDisk();

  /** Makes a folder and those above it, where they are not there. */
  void create(Path folder) throws IOException;

  /** Writes a file anew and forces it to the disk. Not whole before it returns. */
  void write(Path file, byte[] content) throws IOException;

  /** Gives a file a second name, or makes a copy where the file system has no such names. */
  void keep(Path file, Path second) throws IOException;

  /** Puts a file in the place of another in the same folder, at once. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, where it is there. */
  void delete(Path file) throws IOException;

  /** Forces the names in a folder to the disk, where the platform can. */
  void force(Path folder);
}
