package org.trifold.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The file form of a {@link Report}. Everything in it but {@code run} depends on the input only.
 */
public final class ReportJson {
  private ReportJson() {}

  /** The whole report. */
  public static String write(Report report) {
    JsonObject object = new JsonObject();
    object.addProperty("manuscript", report.manuscript());
    object.addProperty("name", report.name());
    report.brand().ifPresent(brand -> object.addProperty("brand", brand));
    object.add("settings", settings(report.settings(), false));
    JsonArray renditions = new JsonArray();
    report.renditions().forEach(made -> renditions.add(rendition(made)));
    object.add("renditions", renditions);
    object.add("findings", FindingsJson.array(report.findings()));
    JsonObject run = run(report.run());
    run.add("settings", settings(report.settings(), true));
    object.add("run", run);
    return Json.write(object);
  }

  /** Those that say how a run works, or the others. */
  private static JsonObject settings(Settings settings, boolean ofRun) {
    JsonObject object = new JsonObject();
    for (Setting setting : settings.declared()) {
      if (setting.ofRun() != ofRun) {
        continue;
      }
      Settings.Value value = settings.value(setting.key());
      JsonObject member = new JsonObject();
      member.addProperty("value", value.text());
      member.addProperty("layer", value.layer().title());
      if (!value.where().file().isEmpty()) {
        member.addProperty("where", value.where().toString());
      }
      object.add(setting.key(), member);
    }
    return object;
  }

  private static JsonObject rendition(Report.Made made) {
    JsonObject object = new JsonObject();
    object.addProperty("edition", made.edition());
    object.add("figures", Json.texts(made.figures()));
    JsonArray files = new JsonArray();
    for (Report.MadeFile file : made.files()) {
      JsonObject member = new JsonObject();
      member.addProperty("file", file.path());
      member.addProperty("suffix", file.suffix());
      member.addProperty("mediaType", file.mediaType());
      member.addProperty("bytes", file.bytes());
      member.addProperty("sha256", file.sha256());
      member.addProperty("carries", file.carries().word());
      member.addProperty("audience", file.audience().word());
      member.add("figures", Json.texts(file.figures()));
      files.add(member);
    }
    object.add("files", files);
    return object;
  }

  private static JsonObject run(Report.Run run) {
    JsonObject object = new JsonObject();
    object.addProperty("parses", run.parses());
    object.addProperty("jdk", run.jdk());
    object.addProperty("version", run.version());
    object.addProperty("started", run.started().toString());
    object.add("millis", Json.numbers(run.millis()));
    return object;
  }

  /**
   * The renditions that a report tells of; how long they took is not in it and read as 0.
   *
   * @param place the report's file, as messages name it
   * @throws FindingException where the text is no report
   */
  public static List<Report.Made> renditions(String place, String json) {
    try {
      List<Report.Made> renditions = new ArrayList<>();
      for (JsonElement element :
          JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("renditions")) {
        JsonObject object = element.getAsJsonObject();
        List<Report.MadeFile> files = new ArrayList<>();
        for (JsonElement file : object.getAsJsonArray("files")) {
          files.add(file(file.getAsJsonObject()));
        }
        renditions.add(new Report.Made(text(object, "edition"), figures(object), files, 0));
      }
      return renditions;
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException e) {
      throw new FindingException(
          Finding.error(
              "TF-OUT-004",
              SourceLocation.ofFile(place),
              "This is not a report of this version.",
              "Render again."));
    }
  }

  private static Report.MadeFile file(JsonObject object) {
    return new Report.MadeFile(
        text(object, "file"),
        text(object, "suffix"),
        text(object, "mediaType"),
        object.get("bytes").getAsLong(),
        text(object, "sha256"),
        Content.of(text(object, "carries")),
        Audience.read(text(object, "audience")),
        figures(object));
  }

  private static Map<String, String> figures(JsonObject object) {
    Map<String, String> figures = new LinkedHashMap<>();
    object
        .getAsJsonObject("figures")
        .entrySet()
        .forEach(entry -> figures.put(entry.getKey(), entry.getValue().getAsString()));
    return figures;
  }

  private static String text(JsonObject object, String key) {
    return object.get(key).getAsString();
  }
}
