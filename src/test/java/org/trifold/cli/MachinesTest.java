package org.trifold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in Java machines of all kinds gives the same bytes. */
class MachinesTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  /** Where the files of a project come from, and where they lie in it. */
  private static final Map<String, String> SOURCES =
      new TreeMap<>(
          Map.of(
              "manuscript", "manuscript",
              "src/test/resources/org/trifold/edition/handout/fonts", "fonts",
              "src/it/book/manuscript", "manuscript/book",
              "src/test/resources/issue/manuscript", "manuscript/issue",
              "src/test/resources/machines", "manuscript/machines"));

  private static final String EVERYTHING = "manuscript/machines/everything.adoc";

  /** The project's own article, one with all that could differ, a gathered book and an issue. */
  private static final List<String> MANUSCRIPTS =
      List.of(
          "manuscript/microneedling.adoc",
          EVERYTHING,
          "manuscript/book/walkers.book.toml",
          "manuscript/issue/june.issue.toml");

  private static final List<String> SUFFIXES =
      List.of(".pdf", ".epub", ".html", ".txt", ".eml", ".zip", "report.json");

  /** Machines at work at a time. */
  private static final int LANES = 2;

  @TempDir Path temp;

  private static void project(Path root, boolean reversed) throws IOException {
    List<Map.Entry<Path, Path>> files = new ArrayList<>();
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path from = BASE.resolve(source.getKey());
      try (Stream<Path> walk = Files.walk(from)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          Path to = root.resolve(source.getValue()).resolve(from.relativize(file).toString());
          files.add(Map.entry(file, to));
        }
      }
    }
    if (reversed) {
      Collections.reverse(files);
    }
    for (Map.Entry<Path, Path> file : files) {
      Files.createDirectories(file.getValue().getParent());
      Files.copy(file.getKey(), file.getValue());
    }
  }

  /** Renders on a machine: where its files lie, and by whom. */
  private Map<String, String> render(List<Integer> machine, List<String> manuscripts)
      throws Exception {
    boolean other = machine.get(7) == 1;
    Path root = temp.resolve(other ? "her projects/ğ folder" : "p").resolve(machine.toString());
    project(root, machine.get(6) == 1);
    Locale locale = Locale.forLanguageTag(Machines.LOCALES.get(machine.get(2)));
    List<String> command = new ArrayList<>();
    command.add(Machines.javas().get(machine.get(0)).toString());
    command.add("@" + BASE.resolve("src/main/launcher/jvm.options"));
    command.add("-Duser.timezone=" + Machines.ZONES.get(machine.get(1)));
    command.add("-Duser.language=" + locale.getLanguage());
    command.add("-Duser.country=" + locale.getCountry());
    command.add("-Dfile.encoding=" + Machines.CHARSETS.get(machine.get(3)));
    command.add("-Duser.name=" + (other ? "Işıl" : "builder"));
    command.add("-Duser.home=" + Files.createDirectories(temp.resolve(other ? "home/x" : "h")));
    command.addAll(List.of("-cp", classPath()));
    command.addAll(List.of(Main.class.getName(), "render", "--brand", "example-clinic"));
    command.addAll(List.of("--profile", "off", "--set", "handout.fonts=fonts"));
    command.addAll(manuscripts);
    command.addAll(List.of("--jobs", machine.get(4) == 0 ? "1" : "4"));
    if (machine.get(5) == 0) {
      command.add("--no-isolate");
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().remove("SOURCE_DATE_EPOCH");
    Path said = temp.resolve("said " + machine);
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertEquals(0, process.waitFor(), () -> machine + ": " + told(said));
    } finally {
      process.destroy(); // The others failed.
    }
    return hashes(root.resolve("output"));
  }

  /** Absolute: each machine has a working folder of its own. */
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Its findings. */
  private static String told(Path said) {
    try {
      String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.contains(" output/"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Map<String, String> hashes(Path output) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        byte[] content = Files.readAllBytes(file);
        if (name.endsWith("report.json")) {
          hashes.put(name, report(new String(content, StandardCharsets.UTF_8)));
        } else if (!name.startsWith(".")) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
          hashes.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    return hashes;
  }

  /** Without what tells of the run. */
  private static String report(String json) {
    JsonObject report = JsonParser.parseString(json).getAsJsonObject();
    report.remove("run");
    return report.toString();
  }

  private void compare(List<List<Integer>> machines, List<String> manuscripts) throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      Map<List<Integer>, Future<Map<String, String>>> rendering = new LinkedHashMap<>();
      for (List<Integer> machine : machines) {
        rendering.put(machine, lanes.submit(() -> render(machine, manuscripts)));
      }
      Map<String, String> expected = rendering.get(machines.get(0)).get();
      for (String suffix : SUFFIXES) {
        assertTrue(expected.keySet().stream().anyMatch(n -> n.endsWith(suffix)), "no " + suffix);
      }
      for (List<Integer> machine : machines.subList(1, machines.size())) {
        Map<String, String> found = rendering.get(machine).get();
        Set<String> differing = new TreeSet<>(expected.keySet());
        differing.addAll(found.keySet());
        differing.removeIf(n -> expected.getOrDefault(n, "").equals(found.get(n)));
        assertEquals(Set.of(), differing, () -> machine + " after " + machines.get(0));
      }
    } finally {
      lanes.shutdownNow();
      assertTrue(lanes.awaitTermination(1, TimeUnit.MINUTES), "they end");
    }
  }

  private static List<List<Integer>> pairwise() throws IOException {
    return Machines.pairwise(Machines.factors(Machines.javas().size())).levels();
  }

  /** The one with all that could differ; each level of each difference is met. */
  @Test
  void anotherJavaZoneLocaleCharsetFolderAndUserGiveTheSameBytes() throws Exception {
    compare(pairwise().subList(0, 3), List.of(EVERYTHING));
  }

  @Test
  @Tag("kill")
  void machinesWithEachPairOfDifferencesGiveTheSameBytes() throws Exception {
    compare(pairwise(), MANUSCRIPTS);
  }

  @Test
  void theMachinesHaveEachPairAndTheFirstThreeEachLevel() {
    List<Integer> factors = Machines.factors(2);
    List<List<Integer>> machines = Machines.pairwise(factors).levels();
    assertTrue(machines.size() <= 12, machines.toString());
    Set<String> pairs = new HashSet<>();
    machines.forEach(machine -> pairs.addAll(Machines.pairs(machine)));
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        for (int a = 0; a < factors.get(i); a++) {
          for (int b = 0; b < factors.get(j); b++) {
            assertTrue(pairs.contains(i + "=" + a + " " + j + "=" + b), i + " and " + j);
          }
        }
      }
      int factor = i;
      Set<Integer> levels = new HashSet<>();
      machines.subList(0, 3).forEach(machine -> levels.add(machine.get(factor)));
      assertEquals(factors.get(i), levels.size(), "factor " + i);
    }
  }
}
