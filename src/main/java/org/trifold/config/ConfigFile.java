package org.trifold.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * A configuration file (TOML 1.0) as flat keys with their places: {@code [colors] accent = "#123"}
 * is {@code colors.accent}. Immutable.
 */
public final class ConfigFile {

  /**
   * A value.
   *
   * @param items the items of an array, or the one value, as text
   * @param where the place of the key
   * @param places the place of each item
   * @param isList whether it is written as an array
   */
  public record Entry(
      List<String> items, SourceLocation where, List<SourceLocation> places, boolean isList) {
    public Entry {
      items = List.copyOf(items);
      places = List.copyOf(places);
    }

    /** The items joined by commas, as settings write lists. */
    public String text() {
      return String.join(",", items);
    }
  }

  /** A baseline has one for each manuscript. */
  private static final int MOST_ENTRIES = 20_000;

  private static final int LONGEST_KEY = 500;

  private static final int LONGEST_VALUE = 50_000;

  private final SourceLocation where;
  private final Map<String, Entry> entries;
  private final Map<String, List<ConfigFile>> tables;

  private ConfigFile(
      SourceLocation where, Map<String, Entry> entries, Map<String, List<ConfigFile>> tables) {
    this.where = where;
    this.entries = Collections.unmodifiableMap(entries);
    this.tables = Collections.unmodifiableMap(tables);
  }

  /** The name that findings give. */
  public String place() {
    return where.file();
  }

  /** The file; for a table of a list, where that starts. */
  public SourceLocation where() {
    return where;
  }

  /** A file without entries. */
  public static ConfigFile empty(String file) {
    return new ConfigFile(SourceLocation.ofFile(file), Map.of(), Map.of());
  }

  /**
   * Reads the text of a file.
   *
   * @param file the name that findings give
   * @throws FindingException with the line of each fault
   */
  public static ConfigFile parse(String file, String text) {
    return parse(file, text, Set.of());
  }

  /**
   * As above, for a file that may hold lists of tables.
   *
   * @param listed names of tables that may be written {@code [[name]]}
   */
  public static ConfigFile parse(String file, String text, Set<String> listed) {
    try {
      return parsed(file, text, listed);
    } catch (StackOverflowError e) {
      throw new FindingException(
          Finding.error(
              "TF-CONF-003",
              SourceLocation.ofFile(file),
              "This is not TOML that a person wrote: it is nested too deeply.",
              "Write key = \"value\"."));
    }
  }

