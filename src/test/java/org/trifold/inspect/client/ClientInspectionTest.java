package org.trifold.inspect.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.config.ConfigFile;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.edition.newsletter.NewsletterEdition;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.read.SharedReader;
import org.trifold.theme.SharedShelf;
import org.trifold.theme.Theme;

/** What is told of real newsletters. */
class ClientInspectionTest {
  private static final ClientInspection INSPECTION = new ClientInspection();

  @TempDir Path root;

  private static Job job(
      Publication publication, Path root, String theme, String brand, Map<String, String> set) {
    List<Setting> declared = new ArrayList<>(new NewsletterEdition().settings());
    declared.addAll(INSPECTION.settings());
    Map<String, Settings.Written> written = new LinkedHashMap<>();
    set.forEach(
        (key, text) ->
            written.put(key, new Settings.Written(text, SourceLocation.ofLine("trifold.toml", 3))));
    return new Job(
            publication,
            "newsletter",
            Settings.declare(declared).with(Layer.PROJECT_FILE, written),
            theme,
            Optional.of(brand).filter(b -> !b.isEmpty()),
            SharedReader.CLOCK,
            root,
            List.of(),
            Optional.empty())
        .with(SharedShelf.SHELF);
  }

  private static List<String> told(Job job) {
    return Mail.of(job).told();
  }

  /** A newsletter and what it was made from. */
  private record Mail(Job job, Rendition rendition) {
    static Mail of(Job job) {
      return new Mail(job, new NewsletterEdition().render(job));
    }

    List<String> told() {
      return INSPECTION.inspect(job, rendition).stream()
          .map(finding -> finding.rule() + " " + finding.line())
          .toList();
    }

    String html() {
      return new String(rendition.files().get(0).content(), StandardCharsets.UTF_8);
    }
  }

  private static final Map<String, Mail> MAILS = new ConcurrentHashMap<>();

  private static Mail article(String theme) {
    return MAILS.computeIfAbsent(
        "article " + theme,
        name -> {
          Publication publication = publication(Rendered.PROJECT, "manuscript/microneedling.adoc");
          return Mail.of(job(publication, Rendered.PROJECT, theme, Rendered.BRAND, Map.of()));
        });
  }

  private static Mail stress(String theme) {
    return MAILS.computeIfAbsent(
        "stress " + theme,
        name -> {
          Publication publication = publication(Rendered.STRESS, "stress.adoc");
          return Mail.of(job(publication, Rendered.STRESS, theme, "", Map.of()));
        });
  }

