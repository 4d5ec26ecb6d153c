package org.trifold.gate;

import java.nio.file.Path;

/** Paths as messages have them. Without state. */
final class ShownPath {
  private ShownPath() {}

  /** With {@code /} between folders; elsewhere than on Windows, a backslash is part of a name. */
  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Long targets (data URIs, query strings) are cut so that a message stays one line. */
  static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?").replaceFirst("\\?[^=]*=.*", "?\u2026");
    return line.length() <= 120 ? line : line.substring(0, 117) + "...";
  }
}
