package org.trifold.read;

import java.util.Locale;
import java.util.Optional;

/**
 * The project's folder as the parser knows it. Manuscripts may print {@code {docdir}} and {@code
 * {docfile}}, and the same manuscript must give the same words on any machine and tell nothing of
 * it; so the parser is given paths below a folder that does not exist, and what comes back from it
 * is taken to be below the project root. Without state.
 */
final class Docdir {
  private static final String ROOT = "/trifold-project";

  private Docdir() {}

  /** A file of the project as the parser is to know it. */
  static String of(String file) {
    return ROOT + "/" + file;
  }

  /** The folder of a file of the project, likewise. */
  static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? ROOT : ROOT + "/" + file.substring(0, slash);
  }

  /** What a path of the parser's is below the project root; empty for any other path. */
  static Optional<String> inProject(String path) {
    String slashes = path.replace('\\', '/');
    // The parser puts a drive before it where there are drives.
    boolean drive = slashes.length() > 2 && slashes.charAt(1) == ':' && slashes.charAt(2) == '/';
    String plain = drive ? slashes.substring(2) : slashes;
    if (!plain.toLowerCase(Locale.ROOT).startsWith(ROOT)) {
      return Optional.empty();
    }
    String below = plain.substring(ROOT.length());
    return below.isEmpty() || below.startsWith("/")
        ? Optional.of(below.replaceFirst("^/+", ""))
        : Optional.empty();
  }

  /** A path with {@code {docdir}} before it as one from that folder; any other stays. */
  static String relative(String path, String docdir) {
    if (!path.startsWith(docdir) || docdir.isEmpty()) {
      return path;
    }
    String below = path.substring(docdir.length());
    return below.isEmpty() ? "." : below.startsWith("/") ? below.replaceFirst("^/+", "") : path;
  }
}
