package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a browser computes for every element before and after inlining: the same, at 700 and 375
 * pixels, in light and dark, with a pointer over everything or the focus on it. The cases are our
 * own and those of other inliners, whose licences lie beside them.
 */
@Tag("browser")
class CssInlinerBrowserTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));
  private static final Path CASES =
      BASE.resolve("src/test/resources/org/trifold/edition/newsletter");

  @TempDir Path temp;

  @Test
  void everyElementLooksAsBefore() throws IOException, InterruptedException {
    JsonArray cases = new JsonArray();
    try (Stream<Path> files = Files.walk(CASES.resolve("inline/equal"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String before = Files.readString(file);
        cases.add(pair(CASES.relativize(file).toString(), before, inlined(before)));
      }
    }
    assertTrue(cases.size() > 550, "cases are found: " + cases.size());
    Map<String, List<String>> different = new LinkedHashMap<>(compare(cases));
    different.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), different);
  }

  @Test
  void aDifferenceIsSeenWhereverItShows() throws IOException, InterruptedException {
    String html = "<!DOCTYPE html><style>%s</style><p><a href=x>x</a></p>";
    String before = html.formatted("p{color:red}");
    JsonArray cases = new JsonArray();
    for (String other :
        List.of(
            "p{color:red;padding-left:1px}",
            "p{color:red}@media (max-width:480px){p{color:blue}}",
            "p{color:red}@media (prefers-color-scheme:dark){p{color:blue}}",
            "p{color:red}a:hover{margin:1px}",
            "p{color:red}p::before{content:'x'}",
            "p{color:red;--x:1}")) {
      cases.add(pair(other, before, html.formatted(other)));
    }
    compare(cases).forEach((name, differences) -> assertFalse(differences.isEmpty(), name));
  }

  private static String inlined(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    return new CssInliner().inline(document).outerHtml();
  }

  private static JsonObject pair(String name, String before, String after) {
    JsonObject pair = new JsonObject();
    pair.addProperty("name", name);
    pair.addProperty("before", before);
    pair.addProperty("after", after);
    return pair;
  }

  /** Differences by name, empty where there are none. */
  private Map<String, List<String>> compare(JsonArray cases)
      throws IOException, InterruptedException {
    Path in = Files.writeString(temp.resolve("cases.json"), cases.toString());
    Path out = temp.resolve("result.json");
    Path log = temp.resolve("log");
    Process node =
        new ProcessBuilder(
                "node",
                CASES.resolve("computed-styles.js").toString(),
                BASE.resolve(System.getProperty("trifold.browser.modules"))
                    .resolve("puppeteer-core")
                    .toString(),
                System.getProperty("trifold.browser.executable", "/usr/bin/chromium"),
                in.toString(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(node.waitFor(20, TimeUnit.MINUTES), "the browser hangs");
    assertEquals(0, node.exitValue(), () -> read(log));
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (JsonElement result : JsonParser.parseString(Files.readString(out)).getAsJsonArray()) {
      List<String> differences = new ArrayList<>();
      result
          .getAsJsonObject()
          .getAsJsonArray("differences")
          .forEach(d -> differences.add(d.getAsString()));
      found.put(result.getAsJsonObject().get("name").getAsString(), differences);
    }
    assertEquals(cases.size(), found.size(), "every case was looked at");
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
