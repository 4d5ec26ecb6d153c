package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Audience;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * How large the HTML of a mail is, and what to cut.
 *
 * @param bytes of the HTML
 * @param audience who gets it
 */
record MailSize(int bytes, Audience audience) {
  /** Gmail cuts off the HTML of a longer mail (a community figure; Google names none). */
  private static final int CLIP = 102 * 1024;

  /** A sending service adds to the mail: tracking addresses, a picture, its own foot. */
  private static final int NEAR = CLIP * 80 / 100;

  private static final int NAMED = 3;

  /** A section's weight. */
  private record Part(String title, int bytes, SourceLocation where) {
    String line() {
      String line = where.line() > 0 ? ", line " + where.line() : "";
      return "\u201c" + title + "\u201d (" + kilobytes(bytes) + line + ")";
    }
  }

  /**
   * Tells where it is too large, or nearly so. Nobody sends a book as a mail, so that one is too
   * large keeps no other edition of it from being written.
   *
   * @param inlined not swept yet; is not changed
   */
  void check(Document inlined, Publication publication, Findings findings) {
    if (bytes < NEAR) {
      return;
    }
    SourceLocation manuscript = SourceLocation.ofFile(publication.source());
    String has = "The " + audience.of("newsletter") + " has " + kilobytes(bytes) + " of HTML; ";
    String hint =
        "Leave parts of it out with the role not-newsletter, or make other editions only"
            + heaviest(inlined)
            + ".";
    boolean clipped = bytes > CLIP;
    String hides = has + "Gmail hides what comes after " + CLIP / 1024 + " KB";
    findings.add(
        new Finding(
            "TF-NEWS-013",
            clipped && !publication.metadata().isBook() ? Severity.ERROR : Severity.WARNING,
            manuscript,
            hides + (clipped ? "." : ", and sending services add to it."),
            hint));
  }

  private static String heaviest(Document inlined) {
    List<Part> parts = parts(inlined);
    if (parts.isEmpty()) {
      return "";
    }
    return "; the heaviest: "
        + parts.stream()
            .sorted(Comparator.comparingInt(Part::bytes).reversed())
            .limit(NAMED)
            .map(Part::line)
            .collect(Collectors.joining(", "));
  }

  /** The sections below the title, measured as they are sent. */
  private static List<Part> parts(Document inlined) {
    Document copy = inlined.clone();
    List<Part> unmeasured = new ArrayList<>();
    for (Element section : copy.select("[data-level=1]")) {
      Element heading = section.selectFirst("h1, h2, h3");
      if (heading != null) {
        section.attr(Sweep.PART, String.valueOf(unmeasured.size()));
        unmeasured.add(new Part(heading.text(), 0, SourceLocation.of(section)));
      }
    }
    Sweep.clean(copy);
    List<Part> parts = new ArrayList<>();
    for (Element section : copy.select("[" + Sweep.PART + "]")) {
      Part part = unmeasured.get(Integer.parseInt(section.attr(Sweep.PART)));
      section.removeAttr(Sweep.PART);
      int size = section.outerHtml().getBytes(StandardCharsets.UTF_8).length;
      parts.add(new Part(part.title, size, part.where));
    }
    return parts;
  }

  private static String kilobytes(int bytes) {
    return bytes / 1024 + " KB";
  }
}
