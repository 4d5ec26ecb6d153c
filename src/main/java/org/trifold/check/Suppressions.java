package org.trifold.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * The comments {@code // trifold-ignore TF-EDIT-014: reason} of a manuscript and of what it
 * includes. Each is for the next block, or the next section with all in it; before the document's
 * title, for the whole file. Several ids are separated by commas. Immutable.
 */
public final class Suppressions {
  private static final String WORD = "trifold-ignore";

  private static final Pattern COMMENT = Pattern.compile("//\\s*" + WORD + "\\b[ \\t]*(.*)");

  private static final Pattern CONTENT = Pattern.compile("([^:]*):[ \\t]*(\\S.*)");

  private final List<Suppression> all;
  private final List<Finding> faults;
  private final boolean whole;

  private Suppressions(List<Suppression> all, List<Finding> faults, boolean whole) {
    this.all = List.copyOf(all);
    this.faults = List.copyOf(faults);
    this.whole = whole;
  }

  /**
   * Those of a publication.
   *
   * @param known ids of all rules
   */
  public static Suppressions of(Subject subject, Collection<String> known) {
    Set<String> files = new LinkedHashSet<>();
    files.add(subject.publication().source());
    List<Suppression> all = new ArrayList<>();
    List<Finding> faults = new ArrayList<>();
    Document whole = subject.text().document();
    whole
        .select("[" + SourceLocation.FILE_ATTRIBUTE + "]")
        .forEach(element -> files.add(element.attr(SourceLocation.FILE_ATTRIBUTE)));
    for (String file : files) {
      List<String> lines = subject.sources().lines(file);
      if (lines.stream().noneMatch(line -> line.contains(WORD))) {
        continue;
      }
      Extents extents = Extents.of(whole, file, lines);
      for (int i = 0; i < lines.size(); i++) {
        Matcher comment = COMMENT.matcher(lines.get(i).strip());
        if (comment.matches() && !extents.isVerbatim(i + 1)) {
          read(comment.group(1), SourceLocation.ofLine(file, i + 1), extents, known, all, faults);
        }
      }
    }
    return new Suppressions(all, faults, true);
  }

  private static void read(
      String content,
      SourceLocation where,
      Extents extents,
      Collection<String> known,
      List<Suppression> all,
      List<Finding> faults) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches() && !content.isBlank()) {
      faults.add(
          Finding.warning(
              "TF-EDIT-006",
              where,
              "This suppression gives no reason.",
              "Write \"// " + WORD + " TF-EDIT-014: why\"."));
    }
    String ids = parts.matches() ? parts.group(1) : content;
    if (ids.isBlank()) {
      faults.add(
          Finding.warning(
              "TF-EDIT-005",
              where,
              "This suppression names no rule, and suppresses nothing.",
              "Write \"// " + WORD + " TF-EDIT-014: why\"."));
    }
    for (String id : ids.split("[,\\s]+")) {
      if (id.isEmpty()) {
        continue;
      }
      if (known.contains(id)) {
        Extents.Extent extent = extents.after(where.line());
        all.add(new Suppression(id, where, extent.from(), extent.to()));
      } else {
        faults.add(
            Finding.warning(
                "TF-EDIT-005",
                where,
                "No rule that could be suppressed is named \"" + id + "\".",
                Nearest.to(id, known)
                    .map(name -> "Did you mean \"" + name + "\"?")
                    .orElse("\"trifold explain rules\" lists them.")));
      }
    }
  }

  /**
   * Of rules that the whole run was asked for.
   *
   * @param whole whether one that suppresses nothing is for nothing
   */
  public static Suppressions of(List<Suppression> all, boolean whole) {
    return new Suppressions(all, List.of(), whole);
  }

  /** All that name a known rule, in the order of their lines. */
  public List<Suppression> all() {
    return all;
  }

  /** The findings without the suppressed ones, with the suppressions that suppress nothing. */
  public List<Finding> applied(List<Finding> findings) {
    return applied(
        findings, whole ? all.stream().map(Suppression::rule).distinct().toList() : List.of());
  }

  /**
   * The findings without the suppressed ones, with what is wrong with the suppressions.
   *
   * @param held ids of the rules that were asked: what another profile would find is not unused
   */
  List<Finding> applied(List<Finding> findings, Collection<String> held) {
    Set<Suppression> used = new LinkedHashSet<>();
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      List<Suppression> covering = all.stream().filter(s -> s.covers(finding)).toList();
      used.addAll(covering);
      if (covering.isEmpty()) {
        left.add(finding);
      }
    }
    if (held.isEmpty()) {
      return left;
    }
    left.addAll(faults);
    Set<String> asked = new TreeSet<>(held);
    for (Suppression suppression : all) {
      if (asked.contains(suppression.rule()) && !used.contains(suppression)) {
        left.add(
            Finding.warning(
                "TF-EDIT-004",
                suppression.where(),
                "This suppresses nothing: " + suppression.rule() + " finds nothing there.",
                "Take it out."));
      }
    }
    return left;
  }
}
