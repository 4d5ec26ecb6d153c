package org.trifold.read;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trifold.gate.Budget;
import org.trifold.gate.Gate;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** What one parse collects beside its document. Confined to the thread that parses. */
final class ReadSession {
  private final Gate gate;
  private final String manuscript;
  private final Findings findings = new Findings();
  private final Set<String> missingAttributes = new LinkedHashSet<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();
  private final IncludedLines included = new IncludedLines();
  private final Map<String, Integer> depths = new LinkedHashMap<>();
  private final Set<String> unresolvedIncludes = new LinkedHashSet<>();
  private final RemoteNames remotes = new RemoteNames();

  private final Map<Budget, Long> used = new EnumMap<>(Budget.class);

  ReadSession(Gate gate, String manuscript) {
    this.gate = gate;
    this.manuscript = manuscript;
  }

  Gate gate() {
    return gate;
  }

  /** Counts an amount towards a budget: all that was counted so far. */
  long used(Budget budget, long amount) {
    return used.merge(budget, amount, Long::sum);
  }

  /** The manuscript's path relative to the project root. */
  String manuscript() {
    return manuscript;
  }

  Findings findings() {
    return findings;
  }

  /** Names of attributes that are referred to and not set. */
  Set<String> missingAttributes() {
    return missingAttributes;
  }

  /** Every AsciiDoc file that took part, by path, with its text; the manuscript first. */
  Map<String, String> texts() {
    return texts;
  }

  /** The lines of a file that took part; none for any other. Split once, for many look-ups. */
  List<String> lines(String file) {
    return lines.computeIfAbsent(file, f -> texts.getOrDefault(f, "").lines().toList());
  }

  /** What files on the network are called. */
  RemoteNames remotes() {
    return remotes;
  }

  /** The true places of lines that were included. */
  IncludedLines included() {
    return included;
  }

  /** Texts that the parser put where it left an include out. */
  Set<String> unresolvedIncludes() {
    return unresolvedIncludes;
  }

  /** How deep in includes a file was last read; the manuscript is at 0. */
  Map<String, Integer> depths() {
    return depths;
  }

  /** The true place of a cursor of the parser's. */
  SourceLocation where(@Nullable String file, int line) {
    return included.where(display(file), line);
  }

  /** Path relative to the project root of a file as the parser knows it. */
  String display(@Nullable String file) {
    if (file == null || file.isEmpty() || file.startsWith("<")) {
      return manuscript;
    }
    return remotes.isName(file)
        ? file
        : Docdir.inProject(file).orElseGet(() -> gate.display(Path.of(file)));
  }
}
