package org.trifold.gather;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.config.Settings;
import org.trifold.model.Author;
import org.trifold.model.LanguageTag;
import org.trifold.model.SourceLocation;

/**
 * A book as its description has it.
 *
 * @param file the description, relative to the project root
 * @param authors empty to take those of the articles
 * @param lang empty to take that of the first article
 * @param direction {@code ltr} or {@code rtl}; empty to take the language's
 * @param attributes document attributes, settings among them, each with its place
 * @param front what stands before the first chapter
 * @param chapters in parts, or all in one without a title
 * @param back what stands after the last chapter
 * @param index whether an index closes the book, whatever its articles have
 * @param repeatedOnce whether what stands in several articles is printed once
 */
public record BookPlan(
    String file,
    String title,
    Optional<String> subtitle,
    Optional<String> shortTitle,
    List<Author> authors,
    Optional<LanguageTag> lang,
    Optional<String> direction,
    Optional<String> description,
    List<String> keywords,
    Map<String, Settings.Written> attributes,
    List<Entry> front,
    List<Part> chapters,
    List<Entry> back,
    boolean index,
    boolean repeatedOnce) {

  public BookPlan {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
    back = List.copyOf(back);
  }

  /**
   * An article at its place in the book.
   *
   * @param path relative to the project root, with forward slashes
   * @param kind of section that it becomes, as the semantic HTML has it: {@code chapter}
   * @param where where the description names it
   */
  public record Entry(String path, String kind, SourceLocation where) {}

  /**
   * Chapters that stand together.
   *
   * @param title empty where the book has no parts
   * @param intro paragraphs of plain text before the first chapter
   * @param where where the description starts it
   */
  public record Part(
      Optional<String> title, List<String> intro, List<Entry> articles, SourceLocation where) {
    public Part {
      intro = List.copyOf(intro);
      articles = List.copyOf(articles);
    }
  }

  /** All articles in reading order. */
  public List<Entry> entries() {
    return Stream.of(
            front.stream(),
            chapters.stream().flatMap(part -> part.articles().stream()),
            back.stream())
        .flatMap(entries -> entries)
        .toList();
  }

  /** The paths of all articles in reading order. */
  public List<String> paths() {
    return entries().stream().map(Entry::path).toList();
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
}
