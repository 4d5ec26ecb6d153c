package org.trifold.report.format;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.report.RulePage;

/**
 * Findings as SARIF 2.1.0 (OASIS Standard, 2020, with its errata 01), which code hosts show beside
 * the lines. Numbers of sections here are that standard's.
 */
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String ROOT = "ROOT";

  private final Checked checked;
  private final List<String> rules = new ArrayList<>();

  private Sarif(Checked checked) {
    this.checked = checked;
    checked.findings().stream().map(Finding::rule).distinct().sorted().forEach(rules::add);
  }

  /**
   * One document, with a newline at its end.
   *
   * @param version Trifold's
   */
  public static String write(Checked checked, String version) {
    JsonObject log = new Sarif(checked).log(version);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(log) + "\n";
  }

  private JsonObject log(String version) {
    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    JsonArray runs = new JsonArray();
    runs.add(run(version));
    log.add("runs", runs);
    return log;
  }

  private JsonObject run(String version) {
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "Trifold");
    driver.addProperty("version", version);
    JsonArray descriptors = new JsonArray();
    rules.forEach(rule -> descriptors.add(descriptor(rule)));
    driver.add("rules", descriptors);
    JsonObject tool = new JsonObject();
    tool.add("driver", driver);
    JsonObject run = new JsonObject();
    run.add("tool", tool);
    run.add("originalUriBaseIds", bases());
    run.addProperty("columnKind", "utf16CodeUnits");
    JsonArray results = new JsonArray();
    checked.findings().forEach(finding -> results.add(result(finding)));
    run.add("results", results);
    return run;
  }

  /** What paths are relative to; where that lies is not told, and differs (3.14.14). */
  private static JsonObject bases() {
    JsonObject root = new JsonObject();
    root.add("description", text("The root of the project."));
    JsonObject bases = new JsonObject();
    bases.add(ROOT, root);
    return bases;
  }

  private JsonObject descriptor(String rule) {
    JsonObject descriptor = new JsonObject();
    descriptor.addProperty("id", rule);
    checked
        .pages()
        .page(rule)
        .ifPresent(
            page -> {
              descriptor.add("shortDescription", text(page.title()));
              descriptor.add("fullDescription", text(line(page.why())));
              descriptor.add("help", text(help(page)));
            });
    return descriptor;
  }

  private static String help(RulePage page) {
    return String.join("\n", page.lines());
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A message; braces stand for arguments in one (3.11.5), and brackets for links (3.11.6). */
  private static JsonObject text(String text) {
    String braced = text.replace("{", "{{").replace("}", "}}");
    return content(
        braced.contains("](")
            ? braced.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
            : braced);
  }

  /** What stands in a file (3.3.2), as it is. */
  private static JsonObject content(String text) {
    JsonObject content = new JsonObject();
    content.addProperty("text", text);
    return content;
  }

  private JsonObject result(Finding finding) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", finding.rule());
    result.addProperty("ruleIndex", rules.indexOf(finding.rule()));
    result.addProperty("level", level(finding.severity()));
    String hint = finding.hint();
    result.add(
        "message", text(hint.isEmpty() ? finding.message() : finding.message() + " " + hint));
    JsonArray locations = new JsonArray();
    if (!finding.where().file().isEmpty()) {
      locations.add(location(finding));
    }
    result.add("locations", locations);
    if (finding.passage().instead().isPresent()) {
      JsonArray fixes = new JsonArray();
      fixes.add(fix(finding, finding.passage().instead().get()));
      result.add("fixes", fixes);
    }
    return result;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static JsonObject location(Finding finding) {
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact(finding));
    if (finding.where().line() > 0) {
      physical.add("region", region(finding));
    }
    JsonObject location = new JsonObject();
    location.add("physicalLocation", physical);
    return location;
  }

  private static JsonObject artifact(Finding finding) {
    JsonObject artifact = new JsonObject();
    FileUri uri = FileUri.of(finding.where().file());
    artifact.addProperty("uri", uri.text());
    if (!uri.absolute()) {
      artifact.addProperty("uriBaseId", ROOT);
    }
    return artifact;
  }

  private static JsonObject region(Finding finding) {
    JsonObject region = new JsonObject();
    region.addProperty("startLine", finding.where().line());
    int column = finding.where().column();
    if (column > 0) {
      region.addProperty("startColumn", column);
      if (finding.passage().length() > 0) {
        region.addProperty("endColumn", column + finding.passage().length());
      }
    }
    return region;
  }

  private static JsonObject fix(Finding finding, String instead) {
    JsonObject replacement = new JsonObject();
    replacement.add("deletedRegion", region(finding));
    replacement.add("insertedContent", content(instead));
    JsonArray replacements = new JsonArray();
    replacements.add(replacement);
    JsonObject change = new JsonObject();
    change.add("artifactLocation", artifact(finding));
    change.add("replacements", replacements);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject fix = new JsonObject();
    fix.add("artifactChanges", changes);
    return fix;
  }
}
