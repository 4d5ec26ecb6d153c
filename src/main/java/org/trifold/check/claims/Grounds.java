package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.TextSection;

/** What the sections of a text are about. */
final class Grounds {
  private final Grammar grammar;
  private final List<TextSection> sections;
  private final List<Set<String>> heads = new ArrayList<>();
  private final List<List<String>> own = new ArrayList<>();
  private final List<Set<String>> phases = new ArrayList<>();
  private final List<Integer> chapters = new ArrayList<>();

  Grounds(Grammar grammar, List<TextSection> sections, Optional<Block> title) {
    this.grammar = grammar;
    this.sections = sections;
    for (TextSection section : sections) {
      boolean inside = section.parent() >= 0;
      Set<String> stems = new LinkedHashSet<>(inside ? heads.get(section.parent()) : Set.of());
      Set<String> phase = new LinkedHashSet<>(inside ? phases.get(section.parent()) : Set.of());
      Optional<Block> heading = inside ? section.heading() : title;
      List<String> words = new ArrayList<>();
      heading.ifPresent(
          block -> {
            List<Token> tokens = ClauseReader.tokens(grammar, block.words());
            if (inside) {
              tokens.stream()
                  .filter(token -> !grammar.words().has("determiner", token.word()))
                  .forEach(token -> words.add(token.word()));
            }
            stems.addAll(grammar.contents(tokens));
            phase.addAll(phase(tokens));
          });
      heads.add(stems);
      own.add(List.copyOf(words));
      phases.add(phase);
      boolean chapter = section.level() <= 1 || !inside;
      chapters.add(chapter ? section.index() : chapters.get(section.parent()));
    }
  }

  private Set<String> phase(List<Token> tokens) {
    Set<String> found = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (Token token : tokens) {
      if (grammar.words().has("phase", token.word())) {
        found.add(token.word());
      } else if (token.isNumber()) {
        numbers.add(token.word());
      }
    }
    // "Week 1"; but "3. Eat well" counts headings, not days.
    if (!found.isEmpty()) {
      found.addAll(numbers);
    }
    return found;
  }

  /** What a block in a section stands under. */
  Clause.Around around(int section, Set<String> label) {
    return new Clause.Around(
        chapters.get(section),
        Set.copyOf(heads.get(section)),
        own.get(section),
        label,
        Set.copyOf(phases.get(section)));
  }

  List<TextSection> sections() {
    return sections;
  }
}
