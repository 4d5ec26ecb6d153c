package org.trifold.check.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of words of the engine's resources, {@code check/words/<language>/<name>.txt}: words or
 * phrases in small letters, one or several in a line, as its reader wants them. A line that begins
 * with {@code //} is a comment; {@code [head]} begins a list of its own; {@code one = other} says
 * something of a word. Immutable.
 *
 * @param lines without comments and blank ones
 */
public record WordFile(List<Line> lines) {
  private static final String HOME = "/org/trifold/check/words/";
  private static final String PAIR = " = ";

  public WordFile {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a file.
   *
   * @param file below the folder of words
   * @param number from 1
   * @param text without blanks around it
   */
  public record Line(String file, int number, String text) {
    /** Whether a list begins with it. */
    public boolean isHead() {
      return text.startsWith("[");
    }

    /** What its brackets hold. */
    public String head() {
      if (!text.endsWith("]")) {
        throw fault("a list's head ends with ]");
      }
      return text.substring(1, text.length() - 1);
    }

    /** Whether it says something of a word. */
    public boolean isPair() {
      return text.contains(PAIR);
    }

    /** What stands before and behind the sign. */
    public Map.Entry<String, String> pair() {
      String[] sides = text.split(PAIR, 2);
      if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw fault("a line here is \"one = other\"");
      }
      return Map.entry(sides[0].strip(), sides[1].strip());
    }

    /** What commas part. */
    public List<String> items() {
      List<String> items = Stream.of(text.split(",", -1)).map(String::strip).toList();
      if (items.contains("")) {
        throw fault("between two commas stands a word");
      }
      return items;
    }

    /** What blanks part. */
    public List<String> words() {
      return List.of(text.split("\\s+"));
    }

    /** Puts a phrase of it into a tree. */
    public <T> void addTo(PhraseTree.Builder<T> tree, String phrase, T value) {
      if (!tree.add(phrase, value)) {
        throw fault("it has no word that must stand there");
      }
    }

    /** What to throw where the line is not as its reader needs it. */
    public IllegalStateException fault(String what) {
      return new IllegalStateException(
          "check/words/" + file + ":" + number + ": " + what + ", not \"" + text + "\"");
    }
  }

  /**
   * One that the jar has.
   *
   * @param name below the folder of words, without {@code .txt}: {@code en/participles}
   */
  public static WordFile of(String name) {
    return parse(name + ".txt", text(name + ".txt"));
  }

  /** One that a language may have or not. */
  static Optional<WordFile> find(String language, String name) {
    String path = language + "/" + name + ".txt";
    return read(path).map(text -> parse(path, text));
  }

  /** The whole of a file below the folder of words, whatever its form. */
  public static String text(String path) {
    return read(path)
        .orElseThrow(() -> new IllegalStateException("the jar lacks check/words/" + path));
  }

  private static Optional<String> read(String path) {
    try (InputStream in = WordFile.class.getResourceAsStream(HOME + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordFile parse(String file, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("//")) {
        lines.add(new Line(file, number, line.strip()));
      }
    }
    return new WordFile(lines);
  }

  /** Each line as one word or phrase. */
  public Set<String> entries() {
    return ordered(lines.stream().map(Line::text));
  }

  /** All words, several in a line. */
  public Set<String> words() {
    return ordered(lines.stream().flatMap(line -> line.words().stream()));
  }

  private static Set<String> ordered(Stream<String> words) {
    Set<String> set = new LinkedHashSet<>();
    words.forEachOrdered(set::add);
    return Collections.unmodifiableSet(set);
  }

  /** What is said of words, in the order of the file. */
  public Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Line line : lines) {
      Map.Entry<String, String> pair = line.pair();
      if (pairs.put(pair.getKey(), pair.getValue()) != null) {
        throw line.fault("a word stands once here");
      }
    }
    return pairs;
  }

  /** Phrases with alternatives and gaps, looked for together; a match gives its line. */
  public PhraseTree<String> phrases() {
    PhraseTree.Builder<String> tree = new PhraseTree.Builder<>();
    lines.forEach(line -> line.addTo(tree, line.text(), line.text()));
    return tree.build();
  }
}
