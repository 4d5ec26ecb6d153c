package org.trifold.maven;

import java.io.File;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.pipeline.BuildClock;
import org.trifold.pipeline.GeneralSettings;
import org.trifold.pipeline.Pipeline;
import org.trifold.pipeline.Progress;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.pipeline.Request;
import org.trifold.pipeline.Verb;

/**
 * The parameters that all goals share. Each but {@code root} is a setting; one that is not given is
 * left to the project file, the brand, the theme and the built-in value.
 */
abstract class ConfiguredMojo extends AbstractMojo {

  /** The project's folder, which all paths are relative to. */
  @Parameter(property = "trifold.root", defaultValue = "${basedir}", required = true)
  private File root = new File("");

  /** Files or folders of manuscripts. Default: the folder {@code manuscript}. */
  @Parameter(property = "trifold.manuscripts")
  private @Nullable List<String> manuscripts;

  /** The folder to write to. Default: {@code output}. */
  @Parameter(property = "trifold.output")
  private @Nullable String output;

  /** The look: a folder in {@code themes/}, or a built-in theme. Default: {@code default}. */
  @Parameter(property = "trifold.theme")
  private @Nullable String theme;

  /**
   * Who publishes: folders in {@code themes/brands/}, separated by commas. Several make an output
   * folder each.
   */
  @Parameter(property = "trifold.brand")
  private @Nullable String brand;

  /** The editions to render, separated by commas. Default: all. */
  @Parameter(property = "trifold.editions")
  private @Nullable String editions;

  /**
   * The editorial rules that manuscripts are held to. Default: {@code clinic} with a brand of kind
   * clinic, else {@code off}.
   */
  @Parameter(property = "trifold.profile")
  private @Nullable String profile;

  /**
   * The least severity of a finding that keeps a manuscript from being written and fails the build:
   * {@code info}, {@code warning}, {@code error} or {@code never}. Default: {@code error}.
   */
  @Parameter(property = "trifold.failOn")
  private @Nullable String failOn;

  /**
   * How findings are printed: {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code
   * html}. Default: {@code text}.
   */
  @Parameter(property = "trifold.format")
  private @Nullable String format;

  /** A file for the findings in that format; they are logged as text then. */
  @Parameter(property = "trifold.reportFile")
  private @Nullable String reportFile;

  /**
   * What the goal {@code check} mends by itself: {@code no}, what is certain as a diff only ({@code
   * show}), or in the manuscript too ({@code write}). Default: {@code no}.
   */
  @Parameter(property = "trifold.fix")
  private @Nullable String fix;

  /** A file of editorial findings that are known and no longer told. */
  @Parameter(property = "trifold.baseline")
  private @Nullable String baseline;

  /** Write that file anew, with all that the goal {@code check} finds now. */
  @Parameter(property = "trifold.writeBaseline")
  private @Nullable String writeBaseline;

  /** How many threads work. Default: one for each processor. */
  @Parameter(property = "trifold.jobs")
  private @Nullable String jobs;

  /** Further folders that may be read, such as one of fonts. */
  @Parameter(property = "trifold.readRoot")
  private @Nullable List<String> readRoot;

  /** Hosts that includes and pictures may be fetched from, by https only: HOST or HOST:PORT. */
  @Parameter(property = "trifold.allowNetwork")
  private @Nullable List<String> allowNetwork;

  /** Ask the web addresses that manuscripts link whether they answer. Default: {@code false}. */
  @Parameter(property = "trifold.online")
  private @Nullable String online;

  /**
   * Work in a JVM of its own, which can be stopped and whose memory is limited; {@code false} works
   * in Maven's. Default: {@code true}.
   */
  @Parameter(property = "trifold.isolate")
  private @Nullable String isolate;

  /** Do nothing, and call it fine. */
  @Parameter(property = "trifold.skip")
  private @Nullable String skip;

  /** Settings by their keys, as the goal {@code explain} lists them. */
  @Parameter private @Nullable Map<String, String> settings;

  /**
   * Settings on the command line: {@code handout.paper=letter,a4}; several are separated by
   * semicolons. They win over {@code settings}.
   */
  @Parameter(property = "trifold.set")
  private @Nullable String set;

  /** The build's timestamp; what renditions may show of time. */
  @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
  private @Nullable String outputTimestamp;

  /**
   * What the parameters ask for.
   *
   * @throws FindingException where the clock or {@code set} can't be understood
   */
  final Request request(Verb verb) {
    List<String> named = manuscripts == null ? List.of() : manuscripts;
    return new Request(verb, root.toPath(), named, given(), clock(), Progress.NONE);
  }

  private Optional<Instant> clock() {
    return BuildClock.of(System.getenv(), Optional.ofNullable(outputTimestamp));
  }

  private Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (settings != null) {
      // An element without text comes from Maven as null.
      settings.forEach((key, value) -> given.put(key, value == null ? "" : value));
    }
    given.putAll(SetParameter.parse(set == null ? "" : set));
    put(given, GeneralSettings.OUTPUT, output);
    put(given, GeneralSettings.THEME, theme);
    put(given, GeneralSettings.BRAND, brand);
    put(given, GeneralSettings.EDITIONS, editions);
    put(given, GeneralSettings.PROFILE, profile);
    put(given, GeneralSettings.FAIL_ON, failOn);
    put(given, GeneralSettings.FORMAT, format);
    put(given, GeneralSettings.REPORT_FILE, reportFile);
    put(given, GeneralSettings.FIX, fix);
    put(given, GeneralSettings.BASELINE, baseline);
    put(given, GeneralSettings.WRITE_BASELINE, "".equals(writeBaseline) ? "true" : writeBaseline);
    put(given, GeneralSettings.JOBS, jobs);
    put(given, GeneralSettings.ONLINE, "".equals(online) ? "true" : online);
    put(given, GeneralSettings.ISOLATE, "".equals(isolate) ? "true" : isolate);
    put(given, GeneralSettings.SKIP, "".equals(skip) ? "true" : skip);
    if (readRoot != null && !readRoot.isEmpty()) {
      given.put(GeneralSettings.READ_ROOT, String.join(",", readRoot));
    }
    if (allowNetwork != null && !allowNetwork.isEmpty()) {
      given.put(GeneralSettings.ALLOW_NETWORK, String.join(",", allowNetwork));
    }
    return given;
  }

  private static void put(Map<String, String> given, String key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }

  /**
   * Logs a line with its rule each; the one that Maven tells by itself, as the build's failure, is
   * left to it.
   */
  final void tell(List<Finding> findings, List<Finding> failing) {
    for (Finding finding : findings) {
      if (failing.size() == 1 && failing.contains(finding)) {
        continue;
      }
      switch (finding.severity()) {
        case INFO -> getLog().info(line(finding));
        case WARNING -> getLog().warn(line(finding));
        case ERROR -> getLog().error(line(finding));
      }
    }
  }

  static MojoFailureException failure(List<Finding> failing) {
    return new MojoFailureException(
        failing.size() == 1
            ? line(failing.get(0))
            : failing.size() + " findings fail the build; each has a line above.");
  }

  private static String line(Finding finding) {
    return finding.line() + " [" + finding.rule() + "]";
  }

  /** The editions and inspections on this plugin's own class path, its dependencies included. */
  static Providers providers() {
    return Providers.load(ConfiguredMojo.class.getClassLoader());
  }

  static Pipeline pipeline() {
    ClassLoader loader = ConfiguredMojo.class.getClassLoader();
    return new Pipeline(
        providers(), Reader::open, InstantSource.system(), PluginClassPath.launch(loader));
  }
}
