package org.trifold.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.LanguageTag;
import org.trifold.model.SourceLocation;

/**
 * What the descriptions of books and issues have in common: their head, lists of articles, values
 * of a kind. Collects what is wrong, so that all of it is told at once. Not thread-safe.
 */
final class DescriptionFile {
  /** Keys of the head. */
  static final List<String> KEYS =
      List.of(
          "title",
          "subtitle",
          "short-title",
          "authors",
          "lang",
          "dir",
          "description",
          "keywords",
          "attributes.",
          "settings.");

  /** Headers of a manuscript set general settings by attributes that start so. */
  private static final String GENERAL = "trifold-";

  /** Attributes of a manuscript's header that a description has keys for. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "title",
          "author",
          "authors",
          "doctype",
          "lang",
          "dir",
          "description",
          "keywords",
          "short-title");

  private static final Pattern AUTHOR = Pattern.compile("(.*?)\\s*<([^<>]*)>\\s*");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  private final ConfigFile config;
  private final DescriptionKind kind;
  private final Findings findings = new Findings();
  private final ListedFiles listed;

  DescriptionFile(Gate gate, ConfigFile config, DescriptionKind kind) {
    this.config = config;
    this.kind = kind;
    this.listed = new ListedFiles(gate, config.file(), kind, findings);
  }

  ConfigFile config() {
    return config;
  }

  /** The articles that it lists. */
  ListedFiles listed() {
    return listed;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Tells of keys that nobody reads. */
  void allowOnly(List<String> keys) {
    allowOnly(config, keys);
  }

  /** As above, in one of its tables. */
  void allowOnly(ConfigFile table, List<String> keys) {
    try {
      table.allowOnly(keys);
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
  }

  /**
   * Ends the reading.
   *
   * @throws FindingException with all that was found
   */
  void finish() {
    if (!findings.list().isEmpty()) {
      throw new FindingException(findings.list());
    }
  }

  /** The head, with findings for what is wrong in it. */
  Described head() {
    Optional<String> title = text(config, "title");
    if (title.isEmpty()) {
      findings.add(
          Finding.error(
              kind.untitled(),
              SourceLocation.ofLine(config.file(), 1),
              "The " + kind.noun() + " has no title.",
              "Write title = \"…\" as its first line."));
    }
    return new Described(
        config.file(),
        title.orElse(""),
        text(config, "subtitle"),
        text(config, "short-title"),
        items("authors").stream().map(DescriptionFile::author).toList(),
        language(),
        choice(config, "dir", List.of("ltr", "rtl")),
        text(config, "description"),
        items("keywords"),
        attributes());
  }

  /** Tells of a value that is not what it must be. */
  void wrong(SourceLocation where, String key, String hint) {
    findings.add(
        Finding.error(
            kind.wrongValue(), where, "\"" + key + "\" is not of the kind that it must be.", hint));
  }

  /** A text that says something. */
  Optional<String> text(ConfigFile table, String key) {
    return table
        .entry(key)
        .flatMap(
            entry -> {
              if (entry.isList()) {
                wrong(entry.where(), key, "Write one text: " + key + " = \"…\".");
              }
              return Optional.of(entry.text().strip()).filter(text -> !text.isEmpty());
            });
  }

  /** The paragraphs of a text, parted by blank lines. */
  List<String> paragraphs(ConfigFile table, String key) {
    return text(table, key).stream().flatMap(BLANK_LINE::splitAsStream).map(String::strip).toList();
  }

  private List<String> items(String key) {
    return config
        .entry(key)
        .map(entry -> entry.items().stream().map(String::strip).toList())
        .orElse(List.of())
        .stream()
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** One of several words. */
  Optional<String> choice(ConfigFile table, String key, List<String> choices) {
    Optional<String> written = text(table, key);
    if (written.isPresent() && !choices.contains(written.get())) {
      wrong(
          table.entry(key).map(ConfigFile.Entry::where).orElse(table.where()),
          key,
          Nearest.hint(written.get(), choices));
      return Optional.empty();
    }
    return written;
  }

  private static Author author(String written) {
    Matcher mail = AUTHOR.matcher(written);
    return mail.matches()
        ? new Author(mail.group(1), Optional.of(mail.group(2)))
        : new Author(written, Optional.empty());
  }

  private Optional<LanguageTag> language() {
    Optional<String> written = text(config, "lang");
    Optional<LanguageTag> lang = written.flatMap(LanguageTag::of);
    if (written.isPresent() && lang.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-READ-021",
              config.entry("lang").map(ConfigFile.Entry::where).orElse(config.where()),
              "\"" + written.get() + "\" is not a language tag.",
              "Write a BCP 47 tag: en, en-GB, de, ar."));
    }
    return lang;
  }

  /** What a header's attributes would be: those of the description, and its settings. */
  private Map<String, Settings.Written> attributes() {
    Map<String, Settings.Written> all = new LinkedHashMap<>();
    for (String key : kind.attributes()) {
      text(config, key)
          .ifPresent(
              text ->
                  all.put(
                      key,
                      new Settings.Written(
                          text,
                          config.entry(key).map(ConfigFile.Entry::where).orElse(config.where()))));
    }
    config
        .settings("attributes")
        .forEach(
            (name, written) -> {
              if (ELSEWHERE.contains(name) || kind.attributes().contains(name)) {
                findings.add(
                    Finding.error(
                        "TF-CONF-005",
                        written.where(),
                        "Unknown key \"attributes." + name + "\".",
                        ELSEWHERE.contains(name)
                            ? "Titles, authors and language stand at the top of the file."
                            : "Write " + name + " = \"…\" at the top of the file."));
              }
              all.put(name, written);
            });
    config
        .settings("settings")
        .forEach(
            (key, written) ->
                all.put(key.contains(".") ? key.replace('.', '-') : GENERAL + key, written));
    return all;
  }
}
