package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Text;
import org.trifold.check.words.Roots;

/**
 * The same question asked again, in other words too: questions of one kind that are about the same
 * things. What nearly every sentence is about says little. One that the introduction asks and a
 * section takes up is none asked again, unless a third is.
 */
public final class RepeatedQuestion implements Rule {
  /** Of the weight of the smaller one's words, the other has so much. */
  private static final double LEAST_COVERED = 0.75;

  /** Of the weight of all words of both, both have so much. */
  private static final double LEAST_SHARED = 0.45;

  /** A word in more than this share of the sentences is what the whole text is about. */
  private static final double TOPIC = 0.25;

  /** So many words of a name count. */
  private static final int NAME_WORDS = 2;

  /** Questions that are compared with one: those that share a word, the latest. */
  private static final int MOST_LOOKED_AT = 40;

  /** Kinds of questions that another word makes another question. */
  private static final Set<String> NARROWED = Set.of("what", "how", "who", "which");

  private final Roots stems = new Roots();
  private final Questions questions = new Questions(stems);

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedQuestion() {}

  @Override
  public String id() {
    return "TF-EDIT-035";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Question> asked = questions.of(subject.text());
    if (asked.size() < 2) {
      return List.of();
    }
    Weights weights = Weights.of(subject.text().prose(), subject(subject.text()), stems);
    List<List<Question>> groups = groups(asked, weights);
    Elsewhere elsewhere = new Elsewhere(subject);
    List<Remark> remarks = new ArrayList<>();
    for (List<Question> group : groups) {
      Question first = group.get(0);
      boolean takenUp =
          group.size() == 2 && first.opens() && group.get(1).heads() && !group.get(1).opens();
      if (!takenUp) {
        group.stream().skip(1).forEach(q -> remarks.add(remark(q, first, elsewhere)));
      }
    }
    return remarks;
  }

  /** What the title names; a book is about more. */
  private Set<String> subject(Text text) {
    Element root = text.document().selectFirst("html");
    if (root != null && root.attr("data-doctype").equals("book")) {
      return Set.of();
    }
    Set<String> named = new LinkedHashSet<>();
    for (Block block : text.blocks(BlockKind.TITLE)) {
      named.addAll(stems.of(block.language(), block.words()));
    }
    return named;
  }

  private static Remark remark(Question again, Question first, Elsewhere elsewhere) {
    return Remark.of(
        again.block(),
        again.span(),
        "\""
            + again.text()
            + "\" asks again what "
            + elsewhere.named(again.block(), first.block(), first.span())
            + " asks: \""
            + first.text()
            + "\".",
        "Ask it once, and answer it there.");
  }

