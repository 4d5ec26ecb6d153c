package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Places;
import org.trifold.check.text.Sources;
import org.trifold.check.text.Word;
import org.trifold.model.SourceLocation;

/** Finds what was typed for the words of blocks. Not thread-safe. */
final class TypedWords {
  private final Sources sources;
  private final Places places;
  private final Map<String, List<String>> files = new HashMap<>();

  TypedWords(Subject subject) {
    this.sources = subject.sources();
    this.places = subject.places();
  }

  /** Those of a block that stand in its source, in order; no code, no formulas. */
  List<Typed> of(Block block) {
    List<Typed> typed = new ArrayList<>();
    for (Word word : block.words()) {
      if (block.isOpaque(word.span())) {
        continue;
      }
      SourceLocation where = places.of(block, word.span()).where();
      List<String> lines = files.computeIfAbsent(where.file(), sources::lines);
      if (where.line() >= 1 && where.column() >= 1 && where.line() <= lines.size()) {
        String line = lines.get(where.line() - 1);
        int from = where.column() - 1;
        if (straight(line).startsWith(straight(word.text()), from)) {
          typed.add(new Typed(word, line, where.file(), where.line(), from));
        }
      }
    }
    return typed;
  }

  private static String straight(String text) {
    return text.replace('’', '\'');
  }
}
