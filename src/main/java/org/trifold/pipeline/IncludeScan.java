package org.trifold.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.gate.Gate;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Finds out, from the text alone and before anything is parsed, which files others include. It
 * knows {@code include::} lines and attributes that the same file sets to plain text.
 */
final class IncludeScan {
  /** An include directive starts a line and ends it (AsciiDoc language, include directive). */
  private static final Pattern INCLUDE = Pattern.compile("include::([^\\s\\[][^\\[]*)\\[.*]\\s*");

  private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):\\s+(\\S.*)");

  private static final Pattern REFERENCE = Pattern.compile("\\{([\\w-]+)}");

  private static final Pattern COMMENT_FENCE = Pattern.compile("/{4,}\\s*");

  /** Characters; no path is longer (Linux, {@code PATH_MAX}). */
  private static final int LONGEST = 4096;

  private final Gate gate;
  private final Map<String, Set<String>> includes = new TreeMap<>();

  private IncludeScan(Gate gate) {
    this.gate = gate;
  }

  /**
   * Those of the files that another of them includes, directly or not. Of files that include each
   * other in a ring none counts as included.
   *
   * @param files relative to the project root, with forward slashes
   */
  static Set<String> included(Gate gate, Collection<String> files) {
    IncludeScan scan = new IncludeScan(gate);
    files.forEach(file -> scan.includes.put(file, scan.scan(file)));
    Map<String, Set<String>> reach = new HashMap<>();
    files.forEach(file -> reach.put(file, scan.reach(file)));
    Set<String> included = new TreeSet<>();
    for (String from : files) {
      for (String to : reach.getOrDefault(from, Set.of())) {
        if (!reach.getOrDefault(to, Set.of()).contains(from)) {
          included.add(to);
        }
      }
    }
    return included;
  }

  /** Packed bytes of these files and of all that they include, directly or not, each file once. */
  static long size(Gate gate, Collection<String> files) {
    IncludeScan scan = new IncludeScan(gate);
    Set<String> seen = new LinkedHashSet<>(files);
    Deque<String> todo = new ArrayDeque<>(seen);
    try (PackedText text = new PackedText()) {
      while (!todo.isEmpty()) {
        String file = todo.remove();
        text.add(scan.lines(file));
        scan.scan(file).stream().filter(seen::add).forEach(todo::add);
      }
      return text.size();
    }
  }

  private Set<String> reach(String start) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      for (String next : includes.getOrDefault(todo.remove(), Set.of())) {
        if (seen.add(next)) {
          todo.add(next);
        }
      }
    }
    return seen;
  }

  private Set<String> scan(String file) {
    Set<String> targets = new LinkedHashSet<>();
    Map<String, String> attributes = new HashMap<>(Map.of("docdir", "."));
    String fence = "";
    for (String line : lines(file)) {
      if (COMMENT_FENCE.matcher(line).matches()) {
        String here = line.strip();
        fence = fence.isEmpty() ? here : fence.equals(here) ? "" : fence;
        continue;
      }
      if (!fence.isEmpty()) {
        continue;
      }
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (attribute.matches()) {
        attributes.put(attribute.group(1), resolve(attribute.group(2).strip(), attributes));
        continue;
      }
      Matcher include = INCLUDE.matcher(line);
      if (include.matches()) {
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash + 1);
        String target = resolve(include.group(1), attributes);
        try {
          targets.add(gate.display(gate.root().resolve(folder).resolve(target)));
        } catch (java.nio.file.InvalidPathException e) {
          // The reader tells it with its place.
        }
      }
    }
    return targets;
  }

  private List<String> lines(String file) {
    try {
      return gate.readText(file, SourceLocation.ofFile(file)).lines().toList();
    } catch (FindingException e) {
      return new ArrayList<>(); // The reader tells it.
    }
  }

  /** Puts values in; attributes that double each other end at the length of no path. */
  private static String resolve(String text, Map<String, String> attributes) {
    long length = text.length();
    Matcher references = REFERENCE.matcher(text);
    while (references.find()) {
      length += attributes.getOrDefault(references.group(1), "").length();
    }
    if (length > LONGEST) {
      return "";
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(attributes.getOrDefault(match.group(1), match.group())));
  }
}