  private static List<List<Question>> groups(List<Question> asked, Weights weights) {
    List<List<Question>> groups = new ArrayList<>();
    Map<String, List<Integer>> byStem = new HashMap<>();
    Map<Question, List<Question>> groupOf = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Question question = asked.get(i);
      Set<Integer> candidates = new LinkedHashSet<>();
      for (String stem : question.stems().stream().sorted().toList()) {
        List<Integer> same = byStem.computeIfAbsent(stem, s -> new ArrayList<>(1));
        candidates.addAll(same.subList(Math.max(0, same.size() - MOST_LOOKED_AT), same.size()));
        same.add(i);
      }
      List<Question> group = null;
      for (int j : candidates.stream().sorted().toList()) {
        if (isSame(asked.get(j), question, weights)) {
          group = groupOf.get(asked.get(j));
          break;
        }
      }
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(question);
      groupOf.put(question, group);
    }
    return groups;
  }

  private static boolean isSame(Question one, Question other, Weights weights) {
    boolean apart = one.block() == other.block() || !one.block().mayMeet(other.block());
    boolean kinds = one.kind().equals(other.kind()) && !one.kind().isEmpty();
    if (apart
        || !kinds
        || isOneList(one, other)
        || one.block().where().equals(other.block().where())) {
      return false;
    }
    if (isOfItsPlace(one) || isOfItsPlace(other)) {
      return false;
    }
    if (isTurned(one, other)) {
      return false;
    }
    if (one.stems().equals(other.stems())) {
      return true;
    }
    if (areApartFrom(one, other, weights.subject())) {
      return false;
    }
    if (isSameButForSubject(one, other, weights.subject())) {
      return true;
    }
    Set<String> swallowed = swallowed(one, other, weights);
    Set<String> mine = without(one.stems(), swallowed);
    Set<String> others = without(other.stems(), swallowed);
    // "What is high blood pressure" asks nothing of its causes.
    if (NARROWED.contains(one.kind()) && mine.containsAll(others) != others.containsAll(mine)) {
      return false;
    }
    double here = weights.of(mine);
    double there = weights.of(others);
    Set<String> both = new LinkedHashSet<>(mine);
    both.retainAll(others);
    double shared = weights.of(both);
    return both.stream().anyMatch(stem -> !weights.isTopic(stem))
        && shared >= LEAST_COVERED * Math.min(here, there)
        && shared >= LEAST_SHARED * (here + there - shared);
  }

  /** "How does stress affect sleep", "How does sleep affect stress": the other way round. */
  private static boolean isTurned(Question one, Question other) {
    List<String> here = List.copyOf(one.stems());
    List<String> there = List.copyOf(other.stems());
    return here.size() > 2
        && one.stems().equals(other.stems())
        && here.get(0).equals(last(there))
        && there.get(0).equals(last(here));
  }

  /** "What does it mean?" within a text asks of what stands before it. */
  private static boolean isOfItsPlace(Question question) {
    return !question.heads() && question.stems().size() < 2;
  }

  /** Both name what the title names, and nothing else that is the same. */
  private static boolean areApartFrom(Question one, Question other, Set<String> subject) {
    Set<String> here = without(one.stems(), subject);
    Set<String> there = without(other.stems(), subject);
    return here.isEmpty() != there.isEmpty()
        || !here.isEmpty() && Collections.disjoint(here, there);
  }

  /**
   * Words that stand side by side in both are one name, which says no more than its two rarest
   * words: "high blood pressure" must not outweigh whether its causes or its treatment are asked
   * for.
   */
  private static Set<String> swallowed(Question one, Question other, Weights weights) {
    List<String> there = List.copyOf(other.stems());
    Set<String> swallowed = new HashSet<>();
    List<String> name = new ArrayList<>();
    for (String stem : one.stems()) {
      int at = there.indexOf(stem);
      boolean goesOn = at > 0 && !name.isEmpty() && there.get(at - 1).equals(last(name));
      if (!goesOn) {
        name.clear();
      }
      if (at >= 0) {
        name.add(stem);
        name.stream()
            .sorted(Comparator.comparingDouble((String s) -> -weights.of(Set.of(s))))
            .skip(NAME_WORDS)
            .forEach(swallowed::add);
      }
    }
    return swallowed;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static Set<String> without(Set<String> stems, Set<String> others) {
    Set<String> left = new LinkedHashSet<>(stems);
    left.removeAll(others);
    return left;
  }

  /** "How many sessions do you need", and the same with "for" what the text is about. */
  private static boolean isSameButForSubject(Question one, Question other, Set<String> subject) {
    Set<String> here = without(one.stems(), subject);
    Set<String> there = without(other.stems(), subject);
    boolean named = one.stems().containsAll(subject) || other.stems().containsAll(subject);
    return named && !here.isEmpty() && here.equals(there);
  }

  /** Items that ask like things of each. */
  private static boolean isOneList(Question one, Question other) {
    Element list = one.block().element().closest("ul, ol");
    return list != null && list == other.block().element().closest("ul, ol");
  }

  /**
   * What a word says: the more, the fewer sentences have it.
   *
   * @param counts sentences that have it, by stem
   * @param sentences all
   * @param subject what the title names
   */
  private record Weights(Map<String, Integer> counts, int sentences, Set<String> subject) {
    static Weights of(List<Sentence> prose, Set<String> subject, Roots stems) {
      Map<String, Integer> counts = new HashMap<>();
      for (Sentence sentence : prose) {
        stems
            .of(sentence.block().language(), sentence.words())
            .forEach(stem -> counts.merge(stem, 1, Integer::sum));
      }
      return new Weights(counts, Math.max(1, prose.size()), subject);
    }

    boolean isTopic(String stem) {
      return counts.getOrDefault(stem, 0) > TOPIC * sentences && sentences > 20;
    }

    double of(Set<String> stems) {
      return stems.stream()
          .mapToDouble(
              stem -> Math.log(1 + (double) sentences / (1 + counts.getOrDefault(stem, 0))))
          .sum();
    }
  }
}
