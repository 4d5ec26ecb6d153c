package org.trifold.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.check.Proofreading;
import org.trifold.config.Settings;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.gather.Gathering;
import org.trifold.gather.Plan;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;
import org.trifold.theme.SharedShelf;
import org.trifold.transform.EditionRoles;
import org.trifold.transform.Labels;
import org.trifold.transform.Transforms;

/** What {@code explain} shows as a bad example is found, and its good example is not. */
class RuleExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  /** They keep the fonts that they parsed. */
  private static final List<Edition> RENDERING =
      ServiceLoader.load(Edition.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final Set<String> EDITIONS = Set.of("handout", "ebook", "newsletter");

  /** Rules about something else than what a manuscript says: command lines, files, themes. */
  private static final Pattern NO_MANUSCRIPT =
      Pattern.compile(
          "TF-EDIT-00[1238]|TF-EDIT-088|TF-EDIT-040|TF-EDIT-12[23]|TF-EDIT-140|TF-EDIT-16[01]"
              + "|TF-(CLIENT|CONF|EPUB|INSPECT|LABEL|LOSS|NET|OUT|PDF|PRINT|RUN|SEND|SHOP|THEME|NEWS)-.*"
              + "|TF-BRAND-00[123678]"
              // what a sending service knows
              + "|TF-MERGE-00[2-9]|TF-MERGE-010"
              // the choice of editions, and faults of Trifold's own
              + "|TF-BOOK-01[01]|TF-ISSUE-00[789]"
              // what a brand lacks
              + "|TF-GRAMMAR-001"
              // what only a text of some length shows
              + "|TF-LANG-002"
              // what only hostile texts pass: see BudgetsTest
              + "|TF-READ-08[0-9]|TF-READ-045|TF-READ-090|TF-HANDOUT-020"
              // what the parser may say, what lies on the disk, and the fonts of a theme
              + "|TF-READ-009|TF-READ-028|TF-READ-031|TF-READ-06[4-79]|TF-GATE-00[12678]|TF-HANDOUT-00[1-6]|TF-HANDOUT-009"
              + "|TF-HANDOUT-021|TF-HANDOUT-04[12]"
              + "|TF-EBOOK-003|TF-EBOOK-007|TF-EBOOK-030|TF-EBOOK-04[0-2]");

  /** Rules that reading keeps from editions, which other publications may break all the same. */
  private static final Pattern PUBLICATION = Pattern.compile("TF-EBOOK-00[126]|TF-HANDOUT-007");

  private static final Pattern FILE_LINE = Pattern.compile("(?m)^([a-z-]+\\.adoc): ?(.*)$");

  @TempDir Path root;

  static Stream<RulePage> pages() {
    return RulePages.load().all().stream().filter(p -> !NO_MANUSCRIPT.matcher(p.id()).matches());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aBadExampleIsFoundAndAGoodOneIsNot(RulePage page) throws IOException {
    List<Finding> bad = findings(page, page.bad());
    assertTrue(
        bad.stream().anyMatch(f -> f.rule().equals(page.id())), () -> page.id() + " not in " + bad);
    List<Finding> good = findings(page, page.good());
    assertFalse(
        good.stream().anyMatch(f -> f.rule().equals(page.id())), () -> page.id() + " in " + good);
  }

  private List<Finding> findings(RulePage page, String example) throws IOException {
    surroundings();
    if (page.id().matches("TF-(BOOK|ISSUE)-.*")) {
      return gathered(page.id().startsWith("TF-BOOK") ? "a.book.toml" : "a.issue.toml", example);
    }
    if (PUBLICATION.matcher(page.id()).matches()) {
      return rendered(page.id(), publication(example));
    }
    String manuscript = "a.adoc";
    if (FILE_LINE.matcher(example).find()) {
      Files.writeString(root.resolve("a.adoc"), "= Title\n\n");
      Files.writeString(root.resolve("b.adoc"), "");
      Matcher line = FILE_LINE.matcher(example);
      while (line.find()) {
        Path file = root.resolve(line.group(1));
        Files.writeString(file, Files.readString(file) + line.group(2) + "\n");
      }
    } else {
      String head = example.startsWith(":") ? "= Title\n" : "= Title\n\n";
      boolean whole = example.startsWith("= ") || page.id().equals("TF-READ-020");
      String text = example.startsWith(":") && !example.contains("\n\n") ? "\n\nText." : "";
      Files.writeString(
          root.resolve(manuscript), (whole ? "" : head) + example.strip() + text + "\n");
    }
    Reading reading = SharedReader.read(root, manuscript);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (page.id().matches("TF-(HANDOUT|EBOOK|GRAMMAR|TRUST)-.*")) {
      findings.addAll(rendered(page.id(), reading.publication().orElseThrow()));
    } else if (page.id().matches("TF-(CHECK|EDIT)-.*")) {
      findings.addAll(Proofreading.at(root, TODAY).all(reading.publication().orElseThrow()));
    } else {
      reading.publication().ifPresent(p -> findings.addAll(transformed(p)));
    }
    return findings;
  }

  /** What reading and gathering find of a description. */
  private List<Finding> gathered(String file, String description) throws IOException {
    Files.writeString(root.resolve(file), description);
    try {
      Plan plan = Descriptions.read(Gate.at(root, List.of()), file);
      List<Publication> articles =
          plan.paths().stream()
              .map(path -> SharedReader.read(root, path).publication().orElseThrow())
              .toList();
      return Gathering.of(plan, "a", articles).findings();
    } catch (FindingException e) {
      return e.findings();
    }
  }

  /** The files that examples name. */
  private void surroundings() throws IOException {
    Files.createDirectories(root.resolve("parts"));
    Files.createDirectories(root.resolve("images"));
    Files.writeString(root.resolve("parts/contact.adoc"), "Call us.\n");
    Files.writeString(
        root.resolve("parts.adoc"),
        "one\n\n// tag::aftercare[]\n\nKeep dry.\n\n// end::aftercare[]\n\nnine\n\nten\n");
    Files.writeString(
        root.resolve("aftercare.adoc"), "= Aftercare\n\n[#day-one]\n== The first day\n\nRest.\n");
    for (String name : List.of("sun", "rain", "to-nowhere", "same-end", "index-one", "index-two")) {
      String end = name.equals("sun") || name.equals("same-end") ? "== About\n\nAnn.\n" : "";
      String index = name.startsWith("index") ? "[index]\n== Index\n" : "";
      String link = name.equals("to-nowhere") ? " See xref:sun.adoc#nowhere[there]." : "";
      Files.writeString(
          root.resolve(name + ".adoc"),
          "= " + name + "\n\nA ((word))." + link + "\n\n" + end + index);
    }
    for (String name : List.of("sunny", "rainy")) {
      Files.writeString(
          root.resolve(name + ".adoc"),
          "= " + name + "\n:canonical-url: https://example.org/" + name + "\n\nA word.\n");
    }
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAA"
                    + "SUVORK5CYII=");
    Files.write(root.resolve("scar.png"), png);
    Files.write(root.resolve("badge.png"), png);
    Files.write(root.resolve("IMG_2041.jpg"), png);
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    for (String name : List.of("scar-types.svg", "images/scar-types.svg", "a-to-b.svg")) {
      Files.writeString(root.resolve(name), svg);
    }
  }

  private static List<Finding> transformed(Publication publication) {
    Findings findings = new Findings();
    findings.addAll(EditionRoles.check(publication, EDITIONS));
    for (String edition : EDITIONS) {
      Transforms.shared(edition, EDITIONS, Optional.empty(), Labels.of("en"), findings)
          .apply(publication);
    }
    return findings.list();
  }

  /** A publication that was not read here. */
  private static Publication publication(String html) {
    Document document = Jsoup.parse(html.startsWith("<html") ? html : "<p>" + html + "</p>");
    Element element = document.selectFirst("html");
    element.attr(SourceLocation.SOURCE_ATTRIBUTE, "a.adoc").attr(Publication.NAME_ATTRIBUTE, "a");
    document.title("Title");
    return Publication.of(document);
  }

  private List<Finding> rendered(String rule, Publication publication) {
    String name = rule.startsWith("TF-EBOOK") ? "ebook" : "handout";
    Edition edition =
        RENDERING.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    Settings settings = Settings.declare(edition.settings());
    Job job =
        new Job(
                publication,
                name,
                settings,
                "default",
                Optional.empty(),
                SharedReader.CLOCK,
                root,
                List.of(),
                Optional.empty())
            .with(SharedShelf.SHELF);
    return edition.render(job).findings();
  }
}