  private static Publication publication(Path root, String manuscript) {
    return SharedReader.read(root, manuscript).publication().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void theArticleUsesNothingThatIsNotAcceptedInBothThemes(String theme) {
    assertEquals(List.of(), article(theme).told());
    String all =
        ClientFamily.all().stream().map(ClientFamily::name).collect(Collectors.joining(","));
    Mail mail = article(theme);
    Job job =
        job(
            mail.job().publication(),
            Rendered.PROJECT,
            theme,
            Rendered.BRAND,
            Map.of("newsletter.clients", all));
    assertEquals(List.of(), new Mail(job, mail.rendition()).told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void everyConstructInBothThemesIsFine(String theme) {
    assertEquals(List.of(), stress(theme).told());
  }

  @Test
  void aMailInArabicHasNoElementThatProgramsDrop() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"), "= عنوان\n:lang: ar\n\nخذ 10-20 mg مرتين.\n\nاتصل 555-0142.\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    Job job = job(publication, root, "default", "", Map.of());
    Mail mail = Mail.of(job);
    assertTrue(mail.html().contains("<span dir=\"ltr\">"), mail.html());
    assertEquals(List.of(), mail.told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void withoutAFallbackEachAcceptedFeatureIsTold(String theme) {
    ClientCheck check = new ClientCheck(SupportData.load(), Features.load(), Notes.load());
    Set<String> slugs = check.data().features().keySet();
    List<String> families = ClientFamily.all().stream().map(ClientFamily::name).toList();
    var file =
        Theme.load(Gate.at(Rendered.PROJECT, List.of()), theme).file("newsletter/fallbacks.toml");
    Fallbacks declared =
        Fallbacks.read(ConfigFile.parse(file.place(), file.text()), slugs, families);
    Set<String> told = new TreeSet<>();
    for (Mail mail : List.of(article(theme), stress(theme))) {
      check
          .lacks(
              MailUses.of(
                  Jsoup.parse(mail.html()), check.features(), e -> SourceLocation.ofFile("")),
              ClientFamily.all(),
              Fallbacks.none())
          .forEach(lack -> told.add(lack.feature().slug()));
    }
    TreeSet<String> idle = new TreeSet<>(declared.slugs());
    idle.removeAll(told);
    assertEquals(Set.of(), idle, "declared and not needed");
  }

  private Job themed(String css, Map<String, String> set) throws IOException {
    Path theme = Files.createDirectories(root.resolve("themes/mine/newsletter"));
    Files.writeString(root.resolve("themes/mine/theme.toml"), "description = \"Mine.\"\n");
    Files.writeString(theme.resolve("newsletter.css"), css);
    Files.writeString(
        root.resolve("a.adoc"),
        "= A title\n\nText.\n\nMore, with ++++<ruby>漢<rt>kan</rt></ruby>++++.\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    return job(publication, root, "mine", "", set);
  }

  @Test
  void aThemesUnsupportedStyleIsAnErrorAtItsLine() throws IOException {
    Job job = themed("p {\n  color: red;\n  float: left;\n}\n", Map.of());
    List<Finding> floats =
        INSPECTION.inspect(job, new NewsletterEdition().render(job)).stream()
            .filter(f -> f.message().contains("float"))
            .filter(f -> f.rule().equals("TF-CLIENT-001"))
            .toList();
    assertEquals(1, floats.size(), () -> told(job).toString());
    assertEquals("themes/mine/newsletter/newsletter.css:3:3", floats.get(0).where().toString());
    assertEquals("ERROR", floats.get(0).severity().name());
    assertTrue(floats.get(0).message().startsWith("\"float: left\""), floats.get(0).message());
    assertTrue(floats.get(0).hint().contains("newsletter.accept=css-float"), floats.get(0).hint());
    assertTrue(floats.get(0).hint().contains("caniemail.com/features/css-float/"));
  }

  @Test
  void aTokensValueIsLookedAtWhereItIsUsed() throws IOException {
    Job job = themed("p {\n  width: var(--wide);\n}\n", Map.of());
    Files.writeString(root.resolve("themes/mine/theme.toml"), "[tokens]\nwide = \"12rem\"\n");
    assertTrue(
        told(job).stream().anyMatch(f -> f.contains("newsletter.css:2:3: \"width: 12rem\"")),
        () -> told(job).toString());
  }

  @Test
  void anElementOfTheAuthorsIsToldAtItsLine() throws IOException {
    Job job = themed("p { color: red; }\n", Map.of());
    List<String> ruby = told(job).stream().filter(f -> f.contains("<ruby>")).toList();
    assertTrue(ruby.get(0).startsWith("TF-CLIENT-001 a.adoc:5: \"<ruby>\""), ruby::toString);
  }

  @Test
  void aSettingAcceptsAndChoosesPrograms() throws IOException {
    String css = "p { float: left; }\n";
    assertTrue(told(themed(css, Map.of())).stream().anyMatch(f -> f.contains("css-float")));
    for (Map<String, String> set :
        List.of(
            Map.of("newsletter.accept", "css-float"), Map.of("newsletter.clients", "apple-mail"))) {
      assertTrue(
          told(themed(css, set)).stream().noneMatch(f -> f.contains("css-float")), set::toString);
    }
  }

  @Test
  void aThemesOwnFallbacksTakeThePlaceOfItsParents() throws IOException {
    String css = "p { border-radius: 4px; float: left; }\n";
    Job job = themed(css, Map.of());
    assertTrue(told(job).stream().noneMatch(f -> f.contains("css-border-radius")));
    Files.writeString(
        root.resolve("themes/mine/newsletter/fallbacks.toml"),
        "[css-float]\nreason = \"One below the other.\"\nclients = [\"outlook-classic\"]\n");
    Set<String> told =
        told(job).stream()
            .filter(f -> f.contains("css-float") || f.contains("css-border-radius"))
            .map(f -> f.replaceFirst(".*accept=([a-z-]+).*", "$1"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("css-border-radius"), told);
  }

  @Test
  void aMisspeltFallbackNamesTheNearest() throws IOException {
    assertEquals(
        List.of(
            "TF-CLIENT-004 trifold.toml:3: caniemail has no feature \"css-flot\"."
                + " Did you mean \"css-float\"?"),
        told(themed("p { color: red; }\n", Map.of("newsletter.accept", "css-flot"))));
    Job job = themed("p { color: red; }\n", Map.of());
    Files.writeString(
        root.resolve("themes/mine/newsletter/fallbacks.toml"),
        "[css-float]\nclients = [\"outlok\"]\n\n[css-filter]\nreson = \"x\"\n");
    String file = "TF-CLIENT-004 themes/mine/newsletter/fallbacks.toml:";
    List<String> told = told(job);
    assertTrue(told.stream().anyMatch(f -> f.startsWith(file + "2") && f.contains("outlook")));
    assertTrue(told.stream().anyMatch(f -> f.startsWith(file + "2") && f.contains("no reason")));
    assertTrue(told.stream().anyMatch(f -> f.startsWith(file + "5") && f.contains("\"reson\"")));
  }

  @Test
  void anUnknownProgramIsAnErrorThatNamesTheNearest() {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Settings.declare(INSPECTION.settings())
                    .with(
                        Layer.PROJECT_FILE,
                        Map.of(
                            "newsletter.clients",
                            new Settings.Written(
                                "gmail,outlook-clasic", SourceLocation.ofFile("trifold.toml")))));
    assertTrue(e.findings().get(0).hint().contains("outlook-classic"));
  }
}
