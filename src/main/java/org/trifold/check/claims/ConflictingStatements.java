package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Places;
import org.trifold.model.SourceLocation;

/** A text says of one thing that it is so, and that it is not. */
public final class ConflictingStatements implements Rule {
  private static final int QUOTED = 70;

  private final Grammar grammar = new Grammar(Lexicon.english("statements"));

  /** For {@link java.util.ServiceLoader}. */
  public ConflictingStatements() {}

  @Override
  public String id() {
    return "TF-EDIT-060";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Clause> clauses = new ClauseReader(grammar).read(subject.text());
    Reading reading = new Reading(grammar, clauses);
    List<Statement> statements = new ArrayList<>();
    List<Statement> restated = new Restated(reading).read();
    Set<String> denied =
        restated.stream()
            .filter(said -> said.stand() == Statement.Stand.DENIES)
            .map(Statement::key)
            .collect(Collectors.toSet());
    statements.addAll(new Predicates(reading, denied).read());
    statements.addAll(restated);
    statements.addAll(new Orders(reading).read());
    statements.addAll(new Needs(reading).read());
    statements.addAll(new Risks(reading).read());
    statements.addAll(new Acts(reading).read());
    statements.addAll(new Measures(reading).read());
    statements.addAll(new Opposed(reading).read());
    Places places = subject.places();
    return new Conflicts(grammar, clauses.size())
        .find(statements).stream().map(pairs -> remark(pairs, places)).toList();
  }

  private static Remark remark(List<Conflicts.Pair> pairs, Places places) {
    // The first of the plainest.
    Conflicts.Pair told =
        pairs.stream().max(Comparator.comparingInt(Conflicts.Pair::strength)).orElseThrow();
    for (Conflicts.Pair pair : pairs) {
      if (pair.strength() == told.strength()) {
        told = pair;
        break;
      }
    }
    Statement later = told.later();
    SourceLocation here = where(later, places);
    SourceLocation there = where(told.earlier(), places);
    TreeSet<SourceLocation> others = new TreeSet<>();
    for (Conflicts.Pair pair : pairs) {
      others.add(where(pair.earlier(), places));
      others.add(where(pair.later(), places));
    }
    others.removeIf(other -> isLine(other, here) || isLine(other, there));
    String more =
        others.isEmpty()
            ? ""
            : " More of the same: "
                + others.stream()
                    .map(other -> line(other, here))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ".";
    return Remark.of(
        later.clause().block(),
        later.span(),
        "“"
            + later.quoted(QUOTED)
            + "” contradicts "
            + line(there, here)
            + ": “"
            + told.earlier().quoted(QUOTED)
            + "”."
            + more,
        "Find out which is true. If both are, say when or for whom each holds.");
  }

  private static SourceLocation where(Statement said, Places places) {
    return places.of(said.clause().block(), said.span()).where();
  }

  private static String line(SourceLocation other, SourceLocation here) {
    return other.file().equals(here.file())
        ? "line " + other.line()
        : other.file() + ":" + other.line();
  }

  private static boolean isLine(SourceLocation one, SourceLocation other) {
    return one.file().equals(other.file()) && one.line() == other.line();
  }
}
