package org.trifold.check.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Passage;
import org.trifold.model.SourceLocation;

/**
 * Finds where in the manuscript a part of a block stands, by its words: they are looked for one
 * after another in the lines from the block's own on. Markup between them is passed over; words
 * that the manuscript does not have (values of attributes, numbers) have the place of the word
 * before. Each block is looked for once. Thread-safe.
 */
public final class Places {
  /** Markup between two words, an address of a link mostly, is not longer than this. */
  private static final int MOST_BETWEEN = 400;

  /** A block's first word is at most so many lines below the line that the parser gives. */
  private static final int MOST_LINES_BEFORE = 20;

  /** What an author writes and no reader sees: targets of macros and references, roles. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\b[a-z]++:[^\\s\\[\\]]*+(?=\\[)|<<[^,>]*+,|\\[[.#][^\\]]*+\\](?=[#_*`])|\\{[^}\\s]*+\\}");

  private final Sources sources;
  private final Map<String, List<String>> masked = new HashMap<>();
  private final Map<String, List<String>> uncommented = new HashMap<>();
  private final Map<String, List<String>> files = new HashMap<>();
  private final Map<Block, TreeMap<Integer, Found>> aligned = new HashMap<>();

  public Places(Sources sources) {
    this.sources = sources;
  }

  /** Where a word was found: line and column from 0. */
  private record Found(Word word, int line, int column) {}

  /** A place and what stands there. */
  public record Place(SourceLocation where, Passage passage) {}

  /** The place of a part of a block: its line alone where the words are not found. */
  public synchronized Place of(Block block, Span span) {
    SourceLocation start = block.where();
    TreeMap<Integer, Found> found = aligned.computeIfAbsent(block, this::align);
    Map.Entry<Integer, Found> first = found.floorEntry(span.start());
    if (first == null || !reaches(block, first.getValue(), span.start())) {
      Map.Entry<Integer, Found> next = found.ceilingEntry(span.start());
      first = next != null && next.getKey() < span.end() ? next : first;
    }
    if (first == null) {
      return new Place(start, Passage.UNKNOWN);
    }
    Found head = first.getValue();
    int column = head.column + Math.max(0, span.start() - head.word.span().start());
    String line = lines(start.file()).get(head.line);
    if (column > line.length()) {
      column = head.column;
    }
    int from = column;
    int end = end(block, span, found, head.line, line.length());
    SourceLocation where = new SourceLocation(start.file(), head.line + 1, from + 1);
    return new Place(where, Passage.of(Math.max(0, end - from)));
  }

  /** Whether the text between the word and the offset is what follows the word in its line too. */
  private boolean reaches(Block block, Found found, int offset) {
    String line = lines(block.where().file()).get(found.line);
    String between = block.text().substring(found.word.span().start(), offset);
    return line.startsWith(between, found.column);
  }

  private int end(Block block, Span span, TreeMap<Integer, Found> found, int line, int lineLength) {
    Map.Entry<Integer, Found> last =
        found.subMap(Math.max(0, span.start() - 1), true, span.end(), false).lastEntry();
    if (last == null) {
      return 0;
    }
    Found at = last.getValue();
    if (at.line > line) {
      return lineLength;
    }
    int end = at.column + Math.min(at.word.span().end(), span.end()) - at.word.span().start();
    int rest = span.end() - at.word.span().end();
    String after = rest > 0 ? block.text().substring(at.word.span().end(), span.end()) : "";
    if (lines(block.where().file()).get(line).startsWith(after, end)) {
      end += after.length();
    }
    return Math.min(end, lineLength);
  }

  private TreeMap<Integer, Found> align(Block block) {
    TreeMap<Integer, Found> found = new TreeMap<>();
    String file = block.where().file();
    List<String> lines =
        masked.computeIfAbsent(file, f -> lines(f).stream().map(Places::mask).toList());
    if (dropsComments(block)) {
      List<String> all = lines;
      lines = uncommented.computeIfAbsent(file, f -> all.stream().map(Places::uncomment).toList());
    }
    int line = start(block, lines(file));
    int column = 0;
    int lost = 0;
    for (Word word : block.words()) {
      Found at = next(lines, word, line, column, found.isEmpty(), lost);
      if (at == null) {
        lost++;
        continue;
      }
      lost = 0;
      found.put(word.span().start(), at);
      line = at.line;
      column = at.column + word.text().length();
    }
    return found;
  }

  /** The line to look from, from 0: a title is above what the parser takes for a table's line. */
  private static int start(Block block, List<String> lines) {
    int own = Math.max(0, block.where().line() - 1);
    if (block.kind() == BlockKind.CAPTION) {
      for (int i = Written.top(lines, own + 1) - 1; i < own; i++) {
        if (lines.get(i).startsWith(".")) {
          return i;
        }
      }
    }
    return own;
  }

  /** Where the parser reads line by line; in a cell or a verse, two slashes are two slashes. */
  private static boolean dropsComments(Block block) {
    return switch (block.kind()) {
      case CELL, HEAD_CELL, VERSE -> false;
      default -> true;
    };
  }

  /**
   * Nothing where the line is a comment, which may well speak of the words that it stands above.
   */
  private static String uncomment(String line) {
    return line.startsWith("//") && !line.startsWith("///") ? "" : line;
  }

  /** As long as before, with what no reader sees as signs that no word has. */
  private static String mask(String line) {
    // AsciiDoc makes typographic apostrophes of straight ones.
    return UNSEEN
        .matcher(line.replace('\'', '’'))
        .replaceAll(match -> "\0".repeat(match.end() - match.start()));
  }

  private static @Nullable Found next(
      List<String> lines, Word word, int fromLine, int fromColumn, boolean first, int lost) {
    int most = MOST_BETWEEN + 80 * lost;
    int passed = 0;
    int lastLine = first ? fromLine + MOST_LINES_BEFORE : lines.size() - 1;
    int column = fromColumn;
    for (int i = fromLine; i < lines.size() && i <= lastLine; i++) {
      String line = lines.get(i);
      int at = indexOf(line, word.text().replace('\'', '’'), column);
      if (at >= 0 && (first || passed + at - column <= most)) {
        return new Found(word, i, at);
      }
      passed += line.length() - column + 1;
      if (!first && passed > most) {
        return null;
      }
      column = 0;
    }
    return null;
  }

  /** As a whole word: "is" is not found in "this". */
  private static int indexOf(String line, String word, int from) {
    for (int at = line.indexOf(word, from); at >= 0; at = line.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
      boolean ends = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
      if (starts && ends) {
        return at;
      }
    }
    return -1;
  }

  private List<String> lines(String file) {
    return files.computeIfAbsent(file, sources::lines);
  }
}
