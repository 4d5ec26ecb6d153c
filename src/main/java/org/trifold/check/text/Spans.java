package org.trifold.check.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of a block's text, to ask of each word whether it is in one, however many there are. */
public final class Spans {
  /** In order, apart from each other. */
  private final List<Span> spans = new ArrayList<>();

  /** Of any order; those that meet are one. */
  public Spans(List<Span> parts) {
    parts.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            part -> {
              Span last = spans.isEmpty() ? part : spans.get(spans.size() - 1);
              if (!spans.isEmpty() && part.start() < last.end()) {
                spans.set(
                    spans.size() - 1, new Span(last.start(), Math.max(last.end(), part.end())));
              } else {
                spans.add(part);
              }
            });
  }

  /** Whether one of them has a character of this. */
  public boolean meet(Span span) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low).meets(span);
  }
}
