package org.trifold.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Who publishes: {@code themes/brands/<name>/brand.toml}. Immutable and thread-safe. */
public final class Brand {
  /** A choice: far more than any address, hours or name have. */
  private static final int MOST_LINES = 50;

  private static final int LONGEST_LINE = 1_000;

  private static final String FOLDER = "brands/";
  private static final String CONFIG = "brand.toml";

  /** The keys of single or multi-line facts; each can be shown by the macro {@code brand:key[]}. */
  public static final List<String> FACTS =
      List.of(
          "name",
          "legal-name",
          "tagline",
          "phone",
          "emergency-phone",
          "email",
          "web",
          "address",
          "hours",
          "unsubscribe",
          "unsubscribe-mail",
          "sender",
          "reply-to");

  /** The kind that asks for proofreading and for who stands for a text. */
  private static final String CLINIC = "clinic";

  private static final List<String> OTHER_KEYS =
      List.of("kind", "logo", "logo-alt", "logo-dark", "colors.", "settings.");

  private final String folder;
  private final String place;
  private final ConfigFile config;
  private final ThemeFiles files;

  private Brand(String folder, String place, ConfigFile config, ThemeFiles files) {
    this.folder = folder;
    this.place = place;
    this.config = config;
    this.files = files;
  }

  /**
   * Loads a brand by name.
   *
   * @throws FindingException where there is no such brand, or its file is broken
   */
  public static Brand load(Gate gate, String name) {
    return load(new ThemeFiles(gate), name);
  }

  /** As above, from files of which something may be known already. */
  public static Brand load(ThemeFiles files, String name) {
    Optional<ThemeFile> file =
        name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")
            ? files.find(FOLDER + name + "/" + CONFIG)
            : Optional.empty();
    ThemeFile found =
        file.orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "TF-BRAND-001",
                        SourceLocation.ofFile("themes/brands/" + name),
                        "There is no brand \"" + name + "\".",
                        Nearest.hint(name, files.foldersWith(FOLDER, CONFIG)))));
    ConfigFile config = files.shelf().config(found);
    List<String> keys = new ArrayList<>(FACTS);
    keys.addAll(OTHER_KEYS);
    config.allowOnly(keys);
    if (config.text("name").isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-BRAND-002",
              SourceLocation.ofFile(found.place()),
              "The brand has no name.",
              "Add name = \"…\"."));
    }
    config.entry("kind").ifPresent(Brand::requireNoSlip);
    if (config.text("logo").isPresent()
        && config.entry("logo-alt").filter(alt -> alt.text().isBlank()).isPresent()) {
      throw new FindingException(
          Finding.error(
              "TF-BRAND-006",
              config.entry("logo-alt").orElseThrow().where(),
              "The logo has no alternative text.",
              "Write the words that the logo shows, or leave logo-alt out: then it is the name."));
    }
    TokenValues.check(config.table("colors"));
    FACTS.forEach(key -> config.entry(key).ifPresent(entry -> requireShort(key, entry)));
    return new Brand(name, found.place(), config, files);
  }

  /** Any kind will do, but a clinic's whose name has a slip would be held to nothing. */
  private static void requireNoSlip(ConfigFile.Entry kind) {
    String word = kind.text().strip().toLowerCase(Locale.ROOT);
    Nearest.to(word, List.of(CLINIC))
        .filter(near -> !near.equals(word))
        .ifPresent(
            near -> {
              throw new FindingException(
                  Finding.error(
                      "TF-BRAND-008",
                      kind.where(),
                      "No kind of brand is named \"" + kind.text() + "\".",
                      "Did you mean \"" + near + "\"?"));
            });
  }

  private static void requireShort(String key, ConfigFile.Entry entry) {
    if (entry.items().size() > MOST_LINES
        || entry.items().stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      throw new FindingException(
          Finding.error(
              "TF-BRAND-007",
              entry.where(),
              "\""
                  + key
                  + "\" has a line of more than "
                  + LONGEST_LINE
                  + " characters, or more"
                  + " than "
                  + MOST_LINES
                  + " lines.",
              "Shorten it: it stands in each mail, on covers and in the foot of pages."));
    }
  }

  /** The folder's name, as the setting {@code brand} gives it. */
  public String folder() {
    return folder;
  }

  /** The name that readers see. */
  public String name() {
    return config.text("name").orElseThrow();
  }

  /** The brand's file, as messages name it. */
  public String place() {
    return config.place();
  }

  /** {@code clinic}, or what else the file says, in small letters; empty where it says nothing. */
  public String kind() {
    return config.text("kind").orElse("").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The lines of a fact, in order.
   *
   * @param key one of {@link #FACTS}
   * @return empty where the brand does not say
   */
  public List<String> lines(String key) {
    return config.entry(key).map(ConfigFile.Entry::items).orElse(List.of());
  }

  /** Where a fact stands; the brand's whole file where it gives none of that name. */
  public SourceLocation where(String key) {
    return config.entry(key).map(ConfigFile.Entry::where).orElse(SourceLocation.ofFile(place));
  }

  /** The lines of a fact joined by a comma and a space. */
  public Optional<String> fact(String key) {
    List<String> lines = lines(key);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
  }

  /** Colours by name: {@code accent} → {@code #0b4f71}. */
  public Map<String, String> colors() {
    Map<String, String> colors = new LinkedHashMap<>();
    config.table("colors").forEach((key, entry) -> colors.put(key, entry.text()));
    return colors;
  }

  /** What the brand sets. */
  public Map<String, Settings.Written> settings() {
    return config.settings("settings");
  }

  /** The logo file. */
  public Optional<ThemeFile> logo() {
    return file("logo");
  }

  /** The logo for dark backgrounds, where the brand has one. */
  public Optional<ThemeFile> logoDark() {
    return file("logo-dark");
  }

  /** Alternative text of the logo; the brand's name where the file gives none. */
  public String logoAlt() {
    return config.text("logo-alt").orElseGet(this::name);
  }

  private Optional<ThemeFile> file(String key) {
    return config
        .entry(key)
        .map(
            entry ->
                files
                    .find(FOLDER + folder + "/" + entry.text())
                    .orElseThrow(
                        () ->
                            new FindingException(
                                Finding.error(
                                    "TF-BRAND-003",
                                    entry.where(),
                                    "The file \"" + entry.text() + "\" does not exist.",
                                    "Put it beside brand.toml or correct the name."))));
  }
}
