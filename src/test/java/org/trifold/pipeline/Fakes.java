package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.gate.Gate;
import org.trifold.inspect.Inspection;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Metadata;
import org.trifold.model.MetadataHtml;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.read.Reading;

/** Small doubles of what a pipeline works with: quick, and able to fail on demand. */
public final class Fakes {
  private Fakes() {}

  /**
   * Reads a manuscript's first line as its title, lines {@code :name: value} as attributes, and the
   * words {@code !overflow}, {@code !memory}, {@code !bug} and {@code !warning} as orders.
   */
  public static final class FakeReader implements Reader {
    private final ConcurrentMap<String, Integer> parses = new ConcurrentHashMap<>();

    @Override
    public Reading read(
        Gate gate, String path, String name, Map<String, String> attributes, Instant clock) {
      parses.merge(path, 1, Integer::sum);
      String text;
      try {
        text = gate.readText(path, SourceLocation.ofFile(path));
      } catch (FindingException e) {
        return new Reading(Optional.empty(), e.findings(), List.of());
      }
      if (text.contains("!overflow")) {
        throw new IllegalStateException(new StackOverflowError());
      }
      if (text.contains("!memory")) {
        throw new OutOfMemoryError("asked for");
      }
      if (text.contains("!bug")) {
        throw new IllegalStateException("asked for");
      }
      List<Finding> findings = new ArrayList<>();
      if (text.contains("!warning")) {
        findings.add(
            Finding.warning("TF-X-001", SourceLocation.ofLine(path, 2), "So so.", "Mend it."));
      }
      if (text.contains("!error")) {
        findings.add(Finding.error("TF-X-002", SourceLocation.ofLine(path, 3), "Bad.", "Mend it."));
      }
      return new Reading(Optional.of(publication(path, name, text)), findings, List.of());
    }

    private static Publication publication(String path, String name, String text) {
      Map<String, String> header = new java.util.TreeMap<>();
      for (String line : text.lines().toList()) {
        if (line.startsWith(":")) {
          int end = line.indexOf(':', 1);
          header.put(line.substring(1, end), line.substring(end + 1).strip());
        }
      }
      Document document = Document.createShell("");
      MetadataHtml.write(
          new Metadata(
              text.lines().findFirst().orElse(""),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              List.of(),
              "en",
              "ltr",
              "article",
              Optional.empty(),
              Optional.ofNullable(header.get("revdate")),
              header),
          document);
      document.selectFirst("html").attr("data-source", path).attr("data-name", name);
      document.body().appendElement("p").text(text);
      return Publication.of(document);
    }

    @Override
    public int parses(String path) {
      return parses.getOrDefault(path, 0);
    }

    @Override
    public void close() {}
  }

  /** An edition that writes what it was given as text. */
  public record FakeEdition(String name, Function<Job, Rendition> how) implements Edition {
    /** Writes name, theme, brand, clock, its own setting and the body. */
    public static FakeEdition plain(String name, String suffix) {
      return new FakeEdition(
          name,
          job -> {
            String text =
                String.join(
                    "\n",
                    job.edition(),
                    job.theme(),
                    job.brand().orElse("-"),
                    job.clock().toString(),
                    job.settings().text(name + ".size"),
                    job.publication().document().body().text());
            return new Rendition(
                name,
                List.of(
                    new Rendition.File(
                        suffix, "text/plain", text.getBytes(StandardCharsets.UTF_8))),
                Map.of("pages", "1"),
                List.of());
          });
    }

    @Override
    public List<Setting> settings() {
      return List.of(Setting.text(name + ".size", "12pt", "How large the type is."));
    }

    @Override
    public Rendition render(Job job) {
      return how.apply(job);
    }
  }

  /** An inspection that objects to renditions that hold a word. */
  public record FakeInspection(String name, boolean always, String word) implements Inspection {
    @Override
    public List<Finding> inspect(Job job, Rendition rendition) {
      return rendition.files().stream()
          .filter(f -> new String(f.content(), StandardCharsets.UTF_8).contains(word))
          .map(
              f ->
                  Finding.error(
                      "TF-X-003",
                      SourceLocation.ofFile(job.publication().source()),
                      "The " + job.edition() + " says " + word + ".",
                      ""))
          .toList();
    }
  }

  /** Two editions, {@code paper} and {@code mail}, and one inspection of each kind. */
  public static Providers providers() {
    return new Providers(
        List.of(FakeEdition.plain("paper", ".pap"), FakeEdition.plain("mail", ".mail")),
        List.of(
            new FakeInspection("words", true, "unspeakable"),
            new FakeInspection("validator", false, "invalid")));
  }
}
