package org.trifold.gather;

import java.util.ArrayList;
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

/** Reads a book's description, a TOML file: what the book is called, and its articles in order. */
public final class BookFile {
  /** What the names of descriptions end with. */
  public static final String SUFFIX = ".book.toml";

  /** Headers of a manuscript set general settings by attributes that start so. */
  private static final String GENERAL = "trifold-";

  private static final List<String> KEYS =
      List.of(
          "title",
          "subtitle",
          "short-title",
          "authors",
          "lang",
          "dir",
          "description",
          "keywords",
          "articles",
          "front",
          "back",
          "part.",
          "front.",
          "back.",
          "index",
          "repeated",
          "attributes.",
          "settings.");

  /** Keys whose tables stand in a list. */
  private static final Set<String> LISTS = Set.of("part", "front", "back");

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

  /** Kinds of special sections; the first is meant where none is named. */
  private static final List<String> FRONT_KINDS =
      List.of(
          "preface",
          "foreword",
          "introduction",
          "prologue",
          "dedication",
          "epigraph",
          "acknowledgments",
          "colophon",
          "abstract");

  private static final List<String> BACK_KINDS =
      List.of(
          "appendix",
          "conclusion",
          "epilogue",
          "afterword",
          "about-author",
          "also-by",
          "glossary",
          "bibliography",
          "acknowledgments",
          "credits",
          "contributors",
          "errata",
          "colophon");

  private static final Pattern AUTHOR = Pattern.compile("(.*?)\\s*<([^<>]*)>\\s*");

  private final String file;
  private final ConfigFile config;
  private final Findings findings = new Findings();
  private final ListedFiles listed;

  private BookFile(Gate gate, String file, ConfigFile config) {
    this.file = file;
    this.config = config;
    this.listed = new ListedFiles(gate, file, findings);
  }

  /** Whether a file is a book's description, by its name. */
  public static boolean isDescription(String path) {
    return path.endsWith(SUFFIX);
  }

  /**
   * Reads a description; its articles are looked for, not read.
   *
   * @param path relative to the project root, with forward slashes
   * @throws FindingException with the place of each fault
   */
  public static BookPlan read(Gate gate, String path) {
    String text = gate.readText(path, SourceLocation.ofFile(path));
    ConfigFile config = ConfigFile.parse(path, text, LISTS);
    return new BookFile(gate, path, config).plan();
  }

  private BookPlan plan() {
    checking(() -> config.allowOnly(KEYS));
    LISTS.forEach(this::refuseTable);
    Optional<String> title = text(config, "title");
    if (title.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-BOOK-001",
              SourceLocation.ofLine(file, 1),
              "The book has no title.",
              "Write title = \"…\" as its first line."));
    }
    BookPlan plan =
        new BookPlan(
            file,
            title.orElse(""),
            text(config, "subtitle"),
            text(config, "short-title"),
            items("authors").stream().map(BookFile::author).toList(),
            language(),
            choice(config, "dir", List.of("ltr", "rtl")),
            text(config, "description"),
            items("keywords"),
            attributes(),
            matter("front", FRONT_KINDS),
            chapters(),
            matter("back", BACK_KINDS),
            choice(config, "index", List.of("true", "false")).orElse("false").equals("true"),
            choice(config, "repeated", List.of("once", "keep")).orElse("once").equals("once"));
    if (!findings.list().isEmpty()) {
      throw new FindingException(findings.list());
    }
    return plan;
  }

  private void checking(Runnable check) {
    try {
      check.run();
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
  }

  /** One table where there may be several: {@code [part]}. */
  private void refuseTable(String name) {
    config.entries().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + "."))
        .findFirst()
        .map(entry -> entry.getValue().where())
        .ifPresent(where -> wrong(where, name, "Write [[" + name + "]] above each of them."));
  }

  private void wrong(SourceLocation where, String key, String hint) {
    findings.add(
        Finding.error(
            "TF-BOOK-005", where, "\"" + key + "\" is not of the kind that it must be.", hint));
  }

  private Optional<String> text(ConfigFile table, String key) {
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

  private List<String> items(String key) {
    return config
        .entry(key)
        .map(entry -> entry.items().stream().map(String::strip).toList())
        .orElse(List.of())
        .stream()
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private Optional<String> choice(ConfigFile table, String key, List<String> choices) {
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
    config
        .settings("attributes")
        .forEach(
            (name, written) -> {
              if (ELSEWHERE.contains(name)) {
                findings.add(
                    Finding.error(
                        "TF-CONF-005",
                        written.where(),
                        "Unknown key \"attributes." + name + "\".",
                        "Titles, authors and language stand at the top of the file."));
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

  /** Front or back matter: names of files, or tables with a file and the kind of its section. */
  private List<BookPlan.Entry> matter(String key, List<String> kinds) {
    List<BookPlan.Entry> entries =
        new ArrayList<>(
            config.entry(key).map(entry -> listed.files(entry, kinds.get(0))).orElse(List.of()));
    for (ConfigFile table : config.tables(key)) {
      checking(() -> table.allowOnly(List.of("file", "kind")));
      String kind = choice(table, "kind", kinds).orElse(kinds.get(0));
      Optional<ConfigFile.Entry> named = table.entry("file");
      if (named.isEmpty()) {
        wrong(table.where(), key, "Write file = \"…\" in each [[" + key + "]].");
      }
      named.ifPresent(entry -> entries.addAll(listed.files(entry, kind)));
    }
    return entries;
  }

  private List<BookPlan.Part> chapters() {
    List<BookPlan.Part> parts = new ArrayList<>();
    Optional<ConfigFile.Entry> loose = config.entry("articles");
    loose.ifPresent(
        entry ->
            parts.add(
                new BookPlan.Part(
                    Optional.empty(), List.of(), listed.files(entry, "chapter"), entry.where())));
    for (ConfigFile table : config.tables("part")) {
      parts.add(part(table));
    }
    if (loose.isPresent() && parts.size() > 1) {
      findings.add(
          Finding.error(
              "TF-BOOK-006",
              loose.get().where(),
              "The book has articles in parts and others in none.",
              "Put these into a part, or list them in front or back."));
    }
    if (parts.isEmpty()) {
      listed.lacking(SourceLocation.ofFile(file), "The book has no articles.");
    }
    return parts;
  }

  private BookPlan.Part part(ConfigFile table) {
    checking(() -> table.allowOnly(List.of("title", "intro", "articles")));
    Optional<String> title = text(table, "title");
    if (title.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-BOOK-001",
              table.where(),
              "The part has no title.",
              "Write title = \"…\" below [[part]]."));
    }
    Optional<ConfigFile.Entry> articles = table.entry("articles");
    if (articles.isEmpty()) {
      listed.lacking(table.where(), "The part has no articles.");
    }
    List<String> intro =
        text(table, "intro").stream()
            .flatMap(text -> Pattern.compile("\\n\\s*\\n").splitAsStream(text))
            .map(String::strip)
            .toList();
    return new BookPlan.Part(
        title.or(() -> Optional.of("")),
        intro,
        articles.map(entry -> listed.files(entry, "chapter")).orElse(List.of()),
        table.where());
  }
}
