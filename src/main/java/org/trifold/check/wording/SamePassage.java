package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * Passages that follow one another in two manuscripts, and say the same in both.
 *
 * @param in the later manuscript
 * @param pairs in their order
 */
record SamePassage(PassageLevel level, Passages in, List<Alikes.Pair> pairs) {
  SamePassage(PassageLevel level, Passages in, Alikes.Pair pair) {
    this(level, in, List.of(pair));
  }

  private Alikes.Pair first() {
    return pairs.get(0);
  }

  private Alikes.Pair last() {
    return pairs.get(pairs.size() - 1);
  }

  private boolean isWordForWord() {
    return first().percent() == 100;
  }

  /** Whether the other goes on where this one ends, in both manuscripts. */
  boolean isFollowedBy(SamePassage next) {
    return next != this
        && in == next.in
        && isWordForWord() == next.isWordForWord()
        && last().earlier().in() == next.first().earlier().in()
        && last().later().number() + 1 == next.first().later().number()
        && last().earlier().number() + 1 == next.first().earlier().number();
  }

  /** Both as one. */
  SamePassage with(SamePassage next) {
    List<Alikes.Pair> both = new ArrayList<>(pairs);
    both.addAll(next.pairs);
    return new SamePassage(level, in, both);
  }

  /** The sentences of the later manuscript. */
  List<Said> said() {
    return pairs.stream().flatMap(pair -> pair.later().said().stream()).toList();
  }

  int words() {
    return said().stream().mapToInt(said -> said.words().size()).sum();
  }

  Finding finding(Severity severity) {
    Said start = first().later().said().get(0);
    Said there = first().earlier().said().get(0);
    boolean several = pairs.size() > 1;
    String what =
        (several
                ? "These " + pairs.size() + " " + level.word() + "s, "
                : "This " + level.word() + ", ")
            + words()
            + " words, ";
    String place = place(there.where());
    String says =
        isWordForWord()
            ? (several ? "stand" : "stands") + " word for word in " + place
            : (several ? "say" : "says")
                + " nearly what "
                + place
                + " says, "
                + percent()
                + "\u00a0% of it in the same words";
    return new Finding(
        RepeatedElsewhere.ID,
        severity,
        start.where(),
        what + says + ": \"" + there.start() + "\".",
        "Keep it in one file that both include, or say it in one of them only.",
        Passage.of(length(start)));
  }

  private static String place(SourceLocation where) {
    return where.line() == 0 ? where.file() : where.file() + ":" + where.line();
  }

  /** Of the least alike. */
  private int percent() {
    return pairs.stream().mapToInt(Alikes.Pair::percent).min().orElse(0);
  }

  /** As much of the first line as is meant. */
  private int length(Said start) {
    int end = start.length();
    for (Said said : said()) {
      boolean there = said.block() == start.block() && said.where().line() == start.where().line();
      if (there && start.where().column() > 0 && said.where().column() > 0) {
        end = Math.max(end, said.where().column() + said.length() - start.where().column());
      }
    }
    return start.where().column() > 0 ? end : 0;
  }
}
