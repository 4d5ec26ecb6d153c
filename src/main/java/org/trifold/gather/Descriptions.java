package org.trifold.gather;

import org.trifold.gate.Gate;
import org.trifold.model.FindingException;

/** Descriptions of what is gathered, told apart by their names. */
public final class Descriptions {
  private Descriptions() {}

  /** Whether a file describes something to gather. */
  public static boolean isDescription(String path) {
    return DescriptionKind.all().stream().anyMatch(kind -> path.endsWith(kind.suffix()));
  }

  /** Whether a file describes an issue of a newsletter. */
  public static boolean isIssue(String path) {
    return path.endsWith(DescriptionKind.ISSUE.suffix());
  }

  /** A description's path without what says that it is one. */
  public static String withoutSuffix(String path) {
    for (DescriptionKind kind : DescriptionKind.all()) {
      if (path.endsWith(kind.suffix())) {
        return path.substring(0, path.length() - kind.suffix().length());
      }
    }
    return path;
  }

  /**
   * Reads a description; its articles are looked for, not read.
   *
   * @param path relative to the project root, with forward slashes
   * @throws FindingException with the place of each fault
   */
  public static Plan read(Gate gate, String path) {
    return isIssue(path) ? IssueFile.read(gate, path) : BookFile.read(gate, path);
  }
}
