package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;

/** A text in which too much is done and nobody does it. */
public final class PassiveVoice implements Rule {
  private static final String MOST = "most-percent";
  private static final String LEAST = "least-sentences";
  private static final int NAMED = 3;

  private final Passives passives = new Passives();

  /** For {@link java.util.ServiceLoader}. */
  public PassiveVoice() {}

  @Override
  public String id() {
    return "TF-EDIT-083";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(MOST, 20, "The most sentences of a hundred that may be passive."),
        new Limit(LEAST, 10, "A text of fewer sentences is not measured."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Read> sentences = RunningText.in(subject.text(), "en");
    Map<Read, Span> found = new LinkedHashMap<>();
    sentences.forEach(read -> passives.in(read).ifPresent(span -> found.put(read, span)));
    int percent = sentences.isEmpty() ? 0 : 100 * found.size() / sentences.size();
    if (sentences.size() < limits.whole(LEAST) || percent <= limits.whole(MOST)) {
      return List.of();
    }
    Map.Entry<Read, Span> first = found.entrySet().iterator().next();
    Lines lines = new Lines(subject);
    List<String> others = new ArrayList<>();
    found.entrySet().stream()
        .skip(1)
        .limit(NAMED)
        .forEach(
            entry -> {
              Block block = entry.getKey().sentence().block();
              Span span = entry.getValue();
              String words = block.text().substring(span.start(), span.end());
              others.add("“" + words + "” in " + lines.name(block, span));
            });
    return List.of(
        Remark.of(
            first.getKey().sentence().block(),
            first.getValue(),
            found.size()
                + " of "
                + sentences.size()
                + " sentences are passive ("
                + percent
                + " %), as this one"
                + (others.isEmpty() ? "" : ", " + String.join(", ", others))
                + ".",
            "Say who does it: “Your nurse cleans the skin”, not “The skin is cleaned”."));
  }
}
