package org.trifold.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The look of the editions: files looked up in the theme, its parent, … and {@code default}; tokens
 * merged along the same chain. Immutable and thread-safe.
 */
public final class Theme {
  /** The theme at the end of every chain. */
  public static final String DEFAULT = "default";

  private static final String CONFIG = "theme.toml";

  private static final List<String> KEYS =
      List.of("parent", "description", "tokens.", "fonts.", "settings.");

  private final ThemeFiles files;
  private final List<String> chain;
  private final Map<String, String> tokens;
  private final List<FontFace> fonts;
  private final Map<String, Settings.Written> settings;

  private Theme(
      ThemeFiles files,
      List<String> chain,
      Map<String, String> tokens,
      List<FontFace> fonts,
      Map<String, Settings.Written> settings) {
    this.files = files;
    this.chain = chain;
    this.tokens = tokens;
    this.fonts = fonts;
    this.settings = settings;
  }

  /**
   * Loads a theme by name.
   *
   * @throws FindingException where there is no such theme, or its {@code theme.toml} is broken
   */
  public static Theme load(Gate gate, String name) {
    return load(new ThemeFiles(gate), name);
  }

  /** As above, from files of which something may be known already. */
  public static Theme load(ThemeFiles files, String name) {
    Map<String, ConfigFile> configs = new LinkedHashMap<>();
    String next = name;
    SourceLocation namedAt = place(name);
    while (true) {
      if (configs.containsKey(next)) {
        throw broken(namedAt, "The theme \"" + next + "\" is its own ancestor.", "Change parent.");
      }
      ConfigFile config = config(files, next, namedAt);
      config.allowOnly(KEYS);
      configs.put(next, config);
      if (next.equals(DEFAULT)) {
        break;
      }
      Optional<ConfigFile.Entry> parent = config.entry("parent");
      next = parent.map(ConfigFile.Entry::text).orElse(DEFAULT);
      namedAt = parent.map(ConfigFile.Entry::where).orElse(place(next));
    }
    return merge(files, configs);
  }

  /** Of a theme that was asked for by its name alone. */
  private static SourceLocation place(String name) {
    return SourceLocation.ofFile("themes/" + name);
  }

