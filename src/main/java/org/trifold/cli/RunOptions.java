package org.trifold.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trifold.pipeline.GeneralSettings;
import org.trifold.pipeline.Progress;
import org.trifold.pipeline.Request;
import org.trifold.pipeline.Verb;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options that all verbs share. Each but {@code --root} and {@code --stacktrace} is a setting.
 */
final class RunOptions {
  private static final String WRITE = "write";

  /** Lets an option be followed by a manuscript: its value is joined to it, or none. */
  private static final class Alone implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        arguments.push(WRITE);
      }
      return false;
    }
  }

  @Option(
      names = "--root",
      paramLabel = "FOLDER",
      description = "The project's folder, which all paths are relative to. Default: here.")
  private Path root = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "The folder to write to. Default: output.")
  private @Nullable String output;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "The look: a folder in themes/, or a built-in theme.")
  private @Nullable String theme;

  @Option(
      names = "--brand",
      paramLabel = "NAME[,NAME]",
      description = "Who publishes: folders in themes/brands/.")
  private @Nullable String brand;

  @Option(
      names = "--editions",
      paramLabel = "NAME[,NAME]",
      description = "The editions to render. Default: all.")
  private @Nullable String editions;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The editorial rules that manuscripts are held to. Default: off.")
  private @Nullable String profile;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "The least severity that keeps a manuscript from being written: info, warning, error or"
              + " never. Default: error.")
  private @Nullable String failOn;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How findings are printed: text, json, sarif, junit or html. Default: text.")
  private @Nullable String format;

  @Option(
      names = "--report-file",
      paramLabel = "FILE",
      description = "A file for the findings in that format; they are printed as text then.")
  private @Nullable String reportFile;

  @Option(
      names = "--fix",
      arity = "0..1",
      fallbackValue = WRITE,
      preprocessor = Alone.class,
      paramLabel = "show|write",
      description =
          "Mend what check is certain of, and show it as a diff; \"show\" changes nothing.")
  private @Nullable String fix;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Editorial findings that are known and no longer told.")
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      description = "Write that file anew, with all that check finds now.")
  private boolean writeBaseline;

  @Option(
      names = "--jobs",
      paramLabel = "NUMBER",
      description = "How many threads work. Default: one for each processor.")
  private @Nullable String jobs;

  @Option(
      names = "--read-root",
      paramLabel = "FOLDER",
      description = "A further folder that may be read, such as one of fonts; can be repeated.")
  private List<String> readRoots = new ArrayList<>();

  @Option(
      names = "--allow-network",
      paramLabel = "HOST",
      description =
          "A host that includes and pictures may be fetched from, by https only; HOST:PORT for"
              + " another port than 443; can be repeated.")
  private List<String> openHosts = new ArrayList<>();

  @Option(
      names = "--online",
      description = "Ask the web addresses that manuscripts link whether they answer.")
  private boolean online;

  @Option(names = "--skip", description = "Do nothing, and call it fine.")
  private boolean skip;

  @Option(
      names = "--no-isolate",
      description = "Work in this JVM, not in one of its own that can be stopped.")
  private boolean notIsolated;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting by its key, as \"explain\" lists them; can be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--stacktrace",
      description = "Show stack traces, and what libraries have to say.")
  private boolean stacktrace;

  boolean stacktrace() {
    return stacktrace;
  }

  /** The request that these options and manuscripts make. */
  Request request(Verb verb, List<String> manuscripts, Optional<Instant> clock, Progress progress) {
    return new Request(verb, root, manuscripts, settings(), clock, progress);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(set);
    put(settings, GeneralSettings.OUTPUT, output);
    put(settings, GeneralSettings.THEME, theme);
    put(settings, GeneralSettings.BRAND, brand);
    put(settings, GeneralSettings.EDITIONS, editions);
    put(settings, GeneralSettings.PROFILE, profile);
    put(settings, GeneralSettings.FAIL_ON, failOn);
    put(settings, GeneralSettings.FORMAT, format);
    put(settings, GeneralSettings.REPORT_FILE, reportFile);
    put(settings, GeneralSettings.FIX, fix);
    put(settings, GeneralSettings.BASELINE, baseline);
    put(settings, GeneralSettings.JOBS, jobs);
    if (writeBaseline) {
      settings.put(GeneralSettings.WRITE_BASELINE, "true");
    }
    if (!readRoots.isEmpty()) {
      settings.put(GeneralSettings.READ_ROOT, String.join(",", readRoots));
    }
    if (!openHosts.isEmpty()) {
      settings.put(GeneralSettings.ALLOW_NETWORK, String.join(",", openHosts));
    }
    if (online) {
      settings.put(GeneralSettings.ONLINE, "true");
    }
    if (notIsolated) {
      settings.put(GeneralSettings.ISOLATE, "false");
    }
    if (skip) {
      settings.put(GeneralSettings.SKIP, "true");
    }
    return settings;
  }

  private static void put(Map<String, String> settings, String key, @Nullable String value) {
    if (value != null) {
      settings.put(key, value);
    }
  }

  /** The names as given, with {@code -} replaced by the lines of standard input. */
  static List<String> named(List<String> names, InputStream in) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-")) {
        all.addAll(lines(in));
      } else {
        all.add(name);
      }
    }
    return all;
  }

  private static List<String> lines(InputStream in) {
    try {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
