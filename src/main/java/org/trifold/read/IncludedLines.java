package org.trifold.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.trifold.model.SourceLocation;

/**
 * The true places of lines that were included. The parser counts the lines that it is given, so
 * after a gap in a partial include it would name a wrong line; and where it looks two lines ahead
 * over the edge of an include, it takes the one before the edge for a line of what comes after
 * ({@code Reader#peek_lines}). Each include is therefore given numbers that no file reaches, and
 * they are translated back here. Confined to the thread that parses.
 */
final class IncludedLines {
  /** No text file that the gate admits has as many lines. */
  private static final int FIRST = 1_000_000_000;

  /** Lines that the parser puts above an include that shifts its sections, and below it. */
  private static final int SHIFTING = 2;

  /** How far from its lines the parser may stand, on either side. */
  private static final int MARGIN = SHIFTING + 2;

  /**
   * One include.
   *
   * @param lines 1-based lines of the file, in order, as the parser is given them; at least one
   * @param number what the parser is told that the first of them is
   * @param above how many lines of its own the parser puts above them
   * @param directive where the include is written, with the parser's number of that line
   */
  private record Part(
      String file, List<Integer> lines, int number, int above, SourceLocation directive) {}

  private final NavigableMap<Integer, Part> parts = new TreeMap<>();
  private final Map<SourceLocation, Part> byDirective = new HashMap<>();
  private final Map<String, BitSet> taken = new HashMap<>();
  private int next = FIRST;

  /**
   * Takes an include in.
   *
   * @param directive its line, by the parser's number
   * @param file relative to the project root
   * @param lines 1-based lines of the file, in order, as the parser is given them
   * @param shifts whether it has a {@code leveloffset}
   * @return the number that the parser must give to the first of them
   */
  int take(SourceLocation directive, String file, List<Integer> lines, boolean shifts) {
    BitSet own = taken.computeIfAbsent(file, f -> new BitSet());
    lines.forEach(own::set);
    if (lines.isEmpty()) {
      return 1;
    }
    int number = next + MARGIN;
    Part part = new Part(file, List.copyOf(lines), number, shifts ? SHIFTING : 0, directive);
    parts.put(next, part);
    byDirective.put(directive, part);
    next = number + lines.size() + MARGIN;
    return number;
  }

  /**
   * The place that the parser's number stands for.
   *
   * @param file as the parser says, relative to the project root
   */
  SourceLocation where(String file, int number) {
    // The directive itself is not read as text: what seems to stand there ends the include.
    Part ended = byDirective.get(SourceLocation.ofLine(file, number));
    if (ended != null) {
      return where(ended.file(), ended.number() + ended.lines().size() - 1);
    }
    return counted(file, number);
  }

  /**
   * The place of a line that the parser counted on from where the block around it starts. It does
   * not know of includes inside that block, so their lines are told by the directive at best.
   */
  SourceLocation counted(String file, int number) {
    var entry = parts.floorEntry(number);
    if (entry == null) {
      return SourceLocation.ofLine(file, Math.max(number, 0));
    }
    Part part = entry.getValue();
    int index = number - part.number();
    if (index < -part.above()) {
      SourceLocation directive = part.directive();
      return where(directive.file(), directive.line() - 1);
    }
    int last = part.lines().size() - 1;
    return SourceLocation.ofLine(part.file(), part.lines().get(Math.max(0, Math.min(index, last))));
  }

  /** Whether a 1-based line of a file that took part was given to the parser. */
  boolean isTaken(String file, int line) {
    BitSet own = taken.get(file);
    return own == null || own.get(line);
  }
}
