package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.model.Rendition;
import org.trifold.pipeline.Fakes.FakeEdition;

/** Books gathered from manuscripts, on their way through a run. */
class BookRunTest {
  private static final String BOOK = "manuscript/all.book.toml";

  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void project() {
    project =
        new Project(temp)
            .with("manuscript/a.adoc", "First")
            .with("manuscript/b.adoc", "Second")
            .with("manuscript/_c.adoc", "Third")
            .with(
                BOOK,
                "title = \"All\"\narticles = [\"a.adoc\", \"b.adoc\"]\nback = [\"_c.adoc\"]\n");
  }

  private JsonObject run(String name) {
    return JsonParser.parseString(project.output().get(name + "/report.json"))
        .getAsJsonObject()
        .getAsJsonObject("run");
  }

  @Test
  void aBookIsMadeBesideItsArticlesAndEachIsParsedOnce() {
    Outcome outcome = project.run(Verb.RENDER, Map.of("jobs", "4"));
    assertEquals(List.of(), Project.lines(outcome));
    assertEquals(
        List.of(
            "a/a.mail",
            "a/a.pap",
            "a/report.json",
            "all/all.mail",
            "all/all.pap",
            "all/report.json",
            "b/b.mail",
            "b/b.pap",
            "b/report.json"),
        List.copyOf(project.output().keySet()));
    assertTrue(project.output().get("all/all.pap").contains("All First Second Third"));
    assertEquals(1, run("a").get("parses").getAsInt());
    assertEquals(3, run("all").get("parses").getAsInt());
  }

  @Test
  void aBookThatIsNamedIsMadeAlone() {
    project.run(Verb.RENDER, Map.of(), BOOK);
    assertEquals(
        List.of("all/all.mail", "all/all.pap", "all/report.json"),
        List.copyOf(project.output().keySet()));
    assertEquals(3, run("all").get("parses").getAsInt());
  }

  @Test
  void aBookIsTheSameAloneAndBesideItsArticlesAndWithOneThread() {
    project.run(Verb.RENDER, Map.of("jobs", "4"));
    String together = project.output().get("all/all.pap");
    project.run(Verb.RENDER, Map.of("jobs", "1"), BOOK);
    assertEquals(together, project.output().get("all/all.pap"));
  }

