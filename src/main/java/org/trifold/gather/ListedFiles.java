package org.trifold.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trifold.config.ConfigFile;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** The articles that a description lists: each there, an article, and listed once. */
final class ListedFiles {
  private final Gate gate;
  private final String file;
  private final Findings findings;
  private final Map<String, SourceLocation> listed = new HashMap<>();

  ListedFiles(Gate gate, String file, Findings findings) {
    this.gate = gate;
    this.file = file;
    this.findings = findings;
  }

  /** Tells of a place where articles should be. */
  void lacking(SourceLocation where, String message) {
    findings.add(
        Finding.error(
            "TF-BOOK-002",
            where,
            message,
            "Name them in order: articles = [\"first.adoc\", \"second.adoc\"]."));
  }

  /** The articles of a list, at their places; findings for what is none. */
  List<BookPlan.Entry> files(ConfigFile.Entry entry, String kind) {
    if (entry.items().isEmpty()) {
      lacking(entry.where(), "The list names no article.");
    }
    List<BookPlan.Entry> entries = new ArrayList<>();
    for (int i = 0; i < entry.items().size(); i++) {
      article(entry.items().get(i), kind, entry.places().get(i)).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<BookPlan.Entry> article(String written, String kind, SourceLocation where) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Function<String, Finding> refusal =
        message ->
            Finding.error(
                "TF-BOOK-003", where, message, "Name AsciiDoc files of doctype article (.adoc).");
    if (BookFile.isDescription(written)) {
      findings.add(refusal.apply("\"" + written + "\" is a book, not an article of one."));
      return Optional.empty();
    }
    if (!written.endsWith(".adoc") && !written.endsWith(".asciidoc")) {
      findings.add(refusal.apply("\"" + written + "\" is no article."));
      return Optional.empty();
    }
    String path;
    try {
      path = gate.display(gate.root().resolve(folder).resolve(written));
      gate.admit(folder + written, where);
    } catch (java.nio.file.InvalidPathException e) {
      findings.add(refusal.apply("\"" + written + "\" is not a path."));
      return Optional.empty();
    } catch (FindingException e) {
      findings.addAll(e.findings());
      return Optional.empty();
    }
    SourceLocation before = listed.putIfAbsent(path, where);
    if (before != null) {
      findings.add(
          Finding.error(
              "TF-BOOK-004",
              where,
              "\"" + written + "\" is in the book already (line " + before.line() + ").",
              "Name each article once."));
      return Optional.empty();
    }
    return Optional.of(new BookPlan.Entry(path, kind, where));
  }
}
