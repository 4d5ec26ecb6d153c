package org.trifold.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Places;
import org.trifold.check.text.Sources;
import org.trifold.check.text.Text;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** What a rule looks at. Thread-safe. */
public final class Subject {
  private final Publication publication;
  private final Sources sources;
  private final Places places;
  private final LocalDate today;
  private final Map<String, String> facts;
  private final Pictures pictures;
  private final AtomicReference<Text> text = new AtomicReference<>();
  private final ConcurrentMap<Class<?>, Object> shared = new ConcurrentHashMap<>();

  /**
   * Of a publication.
   *
   * @param sources the files that its places are in
   * @param today the day of the run, in UTC; not the build clock
   * @param facts what the brand says, by key ({@code phone}); none without a brand
   * @param pictures the files that it shows
   */
  public Subject(
      Publication publication,
      Sources sources,
      LocalDate today,
      Map<String, String> facts,
      Pictures pictures) {
    this.publication = publication;
    this.sources = sources;
    this.places = new Places(sources);
    this.today = today;
    this.facts = Map.copyOf(facts);
    this.pictures = pictures;
  }

  /** Of a publication whose pictures nobody looks at. */
  public Subject(
      Publication publication, Sources sources, LocalDate today, Map<String, String> facts) {
    this(publication, sources, today, facts, Pictures.none());
  }

  public Publication publication() {
    return publication;
  }

  /** The publication as text; made once, when somebody asks. */
  public Text text() {
    Text made = text.get();
    if (made == null) {
      text.compareAndSet(null, Text.of(publication));
      made = text.get();
    }
    return java.util.Objects.requireNonNull(made);
  }

  /**
   * What several rules work out of the text; what is made first is for all.
   *
   * @param type thread-safe
   */
  public <T> T shared(Class<T> type, Supplier<T> made) {
    Object known = shared.get(type);
    if (known == null) {
      shared.putIfAbsent(type, made.get());
      known = shared.get(type);
    }
    return type.cast(java.util.Objects.requireNonNull(known));
  }

  /** Where in the manuscript a part of the text stands. */
  public Places places() {
    return places;
  }

  /** The lines of the manuscript and of what it includes. */
  public Sources sources() {
    return sources;
  }

  /** The files of the pictures that it shows. */
  public Pictures pictures() {
    return pictures;
  }

  /** The day of the run, in UTC. */
  public LocalDate today() {
    return today;
  }

  /** What the brand says of itself: {@code phone}, {@code name} … */
  public Optional<String> fact(String key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** Where what the header lacks would stand: the title's line, or else the first. */
  public SourceLocation header() {
    String file = publication.source();
    Element header = text().document().selectFirst("header.document-header[data-line]");
    if (header != null) {
      return SourceLocation.of(header);
    }
    return sources.lines(file).isEmpty()
        ? SourceLocation.ofFile(file)
        : SourceLocation.ofLine(file, 1);
  }

  /** What the header sets, if it is not blank. */
  public Optional<String> attribute(String name) {
    return publication.metadata().attribute(name).filter(value -> !value.isBlank());
  }
}
