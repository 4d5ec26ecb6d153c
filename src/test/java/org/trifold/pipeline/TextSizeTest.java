package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;

/** What earns a manuscript time. */
class TextSizeTest {
  @TempDir Path root;

  private long size(String text) throws IOException {
    Files.writeString(root.resolve("a.adoc"), text);
    return TextSize.of(Gate.at(root, List.of()), "a.adoc");
  }

  /** Of 4,000 different words, those of lower rank more often, as in a language (Zipf). */
  private static String words(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(i -> Long.toString(7919L * (int) Math.exp(8.3 * random.nextDouble()), 36))
        .collect(Collectors.joining(" "));
  }

  @Test
  void wordsEarnTimeByTheirLengthAndAFloodOfOneThingNone() throws IOException {
    String text = words(100_000).replaceAll("((?:\\S+ ){12})", "$1\n");
    long half = size(text.substring(0, text.length() / 2));
    long whole = size(text);
    assertTrue(half > text.length() / 10, half + " of " + text.length() / 2);
    assertEquals(2.0, 1.0 * whole / half, 0.1);
    assertTrue(size("a +\n".repeat(500_000)) < 4_000);
    assertTrue(size("A sentence of words.\n\n".repeat(100_000)) < 10_000);
  }

  @Test
  void whatIsIncludedCountsOnceHoweverOften() throws IOException {
    Files.writeString(root.resolve("b.adoc"), words(1000) + "\n");
    long once = size("include::b.adoc[]\n");
    assertTrue(once > 1000, () -> "bytes: " + once);
    assertTrue(size("include::b.adoc[]\n".repeat(100)) < once + 100);
  }

  @Test
  void aPictureInTheTextEarnsNoMoreThanALineOfWords() throws IOException {
    byte[] noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    String picture = Base64.getEncoder().encodeToString(noise);
    assertTrue(size("image::data:image/png;base64," + picture + "[]\n") < 5_000);
  }
}
