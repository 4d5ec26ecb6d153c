package org.trifold.check.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;

/** The same ready-made opening again: "In this article, we", "In conclusion", "As mentioned". */
public final class RepeatedFrame implements Rule {
  private static final String NEAR = "within-words";

  private final Frames frames = new Frames();

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedFrame() {}

  private record Seen(Sentence sentence, int at) {}

  @Override
  public String id() {
    return "TF-EDIT-034";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(NEAR, 2500, "An opening counts as repeated within so many words of the text."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Elsewhere elsewhere = new Elsewhere(subject);
    Map<String, Deque<Seen>> seen = new HashMap<>();
    List<Remark> remarks = new ArrayList<>();
    int at = 0;
    for (Block block : subject.text().blocks()) {
      if (block.kind().isProse() && block.kind() != BlockKind.CELL && !block.isQuoted()) {
        for (Sentence sentence : block.sentences()) {
          Optional<Frames.Opening> opening = frames.opening(sentence);
          if (opening.isPresent()) {
            Deque<Seen> same =
                seen.computeIfAbsent(opening.get().frame().key(), key -> new ArrayDeque<>());
            int oldest = at - limits.whole(NEAR);
            same.removeIf(other -> other.at < oldest);
            List<Seen> met = same.stream().filter(s -> s.sentence.block().mayMeet(block)).toList();
            if (met.size() >= opening.get().frame().group().most()) {
              remarks.add(remark(sentence, opening.get(), met, elsewhere));
            }
            same.add(new Seen(sentence, at));
          }
        }
      }
      at += block.words().size();
    }
    return remarks;
  }

  private static Remark remark(
      Sentence sentence, Frames.Opening opening, List<Seen> met, Elsewhere elsewhere) {
    Block block = sentence.block();
    Span span = opening.span();
    Sentence first = met.get(0).sentence;
    String times = met.size() == 1 ? "" : ", and this is the " + Ordinal.of(met.size() + 1);
    return Remark.of(
        block,
        span,
        "\""
            + block.text().substring(span.start(), span.end())
            + "\" is "
            + opening.frame().group().title()
            + " once more: "
            + elsewhere.named(block, first)
            + " has one already"
            + times
            + ".",
        "Take the phrase out: what follows stands without it.");
  }
}
