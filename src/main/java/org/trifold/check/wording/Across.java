package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.Suppressions;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Holds the manuscripts of a run against each other: a passage that one before has is a finding, at
 * its place in the later one. What stands in one place of one file, as a file that several include
 * or an article that a book gathers, is one passage. Sections are compared first, then paragraphs
 * and sentences of what is left; those that follow one another in both manuscripts are one finding.
 * Takes time in proportion to the words of all. Not thread-safe.
 */
public final class Across {
  private final List<Passages> all;
  private final Set<Said> named = new HashSet<>();

  private Across(List<Passages> all) {
    this.all = all;
  }

  /** A sentence at its place: what both are of is written once. */
  private record Once(SourceLocation where, Hashes words) {}

  /**
   * What is wrong.
   *
   * @param all in the order of the run
   * @param whole whether these are all manuscripts of the project, so that a suppression that
   *     suppresses nothing is one for nothing
   */
  public static List<Finding> findings(List<Passages> all, boolean whole) {
    return new Across(each(all)).compared(whole);
  }

  /** Without what one before has from the same place. */
  private static List<Passages> each(List<Passages> all) {
    Set<Once> seen = new HashSet<>();
    List<Passages> each = new ArrayList<>();
    for (Passages one : all) {
      List<Said> own = new ArrayList<>();
      List<Once> here = new ArrayList<>();
      for (Said said : one.said()) {
        Once once = new Once(said.where(), said.words());
        here.add(once);
        if (!seen.contains(once)) {
          own.add(said);
        }
      }
      seen.addAll(here);
      each.add(
          new Passages(
              one.manuscript(),
              one.severity(),
              one.leastWords(),
              one.share(),
              own,
              one.suppressions()));
    }
    return each;
  }

  private List<Finding> compared(boolean whole) {
    List<SamePassage> same = new ArrayList<>();
    for (PassageLevel level : PassageLevel.values()) {
      same.addAll(of(level));
    }
    List<Finding> findings = new ArrayList<>();
    for (Passages one : all) {
      List<Finding> own = new ArrayList<>();
      for (SamePassage passage : same) {
        if (passage.in() == one && passage.words() >= one.leastWords()) {
          own.add(passage.finding(one.severity()));
        }
      }
      findings.addAll(Suppressions.of(one.suppressions(), whole).applied(own));
    }
    return findings.stream().distinct().sorted().toList();
  }

  private List<SamePassage> of(PassageLevel level) {
    Alikes alikes = new Alikes(level);
    List<SamePassage> same = new ArrayList<>();
    for (Passages one : all) {
      List<Alikes.Passage> own = passages(level, one);
      for (Alikes.Passage passage : own) {
        alikes
            .before(passage, level.least(one.share()))
            .ifPresent(pair -> join(same, new SamePassage(level, one, pair)));
      }
      own.forEach(alikes::add);
    }
    same.forEach(passage -> named.addAll(passage.said()));
    return same;
  }

  private static void join(List<SamePassage> same, SamePassage next) {
    SamePassage last = same.isEmpty() ? next : same.get(same.size() - 1);
    if (last.isFollowedBy(next)) {
      same.set(same.size() - 1, last.with(next));
    } else {
      same.add(next);
    }
  }

  private List<Alikes.Passage> passages(PassageLevel level, Passages one) {
    Map<Integer, List<Said>> groups = new LinkedHashMap<>();
    for (int i = 0; i < one.said().size(); i++) {
      Said said = one.said().get(i);
      int group =
          switch (level) {
            case SECTION -> said.section();
            case PARAGRAPH -> said.block();
            case SENTENCE -> i;
          };
      groups.computeIfAbsent(group, n -> new ArrayList<>()).add(said);
    }
    List<Alikes.Passage> passages = new ArrayList<>();
    int number = 0;
    for (List<Said> group : groups.values()) {
      List<Said> left = group.stream().filter(said -> !named.contains(said)).toList();
      passages.add(new Alikes.Passage(one, number++, left, level));
    }
    return passages;
  }
}
