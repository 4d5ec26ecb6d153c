package org.trifold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.trifold.model.FindingException;

/**
 * Input that nobody would write, the same for the same seed: made of a grammar's parts, or of a
 * file of the project's own that is changed. {@link #tries} runs a property over it: 150 times, or
 * {@code -Dtrifold.fuzz.runs=N} times, or for {@code -Dtrifold.fuzz.minutes=N}.
 */
public final class Chance {
  private static final int RUNS = Integer.getInteger("trifold.fuzz.runs", 150);
  private static final long MINUTES = Long.getLong("trifold.fuzz.minutes", 0);

  /** Seconds that one input of some thousand characters may take on a crowded machine. */
  private static final long LONGEST = 20;

  /** What breaks parsers of any kind. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r",
          "\u0000",
          "\u001b[2J",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u0130",
          "\u0301",
          "\u200b",
          "\u2028",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\ufffe",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "0",
          "-1",
          "1e999",
          "2147483648",
          "99999999999999999999",
          "'",
          "\"",
          "\\",
          "`",
          "<",
          ">",
          "&",
          "&amp;",
          "%",
          "%00",
          "%zz",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "|",
          "/",
          "..",
          ":",
          ";",
          ",",
          "=",
          "#",
          "$",
          "*",
          "+",
          "?",
          "@",
          "~",
          "<script>",
          "javascript:",
          "data:image/png;base64,",
          "{a}",
          "${a}",
          "{{a}}");

  private final long seed;
  private final Random random;

  private Chance(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** What is tried with each seed. */
  public interface Property {
    void holds(Chance chance) throws Exception;
  }

  /**
   * Tries a property with many seeds; what it throws is told with the seed, and so is a try that
   * takes long.
   */
  public static void tries(Property property) {
    long end = System.nanoTime() + MINUTES * 60_000_000_000L;
    for (long seed = 0; MINUTES == 0 ? seed < RUNS : System.nanoTime() < end; seed++) {
      long start = System.nanoTime();
      try {
        property.holds(new Chance(seed));
      } catch (Exception | Error e) {
        fail("seed " + seed + ": " + e, e);
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      assertTrue(seconds < LONGEST, "seed " + seed + " took " + seconds + " s");
    }
  }

  /** Runs what may refuse its input, which it must do with a place and words. */
  public static void refusable(Runnable work) {
    try {
      work.run();
    } catch (FindingException e) {
      assertTrue(!e.findings().isEmpty(), "a refusal says something");
      e.findings()
          .forEach(
              finding ->
                  assertTrue(
                      !finding.where().file().isEmpty() && !finding.message().isBlank(),
                      finding.line()));
    }
  }

  /** The seed, for messages. */
  public long seed() {
    return seed;
  }

  /** A number from 0 on, below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of these. */
  public String of(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** A text of a grammar's parts, now and then of others, now and then of one very often. */
  public String text(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      String part = random.nextInt(8) == 0 ? of(ODD) : of(parts);
      text.append(random.nextInt(60) == 0 ? part.repeat(random.nextInt(3000)) : part);
    }
    return text.toString();
  }

  /** A text with pieces taken out, doubled, moved, or of another's put in. */
  public String changed(String text, List<String> parts) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int from = random.nextInt(changed.length() + 1);
      int to = Math.min(changed.length(), from + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> changed.delete(from, to);
        case 1 -> changed.insert(random.nextInt(changed.length() + 1), changed.substring(from, to));
        case 2 -> changed.insert(from, of(ODD));
        default -> changed.replace(from, to, of(parts));
      }
    }
    return changed.toString();
  }

  /** Bytes of a file with some of them changed, or its end cut off. */
  public byte[] changed(byte[] bytes) {
    int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    byte[] changed = java.util.Arrays.copyOf(bytes, length);
    for (int i = random.nextInt(12); i > 0 && length > 0; i--) {
      changed[random.nextInt(length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  /** The texts of a folder's files with an ending, of the project's own. */
  public static List<String> files(String folder, String ending) {
    Path start = Path.of(System.getProperty("trifold.basedir", "."), folder);
    try (Stream<Path> walk = Files.walk(start)) {
      return walk.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .map(Chance::latin)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not all fixtures are UTF-8. */
  private static String latin(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
