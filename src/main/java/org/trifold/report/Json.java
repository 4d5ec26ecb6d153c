package org.trifold.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON for people and programs: keys sorted, indented, with a newline at the end. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  static String write(JsonElement element) {
    return GSON.toJson(sorted(element)) + "\n";
  }

  private static JsonElement sorted(JsonElement element) {
    if (element instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    if (element instanceof JsonObject object) {
      Map<String, JsonElement> members = new TreeMap<>(object.asMap());
      JsonObject copy = new JsonObject();
      members.forEach((key, value) -> copy.add(key, sorted(value)));
      return copy;
    }
    return element;
  }

  /** Texts by key. */
  static JsonObject texts(Map<String, String> map) {
    JsonObject object = new JsonObject();
    map.forEach(object::addProperty);
    return object;
  }

  /** Numbers by key. */
  static JsonObject numbers(Map<String, Long> map) {
    JsonObject object = new JsonObject();
    map.forEach((key, value) -> object.add(key, new JsonPrimitive(value)));
    return object;
  }
}
