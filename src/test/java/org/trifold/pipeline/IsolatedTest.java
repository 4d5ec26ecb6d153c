package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.worker.Frames;
import org.trifold.worker.Launch;
import org.trifold.worker.Message;
import org.trifold.worker.WorkerJvm;

/** A real worker process, with doubles in it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class IsolatedTest {
  private static final Launch LAUNCH = Launch.likeThis(PoisonWorker.class.getName());

  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void project() {
    project = new Project(temp);
  }

  private Outcome run(Launch launch, Verb verb, Progress progress, Map<String, String> settings) {
    return new Pipeline(
            PoisonWorker.providers(),
            () -> {
              throw new AssertionError("the front opened a reader");
            },
            InstantSource.fixed(Project.TODAY),
            Optional.of(launch))
        .run(new Request(verb, temp, List.of(), settings, Optional.empty(), progress));
  }

  private Outcome run(Map<String, String> settings) {
    return run(LAUNCH, Verb.RENDER, Progress.NONE, settings);
  }

  private Outcome runHere(Verb verb, Map<String, String> settings) {
    return Project.run(PoisonWorker.providers(), project.request(verb, settings));
  }

  /** The output, with reports as far as two runs of the same must agree. */
  private Map<String, String> output() {
    Map<String, String> files = project.output();
    files.replaceAll(
        (name, text) -> {
          if (!name.endsWith("report.json")) {
            return text;
          }
          JsonObject object = JsonParser.parseString(text).getAsJsonObject();
          object.remove("run");
          return object.toString();
        });
    return files;
  }

  private void wipe() throws IOException {
    for (String name : project.output().keySet()) {
      Files.delete(temp.resolve("output").resolve(name));
    }
  }

  @Test
  void aWorkerGivesTheSameAsWorkInProcess() throws IOException {
    project
        .with("manuscript/a.adoc", "Title\n!warning")
        .with("manuscript/b.adoc", "Title\n!error")
        .with("manuscript/c.adoc", "Title\n!overflow")
        .with("manuscript/d.adoc", "Title\n!print")
        .with("manuscript/e.adoc", "Tïtle 标题\n:revdate: 2024-05-06\n:paper-size: 20pt")
        .with("manuscript/f.adoc", "Title\n!recurse")
        .with("themes/brands/one/brand.toml", "name = \"One\"")
        .with("themes/brands/two/brand.toml", "name = \"Two\"\n[settings]\npaper.size = \"18pt\"");
    for (Verb verb : List.of(Verb.RENDER, Verb.INSPECT, Verb.CHECK)) {
      Outcome here = runHere(verb, Map.of("brand", "one,two"));
      final Map<String, String> expected = output();
      if (verb == Verb.RENDER) {
        wipe();
      }
      Outcome there = run(LAUNCH, verb, Progress.NONE, Map.of("brand", "one,two"));
      assertEquals(Project.lines(here), Project.lines(there));
      assertEquals(here.failing(), there.failing());
      assertEquals(here.verdict(), there.verdict());
      assertEquals(expected, output());
      assertEquals(
          here.reports().stream().map(r -> r.name() + r.brand() + r.findings()).toList(),
          there.reports().stream().map(r -> r.name() + r.brand() + r.findings()).toList());
      assertEquals(List.of(), there.bugs());
    }
  }

  @Test
  void aBugInTheWorkerKeepsItsStackTrace() {
    project.with("manuscript/a.adoc", "Title\n!bug");
    Outcome outcome = run(Map.of());
    assertEquals(Verdict.BUG, outcome.verdict());
    assertEquals(
        "manuscript/a.adoc: read: This is a bug in Trifold (java.lang.IllegalStateException: asked"
            + " for). Please report it.",
        outcome.bugs().get(0).line());
    StackTraceElement top = outcome.bugs().get(0).thrown().getStackTrace()[0];
    assertEquals(Fakes.FakeReader.class.getName(), top.getClassName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!spin|It was stopped after 1 seconds of processor time. Look for what is repeated without"
            + " end, or raise the setting time-limit.",
        "!wait|It was stopped after 1 seconds of processor time. Look for what is repeated without"
            + " end, or raise the setting time-limit.",
        "!exit|The worker ended while it was worked on (exit code 7). Render it alone with"
            + " --no-isolate --stacktrace to see more.",
        "!hoard|It needs more memory than the 64 MB that the worker may use. Split the manuscript,"
            + " make its images smaller, or raise the setting heap-limit.",
        "!recurse|Its blocks are nested too deeply (mail). Nest lists and blocks less deeply.",
        "!garbage|The worker ended while it was worked on (something else than messages is"
            + " written to the pipe). Render it alone with --no-isolate --stacktrace to see more.",
      })
  void aPoisonedManuscriptIsAFindingAndItsNeighboursAreWritten(String poison, String told) {
    project
        .with("manuscript/a.adoc", "Title")
        .with("manuscript/b.adoc", "Title\n" + poison)
        .with("manuscript/c.adoc", "Title");
    // To fill the memory takes time too, on a crowded machine more than a second.
    String limit = told.contains("1 seconds") ? "1" : "60";
    Outcome outcome = run(Map.of("time-limit", limit, "heap-limit", "64", "jobs", "1"));
    assertEquals(List.of("manuscript/b.adoc: " + told), Project.lines(outcome));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    Map<String, String> output = project.output();
    assertTrue(output.containsKey("a/a.mail") && output.containsKey("c/c.mail"), output.toString());
    assertFalse(output.containsKey("b/b.pap"), "all or none");
  }

  @Test
  @Tag("exhaustive")
  void fivePoisonedOfFiftyKeepNoneOfTheOthersFromBeingWritten() throws IOException {
    List<String> poisons = List.of("!spin", "!exit", "!hoard", "!recurse", "!error");
    for (int i = 0; i < 50; i++) {
      project.with("manuscript/m" + i + ".adoc", "Title " + i);
    }
    runHere(Verb.RENDER, Map.of("time-limit", "2", "heap-limit", "64", "jobs", "3"));
    Map<String, String> expected = output();
    wipe();
    List<String> guilty = new ArrayList<>();
    for (int i = 0; i < poisons.size(); i++) {
      String name = "m" + (7 * i + 3);
      project.with("manuscript/" + name + ".adoc", "Title\nx\n" + poisons.get(i));
      guilty.add("manuscript/" + name + ".adoc");
      expected.keySet().removeIf(file -> file.startsWith(name + "/"));
    }
    Map<String, Integer> counts = Collections.synchronizedMap(new TreeMap<>());
    Progress progress =
        new Progress() {
          @Override
          public void planned(int steps) {
            counts.merge("planned", steps, Integer::sum);
          }

          @Override
          public void done(String step) {
            counts.merge("done", 1, Integer::sum);
          }
        };
    Outcome outcome =
        run(
            LAUNCH,
            Verb.RENDER,
            progress,
            Map.of("time-limit", "2", "heap-limit", "64", "jobs", "3"));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(
        guilty.stream().sorted().toList(),
        outcome.findings().stream().map(f -> f.where().file()).sorted().toList());
    assertEquals(expected, output());
    assertEquals(45, outcome.reports().size());
    assertEquals(counts.get("planned"), counts.get("done"), "each step is told once");
  }

  @Test
  void aWorkerThatIsKilledFromOutsideCostsNoManuscript() throws Exception {
    for (int i = 0; i < 6; i++) {
      project.with("manuscript/m" + i + ".adoc", "Title " + i + (i == 2 ? "\n!die" : ""));
    }
    CompletableFuture<Outcome> running = CompletableFuture.supplyAsync(() -> run(Map.of()));
    while (!Files.exists(temp.resolve("died-m2"))) {
      assertFalse(running.isDone(), "the run ends with the worker that is killed");
      Thread.sleep(20);
    }
    workers().forEach(ProcessHandle::destroyForcibly);
    Outcome outcome = running.get(2, TimeUnit.MINUTES);
    assertEquals(List.of(), Project.lines(outcome));
    assertEquals(Verdict.FINE, outcome.verdict());
    assertEquals(6, outcome.reports().size());
    assertEquals(18, project.output().size());
  }

  /** Worker processes of this test's own project. */
  private static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("PoisonWorker"))
        .toList();
  }

  @Test
  void noWorkerOutlivesItsRun() {
    project.with("manuscript/a.adoc", "Title").with("manuscript/b.adoc", "Title\n!spin");
    run(Map.of("time-limit", "1"));
    run(LAUNCH, Verb.RENDER, Progress.NONE, Map.of("theme", "nix"));
    workers().forEach(worker -> worker.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    assertEquals(List.of(), workers());
  }

  private Message.Open open() {
    return new Assignment(
            project.request(Verb.RENDER, Map.of()),
            List.of(new Manuscript("manuscript/a.adoc", "a")),
            Project.TODAY)
        .message();
  }

  @Test
  void aWorkerThatHasNothingLeftToDoEndsByItself() throws Exception {
    try (WorkerJvm worker = new WorkerJvm(LAUNCH, 64, line -> {})) {
      worker.send(open());
      worker.send(new Message.Finish());
      WorkerJvm.Event event = worker.next(Duration.ofMinutes(1)).orElseThrow();
      while (!event.equals(new WorkerJvm.Said(new Message.Finished()))) {
        event = worker.next(Duration.ofMinutes(1)).orElseThrow();
      }
      worker.awaitEnd();
      assertEquals(
          Optional.of(new WorkerJvm.Gone("exit code 0", false)),
          worker.next(Duration.ofSeconds(1)));
    }
  }

  @Test
  void aWorkerWhoseFrontDiesEndsInTheMiddleOfItsWork() throws Exception {
    project.with("manuscript/a.adoc", "Title\n!spin");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            PoisonWorker.class.getName());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process worker = builder.start();
    Frames.Out out = new Frames.Out(worker.getOutputStream());
    out.send(open());
    out.send(new Message.Take("manuscript/a.adoc"));
    Frames.In in = new Frames.In(worker.getInputStream());
    Message message = in.next().orElseThrow();
    while (!(message instanceof Message.Busy)) {
      message = in.next().orElseThrow();
    }
    worker.getOutputStream().close();
    assertTrue(worker.waitFor(30, TimeUnit.SECONDS), "it ends with its input");
  }

  /** Says that it is another version. */
  public static final class OtherVersion {
    private OtherVersion() {}

    public static void main(String[] args) throws IOException {
      new Frames.Out(System.out).send(new Message.Hello(99, "0.0"));
    }
  }

  @Test
  void aWorkerOfAnotherVersionIsRefusedInOneLine() {
    project.with("manuscript/a.adoc", "Title");
    Outcome outcome =
        run(
            Launch.likeThis(OtherVersion.class.getName()),
            Verb.RENDER,
            Progress.NONE,
            Map.of("output", "output"));
    assertEquals(
        List.of(
            "The worker is Trifold 0.0 with protocol 99, but this is "
                + Version.current()
                + " with "
                + Message.PROTOCOL
                + ". Leave one version of Trifold on the class path."),
        Project.lines(outcome));
  }

  @Test
  void aWorkerThatDoesNotStartIsToldInOneLine() {
    project.with("manuscript/a.adoc", "Title");
    Outcome outcome =
        run(new Launch(temp.toString(), "nix.Worker"), Verb.RENDER, Progress.NONE, Map.of());
    assertEquals(
        List.of(
            "The worker that renders can't be started: exit code 1: Error: Could not find or load"
                + " main class nix.Worker. Mend that, or render without it: --no-isolate."),
        Project.lines(outcome));
    assertEquals(Verdict.USAGE, outcome.verdict());
  }

  @ParameterizedTest
  @CsvSource({"time-limit,0", "heap-limit,63", "heap-limit,-1"})
  void aLimitThatIsNoneIsRefused(String key, String value) {
    project.with("manuscript/a.adoc", "Title");
    Outcome outcome = run(Map.of(key, value));
    assertEquals("TF-RUN-034", outcome.findings().get(0).rule());
    assertEquals(Verdict.USAGE, outcome.verdict());
  }

  @Test
  void withoutIsolationNoWorkerIsStarted() {
    project.with("manuscript/a.adoc", "Title");
    Outcome outcome =
        new Pipeline(
                PoisonWorker.providers(),
                Fakes.FakeReader::new,
                InstantSource.fixed(Project.TODAY),
                Optional.of(new Launch("", "nix.Worker")))
            .run(project.request(Verb.RENDER, Map.of("isolate", "false")));
    assertEquals(Verdict.FINE, outcome.verdict());
    assertTrue(project.output().containsKey("a/a.mail"));
  }
}
