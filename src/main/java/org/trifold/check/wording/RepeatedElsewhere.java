package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Profile;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.Suppressions;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Headings;
import org.trifold.check.text.Places;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.Roots;

/**
 * Passages that another manuscript of the run has, word for word or nearly. One manuscript can't
 * tell: it is read for what it says, and {@link Across} compares.
 */
public final class RepeatedElsewhere implements Rule {
  /** Its id. */
  public static final String ID = "TF-EDIT-040";

  private static final String LEAST_WORDS = "least-words";
  private static final String SHARED = "shared-percent";
  private static final int QUOTED = 60;

  private final Roots stems = new Roots();
  private final Set<String> negations = ByLanguage.wordsOfAll("wording/negations");

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedElsewhere() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(LEAST_WORDS, 20, "A passage has so many words at least."),
        new Limit(SHARED, 70, "Passages are nearly the same that share so much of their wording."));
  }

  @Override
  public boolean isOfRun() {
    return true;
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return List.of();
  }

  /** What a manuscript says; empty where its profile does not hold this rule. */
  public Optional<Passages> read(String manuscript, Subject subject, Profile profile) {
    Limits limits = profile.limits(this);
    return profile
        .severity(this)
        .map(
            severity ->
                new Passages(
                    manuscript,
                    severity,
                    limits.whole(LEAST_WORDS),
                    limits.number(SHARED) / 100,
                    said(subject),
                    Suppressions.of(subject, Set.of(ID)).all()));
  }

  private List<Said> said(Subject subject) {
    Map<Block, Integer> sections = new HashMap<>();
    for (TextSection section : subject.text().sections()) {
      section.blocks().forEach(block -> sections.put(block, section.index()));
    }
    Set<Block> sources = Headings.blocksOfSources(subject.text());
    List<Said> said = new ArrayList<>();
    for (Sentence sentence : Twins.readable(subject.text())) {
      Block block = sentence.block();
      // Who cites the same source, or says it again for the sheet, repeats nothing.
      if (block.kind() != BlockKind.NOTE && !block.isForSheetAlone() && !sources.contains(block)) {
        said.add(said(sentence, subject.places(), sections.getOrDefault(block, 0)));
      }
    }
    return said;
  }

  private Said said(Sentence sentence, Places places, int section) {
    Block block = sentence.block();
    Places.Place place = places.of(block, sentence.span());
    String language = block.language();
    List<Word> words = sentence.words();
    int[] hashes = new int[words.size()];
    int no = 0;
    for (int i = 0; i < hashes.length; i++) {
      String folded = words.get(i).folded();
      hashes[i] = folded.hashCode();
      no += negations.contains(folded) || folded.endsWith("n't") ? 1 : 0;
    }
    int[] about =
        stems.of(language, words).stream().mapToInt(String::hashCode).sorted().distinct().toArray();
    return new Said(
        place.where(),
        place.passage().length(),
        section,
        block.index(),
        sentence.quoted(QUOTED),
        Hashes.of(hashes),
        Hashes.of(about),
        no);
  }
}
