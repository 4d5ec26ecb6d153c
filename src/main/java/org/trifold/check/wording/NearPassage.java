package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.TextSection;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.Roots;

/**
 * Sections, paragraphs and sentences that stand in the text already in nearly the same words. The
 * largest are looked at first; what is inside a pair that is named is not named again, nor what
 * stands there word for word ({@link RepeatedPassage} says that).
 */
public final class NearPassage implements Rule {
  private static final String SHARED = "shared-percent";
  private static final int SECTION_WORDS = 50;
  private static final int PARAGRAPH_WORDS = 25;
  private static final int SENTENCE_WORDS = 10;
  private static final int QUOTED = 60;

  private final Roots stems = new Roots();
  private final ByLanguage<Set<String>> articles = ByLanguage.words("wording/articles");
  private final Set<String> negations = ByLanguage.wordsOfAll("wording/negations");

  /** For {@link java.util.ServiceLoader}. */
  public NearPassage() {}

  @Override
  public String id() {
    return "TF-EDIT-033";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(SHARED, 60, "Passages are nearly the same that share so much of their wording."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Sentence> own = own(subject);
    Map<Block, List<Sentence>> byBlock = new LinkedHashMap<>();
    own.forEach(s -> byBlock.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(s));
    List<List<Sentence>> sections = new ArrayList<>();
    for (TextSection section : subject.text().sections()) {
      sections.add(
          section.blocks().stream()
              .flatMap(block -> byBlock.getOrDefault(block, List.of()).stream())
              .toList());
    }
    double least = limits.number(SHARED) / 100;
    Elsewhere elsewhere = new Elsewhere(subject);
    Set<Sentence> named = new HashSet<>();
    List<Remark> remarks = new ArrayList<>();
    for (Alike.Level level :
        List.of(
            new Alike.Level("section", SECTION_WORDS, 3, least * 0.8),
            new Alike.Level("paragraph", PARAGRAPH_WORDS, 2, least),
            new Alike.Level("sentence", SENTENCE_WORDS, 2, least))) {
      List<List<Sentence>> passages =
          switch (level.name()) {
            case "section" -> sections;
            case "paragraph" -> List.copyOf(byBlock.values());
            default -> own.stream().map(List::of).toList();
          };
      for (Alike.Pair pair : new Alike(level, stems, negations, articles).pairs(passages, named)) {
        named.addAll(pair.later());
        remarks.add(remark(level, pair, elsewhere));
      }
    }
    return remarks;
  }

  private static List<Sentence> own(Subject subject) {
    List<Sentence> sentences = Twins.readable(subject.text());
    Set<Integer> twins = Twins.of(sentences).all();
    List<Sentence> own = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!twins.contains(i)) {
        own.add(sentences.get(i));
      }
    }
    return own;
  }

  private static Remark remark(Alike.Level level, Alike.Pair pair, Elsewhere elsewhere) {
    Sentence first = pair.later().get(0);
    Block block = first.block();
    Sentence last = first;
    for (Sentence sentence : pair.later()) {
      last = sentence.block() == block ? sentence : last;
    }
    Sentence there = pair.earlier().get(0);
    return Remark.of(
        block,
        new Span(first.span().start(), last.span().end()),
        "This "
            + level.name()
            + " says nearly what "
            + elsewhere.named(block, there)
            + " says, "
            + pair.percent()
            + "\u00a0% of it in the same words: \""
            + there.quoted(QUOTED)
            + "\".",
        "Say it once, or say what is new.");
  }
}
