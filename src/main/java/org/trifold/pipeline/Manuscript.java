package org.trifold.pipeline;

import java.util.List;
import org.trifold.gather.Descriptions;

/**
 * A manuscript to read, or the description of a book or issue to gather.
 *
 * @param path relative to the project root, with forward slashes
 * @param name the output name, with forward slashes
 */
record Manuscript(String path, String name) {
  /** The folder that names are relative to, wherever a file in it was asked for by itself. */
  private static final String HOME = "manuscript/";

  /** What the names of manuscripts end with. */
  static final List<String> SUFFIXES = List.of(".adoc", ".asciidoc");

  /** A file that is asked for by itself, not found in a folder. */
  static Manuscript alone(String path) {
    String below =
        path.startsWith(HOME)
            ? path.substring(HOME.length())
            : path.substring(path.lastIndexOf('/') + 1);
    return new Manuscript(path, nameOf(below));
  }

  /** The output name of a file below a folder of manuscripts. */
  static String nameOf(String below) {
    if (Descriptions.isDescription(below)) {
      return Descriptions.withoutSuffix(below);
    }
    return SUFFIXES.stream()
        .filter(below::endsWith)
        .findFirst()
        .map(suffix -> below.substring(0, below.length() - suffix.length()))
        .orElse(below);
  }

  /** Whether it is an issue of a newsletter. */
  boolean isIssue() {
    return Descriptions.isIssue(path);
  }

  /** Whether it is gathered from other manuscripts. */
  boolean isGathered() {
    return Descriptions.isDescription(path);
  }
}