  private static ConfigFile config(ThemeFiles files, String name, SourceLocation namedAt) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw broken(namedAt, "\"" + name + "\" is not a theme's name.", "Use letters and digits.");
    }
    String path = name + "/" + CONFIG;
    Optional<ThemeFile> file = files.find(path);
    if (file.isPresent()) {
      return files.shelf().config(file.get());
    }
    // A project may override single files of a built-in theme without a theme.toml of its own; but
    // then the built-in one is found above. Nothing found means that there is no such theme.
    List<String> known = files.foldersWith("", CONFIG);
    throw broken(namedAt, "There is no theme \"" + name + "\".", Nearest.hint(name, known));
  }

  private static FindingException broken(SourceLocation where, String message, String hint) {
    return new FindingException(Finding.error("TF-THEME-001", where, message, hint));
  }

  private static Theme merge(ThemeFiles files, Map<String, ConfigFile> configs) {
    List<String> chain = List.copyOf(configs.keySet());
    List<String> oldestFirst = new ArrayList<>(chain);
    Collections.reverse(oldestFirst);
    Map<String, String> tokens = new TreeMap<>();
    Map<String, ConfigFile.Entry> fonts = new LinkedHashMap<>();
    Map<String, Settings.Written> settings = new LinkedHashMap<>();
    for (String name : oldestFirst) {
      ConfigFile config = configs.get(name);
      if (config != null) {
        TokenValues.check(config.table("tokens"));
        config.table("tokens").forEach((key, entry) -> tokens.put(key, entry.text()));
        fonts.putAll(config.table("fonts"));
        settings.putAll(config.settings("settings"));
      }
    }
    return new Theme(
        files, chain, Collections.unmodifiableMap(tokens), FontTable.read(fonts), settings);
  }

  public String name() {
    return chain.get(0);
  }

  /** The theme, its parent, … {@code default}. */
  public List<String> chain() {
    return chain;
  }

  /** Design tokens by name without the leading {@code --}, sorted. */
  public Map<String, String> tokens() {
    return tokens;
  }

  /** The same theme with the brand's colours as tokens {@code color-…} over its own. */
  public Theme with(Brand brand) {
    Map<String, String> merged = new TreeMap<>(tokens);
    brand.colors().forEach((key, value) -> merged.put("color-" + key, value));
    return new Theme(files, chain, Collections.unmodifiableMap(merged), fonts, settings);
  }

  /** Font files in the order of the font table; families later in it are fallbacks. */
  public List<FontFace> fonts() {
    return fonts;
  }

  /** Families in order, each once. */
  public List<String> families() {
    LinkedHashSet<String> families = new LinkedHashSet<>();
    fonts.forEach(face -> families.add(face.family()));
    return List.copyOf(families);
  }

  /** The family for a role ({@code body}, {@code heading}, {@code mono}). */
  public Optional<String> family(String role) {
    return fonts.stream().filter(f -> f.role().equals(role)).map(FontFace::family).findFirst();
  }

  /** What the theme sets. */
  public Map<String, Settings.Written> settings() {
    return settings;
  }

  /**
   * The first file of this path along the chain.
   *
   * @param path below the theme's folder: {@code handout/handout.css}
   */
  public Optional<ThemeFile> find(String path) {
    for (String name : chain) {
      Optional<ThemeFile> file = files.find(name + "/" + path);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /**
   * All files of this path along the chain, the theme's own last.
   *
   * @param path as in {@link #find}
   */
  public List<ThemeFile> layers(String path) {
    List<ThemeFile> found = new ArrayList<>();
    for (String name : chain) {
      files.find(name + "/" + path).ifPresent(file -> found.add(0, file));
    }
    return List.copyOf(found);
  }

  /**
   * A file that every theme has, since {@code default} has it.
   *
   * @throws FindingException where it is missing all the same
   */
  public ThemeFile file(String path) {
    return find(path)
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "TF-THEME-002",
                        SourceLocation.ofFile("themes/" + name() + "/" + path),
                        "The theme \"" + name() + "\" names this file but it does not exist.",
                        "Add the file or correct theme.toml.")));
  }

  /**
   * A stylesheet with its tokens resolved.
   *
   * @throws FindingException where the stylesheet can't be parsed or names an unknown token
   */
  public ThemeStyle style(String path) {
    ThemeFile file = file(path);
    return made(file, "style", List.of(), ThemeStyle.class, () -> Stylesheet.style(file, tokens));
  }

  /**
   * A stylesheet with its tokens resolved, in as few characters as it takes.
   *
   * @throws FindingException as {@link #style}
   */
  public String compactStylesheet(String path) {
    ThemeFile file = file(path);
    return made(file, "compact", List.of(), String.class, () -> Stylesheet.compact(file, tokens));
  }

  /**
   * A stylesheet with its tokens resolved, for text and headings set in fonts that go with it.
   *
   * @throws FindingException as {@link #style}
   */
  public String stylesheet(String path, List<CarriedFace> fonts) {
    ThemeFile file = file(path);
    return made(
        file, "carried", fonts, String.class, () -> Stylesheet.resolve(file, tokens, fonts));
  }

  /**
   * A stylesheet for a renderer that embeds its fonts and has no others.
   *
   * @throws FindingException as {@link #style}, or where the theme has no fonts
   */
  public EmbeddedStyle embeddedStyle(String path) {
    return embed(path, Optional.empty());
  }

  /** As {@link #embeddedStyle(String)}, with its type and what goes with it made larger. */
  public EmbeddedStyle embeddedStyle(String path, Enlargement enlargement) {
    return embed(path, Optional.of(enlargement));
  }

  private EmbeddedStyle embed(String path, Optional<Enlargement> enlargement) {
    ThemeFile file = file(path);
    if (fonts.isEmpty()) {
      throw broken(
          place(name()), "The theme has no fonts.", "Add a [fonts.body] table to theme.toml.");
    }
    return made(
        file,
        "embedded",
        List.of(fonts, enlargement),
        EmbeddedStyle.class,
        () -> Stylesheet.embed(file, tokens, fonts, enlargement));
  }

  private <T> T made(ThemeFile file, String what, List<?> with, Class<T> type, Supplier<T> making) {
    return files.shelf().of(file, List.of(what, tokens, with), type, making);
  }
}
