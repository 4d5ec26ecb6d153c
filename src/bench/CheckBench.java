import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trifold.check.Pictures;
import org.trifold.check.Profile;
import org.trifold.check.ProfileFiles;
import org.trifold.check.Proofreader;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Sources;
import org.trifold.gate.Gate;
import org.trifold.model.Publication;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/**
 * How long proofreading takes once a manuscript is parsed: the project's article, and texts of
 * 25,000, 50,000 and 100,000 words, with the share of each rule. README.md says how to run it.
 */
public final class CheckBench {
  /** Rounds before any is measured, and rounds that are. */
  private static final int WARM = 3;

  private static final int ROUNDS = 5;

  private static final int[] LONG = {25_000, 50_000, 100_000};

  private final List<Rule> rules = Providers.load(CheckBench.class.getClassLoader()).rules();
  private final Path project;
  private final Path scratch;
  private final Profile profile;

  private CheckBench(Path project, Path scratch, String profile) {
    this.project = project;
    this.scratch = scratch;
    this.profile =
        new ProfileFiles(new ThemeFiles(Gate.at(scratch, List.of())), rules, RulePages.load().ids())
            .load(profile);
  }

  /**
   * Measures and prints.
   *
   * @param args the project's root; the profile, or clinic
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath();
    Path scratch = Files.createTempDirectory("trifold-bench");
    try (Reader reader = Reader.open()) {
      new CheckBench(project, scratch, args.length > 1 ? args[1] : Profile.CLINIC).run(reader);
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Reader reader) throws IOException {
    System.out.println(
        "Java "
            + Runtime.version()
            + ", profile "
            + profile.name()
            + ", CPU time, median of "
            + ROUNDS);
    try (Stream<Path> articles = Files.list(project.resolve("manuscript"))) {
      Path article =
          articles
              .filter(file -> file.toString().endsWith(".adoc"))
              .sorted()
              .findFirst()
              .orElseThrow();
      measure(reader, "article", Files.readString(article), 12);
    }
    List<String> paragraphs = paragraphs();
    for (int words : LONG) {
      measure(reader, words + " words", text(paragraphs, words), words == 100_000 ? 100 : 0);
    }
  }

  /** The paragraphs of the labelled texts, without their labels and headers. */
  private List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    Path corpus = project.resolve("src/test/resources/org/trifold/check/corpus");
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-clean.adoc")).sorted().toList()) {
        String text = Files.readString(file);
        if (text.contains("\n:lang: en")) {
          Arrays.stream(text.split("\n{2,}"))
              .filter(paragraph -> Character.isLetter(paragraph.charAt(0)))
              .forEach(paragraphs::add);
        }
      }
    }
    return paragraphs;
  }

  /** So many words of them, in any order, each with some words of others. */
  private static String text(List<String> paragraphs, int words) {
    Random random = new Random(words);
    List<String> all = paragraphs.stream().flatMap(p -> Arrays.stream(p.split("\\s+"))).toList();
    StringBuilder text = new StringBuilder("= A long text\n:lang: en\n");
    int written = 0;
    for (int i = 0; written < words; i++) {
      if (i % 6 == 0) {
        text.append("\n== ")
            .append(all.get(random.nextInt(all.size())))
            .append(' ')
            .append(i)
            .append('\n');
      }
      text.append('\n');
      String[] own = paragraphs.get(random.nextInt(paragraphs.size())).split("\\s+");
      for (int w = 0; w < own.length; w++) {
        boolean other = random.nextInt(4) == 0 && own[w].chars().allMatch(Character::isLetter);
        String word = other ? all.get(random.nextInt(all.size())) : own[w];
        text.append(other && !word.chars().allMatch(Character::isLetter) ? own[w] : word);
        text.append(w % 12 == 11 ? '\n' : ' ');
      }
      text.append('\n');
      written += own.length;
    }
    return text.toString();
  }

  private void measure(Reader reader, String name, String text, int shown) throws IOException {
    Files.writeString(scratch.resolve("text.adoc"), text);
    Gate gate = Gate.at(scratch, List.of());
    Publication publication =
        reader.read(gate, "text.adoc", "text", Map.of(), Instant.EPOCH).publication().orElseThrow();
    List<String> lines = text.lines().toList();
    Sources sources = file -> lines;
    List<Long> whole = new ArrayList<>();
    Map<String, List<Long>> parts = new TreeMap<>();
    int found = 0;
    for (int round = -WARM; round < ROUNDS; round++) {
      Subject subject =
          new Subject(publication, sources, LocalDate.EPOCH, Map.of(), Pictures.none());
      long start = cpu();
      found = new Proofreader(rules, profile).read(subject).size();
      long nanos = cpu() - start;
      Map<String, Long> here = parts(publication, sources);
      if (round >= 0) {
        whole.add(nanos);
        here.forEach((part, n) -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(n));
      }
    }
    double total = median(whole) / 1e6;
    System.out.printf(Locale.ROOT, "%n%s: %.1f ms, %d findings%n", name, total, found);
    parts.entrySet().stream()
        .map(part -> Map.entry(part.getKey(), median(part.getValue()) / 1e6))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(shown)
        .forEach(
            part ->
                System.out.printf(
                    Locale.ROOT,
                    "  %-22s %8.2f ms %5.1f %%%n",
                    part.getKey(),
                    part.getValue(),
                    100 * part.getValue() / total));
  }

  /** The time of the text, of each rule, and of what the proofreader does around them. */
  private Map<String, Long> parts(Publication publication, Sources sources) {
    Subject subject = new Subject(publication, sources, LocalDate.EPOCH, Map.of(), Pictures.none());
    Map<String, Long> parts = new TreeMap<>();
    long start = cpu();
    subject.text();
    parts.put("text", cpu() - start);
    for (Rule rule : rules) {
      if (profile.severity(rule).isPresent()) {
        start = cpu();
        rule.check(subject, profile.limits(rule));
        parts.put(rule.id() + " " + rule.getClass().getSimpleName(), cpu() - start);
      }
    }
    start = cpu();
    new Proofreader(
            rules, profile.without(java.util.Set.copyOf(rules.stream().map(Rule::id).toList())))
        .read(subject);
    parts.put("suppressions", cpu() - start);
    return parts;
  }

  /** Of this thread, which does all of it: other programs don't count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
