package org.trifold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.trifold.model.FindingException;

/**
 * Input that nobody would write: made of a grammar's parts, or of a file of the project's own that
 * is changed. What fails shrinks to its fewest parts or changes. How often a property is tried:
 * {@link Tries}.
 */
public final class AnyInput {
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

  private static final Arbitrary<String> ANY_ODD = Arbitraries.of(ODD);

  /** Places are told in shares of a length that is known only later. */
  private static final int WHOLE = 10_000;

  private AnyInput() {}

  /** A text of a grammar's parts, now and then of others, now and then of one very often. */
  public static Arbitrary<String> text(List<String> parts) {
    Arbitrary<String> part =
        Arbitraries.frequencyOf(Tuple.of(7, Arbitraries.of(parts)), Tuple.of(1, ANY_ODD));
    Arbitrary<Integer> times =
        Arbitraries.frequencyOf(Tuple.of(59, Arbitraries.just(1)), Tuple.of(1, number(0, 2_999)));
    return joined(Combinators.combine(part, times).as(String::repeat), 1, 25);
  }

  /** Some in a row, of any number between two with the same chance. */
  public static Arbitrary<String> joined(Arbitrary<String> part, int least, int most) {
    return several(part, least, most).map(parts -> String.join("", parts));
  }

  /** Some, of any number between two with the same chance. */
  public static <T> Arbitrary<List<T>> several(Arbitrary<T> each, int least, int most) {
    return each.list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** A number between two, each with the same chance. */
  public static Arbitrary<Integer> number(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform());
  }

  /** One of these texts with pieces taken out, doubled, moved, or of others put in. */
  public static Arbitrary<String> changed(List<String> texts, List<String> parts) {
    Arbitrary<Integer> share = number(0, WHOLE);
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.of(Kind.class),
                share,
                number(0, 39),
                share,
                ANY_ODD,
                Arbitraries.of(parts))
            .as(Change::new);
    return Combinators.combine(Arbitraries.of(texts), several(change, 1, 6))
        .as(
            (text, changes) -> {
              StringBuilder changed = new StringBuilder(text);
              changes.forEach(each -> each.make(changed));
              return changed.toString();
            });
  }

  /** Bytes of one of these files with some of them changed, or its end cut off. */
  public static Arbitrary<byte[]> changed(byte[]... files) {
    Arbitrary<Integer> length =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(WHOLE)), Tuple.of(1, number(0, WHOLE)));
    Arbitrary<Byte> value = number(Byte.MIN_VALUE, Byte.MAX_VALUE).map(Integer::byteValue);
    return Combinators.combine(
            Arbitraries.of(files),
            length,
            several(Combinators.combine(number(0, WHOLE - 1), value).as(Tuple::of), 0, 11))
        .as(
            (file, kept, changes) -> {
              byte[] changed = Arrays.copyOf(file, at(kept, file.length));
              if (changed.length > 0) {
                changes.forEach(each -> changed[at(each.get1(), changed.length)] = each.get2());
              }
              return changed;
            });
  }

  private static int at(int share, int length) {
    return (int) ((long) share * length / WHOLE);
  }

  private enum Kind {
    DELETE,
    DOUBLE,
    INSERT,
    REPLACE
  }

  /** A change at a share of a text's length, of some letters from there. */
  private record Change(Kind kind, int share, int letters, int other, String odd, String part) {
    void make(StringBuilder text) {
      int from = at(share, text.length());
      int to = Math.min(text.length(), from + letters);
      switch (kind) {
        case DELETE -> text.delete(from, to);
        case DOUBLE -> text.insert(at(other, text.length()), text.substring(from, to));
        case INSERT -> text.insert(from, odd);
        case REPLACE -> text.replace(from, to, part);
      }
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

  /** The texts of a folder's files with an ending, of the project's own. */
  public static List<String> files(String folder, String ending) {
    Path start = Path.of(System.getProperty("trifold.basedir", "."), folder);
    try (Stream<Path> walk = Files.walk(start)) {
      return walk.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .map(AnyInput::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not all fixtures are UTF-8. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
