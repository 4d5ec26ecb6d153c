package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.List;

/** Takes statements of one sort out of the clauses of a text; once. */
abstract class StatementReader {
  final Reading reading;
  final Grammar grammar;
  final NounPhrases nouns;
  final Lexicon words;
  private final List<Statement> found = new ArrayList<>();

  StatementReader(Reading reading) {
    this.reading = reading;
    this.grammar = reading.grammar();
    this.nouns = reading.nouns();
    this.words = reading.words();
  }

  /** Those of all clauses, in reading order. */
  List<Statement> read() {
    for (int i = 0; i < reading.clauses().size(); i++) {
      read(i, reading.clauses().get(i).tokens());
    }
    return List.copyOf(found);
  }

  /** Reads a clause. */
  abstract void read(int clause, List<Token> tokens);

  /** Keeps a statement. */
  final void keep(Statement said) {
    found.add(said);
  }
}
