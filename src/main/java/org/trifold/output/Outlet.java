package org.trifold.output;

import java.util.List;
import java.util.Optional;

/** Where renditions go, and what lies there. Thread-safe. */
public interface Outlet {
  /** A file's place as messages name it; of an empty path, the folder's own. */
  String display(String path);

  /**
   * The content of a file, if there is one.
   *
   * @param path relative to the folder, with forward slashes
   */
  Optional<byte[]> read(String path);

  /**
   * Writes a set of files, all or none.
   *
   * @throws org.trifold.model.FindingException where one can't be written
   */
  void write(List<OutputFile> files);
}
