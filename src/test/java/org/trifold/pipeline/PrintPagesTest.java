package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.PagedEdition;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.pipeline.Fakes.FakeEdition;

/** Who gets the pages of the print layout, when, and how often they are laid out. */
class PrintPagesTest {
  private static final Map<String, String> ALONE = Map.of("editions", "screen");

  @TempDir Path root;
  private Project project;
  private final AtomicInteger layouts = new AtomicInteger();
  private final CountDownLatch mailed = new CountDownLatch(1);

  @BeforeEach
  void project() {
    project = new Project(root).with("manuscript/a.adoc", "Title");
  }

  /** Pages by the words of the manuscript, which may order an error or a bug. */
  private final class Paper implements PagedEdition {
    @Override
    public String name() {
      return "paper";
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public PageMap pageMap(Job job) {
      layouts.incrementAndGet();
      String text = job.publication().document().body().text();
      assertEquals("paper", job.edition());
      if (text.contains("!stop")) {
        throw new IllegalStateException("asked for");
      }
      if (text.contains("!wide")) {
        throw new FindingException(wide());
      }
      return new PageMap(Map.of("a", text.length()), List.of(), 1);
    }

    private Finding wide() {
      return Finding.error(
          "TF-X-005", SourceLocation.ofLine("manuscript/a.adoc", 7), "Too wide.", "Narrow it.");
    }

    @Override
    public Rendition render(Job job) {
      await(mailed);
      Optional<PageMap> pages;
      List<Finding> findings = List.of();
      try {
        pages = Optional.of(pageMap(job));
      } catch (FindingException e) {
        pages = Optional.empty();
        findings = e.findings();
      }
      return new Rendition("paper", List.of(file(".pap", "paper")), Map.of(), findings, pages);
    }
  }

  /** Writes the pages it is given. */
  private static final class Screen implements Edition {
    @Override
    public String name() {
      return "screen";
    }

    @Override
    public List<Setting> settings() {
      return List.of(Setting.flag("screen.pages", true, "Whether it refers to pages."));
    }

    @Override
    public boolean wantsPageMap(Job job) {
      return job.settings().flag("screen.pages");
    }

    @Override
    public Rendition render(Job job) {
      String text = job.pageMap().map(PageMap::toString).orElse("none");
      return new Rendition("screen", List.of(file(".scr", text)), Map.of(), List.of());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS), "who needs no pages does not wait for them");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rendition.File file(String suffix, String text) {
    return new Rendition.File(suffix, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome run(Map<String, String> settings) {
    FakeEdition mail =
        new FakeEdition(
            "mail",
            job -> {
              mailed.countDown();
              return FakeEdition.plain("mail", ".mail").render(job);
            });
    // The one that waits comes first, so that order alone would not do.
    Providers providers = new Providers(List.of(new Screen(), new Paper(), mail), List.of());
    return Project.run(providers, project.request(Verb.RENDER, settings));
  }

  @Test
  void aloneAndTogetherTheyAreTheSameAndLaidOutOnce() {
    assertEquals(Verdict.FINE, run(ALONE).verdict());
    String alone = project.output().get("a/a.scr");
    assertTrue(alone.contains("a=5"), alone);
    assertEquals(1, layouts.get());
    assertFalse(project.output().containsKey("a/a.pap"), "no file of the other edition");
    layouts.set(0);
    assertEquals(Verdict.FINE, run(Map.of("jobs", "2")).verdict());
    assertEquals(alone, project.output().get("a/a.scr"));
    assertEquals(1, layouts.get(), "the rendition's own layout is taken");
  }

  @Test
  void oneWorkerIsEnough() {
    mailed.countDown();
    assertEquals(Verdict.FINE, run(Map.of("jobs", "1")).verdict());
    assertEquals(3 + 1, project.output().size());
  }

  @Test
  void nothingIsLaidOutForWhoDoesNotWantIt() {
    run(Map.of("editions", "screen", "screen.pages", "false"));
    run(Map.of("editions", "mail"));
    assertEquals(0, layouts.get());
    assertEquals("none", project.output().get("a/a.scr"));
  }

  @Test
  void aLayoutThatIsWrongIsAnInfoThatSaysWhyAndNoErrorOfTheOther() {
    project.with("manuscript/a.adoc", "Title !wide");
    Outcome outcome = run(ALONE);
    assertEquals(Verdict.FINE, outcome.verdict());
    assertEquals("none", project.output().get("a/a.scr"));
    assertEquals(
        List.of(
            "manuscript/a.adoc:7: There are no page breaks of the print layout to refer to: Too"
                + " wide. Narrow it."),
        Project.lines(outcome));
    assertEquals("TF-RUN-015", outcome.findings().get(0).rule());
    Outcome together = run(Map.of("fail-on", "never", "jobs", "2"));
    assertEquals("none", project.output().get("a/a.scr"));
    assertEquals(2, together.findings().size(), "the error of the paper's own, and why no pages");
  }

  @Test
  void aLayoutThatStopsIsToldTheSameWayWithItsTraceAtHand() {
    project.with("manuscript/a.adoc", "Title !stop");
    Outcome outcome = run(ALONE);
    assertEquals(Verdict.FINE, outcome.verdict());
    assertEquals("none", project.output().get("a/a.scr"));
    assertEquals("TF-RUN-015", outcome.findings().get(0).rule());
    assertEquals("asked for", outcome.causes().get(0).getMessage());
    mailed.countDown();
    Outcome together = run(Map.of("jobs", "2"));
    assertEquals(Verdict.BUG, together.verdict());
    assertEquals(1, together.bugs().size());
  }
}
