package org.trifold.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * All declared settings with their values, each with the layer it came from. Immutable and
 * thread-safe; laying a layer over gives a new instance.
 */
public final class Settings {

  /**
   * A setting's value.
   *
   * @param text as written
   * @param layer who set it
   * @param where the place it is written at; the file is empty for the command line and defaults
   */
  public record Value(String text, Layer layer, SourceLocation where) {}

  /** Words that switch a flag on and off. */
  private static final List<String> FLAG_WORDS = List.of("true", "false");

  private static final SourceLocation NOWHERE = SourceLocation.ofFile("");

  private final Map<String, Setting> schema;
  private final Map<String, Value> values;

  private Settings(Map<String, Setting> schema, Map<String, Value> values) {
    this.schema = schema;
    this.values = values;
  }

  /**
   * Built-in values of declared settings.
   *
   * @throws IllegalArgumentException where two declarations share a key
   */
  public static Settings declare(Collection<Setting> settings) {
    Map<String, Setting> schema = new TreeMap<>();
    Map<String, Value> values = new TreeMap<>();
    for (Setting setting : settings) {
      if (schema.put(setting.key(), setting) != null) {
        throw new IllegalArgumentException("declared twice: " + setting.key());
      }
      values.put(setting.key(), new Value(setting.defaultValue(), Layer.BUILT_IN, NOWHERE));
    }
    return new Settings(Collections.unmodifiableMap(schema), Collections.unmodifiableMap(values));
  }

  /** One written value and its place. */
  public record Written(String text, SourceLocation where) {}

  /** Lays values from one layer over these; a value from a higher layer stays. */
  public Settings with(Layer layer, Map<String, Written> written) {
    Map<String, Value> merged = new TreeMap<>(values);
    List<Finding> findings = new ArrayList<>();
    written.forEach(
        (key, value) -> {
          Setting setting = schema.get(key);
          if (setting == null) {
            findings.add(
                Finding.error(
                    "TF-CONF-001",
                    value.where(),
                    "Unknown setting \"" + key + "\" (" + layer.title() + ").",
                    Nearest.hint(key, schema.keySet())));
            return;
          }
          String text = value.text().strip();
          String fault = fault(setting, text);
          if (!fault.isEmpty()) {
            findings.add(
                Finding.error(
                    "TF-CONF-002",
                    value.where(),
                    "The setting \""
                        + key
                        + "\" can't be \""
                        + text
                        + "\" ("
                        + layer.title()
                        + ").",
                    fault));
            return;
          }
          Value now = merged.get(key);
          if (now == null || now.layer().compareTo(layer) <= 0) {
            merged.put(key, new Value(text, layer, value.where()));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new Settings(schema, Collections.unmodifiableMap(merged));
  }

  /**
   * Lays the document attributes over that name a setting with hyphens for dots ({@code
   * :handout-paper: a4}). Attributes that start like a group of settings but name none are errors.
   *
   * @param places where each attribute is set
   */
  public Settings withAttributes(
      Map<String, String> attributes, Function<String, SourceLocation> places) {
    Map<String, String> keyByAttribute = new TreeMap<>();
    List<String> groups = new ArrayList<>();
    for (Setting setting : schema.values()) {
      int dot = setting.key().indexOf('.');
      if (dot > 0) {
        keyByAttribute.put(setting.attribute(), setting.key());
        groups.add(setting.key().substring(0, dot) + "-");
      }
    }
    Map<String, Written> written = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    attributes.forEach(
        (name, text) -> {
          String key = keyByAttribute.get(name);
          if (key != null) {
            String value = text.isEmpty() && kind(key) == Setting.Kind.FLAG ? "true" : text;
            written.put(key, new Written(value, places.apply(name)));
          } else if (groups.stream().anyMatch(name::startsWith)) {
            findings.add(
                Finding.error(
                    "TF-CONF-001",
                    places.apply(name),
                    "Unknown setting \":" + name + ":\" (" + Layer.DOCUMENT.title() + ").",
                    Nearest.hint(name, keyByAttribute.keySet())));
          }
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return with(Layer.DOCUMENT, written);
  }

  private static String fault(Setting setting, String text) {
    return switch (setting.kind()) {
      case TEXT, LIST -> "";
      case FLAG -> FLAG_WORDS.contains(text) ? "" : "Write true or false.";
      case NUMBER -> text.matches("-?\\d{1,18}") ? "" : "Write a whole number.";
      case CHOICE -> setting.choices().contains(text) ? "" : Nearest.hint(text, setting.choices());
      case CHOICES -> {
        List<String> words = split(text);
        yield words.stream()
            .filter(word -> !setting.choices().contains(word))
            .findFirst()
            .map(word -> Nearest.hint(word, setting.choices()))
            .orElse(words.isEmpty() ? "Known: " + String.join(", ", setting.choices()) + "." : "");
      }
    };
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private Setting.Kind kind(String key) {
    return setting(key).kind();
  }

  private Setting setting(String key) {
    Setting setting = schema.get(key);
    if (setting == null) {
      throw new IllegalArgumentException("not declared: " + key);
    }
    return setting;
  }

  /** The declarations, sorted by key. */
  public Collection<Setting> declared() {
    return schema.values();
  }

  /** Value with its layer. */
  public Value value(String key) {
    setting(key);
    Value value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("declared without a value: " + key);
    }
    return value;
  }

  public String text(String key) {
    return value(key).text();
  }

  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  public long number(String key) {
    return Long.parseLong(text(key));
  }

  /** The values of a list, without empty ones. */
  public List<String> list(String key) {
    return split(text(key));
  }
}
