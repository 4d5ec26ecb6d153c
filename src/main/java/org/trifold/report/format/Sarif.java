package org.trifold.report.format;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.report.RulePage;

/** Findings as SARIF 2.1.0 (OASIS Standard, 2020), which code hosts show beside the lines. */
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
    run.addProperty("columnKind", "utf16CodeUnits");
    JsonArray results = new JsonArray();
    checked.findings().forEach(finding -> results.add(result(finding)));
    run.add("results", results);
    return run;
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

  private static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
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
    artifact.addProperty("uri", uri(finding.where().file()));
    artifact.addProperty("uriBaseId", ROOT);
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
    replacement.add("insertedContent", text(instead));
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

  /** A path as a relative URI reference (RFC 3986, 3.3): what no segment may have is escaped. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=@".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", b));
    }
    return uri.toString();
  }
}
