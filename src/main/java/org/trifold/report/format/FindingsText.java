package org.trifold.report.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * Findings as lines that a writer works from: by file, each with the line that it is about, what is
 * meant underlined, and, where a rule is met first, why it matters. A finding's own line is the one
 * that every other verb prints, with the rule's id at its end, so that programs can read it too.
 */
public final class FindingsText {
  /** As wide as a narrow window leaves beside the indent. */
  private static final int MOST = 96;

  private static final String INDENT = "    ";

  private final Checked checked;
  private final Ink ink;
  private final boolean logged;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> explained = new HashSet<>();
  private SourceLocation quotedPlace = SourceLocation.ofFile("");
  private String quoted = "";

  private FindingsText(Checked checked, Ink ink, boolean logged) {
    this.checked = checked;
    this.ink = ink;
    this.logged = logged;
  }

  /**
   * A line.
   *
   * @param severity of the finding that it is part of; {@code INFO} for what stands between them
   */
  public record Line(Severity severity, String text) {}

  /**
   * The lines.
   *
   * @param color whether they may have escape sequences that colour them (ECMA-48, SGR)
   */
  public static List<String> lines(Checked checked, boolean color) {
    return new FindingsText(checked, new Ink(color), false).all().stream().map(Line::text).toList();
  }

  /**
   * The same for the log of a build with Maven, which says by itself how bad each line is.
   *
   * @param color as for {@link #lines}
   */
  public static List<Line> logged(Checked checked, boolean color) {
    return new FindingsText(checked, new Ink(color), true).all();
  }

  private List<Line> all() {
    checked.byFile().forEach(this::file);
    sum();
    return List.copyOf(lines);
  }

  private void add(Severity severity, String line) {
    lines.add(new Line(severity, line));
  }

  private void add(String line) {
    lines.add(new Line(Severity.INFO, line));
  }

  private void file(String file, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    if (!lines.isEmpty()) {
      add("");
    }
    if (!file.isEmpty()) {
      add(ink.strong(Finding.harmless(file)) + ": " + counted(findings));
    }
    findings.forEach(this::finding);
  }

  private void finding(Finding finding) {
    add("");
    Severity severity = finding.severity();
    String label = logged ? "" : ink.of(severity, severity.word()) + " ";
    add(severity, label + finding.line() + " " + ink.faint("[" + finding.rule() + "]"));
    String line = line(finding);
    if (!line.isBlank()) {
      Quote quote = Quote.of(line, finding.where().column(), finding.passage().length(), MOST);
      add(severity, INDENT + quote.text());
      if (!quote.marks().isEmpty()) {
        add(severity, INDENT + ink.of(severity, quote.marks()));
      }
    }
    if (explained.add(finding.rule())) {
      checked
          .pages()
          .page(finding.rule())
          .ifPresent(
              page ->
                  page.why()
                      .strip()
                      .lines()
                      .forEach(why -> add(severity, INDENT + ink.faint(why))));
    }
  }

  /** Many findings of one long line are not to read it anew each time. */
  private String line(Finding finding) {
    SourceLocation place = SourceLocation.ofLine(finding.where().file(), finding.where().line());
    if (!place.equals(quotedPlace)) {
      quotedPlace = place;
      quoted = checked.line(finding);
    }
    return quoted;
  }

  private void sum() {
    if (!checked.findings().isEmpty()) {
      add("");
      counts();
    }
    if (!checked.advice().isEmpty()) {
      add(checked.advice());
    }
  }

  private void counts() {
    add(
        counted(checked.findings())
            + "."
            + worst()
                .map(
                    rule ->
                        " \""
                            + (logged ? "mvn trifold:explain -Dtrifold.topic=" : "trifold explain ")
                            + rule
                            + "\" shows a bad and a good example.")
                .orElse(""));
  }

  /** The rule that is worth knowing first, of those that have a page. */
  private Optional<String> worst() {
    return checked.findings().stream()
        .filter(finding -> checked.pages().page(finding.rule()).isPresent())
        .min(Comparator.comparing(Finding::severity).reversed())
        .map(Finding::rule);
  }

  /** {@code 2 errors, 1 hint}; empty where there are none. */
  public static String counted(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Severity, String> entry :
        List.of(
            Map.entry(Severity.ERROR, "error"),
            Map.entry(Severity.WARNING, "warning"),
            Map.entry(Severity.INFO, "hint"))) {
      long count = findings.stream().filter(f -> f.severity() == entry.getKey()).count();
      if (count > 0) {
        parts.add(count + " " + entry.getValue() + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", parts);
  }

  /** Colours, where there may be some. */
  private record Ink(boolean color) {
    private static final String ESCAPE = "\u001b[";

    String of(Severity severity, String text) {
      return switch (severity) {
        case ERROR -> in("31", text);
        case WARNING -> in("33", text);
        case INFO -> in("36", text);
      };
    }

    String strong(String text) {
      return in("1", text);
    }

    String faint(String text) {
      return in("2", text);
    }

    private String in(String code, String text) {
      return color ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
  }
}
