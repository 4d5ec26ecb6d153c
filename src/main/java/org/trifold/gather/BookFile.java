package org.trifold.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trifold.config.ConfigFile;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Reads a book's description, a TOML file: what the book is called, and its articles in order. */
public final class BookFile {
  private static final List<String> KEYS =
      Stream.concat(
              DescriptionFile.KEYS.stream(),
              Stream.of(
                  "articles", "front", "back", "part.", "front.", "back.", "index", "repeated"))
          .toList();

  /** Keys whose tables stand in a list. */
  private static final List<String> LISTS = List.of("part", "front", "back");

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

  private final DescriptionFile file;
  private final ConfigFile config;

  private BookFile(DescriptionFile file) {
    this.file = file;
    this.config = file.config();
  }

  /**
   * Reads a description; its articles are looked for, not read.
   *
   * @param path relative to the project root, with forward slashes
   * @throws FindingException with the place of each fault
   */
  public static BookPlan read(Gate gate, String path) {
    String text = gate.readText(path, SourceLocation.ofFile(path));
    ConfigFile config = ConfigFile.parse(path, text, Set.copyOf(LISTS));
    return new BookFile(new DescriptionFile(gate, config, DescriptionKind.BOOK)).plan();
  }

  private BookPlan plan() {
    file.allowOnly(KEYS);
    LISTS.forEach(this::refuseTable);
    BookPlan plan =
        new BookPlan(
            file.head(),
            matter("front", FRONT_KINDS),
            chapters(),
            matter("back", BACK_KINDS),
            file.choice(config, "index", List.of("true", "false")).orElse("false").equals("true"),
            file.choice(config, "repeated", List.of("once", "keep")).orElse("once").equals("once"));
    file.finish();
    return plan;
  }

  /** One table where there may be several: {@code [part]}. */
  private void refuseTable(String name) {
    config.entries().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + "."))
        .findFirst()
        .map(entry -> entry.getValue().where())
        .ifPresent(where -> file.wrong(where, name, "Write [[" + name + "]] above each of them."));
  }

  /** Front or back matter: names of files, or tables with a file and the kind of its section. */
  private List<Plan.Entry> matter(String key, List<String> kinds) {
    List<Plan.Entry> entries =
        new ArrayList<>(
            config
                .entry(key)
                .map(entry -> file.listed().files(entry, kinds.get(0)))
                .orElse(List.of()));
    for (ConfigFile table : config.tables(key)) {
      file.allowOnly(table, List.of("file", "kind"));
      String kind = file.choice(table, "kind", kinds).orElse(kinds.get(0));
      Optional<ConfigFile.Entry> named = table.entry("file");
      if (named.isEmpty()) {
        file.wrong(table.where(), key, "Write file = \"…\" in each [[" + key + "]].");
      }
      named.ifPresent(entry -> entries.addAll(file.listed().files(entry, kind)));
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
                    Optional.empty(),
                    List.of(),
                    file.listed().files(entry, "chapter"),
                    entry.where())));
    for (ConfigFile table : config.tables("part")) {
      parts.add(part(table));
    }
    if (loose.isPresent() && parts.size() > 1) {
      file.add(
          Finding.error(
              "TF-BOOK-006",
              loose.get().where(),
              "The book has articles in parts and others in none.",
              "Put these into a part, or list them in front or back."));
    }
    if (parts.isEmpty()) {
      file.listed().lacking(SourceLocation.ofFile(config.file()), "The book has no articles.");
    }
    return parts;
  }

  private BookPlan.Part part(ConfigFile table) {
    file.allowOnly(table, List.of("title", "intro", "articles"));
    Optional<String> title = file.text(table, "title");
    if (title.isEmpty()) {
      file.add(
          Finding.error(
              "TF-BOOK-001",
              table.where(),
              "The part has no title.",
              "Write title = \"…\" below [[part]]."));
    }
    Optional<ConfigFile.Entry> articles = table.entry("articles");
    if (articles.isEmpty()) {
      file.listed().lacking(table.where(), "The part has no articles.");
    }
    List<String> intro = file.paragraphs(table, "intro");
    return new BookPlan.Part(
        title.or(() -> Optional.of("")),
        intro,
        articles.map(entry -> file.listed().files(entry, "chapter")).orElse(List.of()),
        table.where());
  }
}
