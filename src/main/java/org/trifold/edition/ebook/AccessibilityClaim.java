package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Severity;

/**
 * That the book conforms to EPUB Accessibility: said only where its author asserts it in the header
 * attribute {@code accessibility-conforms-to}, and nothing that was looked at speaks against it.
 *
 * @param standard as EPUB Accessibility 1.1, 2.3 wants it written
 * @param certifier who evaluated the book, as the author says
 */
record AccessibilityClaim(String standard, Optional<String> certifier) {
  private static final String CONFORMS_TO = "accessibility-conforms-to";
  private static final String CERTIFIED_BY = "accessibility-certified-by";

  /** The short form, or the long one of the standard. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:EPUB Accessibility 1\\.1 - )?WCAG (2\\.[012]) (?:Level )?(A{1,3})",
          Pattern.CASE_INSENSITIVE);

  /**
   * The claim, if the author makes one that holds; one that doesn't hold is a finding.
   *
   * @param found by reading the manuscript
   */
  static Optional<AccessibilityClaim> of(
      Prepared prepared,
      List<Finding> found,
      Description description,
      List<ContentFile> files,
      boolean moving) {
    Publication publication = prepared.publication();
    Optional<String> asserted = publication.metadata().text(CONFORMS_TO);
    if (asserted.isEmpty()) {
      return Optional.empty();
    }
    Matcher standard = STANDARD.matcher(asserted.get());
    if (!standard.matches()) {
      prepared
          .findings()
          .add(
              Finding.error(
                  "TF-EBOOK-024",
                  publication.where(CONFORMS_TO),
                  "\"" + asserted.get() + "\" is not a standard of accessibility.",
                  "Write WCAG with version and level, as in WCAG 2.2 AA."));
      return Optional.empty();
    }
    List<String> faults = faults(prepared, found, description, files, moving);
    if (!faults.isEmpty()) {
      prepared
          .findings()
          .add(
              Finding.warning(
                  "TF-EBOOK-025",
                  publication.where(CONFORMS_TO),
                  "The e-book doesn't say that it conforms to "
                      + asserted.get()
                      + ": "
                      + String.join(", ", faults)
                      + ".",
                  "Mend that, or leave the attribute out."));
      return Optional.empty();
    }
    String level = standard.group(2).toUpperCase(Locale.ROOT);
    return Optional.of(
        new AccessibilityClaim(
            "EPUB Accessibility 1.1 - WCAG " + standard.group(1) + " Level " + level,
            publication.metadata().text(CERTIFIED_BY)));
  }

  /** What speaks against it, by success criteria of WCAG 2.2. */
  private static List<String> faults(
      Prepared prepared,
      List<Finding> found,
      Description description,
      List<ContentFile> files,
      boolean moving) {
    List<String> faults = new ArrayList<>();
    long remarks =
        Stream.concat(found.stream(), prepared.findings().list().stream())
            .filter(finding -> finding.severity() != Severity.INFO)
            .count();
    if (remarks > 0) {
      faults.add(
          remarks == 1
              ? "there is an error or warning"
              : "there are " + remarks + " errors and warnings");
    }
    if (!Accessibility.isDescribed(files)) {
      faults.add("a picture has no description (1.1.1)");
    }
    if (any(files, AccessibilityClaim::hasTableWithoutHeads)) {
      faults.add("a table has no heads (1.3.1)");
    }
    if (moving) {
      faults.add("a picture moves (2.2.2)");
    }
    if (any(files, AccessibilityClaim::hasWordlessLink)) {
      faults.add("a link has no words (2.4.4)");
    }
    if (description.lang().equals(Description.UNDETERMINED)) {
      faults.add("its language is not known (3.1.1)");
    }
    return faults;
  }

  private static boolean any(List<ContentFile> files, java.util.function.Predicate<Element> fault) {
    return files.stream().anyMatch(file -> fault.test(file.body()));
  }

  private static boolean hasTableWithoutHeads(Element body) {
    return body.select("table").stream().anyMatch(table -> table.selectFirst("th") == null);
  }

  private static boolean hasWordlessLink(Element body) {
    return body.select("a[href]").stream()
        .anyMatch(
            link ->
                link.text().isBlank()
                    && link.attr("aria-label").isBlank()
                    && link.select("img").stream().allMatch(image -> image.attr("alt").isBlank()));
  }
}
