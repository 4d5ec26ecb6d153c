package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.model.Severity;

/**
 * Sentences that stand in the text already, word for word. Those that follow one another in both
 * places are one passage.
 */
public final class RepeatedPassage implements Rule {
  private static final String LEAST_WORDS = "least-words";
  private static final int SHORT_ONES = 3;
  private static final int QUOTED = 60;

  /** A shorter sentence is said twice on purpose as often as not. */
  private static final int SHORT_SENTENCE = 20;

  /** Fewer words that items have are what two cases have in common. */
  private static final int SHORT_LIST = 40;

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedPassage() {}

  @Override
  public String id() {
    return "TF-EDIT-032";
  }

  @Override
  public List<Limit> limits() {
    return List.of(new Limit(LEAST_WORDS, 9, "A passage has so many words at least."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Sentence> sentences = Twins.readable(subject.text());
    Twins twins = Twins.of(sentences);
    Elsewhere elsewhere = new Elsewhere(subject);
    List<Remark> remarks = new ArrayList<>();
    int i = 0;
    while (i < sentences.size()) {
      int run = twins.run(i);
      if (run == 0) {
        i++;
        continue;
      }
      IntSummaryStatistics lengths =
          sentences.subList(i, i + run).stream()
              .mapToInt(s -> s.words().size())
              .summaryStatistics();
      int words = (int) lengths.getSum();
      int least = limits.whole(LEAST_WORDS);
      // Many short ones are a list of names more often than a passage.
      boolean enough = lengths.getMax() >= least || words >= SHORT_ONES * least;
      if (enough && !(run == 1 && introduces(sentences.get(i)))) {
        Remark remark = remark(sentences, i, run, words, twins.earlier(i), elsewhere);
        boolean slight =
            run == 1 && words < SHORT_SENTENCE
                || words < SHORT_LIST
                    && sentences.subList(i, i + run).stream().allMatch(RepeatedPassage::isItem);
        remarks.add(slight ? remark.atMost(Severity.INFO) : remark);
      }
      i += run;
    }
    return remarks;
  }

  /** "Enter the following command:": what it introduces differs. */
  private static boolean introduces(Sentence sentence) {
    Element next = sentence.block().element().nextElementSibling();
    return sentence.block().text().endsWith(":")
        && sentence.span().end() == sentence.block().text().length()
        && next != null
        && !next.normalName().equals("p");
  }

  /** A point of a list, such as those of two cases: each may be read alone. */
  private static boolean isItem(Sentence sentence) {
    return sentence.block().kind() == BlockKind.ITEM && sentence.block().sentences().size() == 1;
  }

  private static Remark remark(
      List<Sentence> sentences, int at, int run, int words, int earlier, Elsewhere elsewhere) {
    Sentence first = sentences.get(at);
    Block block = first.block();
    Sentence last = first;
    for (Sentence sentence : sentences.subList(at, at + run)) {
      last = sentence.block() == block ? sentence : last;
    }
    String there = elsewhere.named(block, sentences.get(earlier));
    return Remark.of(
        block,
        new Span(first.span().start(), last.span().end()),
        (run == 1 ? "This sentence" : "These " + run + " sentences, " + words + " words,")
            + (run == 1 ? " stands" : " stand")
            + " word for word in "
            + there
            + ": \""
            + first.quoted(QUOTED)
            + "\".",
        "Keep one of them.");
  }
}