  private static ConfigFile parsed(String file, String text, Set<String> listed) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      List<Finding> findings = new ArrayList<>();
      for (TomlParseError error : toml.errors()) {
        findings.add(
            Finding.error(
                "TF-CONF-003",
                place(file, error.position()),
                "This is not TOML: " + firstSentence(error) + ".",
                "Write key = \"value\"."));
      }
      throw new FindingException(findings);
    }
    return read(SourceLocation.ofFile(file), toml, listed);
  }

  private static ConfigFile read(SourceLocation where, TomlTable toml, Set<String> listed) {
    Map<String, List<ConfigFile>> tables = new LinkedHashMap<>();
    for (String name : listed) {
      if (toml.get(List.of(name)) instanceof TomlArray array && isOfTables(array)) {
        List<ConfigFile> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          SourceLocation start = place(where.file(), array.inputPositionOf(i));
          all.add(read(start, array.getTable(i), Set.of()));
        }
        tables.put(name, List.copyOf(all));
      }
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    flatten(where.file(), "", toml, tables.keySet(), entries);
    withinReason(where, entries);
    return new ConfigFile(where, entries, tables);
  }

  /** What nobody wrote would only make messages and the search for the nearest name endless. */
  private static void withinReason(SourceLocation file, Map<String, Entry> entries) {
    if (entries.size() > MOST_ENTRIES) {
      throw new FindingException(
          Finding.error(
              "TF-CONF-008",
              file,
              "There are " + entries.size() + " entries, more than " + MOST_ENTRIES + ".",
              "Keep what Trifold reads."));
    }
    entries.forEach(
        (key, entry) -> {
          boolean longKey = key.length() > LONGEST_KEY;
          if (longKey || entry.items().stream().anyMatch(item -> item.length() > LONGEST_VALUE)) {
            throw new FindingException(
                Finding.error(
                    "TF-CONF-008",
                    entry.where(),
                    longKey
                        ? "A key here has " + key.length() + " characters."
                        : "A value of \""
                            + key
                            + "\" has more than "
                            + LONGEST_VALUE
                            + " characters.",
                    "Write it shorter."));
          }
        });
  }

  private static boolean isOfTables(TomlArray array) {
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof TomlTable)) {
        return false;
      }
    }
    return !array.isEmpty();
  }

  private static String firstSentence(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }

  private static SourceLocation place(String file, TomlPosition position) {
    return new SourceLocation(file, position.line(), position.column());
  }

  private static void flatten(
      String file, String prefix, TomlTable table, Set<String> except, Map<String, Entry> entries) {
    for (String key : table.keySet()) {
      if (except.contains(key)) {
        continue;
      }
      Object value = table.get(List.of(key));
      TomlPosition position = table.inputPositionOf(List.of(key));
      SourceLocation where = position == null ? SourceLocation.ofFile(file) : place(file, position);
      if (value instanceof TomlTable inner) {
        flatten(file, prefix + key + ".", inner, Set.of(), entries);
      } else if (value instanceof TomlArray array) {
        List<String> items = new ArrayList<>();
        List<SourceLocation> places = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          if (array.get(i) instanceof TomlTable || array.get(i) instanceof TomlArray) {
            throw new FindingException(
                Finding.error(
                    "TF-CONF-004",
                    where,
                    "\"" + prefix + key + "\" holds tables or arrays.",
                    "Write a list of plain values."));
          }
          items.add(String.valueOf(array.get(i)));
          places.add(place(file, array.inputPositionOf(i)));
        }
        entries.put(prefix + key, new Entry(items, where, places, true));
      } else {
        List<String> items = List.of(String.valueOf(value));
        entries.put(prefix + key, new Entry(items, where, List.of(where), false));
      }
    }
  }

  /** The name that findings give. */
  public String file() {
    return where.file();
  }

  /** The tables of a list of tables, in order; none where the file has no such list. */
  public List<ConfigFile> tables(String name) {
    return tables.getOrDefault(name, List.of());
  }

  /** All entries in the order of the file. */
  public Map<String, Entry> entries() {
    return entries;
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key as text. */
  public Optional<String> text(String key) {
    return entry(key).map(Entry::text);
  }

  /** The entries of a table without its name, in the order of the file. */
  public Map<String, Entry> table(String name) {
    Map<String, Entry> table = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> {
          if (key.startsWith(name + ".")) {
            table.put(key.substring(name.length() + 1), entry);
          }
        });
    return table;
  }

  /** The entries of a table as written settings. */
  public Map<String, Settings.Written> settings(String name) {
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    table(name).forEach((k, v) -> written.put(k, new Settings.Written(v.text(), v.where())));
    return written;
  }

  /**
   * Refuses keys that nobody reads.
   *
   * @param keys known keys; {@code colors.} allows everything in that table
   * @throws FindingException naming each unknown key and its nearest match
   */
  public void allowOnly(List<String> keys) {
    List<Finding> findings = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          boolean known =
              keys.stream().anyMatch(k -> k.endsWith(".") ? key.startsWith(k) : key.equals(k));
          if (!known) {
            findings.add(
                Finding.error(
                    "TF-CONF-005", entry.where(), "Unknown key \"" + key + "\".", hint(key, keys)));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  private static String hint(String key, List<String> keys) {
    if (keys.contains(key + ".")) {
      return "It is a table: write [" + key + "], and its entries below.";
    }
    List<String> names = keys.stream().map(known -> known.replaceFirst("\\.$", "")).toList();
    // An entry of a table that nobody knows is told by the table's name.
    int dot = key.indexOf('.');
    boolean wholeIsNear = dot < 0 || Nearest.to(key, names).isPresent();
    return Nearest.hint(wholeIsNear ? key : key.substring(0, dot), names);
  }
}
