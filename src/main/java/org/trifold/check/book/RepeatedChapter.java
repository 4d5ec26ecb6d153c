package org.trifold.check.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Word;
import org.trifold.check.text.Written;

/** Two chapters of a book have nearly the same words. */
public final class RepeatedChapter implements Rule {
  private static final String SHARE = "most-shared";

  /** Words in a row; five are rarely the same by chance. */
  private static final int RUN = 5;

  /** Shorter chapters may well share their only sentence. */
  private static final int LEAST_RUNS = 40;

  /** What more chapters have is a form that they fill in. */
  private static final int MOST_HOLDERS = 40;

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedChapter() {}

  @Override
  public String id() {
    return "TF-EDIT-161";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(SHARE, 0.5, "Share of a chapter's runs of five words that another may have."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Chapters.Chapter> chapters = Chapters.of(subject);
    List<Set<Integer>> runs = chapters.stream().map(RepeatedChapter::runs).toList();
    Map<Integer, List<Integer>> holders = new HashMap<>();
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (int run : runs.get(i)) {
        List<Integer> known = holders.computeIfAbsent(run, r -> new ArrayList<>());
        known.forEach(other -> shared.merge(other, 1, Integer::sum));
        if (known.size() < MOST_HOLDERS) {
          known.add(i);
        }
      }
      int best = -1;
      double most = limits.number(SHARE);
      for (int other = 0; other < i; other++) {
        double share = share(shared.getOrDefault(other, 0), runs.get(i), runs.get(other));
        if (share >= most && chapters.get(i).heading().mayMeet(chapters.get(other).heading())) {
          best = other;
          most = share + 1e-9;
        }
      }
      if (best >= 0) {
        Block first = chapters.get(best).heading();
        Block here = chapters.get(i).heading();
        remarks.add(
            Remark.of(
                here,
                "This chapter has "
                    + Math.round((most - 1e-9) * 100)
                    + " per cent of its words in common with “"
                    + first.text()
                    + "” in "
                    + Written.elsewhere(here.where(), first.where())
                    + ".",
                "Keep one of the two, or make one of them."));
      }
    }
    return List.copyOf(remarks);
  }

  /** Of the shorter of the two. */
  private static double share(int shared, Set<Integer> one, Set<Integer> other) {
    int less = Math.min(one.size(), other.size());
    return less < LEAST_RUNS ? 0 : (double) shared / less;
  }

  private static Set<Integer> runs(Chapters.Chapter chapter) {
    Set<Integer> runs = new HashSet<>();
    for (Block block : chapter.blocks()) {
      List<String> words = block.words().stream().map(Word::folded).toList();
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(words.subList(i, i + RUN).hashCode());
      }
    }
    return runs;
  }
}
