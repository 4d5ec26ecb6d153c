package org.trifold.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The words that Trifold itself puts on a page, in the language of the publication. Immutable and
 * thread-safe. Read without {@link java.util.ResourceBundle}, whose fallback is the machine's own
 * locale.
 */
public final class Labels {
  private final Properties properties;
  private final Locale locale;

  private Labels(Properties properties, Locale locale) {
    this.properties = properties;
    this.locale = locale;
  }

  /**
   * Labels for a language; English for what a language lacks.
   *
   * @param lang BCP 47 tag
   */
  public static Labels of(String lang) {
    Locale locale = Locale.forLanguageTag(lang.replace('_', '-'));
    Properties properties = load("labels.properties", new Properties());
    if (!locale.getLanguage().isEmpty()) {
      properties = load("labels_" + locale.getLanguage() + ".properties", properties);
    }
    return new Labels(properties, locale);
  }

  private static Properties load(String name, Properties parent) {
    Properties properties = new Properties(parent);
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The locale of the publication's language, for collation and case. */
  public Locale locale() {
    return locale;
  }

  /**
   * A label.
   *
   * @param key as in {@code labels.properties}
   * @param arguments put in place of {@code {0}}, {@code {1}}, …
   * @throws IllegalArgumentException for a key that the English labels lack
   */
  public String get(String key, Object... arguments) {
    String text = properties.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no label " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
