package org.trifold.edition.newsletter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * How large the whole message is, with the pictures that it carries.
 *
 * @param bytes of the file, its pictures encoded
 */
record MessageSize(int bytes) {
  /**
   * What a mail server takes that nobody told otherwise (Postfix, postconf(5), message_size_limit;
   * Exchange takes 10 MB).
   */
  private static final int COMMON = 10_240_000;

  /** What Gmail sends (its help, "Send attachments with your Gmail message": 25 MB). */
  private static final int MOST = 25_000_000;

  private static final int MEGABYTE = 1_000_000;

  private static final int NAMED = 3;

  /** Tells where servers would refuse it, and what weighs most. */
  void check(List<Picture> carried, SourceLocation manuscript, Findings findings) {
    if (bytes <= COMMON) {
      return;
    }
    boolean refused = bytes > MOST;
    String heaviest =
        carried.stream()
            .sorted(Comparator.comparingInt((Picture p) -> p.content().length).reversed())
            .limit(NAMED)
            .map(p -> "\u201c" + p.name() + "\u201d (" + megabytes(p.content().length) + ")")
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            "TF-NEWS-071",
            refused ? Severity.ERROR : Severity.WARNING,
            manuscript,
            "The .eml has "
                + megabytes(bytes)
                + " with the pictures in it; "
                + (refused
                    ? "Gmail sends no more than " + megabytes(MOST)
                    : "many servers take no more than " + megabytes(COMMON))
                + ".",
            "Leave pictures out of the newsletter, save them smaller, or set"
                + " newsletter.images=hosted; the heaviest: "
                + heaviest
                + "."));
  }

  private static String megabytes(int bytes) {
    int tenths = Math.round(bytes * 10f / MEGABYTE);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
  }
}