  @Test
  void checkWritesNothingAndInspectLooksAtWhatWasRendered() {
    assertEquals(Verdict.FINE, project.run(Verb.CHECK, Map.of()).verdict());
    assertEquals(Map.of(), project.output());
    assertEquals(
        List.of(
            BOOK + ": Its edition \"mail\" has not been rendered. Render it, then inspect.",
            BOOK + ": Its edition \"paper\" has not been rendered. Render it, then inspect."),
        Project.lines(project.run(Verb.INSPECT, Map.of(), BOOK)));
    project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINE, project.run(Verb.INSPECT, Map.of(), BOOK).verdict());
  }

  @Test
  void aBookAndAManuscriptOfOneNameClash() {
    project.with("manuscript/ALL.adoc", "Also");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(List.of("TF-RUN-004"), outcome.findings().stream().map(f -> f.rule()).toList());
    assertFalse(project.output().containsKey("all/report.json"));
  }

  @Test
  void aDescriptionThatStartsWithAnUnderscoreIsNone() {
    project.with("manuscript/_draft.book.toml", "nonsense");
    assertEquals(Verdict.FINE, project.run(Verb.RENDER, Map.of()).verdict());
  }

  @Test
  void settingsOfTheDescriptionHoldForTheBookAlone() {
    project.with(
        BOOK,
        "title = \"All\"\narticles = [\"a.adoc\"]\n[settings]\neditions = \"paper\"\n"
            + "[settings.paper]\nsize = \"9pt\"\n");
    project.with("manuscript/a.adoc", "First\n:paper-size: 20pt");
    assertEquals(Verdict.FINE, project.run(Verb.RENDER, Map.of()).verdict());
    Map<String, String> output = project.output();
    assertTrue(output.get("all/all.pap").contains("9pt"));
    assertFalse(output.containsKey("all/all.mail"));
    assertTrue(output.get("a/a.pap").contains("20pt"));
  }

  /** An edition that no book is made in unasked. */
  private record ForPosts(FakeEdition edition) implements Edition {
    @Override
    public String name() {
      return edition.name();
    }

    @Override
    public boolean isForBooks() {
      return false;
    }

    @Override
    public List<Setting> settings() {
      return edition.settings();
    }

    @Override
    public Rendition render(Job job) {
      return edition.render(job);
    }
  }

  private Outcome runWithMailForPosts(Function<Request, Request> change) {
    Providers providers =
        new Providers(
            List.of(
                FakeEdition.plain("paper", ".pap"),
                new ForPosts(FakeEdition.plain("mail", ".mail"))),
            List.of());
    return Project.run(providers, change.apply(project.request(Verb.RENDER, Map.of())));
  }

  @Test
  void anEditionThatIsNotForBooksIsMadeOnlyIfTheDescriptionNamesIt() {
    runWithMailForPosts(request -> request);
    assertFalse(project.output().containsKey("all/all.mail"));
    assertTrue(project.output().containsKey("a/a.mail"));
    project.with(
        BOOK, "title = \"All\"\narticles = [\"a.adoc\"]\n[settings]\neditions = [\"mail\"]\n");
    runWithMailForPosts(request -> request);
    assertTrue(project.output().containsKey("all/all.mail"));
  }

  @Test
  void aBookOfWhichNothingIsAskedForIsTold() {
    Outcome outcome =
        runWithMailForPosts(r -> project.request(Verb.RENDER, Map.of("editions", "mail"), BOOK));
    assertEquals(
        List.of(
            BOOK
                + ": The book is not made in the editions that are asked for. Name them in its"
                + " description: [settings] editions = [\"…\"]."),
        Project.lines(outcome));
    assertEquals(Verdict.FINE, outcome.verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "articles = [\"a.adoc\"]|manuscript/all.book.toml:1: The book has no title.",
        "title = \"All\"|manuscript/all.book.toml: The book has no articles.",
        "title = \"All\" articles = []|manuscript/all.book.toml:2:1: The list names no article.",
        "title = \"All\" articles = [\"x.adoc\"]|manuscript/all.book.toml:2:13: The file",
        "title = \"All\" articles = [\"a.adoc\", \"a.adoc\"]|manuscript/all.book.toml:2:23: \"a.adoc\"",
        "title = \"All\" articles = [\"all.book.toml\"]|manuscript/all.book.toml:2:13: \"all.book",
        "title = [\"All\"] articles = [\"a.adoc\"]|manuscript/all.book.toml:1:1: \"title\" is not",
        "title = \"All\" articles = [[\"a.adoc\"]]|manuscript/all.book.toml:2:1: \"articles\" holds",
        "title = \"All|manuscript/all.book.toml:1:",
        "title = \"All\" articles = [\"bad.adoc\"]|manuscript/bad.adoc:3: Bad.",
        "title = \"All\" articles = [\"latin.adoc\"]|manuscript/latin.adoc:1:2: The byte",
        "title = \"All\" articles = [\"a.adoc\"] [settings] jobs = 3|"
            + "manuscript/all.book.toml:4: \":trifold-jobs:\" can't be set here",
      })
  void badInputIsToldAtItsPlaceAndNothingOfTheBookIsWritten(String lines, String message)
      throws java.io.IOException {
    project.with("manuscript/bad.adoc", "Bad\n!error");
    java.nio.file.Files.write(temp.resolve("manuscript/latin.adoc"), new byte[] {'a', (byte) 0xE4});
    project.with(
        BOOK,
        lines.replace(" articles", "\narticles").replace(" [settings] ", "\n[settings]\n") + "\n");
    Outcome outcome = project.run(Verb.RENDER, Map.of(), BOOK);
    assertEquals(Verdict.FINDINGS, outcome.verdict(), () -> Project.lines(outcome).toString());
    assertTrue(
        Project.lines(outcome).get(0).startsWith(message), () -> Project.lines(outcome).toString());
    assertEquals(Map.of(), project.output());
  }

  @Test
  void aBookThatFailsDoesNotKeepItsArticlesBack() {
    project.with("manuscript/b.adoc", "Second\n!error");
    assertEquals(Verdict.FINDINGS, project.run(Verb.RENDER, Map.of()).verdict());
    assertEquals(
        List.of("a/a.mail", "a/a.pap", "a/report.json"), List.copyOf(project.output().keySet()));
  }

  @Test
  void aBugInAnArticleIsOneOfTheBookToo() {
    project.with("manuscript/b.adoc", "Second\n!bug");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.BUG, outcome.verdict());
    assertFalse(project.output().containsKey("all/all.pap"));
  }

  @Test
  void explainTellsTheSettingsOfABook() {
    project.with(
        BOOK, "title = \"All\"\narticles = [\"a.adoc\"]\n[settings.paper]\nsize = \"9pt\"\n");
    Explanation explanation = new Explanation(Fakes.providers(), Fakes.FakeReader::new);
    assertEquals(
        "paper.size = \"9pt\" (document attributes, " + BOOK + ":4:1)",
        explanation
            .answer(project.request(Verb.RENDER, Map.of(), BOOK), List.of("paper.size"))
            .lines()
            .get(1));
  }
}
