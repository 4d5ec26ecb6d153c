package org.trifold.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.trifold.check.Baseline;
import org.trifold.check.Profile;
import org.trifold.check.ProfileFiles;
import org.trifold.config.ConfigFile;
import org.trifold.config.Layer;
import org.trifold.config.Nearest;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.gate.Remote;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.online.OpenHosts;
import org.trifold.report.RulePages;
import org.trifold.theme.Brand;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFiles;
import org.trifold.theme.ThemeShelf;

/**
 * Lays the layers of settings: those of the run at once, those of theme, brand and manuscript for
 * each pair of manuscript and brand. Immutable and thread-safe.
 */
final class Layers {
  /** The project's own settings, beside the folder of manuscripts. */
  static final String PROJECT_FILE = "trifold.toml";

  /** Starts the document attributes that set a general setting: {@code :trifold-theme: warm}. */
  static final String ATTRIBUTE_PREFIX = "trifold-";

  private static final SourceLocation COMMAND_LINE = SourceLocation.ofFile("");

  private final Gate gate;
  private final Settings base;
  private final OpenHosts hosts;
  private final ProfileFiles profiles;
  private final ThemeShelf shelf;

  private Layers(
      Gate gate, Settings base, OpenHosts hosts, ProfileFiles profiles, ThemeShelf shelf) {
    this.gate = gate;
    this.shelf = shelf;
    this.base = base;
    this.hosts = hosts;
    this.profiles = profiles;
  }

  /**
   * How a manuscript is to look for one brand.
   *
   * @param settings with every layer laid
   * @param profile what the manuscript is held to
   * @param byKind what the brand's kind has to do with it
   * @param facts what the brand says of itself
   */
  record Look(
      Settings settings,
      String theme,
      Optional<String> brand,
      Profile profile,
      KindProfile byKind,
      Map<String, String> facts) {
    /** Whether anybody chose a profile, be it off. */
    boolean isHeld() {
      return settings.value(GeneralSettings.PROFILE).layer() != Layer.BUILT_IN;
    }
  }

  /**
   * The layers of a run: built-in, project file, command line.
   *
   * @throws FindingException for settings that do not exist or can't be what they are set to
   */
  static Layers of(Request request, Providers providers) {
    Gate project = Gate.at(request.root(), List.of());
    Settings settings = Settings.declare(providers.settings());
    ConfigFile file =
        project.holds(PROJECT_FILE)
            ? ConfigFile.parse(
                PROJECT_FILE, project.readText(PROJECT_FILE, SourceLocation.ofFile(PROJECT_FILE)))
            : ConfigFile.empty(PROJECT_FILE);
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    file.entries()
        .forEach(
            (key, entry) -> written.put(key, new Settings.Written(entry.text(), entry.where())));
    settings = settings.with(Layer.PROJECT_FILE, written);
    Map<String, Settings.Written> given = new TreeMap<>();
    request
        .settings()
        .forEach((key, text) -> given.put(key, new Settings.Written(text, COMMAND_LINE)));
    if (!request.manuscripts().isEmpty()) {
      String joined = String.join(",", request.manuscripts());
      given.put(GeneralSettings.MANUSCRIPTS, new Settings.Written(joined, COMMAND_LINE));
    }
    settings = settings.with(Layer.COMMAND_LINE, given);
    Gate gate =
        Gate.at(
            request.root(), readRoots(settings, request.root()), GeneralSettings.budgets(settings));
    ThemeShelf shelf = new ThemeShelf();
    ProfileFiles profiles =
        new ProfileFiles(new ThemeFiles(gate, shelf), providers.rules(), () -> others(providers));
    return new Layers(gate, settings, hosts(settings), profiles, shelf);
  }

  /** A name that is none is told where it stands. */
  private static List<Path> readRoots(Settings settings, Path root) {
    List<Path> folders = new ArrayList<>();
    for (String name : settings.list(GeneralSettings.READ_ROOT)) {
      try {
        Path folder = root.resolve(name);
        Gate.at(folder, List.of());
        folders.add(folder);
      } catch (FindingException | InvalidPathException e) {
        throw new FindingException(
            Finding.error(
                "TF-GATE-001",
                settings.value(GeneralSettings.READ_ROOT).where(),
                "The folder \"" + name + "\" does not exist or can't be read.",
                "Name an existing folder."));
      }
    }
    return folders;
  }

  /** Findings that no rule makes, which a profile may take for worse than they are. */
  private static Set<String> others(Providers providers) {
    Set<String> others = new TreeSet<>(RulePages.load().ids());
    providers.rules().forEach(rule -> others.remove(rule.id()));
    return others;
  }

  private static OpenHosts hosts(Settings settings) {
    return OpenHosts.of(
        settings.list(GeneralSettings.ALLOW_NETWORK),
        settings.value(GeneralSettings.ALLOW_NETWORK).where());
  }

  /** The same, where what lies on these hosts can be fetched. */
  Layers reaching(Function<OpenHosts, Remote> network) {
    return hosts.isEmpty()
        ? this
        : new Layers(gate.reaching(network.apply(hosts)), base, hosts, profiles, shelf);
  }

  /** What was made of the files of themes and brands in this run. */
  ThemeShelf shelf() {
    return shelf;
  }

  private ThemeFiles themes() {
    return new ThemeFiles(gate, shelf);
  }

  /** The gate with the run's read roots. */
  Gate gate() {
    return gate;
  }

  /**
   * What is known of old manuscripts; nothing while that is written anew.
   *
   * @throws FindingException where the file is broken or is not there
   */
  Baseline baseline() {
    String file = base.text(GeneralSettings.BASELINE);
    return file.isEmpty() || base.flag(GeneralSettings.WRITE_BASELINE)
        ? Baseline.NONE
        : Baseline.read(file, gate.readText(file, base.value(GeneralSettings.BASELINE).where()));
  }

