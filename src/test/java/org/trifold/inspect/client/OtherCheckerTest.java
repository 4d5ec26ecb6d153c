package org.trifold.inspect.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.cli.Main;
import org.trifold.config.ConfigFile;
import org.trifold.gate.Gate;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Theme;

/** The checker of caniemail's npm package beside ours. It runs in Node, as the browser tests do. */
@Tag("browser")
class OtherCheckerTest {
  private static final Path BASE =
      Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();

  /** It takes every property for one whose name it starts with. */
  private static final Set<String> BY_PREFIX =
      Set.of(
          "css-background",
          "css-border",
          "css-border-inline-block",
          "css-font-size",
          "css-list-style",
          "css-margin",
          "css-margin-inline-block",
          "css-outline",
          "css-overflow",
          "css-padding",
          "css-padding-inline-block",
          "css-pseudo-class-focus",
          "css-text-decoration",
          "css-text-emphasis",
          "css-white-space");

  /** What it tells of a feature whose notes are about uses that the article has none of. */
  private static final Map<String, String> NOT_SO_USED =
      Map.of(
          "css-border", "none is wider than 8 pixels or around a paragraph",
          "css-font-size", "sizes are in pixels",
          "css-font-weight", "bold and normal",
          "css-selector-type", "dropped with the style element, which is declared",
          "css-text-align", "left, right and center",
          "html-align", "no table is at a side",
          "html-lists", "no numbers run downwards",
          "html-mailto-links", "no bcc");

  private static final String SCRIPT =
      """
      import { readFileSync } from 'node:fs';
      import { pathToFileURL } from 'node:url';
      const { caniemail, rawData } = await import(pathToFileURL(process.argv[2]));
      const slugs = new Map(rawData.data.map((feature) => [feature.title, feature.slug]));
      const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*'];
      for (const [name, html] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
        try {
          const { errors, warnings } = caniemail({ clients, html }).issues;
          for (const issues of [errors, warnings])
            for (const [, list] of issues)
              for (const { title } of list) console.log(name + '\\t' + slugs.get(title));
        } catch (e) {
          console.log(name + '\\t!' + e.message);
        }
      }
      """;

  @TempDir Path temp;

  /** What it finds in mails by name; after an exclamation mark, why it broke off. */
  private Map<String, Set<String>> others(Map<String, String> mails) throws Exception {
    Path script = Files.writeString(temp.resolve("check.mjs"), SCRIPT);
    Path input =
        Files.writeString(temp.resolve("mails.json"), new com.google.gson.Gson().toJson(mails));
    Path output = temp.resolve("found.tsv");
    Path modules = Path.of(System.getProperty("trifold.browser.modules"));
    Process node =
        new ProcessBuilder(
                "node",
                script.toString(),
                modules.resolve("caniemail/dist/index.js").toAbsolutePath().toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertTrue(node.waitFor(120, TimeUnit.SECONDS), "Node hangs");
    assertEquals(0, node.exitValue());
    Map<String, Set<String>> found = new TreeMap<>();
    mails.keySet().forEach(name -> found.put(name, new TreeSet<>()));
    Files.readAllLines(output)
        .forEach(
            line -> {
              String[] row = line.split("\t", 2);
              found.get(row[0]).add(row[1]);
            });
    return found;
  }

  private static Set<String> ours(String html) {
    return MailUses.of(Jsoup.parse(html), Features.load(), e -> SourceLocation.ofFile("")).stream()
        .map(Use::feature)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void itFindsNothingInTheArticleOutsideTheDeclaredFallbacks(String theme) throws Exception {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        new Main(out, out, InputStream.nullInputStream())
            .run(
                "render",
                "--root",
                BASE.toString(),
                "--brand",
                "example-clinic",
                "--profile",
                "off",
                "--editions",
                "newsletter",
                "--theme",
                theme,
                "--output",
                temp.toString());
    assertEquals(0, code);
    String html = Files.readString(temp.resolve("microneedling/microneedling.html"));
    Set<String> found = others(Map.of("mail", html)).get("mail");
    assertFalse(found.isEmpty(), "it looked at the mail");
    var file = Theme.load(Gate.at(BASE, List.of()), theme).file("newsletter/fallbacks.toml");
    Set<String> slugs = SupportData.load().features().keySet();
    List<String> families = ClientFamily.all().stream().map(ClientFamily::name).toList();
    Fallbacks declared =
        Fallbacks.read(
                ConfigFile.parse("fallbacks.toml", TabTable.text("fallbacks.toml")),
                slugs,
                families)
            .and(Fallbacks.read(ConfigFile.parse(file.place(), file.text()), slugs, families));
    found.removeAll(declared.slugs());
    found.removeAll(NOT_SO_USED.keySet());
    found.removeIf(slug -> BY_PREFIX.contains(slug) && !ours(html).contains(slug));
    assertEquals(Set.of(), found);
  }

  @Test
  void weFindWhateverItFindsInSmallMails() throws Exception {
    Map<String, String> mails = FeaturesTest.mails();
    Map<String, Set<String>> missed = new TreeMap<>();
    others(mails)
        .forEach(
            (name, found) -> {
              found.removeIf(slug -> slug.startsWith("!") || BY_PREFIX.contains(slug));
              found.removeAll(ours(mails.get(name)));
              if (!found.isEmpty()) {
                missed.put(name, found);
              }
            });
    assertEquals(Map.of(), missed);
  }
}
