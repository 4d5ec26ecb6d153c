package org.trifold.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void oneOfManyIsMetAsIfEachWereAsked() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Span> parts = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int start = random.nextInt(30);
        parts.add(new Span(start, start + 1 + random.nextInt(7)));
      }
      Spans spans = new Spans(parts);
      for (int start = 0; start < 36; start++) {
        Span word = new Span(start, start + 1 + random.nextInt(4));
        assertEquals(
            parts.stream().anyMatch(word::meets), spans.meet(word), () -> parts + " " + word);
      }
    }
  }
}