  /** The lines of a file; none where it can't be read. */
  List<String> lines(String file) {
    try {
      return gate.readTextIfPresent(file).map(text -> text.lines().toList()).orElse(List.of());
    } catch (FindingException e) {
      // What is wrong with it is told where it is read to be worked on.
      return List.of();
    }
  }

  /** Built-in, project file and command line only. */
  Settings base() {
    return base;
  }

  /**
   * The looks of a manuscript: one for each brand, or one without.
   *
   * @param attributes what the manuscript sets; empty to see what holds before one is read
   * @param places where it sets each of them
   * @throws FindingException for what does not exist, or can't be set there
   */
  List<Look> looks(Map<String, String> attributes, Function<String, SourceLocation> places) {
    Settings documents = withDocument(attributes, places);
    List<String> brands = documents.list(GeneralSettings.BRAND);
    if (brands.isEmpty()) {
      return List.of(look(documents, Optional.empty()));
    }
    return brands.stream().distinct().map(name -> look(documents, Optional.of(name))).toList();
  }

  /** As a manuscript would have it that sets nothing. */
  List<Look> looks() {
    return looks(Map.of(), attribute -> COMMAND_LINE);
  }

  private Settings withDocument(
      Map<String, String> attributes, Function<String, SourceLocation> places) {
    Map<String, String> others = new TreeMap<>();
    Map<String, Settings.Written> general = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    attributes.forEach(
        (name, text) -> {
          if (!name.startsWith(ATTRIBUTE_PREFIX)) {
            others.put(name, text);
            return;
          }
          SourceLocation where = places.apply(name);
          String key = name.substring(ATTRIBUTE_PREFIX.length());
          if (GeneralSettings.FOR_MANUSCRIPTS.contains(key)) {
            general.put(key, new Settings.Written(text, where));
          } else {
            findings.add(misplaced(":" + name + ":", where, Layer.DOCUMENT, attributeNames()));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return base.withAttributes(others, places).with(Layer.DOCUMENT, general);
  }

  private static List<String> attributeNames() {
    return GeneralSettings.FOR_MANUSCRIPTS.stream()
        .map(key -> ":" + ATTRIBUTE_PREFIX + key + ":")
        .toList();
  }

  private Look look(Settings documents, Optional<String> brandName) {
    Settings settings = documents;
    Map<String, String> facts = new TreeMap<>();
    KindProfile byKind = KindProfile.NONE;
    if (brandName.isPresent()) {
      Settings.Value asked = documents.value(GeneralSettings.BRAND);
      Brand brand =
          blaming(
              asked,
              "themes/brands/",
              brandName.get(),
              () -> Brand.load(themes(), brandName.get()));
      Map<String, Settings.Written> own = brand.settings();
      refuseGeneral(own, Layer.BRAND, GeneralSettings.FOR_BRANDS);
      settings = settings.with(Layer.BRAND, own);
      byKind = KindProfile.of(settings, brand);
      settings = byKind.over(settings);
      Brand.FACTS.forEach(key -> brand.fact(key).ifPresent(fact -> facts.put(key, fact)));
    }
    Settings.Value asked = settings.value(GeneralSettings.THEME);
    String name = asked.text();
    Theme theme = blaming(asked, "themes/", name, () -> Theme.load(themes(), name));
    refuseGeneral(theme.settings(), Layer.THEME, List.of());
    Settings.Value held = settings.value(GeneralSettings.PROFILE);
    Profile profile =
        blaming(held, "themes/profiles/", held.text(), () -> profiles.load(held.text()));
    profile = profile.without(ignored(settings));
    settings = settings.with(Layer.THEME, theme.settings());
    return new Look(settings, name, brandName, profile, byKind, facts);
  }

  /** A misspelt rule would go on holding, and nobody would know why. */
  private Set<String> ignored(Settings settings) {
    List<String> ids = settings.list(GeneralSettings.IGNORE_RULES);
    for (String id : ids) {
      if (!profiles.rules().contains(id)) {
        throw new FindingException(
            Finding.error(
                "TF-EDIT-005",
                settings.value(GeneralSettings.IGNORE_RULES).where(),
                "No rule that could be ignored is named \"" + id + "\".",
                Nearest.to(id, profiles.rules())
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("\"trifold explain rules\" lists them.")));
      }
    }
    return Set.copyOf(ids);
  }

  /** A name that nothing has is the fault of the place that asks for it. */
  private static <T> T blaming(
      Settings.Value asked, String folder, String name, java.util.function.Supplier<T> load) {
    try {
      return load.get();
    } catch (FindingException e) {
      throw new FindingException(
          e.findings().stream()
              .map(
                  f ->
                      f.where().equals(SourceLocation.ofFile(folder + name))
                          ? new Finding(
                              f.rule(), f.severity(), asked.where(), f.message(), f.hint())
                          : f)
              .toList());
    }
  }

  private static void refuseGeneral(
      Map<String, Settings.Written> written, Layer layer, List<String> allowed) {
    List<Finding> findings = new ArrayList<>();
    written.forEach(
        (key, value) -> {
          if (!key.contains(".") && !allowed.contains(key)) {
            findings.add(misplaced(key, value.where(), layer, allowed));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  private static Finding misplaced(
      String key, SourceLocation where, Layer layer, List<String> allowed) {
    return Finding.error(
        "TF-CONF-006",
        where,
        "\"" + key + "\" can't be set here (" + layer.title() + ").",
        allowed.isEmpty() ? "Set it in " + PROJECT_FILE + "." : Nearest.hint(key, allowed));
  }
}
