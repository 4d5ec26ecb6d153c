package org.trifold.edition;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.gate.Budgets;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.PageMap;
import org.trifold.model.Passage;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.theme.ThemeFiles;
import org.trifold.theme.ThemeShelf;

/**
 * All that an edition needs to render: pure data with a file form (JSON), so that another process
 * can do the work.
 *
 * @param publication what was read
 * @param edition the edition's name
 * @param settings with every layer laid
 * @param theme the theme's name
 * @param brand the brand's name
 * @param clock the build clock: the only time that may show in output
 * @param root project root, absolute
 * @param readRoots further folders that may be read
 * @param pageMap pages of the full print layout, for an edition that refers to them
 * @param found what reading the manuscript found, for an edition that vouches for the text
 * @param shelf what was made of the files of themes and brands; in no file form, for it changes
 *     nothing but the time that it takes
 */
public record Job(
    Publication publication,
    String edition,
    Settings settings,
    String theme,
    Optional<String> brand,
    Instant clock,
    Path root,
    List<Path> readRoots,
    Optional<PageMap> pageMap,
    List<Finding> found,
    ThemeShelf shelf) {

  public Job {
    readRoots = List.copyOf(readRoots);
    found = List.copyOf(found);
  }

  /** A job of a manuscript in which nothing was found. */
  public Job(
      Publication publication,
      String edition,
      Settings settings,
      String theme,
      Optional<String> brand,
      Instant clock,
      Path root,
      List<Path> readRoots,
      Optional<PageMap> pageMap) {
    this(
        publication,
        edition,
        settings,
        theme,
        brand,
        clock,
        root,
        readRoots,
        pageMap,
        List.of(),
        new ThemeShelf());
  }

  /** The files of themes and brands. */
  public ThemeFiles themes() {
    return new ThemeFiles(gate(), shelf);
  }

  /** The gate through which the job's files are read, with what they may be as large as. */
  public Gate gate() {
    Set<String> declared =
        settings.declared().stream().map(Setting::key).collect(Collectors.toSet());
    return Gate.at(
        root,
        readRoots,
        Budgets.of(
            budget ->
                declared.contains(budget.setting())
                    ? settings.number(budget.setting())
                    : budget.standard()));
  }

  /** The same job with the pages of the print layout. */
  public Job with(Optional<PageMap> pages) {
    return new Job(
        publication, edition, settings, theme, brand, clock, root, readRoots, pages, found, shelf);
  }

  /** The same job with what was found in the manuscript. */
  public Job with(List<Finding> findings) {
    return new Job(
        publication,
        edition,
        settings,
        theme,
        brand,
        clock,
        root,
        readRoots,
        pageMap,
        findings,
        shelf);
  }

  /** The same job with what others made of the files of themes and brands. */
  public Job with(ThemeShelf known) {
    return new Job(
        publication,
        edition,
        settings,
        theme,
        brand,
        clock,
        root,
        readRoots,
        pageMap,
        found,
        known);
  }

  /** The same settings and publication for another edition. */
  public Job of(String otherEdition) {
    return new Job(
        publication,
        otherEdition,
        settings,
        theme,
        brand,
        clock,
        root,
        readRoots,
        pageMap,
        found,
        shelf);
  }

  /** The file form. */
  private record Form(
      String publication,
      String edition,
      Map<String, FormValue> settings,
      String theme,
      @Nullable String brand,
      String clock,
      String root,
      List<String> readRoots,
      @Nullable PageMap pageMap,
      List<Finding> found) {}

  /** A setting in the file form; findings about it name its layer and place. */
  private record FormValue(String text, Layer layer, String file, int line, int column) {
    static FormValue of(Settings.Value value) {
      SourceLocation where = value.where();
      return new FormValue(value.text(), value.layer(), where.file(), where.line(), where.column());
    }

    Settings.Written written() {
      return new Settings.Written(text, new SourceLocation(file, line, column));
    }
  }

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Passage.class, new PassageForm())
          .create();

  /** Writes the file form. */
  public String toJson() {
    Map<String, FormValue> values = new LinkedHashMap<>();
    settings.declared().forEach(s -> values.put(s.key(), FormValue.of(settings.value(s.key()))));
    return GSON.toJson(
        new Form(
            publication.toHtml(),
            edition,
            values,
            theme,
            brand.orElse(null),
            clock.toString(),
            root.toString(),
            readRoots.stream().map(Path::toString).toList(),
            pageMap.orElse(null),
            found));
  }

  /**
   * Reads the file form.
   *
   * @param declared declares every setting that the form has a value for
   */
  public static Job fromJson(String json, Settings declared) {
    Form form = GSON.fromJson(json, Form.class);
    Settings settings = declared;
    for (Layer layer : Layer.values()) {
      Map<String, Settings.Written> written = new LinkedHashMap<>();
      form.settings.forEach(
          (key, value) -> {
            if (value.layer() == layer) {
              written.put(key, value.written());
            }
          });
      settings = settings.with(layer, written);
    }
    return new Job(
        Publication.parse(form.publication),
        form.edition,
        settings,
        form.theme,
        Optional.ofNullable(form.brand),
        Instant.parse(form.clock),
        Path.of(form.root),
        form.readRoots.stream().map(Path::of).toList(),
        Optional.ofNullable(form.pageMap),
        form.found,
        new ThemeShelf());
  }
}
