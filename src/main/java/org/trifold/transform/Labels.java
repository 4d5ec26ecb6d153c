package org.trifold.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.trifold.model.Findings;
import org.trifold.theme.ThemeFile;

/**
 * The words that Trifold itself puts on a page, in the language of the publication. Immutable and
 * thread-safe. Read without {@link java.util.ResourceBundle}, whose fallback is the machine's own
 * locale.
 */
public final class Labels {
  private static final String ENGLISH = "labels.properties";

  private final Properties properties;
  private final Locale locale;
  private final boolean translated;

  private Labels(Properties properties, Locale locale, boolean translated) {
    this.properties = properties;
    this.locale = locale;
    this.translated = translated;
  }

  /**
   * Labels for a language; English for what a language lacks.
   *
   * @param lang BCP 47 tag
   */
  public static Labels of(String lang) {
    return of(lang, name -> List.of(), new Findings());
  }

  /**
   * Labels for a language with those of a theme over them: of its files {@code
   * labels_pl.properties}, then {@code labels_pl-PL.properties} for the tag {@code pl-PL}.
   *
   * @param lang BCP 47 tag
   * @param files the theme's files of a name, the one that counts most last
   * @param findings collects what is wrong in them
   */
  public static Labels of(String lang, Function<String, List<ThemeFile>> files, Findings findings) {
    Locale locale = Locale.forLanguageTag(lang.replace('_', '-'));
    String language = locale.getLanguage();
    Properties english = load(ENGLISH, new Properties());
    Properties properties = english;
    boolean translated = language.equals("en");
    if (!language.isEmpty()) {
      String name = "labels_" + language + ".properties";
      translated |= Labels.class.getResource(name) != null;
      properties = new Properties(load(name, english));
      List<ThemeFile> found = new ArrayList<>(files.apply(name));
      if (!locale.toLanguageTag().equals(language)) {
        found.addAll(files.apply("labels_" + locale.toLanguageTag() + ".properties"));
      }
      for (ThemeFile file : found) {
        translated = true;
        LabelFile.read(file, english, findings).forEach(properties::setProperty);
      }
    }
    return new Labels(properties, locale, translated);
  }

  /** Whether the labels are in the publication's language; else they are English. */
  public boolean translated() {
    return translated;
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
