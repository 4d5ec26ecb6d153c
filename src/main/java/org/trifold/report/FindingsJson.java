package org.trifold.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.trifold.model.Finding;

/** Findings as JSON; line and column are 0 where they are not known. */
public final class FindingsJson {
  private FindingsJson() {}

  /** One object with a {@code findings} array, and a newline at its end. */
  public static String write(List<Finding> findings) {
    JsonObject object = new JsonObject();
    object.add("findings", array(findings));
    return Json.write(object);
  }

  static JsonArray array(List<Finding> findings) {
    JsonArray array = new JsonArray();
    for (Finding finding : findings) {
      JsonObject object = new JsonObject();
      object.addProperty("rule", finding.rule());
      object.addProperty("severity", finding.severity().word());
      object.addProperty("file", finding.where().file());
      object.addProperty("line", finding.where().line());
      object.addProperty("column", finding.where().column());
      object.addProperty("message", finding.message());
      object.addProperty("hint", finding.hint());
      array.add(object);
    }
    return array;
  }
}
