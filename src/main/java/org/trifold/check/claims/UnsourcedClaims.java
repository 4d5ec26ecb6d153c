package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Headings;
import org.trifold.check.text.Places;
import org.trifold.check.words.Stems;

/**
 * A text says what something does, or for how many, and not who found that out. Where the text has
 * sources at its end, only numbers are asked for theirs.
 */
public final class UnsourcedClaims implements Rule {
  private static final String MOST = "most-places";
  private static final int NAMED = 8;
  private static final int QUOTED = 60;
  private static final String HINT =
      "Add a footnote or a link that says where this is from, or leave it out.";

  private final Lexicon words = Lexicon.english("effects");
  private final Stems stems = new Stems(Map.of());
  private final Effects effects = new Effects(words);

  private record Found(Said said, Effects.Claim claim) {}

  /** For {@link java.util.ServiceLoader}. */
  public UnsourcedClaims() {}

  @Override
  public String id() {
    return "TF-EDIT-062";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(MOST, 40, "Claims that are told one by one; more of them are told as one."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean sources =
        subject.attribute("sources").isPresent()
            || subject.text().sections().stream().anyMatch(s -> s.kind().equals("bibliography"))
            || Headings.any(subject.text(), "sources");
    Citations citations = new Citations(subject.text(), words);
    Map<Block, Boolean> cited = new HashMap<>();
    List<Found> found = new ArrayList<>();
    // What is claimed again, is told where it is claimed first.
    Set<String> keys = new HashSet<>();
    for (Said said : Said.of(subject.text(), stems)) {
      effects
          .claim(said)
          .filter(claim -> claim.numeric() || !sources)
          .filter(
              claim ->
                  !cited.computeIfAbsent(
                          said.sentence().block(),
                          block -> citations.isCited(block) || citations.isNamed(said.tokens()))
                      && !citations.isNamed(said.tokens()))
          .filter(claim -> keys.add(claim.key()))
          .ifPresent(claim -> found.add(new Found(said, claim)));
    }
    if (found.size() <= limits.whole(MOST)) {
      return found.stream().map(one -> remark(one, "")).toList();
    }
    Places places = subject.places();
    String more =
        " "
            + (found.size() - 1)
            + " more claims have none, the next of them in line "
            + found.stream()
                .skip(1)
                .limit(NAMED)
                .map(one -> places.of(one.said().sentence().block(), one.claim().span()))
                .map(place -> Integer.toString(place.where().line()))
                .distinct()
                .collect(Collectors.joining(", "))
            + ".";
    return List.of(remark(found.get(0), more));
  }

  private static Remark remark(Found one, String more) {
    Effects.Claim claim = one.claim();
    Block block = one.said().sentence().block();
    String words = block.text().substring(claim.span().start(), claim.span().end());
    return Remark.of(
        one.said().sentence(),
        "No source is named for “"
            + words
            + "”, in “"
            + one.said().sentence().quoted(QUOTED)
            + "”."
            + more,
        HINT);
  }
}
