package org.trifold.gather;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.Settings;
import org.trifold.model.Author;
import org.trifold.model.LanguageTag;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;

/**
 * The head of a description: what a manuscript's header says of a manuscript.
 *
 * @param file the description, relative to the project root
 * @param authors empty where it names none
 * @param lang empty to take that of the first article
 * @param direction {@code ltr} or {@code rtl}; empty to take the language's
 * @param attributes document attributes, settings among them, each with its place
 */
public record Described(
    String file,
    String title,
    Optional<String> subtitle,
    Optional<String> shortTitle,
    List<Author> authors,
    Optional<LanguageTag> lang,
    Optional<String> direction,
    Optional<String> description,
    List<String> keywords,
    Map<String, Settings.Written> attributes) {

  public Described {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The place of an attribute; the whole description where it sets none of that name. */
  public SourceLocation where(String attribute) {
    Settings.Written written = attributes.get(attribute);
    return written == null ? SourceLocation.ofFile(file) : written.where();
  }

  /** The value of an attribute. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).map(Settings.Written::text);
  }

  /**
   * The metadata of what is gathered.
   *
   * @param names who wrote it
   * @param otherwise the language where the description names none
   */
  Metadata metadata(String doctype, List<Author> names, String otherwise) {
    Map<String, String> values = new LinkedHashMap<>();
    attributes.forEach((name, written) -> values.put(name, written.text()));
    LanguageTag language = lang.orElseGet(() -> new LanguageTag(otherwise));
    return new Metadata(
        title,
        subtitle,
        shortTitle,
        names,
        description,
        keywords,
        language.tag(),
        direction.orElseGet(language::direction),
        doctype,
        attribute("revnumber").filter(text -> !text.isBlank()),
        attribute("revdate").filter(text -> !text.isBlank()),
        values);
  }
}
