package org.trifold.gather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.config.ConfigFile;
import org.trifold.gate.Gate;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Reads the description of a newsletter's issue, a TOML file: its head, and its articles. */
public final class IssueFile {
  private static final List<String> KEYS =
      Stream.of(
              DescriptionFile.KEYS,
              DescriptionKind.ISSUE.attributes(),
              List.of("opening", "articles"))
          .flatMap(List::stream)
          .toList();

  private final DescriptionFile file;

  private IssueFile(DescriptionFile file) {
    this.file = file;
  }

  /**
   * Reads a description; its articles are looked for, not read.
   *
   * @param path relative to the project root, with forward slashes
   * @throws FindingException with the place of each fault
   */
  public static IssuePlan read(Gate gate, String path) {
    ConfigFile config = ConfigFile.parse(path, gate.readText(path, SourceLocation.ofFile(path)));
    return new IssueFile(new DescriptionFile(gate, config, DescriptionKind.ISSUE)).plan();
  }

  private IssuePlan plan() {
    file.allowOnly(KEYS);
    Described described = file.head();
    Optional<ConfigFile.Entry> opening = file.config().entry("opening");
    boolean manuscript = opening.filter(IssueFile::isFile).isPresent();
    Optional<ConfigFile.Entry> articles = file.config().entry("articles");
    if (articles.isEmpty()) {
      file.listed().lacking(SourceLocation.ofFile(described.file()), "The issue has no articles.");
    }
    IssuePlan plan =
        new IssuePlan(
            described,
            manuscript
                ? opening.flatMap(entry -> file.listed().files(entry, "").stream().findFirst())
                : Optional.empty(),
            manuscript ? List.of() : file.paragraphs(file.config(), "opening"),
            opening.map(ConfigFile.Entry::where).orElse(file.config().where()),
            articles.map(entry -> file.listed().files(entry, "")).orElse(List.of()));
    file.finish();
    return plan;
  }

  /** Words that readers see don't end like a manuscript's name. */
  private static boolean isFile(ConfigFile.Entry entry) {
    return !entry.isList() && ListedFiles.isManuscript(entry.text().strip());
  }
}
