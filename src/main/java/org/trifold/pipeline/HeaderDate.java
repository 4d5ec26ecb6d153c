package org.trifold.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a manuscript's revision date before the parse, which sees it as its clock. It knows what is
 * written in the header as it stands, by attribute or in the revision line; a date made of other
 * attributes is known only after the parse.
 */
final class HeaderDate {
  private static final Pattern ATTRIBUTE = Pattern.compile(":(!?)([\\w-]+)(!?):(?:\\s+(.*))?");

  /** Asciidoctor, {@code RevisionInfoLineRx}: {@code v1.0, 2026-01-31: remark}. */
  private static final Pattern REVISION =
      Pattern.compile("(?:[^\\d{]*(.*?),)?(?!:)\\s*(.*?)(?: *(?!^),?: *(\\S.*))?");

  /** Characters; a longer line holds no date that a person wrote, and would take long to search. */
  private static final int LONGEST_LINE = 500;

  private HeaderDate() {}

  /** The date as written. */
  static Optional<String> of(List<String> lines) {
    Optional<String> date = Optional.empty();
    boolean inComment = false;
    boolean started = false;
    boolean continued = false;
    // Lines below the title that are neither attributes nor comments: author, then revision.
    int plain = -1;
    for (String line : lines) {
      boolean fence = line.matches("/{4,}\\s*");
      if (fence || inComment) {
        inComment = fence != inComment;
        continue;
      }
      if (line.isBlank() && started) {
        break;
      }
      if (line.isBlank() || (!started && line.startsWith("//"))) {
        continue;
      }
      started = true;
      if (continued) {
        continued = line.endsWith(" \\");
        continue;
      }
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (attribute.matches()) {
        continued = line.endsWith(" \\");
        if (attribute.group(2).equals("revdate")) {
          boolean unset = !attribute.group(1).isEmpty() || !attribute.group(3).isEmpty();
          date = unset ? Optional.empty() : Optional.ofNullable(attribute.group(4));
        }
      } else if (line.startsWith("= ") || line.startsWith("# ")) {
        plain = 0;
      } else if (plain >= 0 && !line.startsWith("//")) {
        plain++;
        date = plain == 2 ? revision(line) : date;
      }
    }
    return date.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** A lone version starts with the letter v. */
  private static Optional<String> revision(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher revision = REVISION.matcher(line);
    return revision.matches() && (revision.group(1) != null || !revision.group(2).startsWith("v"))
        ? Optional.of(revision.group(2))
        : Optional.empty();
  }
}
