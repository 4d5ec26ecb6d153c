package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.check.Profile;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.theme.Theme;

/** The settings that belong to no edition. Their keys have no dot. */
public final class GeneralSettings {
  public static final String MANUSCRIPTS = "manuscripts";
  public static final String OUTPUT = "output";
  public static final String THEME = "theme";
  public static final String BRAND = "brand";
  public static final String EDITIONS = "editions";
  public static final String PROFILE = "profile";
  public static final String IGNORE_RULES = "ignore-rules";
  public static final String FAIL_ON = "fail-on";
  public static final String FORMAT = "format";
  public static final String REPORT_FILE = "report-file";
  public static final String BASELINE = "baseline";
  public static final String WRITE_BASELINE = "write-baseline";
  public static final String FIX = "fix";
  public static final String JOBS = "jobs";
  public static final String READ_ROOT = "read-root";
  public static final String ALLOW_NETWORK = "allow-network";
  public static final String ONLINE = "online";
  public static final String SKIP = "skip";
  public static final String ISOLATE = "isolate";
  public static final String TIME_LIMIT = "time-limit";
  public static final String HEAP_LIMIT = "heap-limit";

  static final String TEXT = "text";
  static final String JSON = "json";
  static final String SARIF = "sarif";
  static final String JUNIT = "junit";
  static final String HTML = "html";

  /** How findings can be asked for. */
  public static final List<String> FORMATS = List.of(TEXT, JSON, SARIF, JUNIT, HTML);

  static final String NO_FIX = "no";
  static final String FIX_SHOW = "show";
  static final String FIX_WRITE = "write";

  private static final String NEVER = "never";

  /**
   * What a manuscript, a brand or a theme may set of these; the rest is for who runs the build: a
   * manuscript must not widen what may be read, or lower what counts as a failure.
   */
  static final List<String> FOR_MANUSCRIPTS = List.of(THEME, BRAND, EDITIONS, PROFILE);

  static final List<String> FOR_BRANDS = List.of(THEME, EDITIONS, PROFILE);

  private GeneralSettings() {}

  /** The declarations. */
  static List<Setting> declared(List<String> editions) {
    List<Setting> declared = new ArrayList<>(own(editions));
    for (Budget budget : Budget.values()) {
      declared.add(Setting.number(budget.setting(), budget.standard(), budget.description()));
    }
    return List.copyOf(declared);
  }

  private static List<Setting> own(List<String> editions) {
    return List.of(
        Setting.list(MANUSCRIPTS, "manuscript", "Files and folders of manuscripts.").onlyOfRun(),
        Setting.text(OUTPUT, "output", "The folder that renditions are written to.").onlyOfRun(),
        Setting.text(THEME, Theme.DEFAULT, "The look: a folder in themes/, or a built-in theme."),
        Setting.list(
            BRAND, "", "Who publishes: folders in themes/brands/; several make a folder each."),
        Setting.choices(
            EDITIONS, editions, String.join(",", editions), "The editions that are rendered."),
        Setting.text(
            PROFILE,
            Profile.OFF,
            "The editorial rules that manuscripts are held to, a folder in themes/profiles/ or"
                + " built-in: off, clinic, marketing, book. With a brand of kind clinic it is clinic by"
                + " itself."),
        Setting.list(IGNORE_RULES, "", "Ids of editorial rules that hold for no manuscript."),
        Setting.choice(
            FAIL_ON,
            List.of(Severity.INFO.word(), Severity.WARNING.word(), Severity.ERROR.word(), NEVER),
            Severity.ERROR.word(),
            "The least severity of a finding that keeps a manuscript from being written."),
        Setting.choice(FORMAT, FORMATS, TEXT, "How findings are printed.").onlyOfRun(),
        Setting.text(
                REPORT_FILE,
                "",
                "A file for the findings in that format; they are printed as text then.")
            .onlyOfRun(),
        Setting.text(
            BASELINE, "", "A file of editorial findings that are known and no longer told."),
        Setting.flag(WRITE_BASELINE, false, "Write that file anew, with all that check finds now.")
            .onlyOfRun(),
        Setting.choice(
                FIX,
                List.of(NO_FIX, FIX_SHOW, FIX_WRITE),
                NO_FIX,
                "What check mends by itself: nothing, what is certain as a diff only, or in the"
                    + " manuscript too.")
            .onlyOfRun(),
        Setting.number(JOBS, 0, "How many threads work; 0 for one on each processor.").onlyOfRun(),
        Setting.list(READ_ROOT, "", "Further folders that may be read, beside the project's own."),
        Setting.list(
            ALLOW_NETWORK,
            "",
            "Hosts that includes and pictures may be fetched from by https, as HOST or HOST:PORT."),
        Setting.flag(
            ONLINE, false, "Ask the web addresses that manuscripts link whether they answer."),
        Setting.flag(SKIP, false, "Do nothing, and call it fine.").onlyOfRun(),
        Setting.flag(
                ISOLATE,
                true,
                "Work in a JVM of its own, which can be stopped and whose memory is limited.")
            .onlyOfRun(),
        Setting.number(
                TIME_LIMIT,
                50,
                "Seconds of processor time that a manuscript may take in a JVM of its own, beside one"
                    + " for each 4 kB of its text, packed.")
            .onlyOfRun(),
        Setting.number(
                HEAP_LIMIT,
                0,
                "MB of heap that the JVM of its own may use; 0 for 512 and 128 for each thread.")
            .onlyOfRun());
  }

  /** The least severity that counts as a failure; empty for never. */
  public static Optional<Severity> failOn(Settings settings) {
    String word = settings.text(FAIL_ON);
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /**
   * What manuscripts may use.
   *
   * @throws FindingException for what can't be a limit
   */
  static Budgets budgets(Settings settings) {
    return Budgets.of(budget -> Limits.number(settings, budget.setting(), 1, MOST_OF_A_BUDGET));
  }

  /** A thousand million, of bytes, million bytes or things: as good as none. */
  private static final long MOST_OF_A_BUDGET = 1_000_000_000;

  /** How many threads work: at least one. */
  static int jobs(Settings settings) {
    long jobs = Limits.number(settings, JOBS, 0, Integer.MAX_VALUE);
    long most = jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    return (int) Math.min(most, MOST_JOBS);
  }

  /** More threads than this are a slip of the finger. */
  private static final int MOST_JOBS = 256;
}
