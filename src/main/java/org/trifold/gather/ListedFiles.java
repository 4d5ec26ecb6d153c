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
  private final DescriptionKind kind;
  private final Findings findings;
  private final Map<String, SourceLocation> listed = new HashMap<>();

  ListedFiles(Gate gate, String file, DescriptionKind kind, Findings findings) {
    this.gate = gate;
    this.file = file;
    this.kind = kind;
    this.findings = findings;
  }

  /** Whether a file is a manuscript, by its name. */
  static boolean isManuscript(String written) {
    return written.matches(".+\\.(adoc|asciidoc)");
  }

  /** Tells of a place where articles should be. */
  void lacking(SourceLocation where, String message) {
    findings.add(
        Finding.error(
            kind.empty(),
            where,
            message,
            "Name them in order: articles = [\"first.adoc\", \"second.adoc\"]."));
  }

  /** The articles of a list, at their places; findings for what is none. */
  List<Plan.Entry> files(ConfigFile.Entry entry, String section) {
    if (entry.items().isEmpty()) {
      lacking(entry.where(), "The list names no article.");
    }
    List<Plan.Entry> entries = new ArrayList<>();
    for (int i = 0; i < entry.items().size(); i++) {
      article(entry.items().get(i), section, entry.places().get(i)).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Plan.Entry> article(String written, String section, SourceLocation where) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Function<String, Finding> refusal =
        message ->
            Finding.error(
                kind.noArticle(),
                where,
                message,
                "Name AsciiDoc files of doctype article (.adoc).");
    Optional<DescriptionKind> other =
        DescriptionKind.all().stream().filter(k -> written.endsWith(k.suffix())).findFirst();
    if (other.isPresent()) {
      findings.add(refusal.apply(kind.isNoArticle(written, other.get())));
      return Optional.empty();
    }
    if (!isManuscript(written)) {
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
              kind.twice(),
              where,
              "\""
                  + written
                  + "\" is in the "
                  + kind.noun()
                  + " already (line "
                  + before.line()
                  + ").",
              "Name each article once."));
      return Optional.empty();
    }
    return Optional.of(new Plan.Entry(path, section, where));
  }
}
