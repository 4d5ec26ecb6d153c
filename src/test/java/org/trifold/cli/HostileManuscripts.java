package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Manuscripts that attack who renders or reads them, by name: the fixtures in {@code
 * hostile/manuscripts}, and those that are too large or of too odd bytes to keep as text.
 */
final class HostileManuscripts {
  private static final Path FIXTURES =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/hostile/manuscripts");

  private final Map<String, byte[]> all = new TreeMap<>();

  private HostileManuscripts() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        all.put(name.replaceFirst("\\.adoc$", ""), Files.readAllBytes(file));
      }
    }
    floods();
    nests();
    bytes();
  }

  /** Each manuscript's bytes, by name. */
  static Map<String, byte[]> all() throws IOException {
    return new HostileManuscripts().all;
  }

  private void add(String name, String body) {
    all.put(name, text(body).getBytes(UTF_8));
  }

  private static String text(String body) {
    return "= Hostile\n\nWords before it.\n\n" + body + "\n\nWords after it.\n";
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private void floods() {
    add("flood-word", "x".repeat(10_000_000));
    add("flood-line", "word ".repeat(400_000));
    add("flood-backtracking", "a.".repeat(50_000) + "@");
    add("flood-quotes", "*a _b `c #d ".repeat(20_000));
    add("flood-brackets", "link:".repeat(2_000) + "[".repeat(20_000));
    add("flood-braces", "{".repeat(100_000));
    add("flood-footnotes", times(100_000, i -> "w footnote:[Note " + i + "]\n"));
    add("flood-rules", "'''\n\n".repeat(120_000));
    add("flood-items", "* w\n".repeat(120_000));
    add("flood-html", "++++\n" + "<i>w</i>".repeat(200_000) + "\n++++");
    add("flood-xrefs", "[[a]]Here.\n\n" + "<<a>>\n".repeat(100_000));
    add("flood-missing-xrefs", times(2_000, i -> "<<nowhere-" + i + ">>\n"));
    add("flood-index-terms", times(100_000, i -> "w (((a" + i % 99 + ", b" + i + ")))\n"));
    add("flood-anchors", times(100_000, i -> "w [[a" + i + "]]\n"));
    add(
        "flood-attributes",
        times(100_000, i -> ":a" + i + ": {a" + (i - 1) + "}\n") + "\n{a99999}");
    add("flood-sections", times(3_000, i -> "\n== Part " + i + "\n\nWord.\n"));
    add("flood-columns", "[cols=\"3000*\"]\n|===\n" + "|c ".repeat(3_000) + "\n|===");
    add("flood-cells", "[cols=\"10*\"]\n|===\n" + "|c ".repeat(300_000) + "\n|===");
    add("flood-floats", "[.left]\nimage::no.png[x,float=left]\n\n".repeat(2_000));
    add("flood-pages", "a\n\n<<<\n\n".repeat(20_000));
    add("flood-breaks", "a +\n".repeat(100_000));
    add("flood-formulas", times(3_000, i -> "stem:[x^" + i + "]\n"));
    add("flood-conditions", "ifdef::nix[]\n".repeat(50_000) + "endif::[]\n".repeat(50_000));
    add("flood-includes-of-itself", "include::flood-includes-of-itself.adoc[]\n".repeat(20));
    add("flood-fan-out", "include::_fan-0.inc[]\n".repeat(20));
    add("flood-columns-repeated", "[cols=\"999999*\"]\n|===\n|c\n|===");
    add("flood-spans", "|===\n2000000000.2000000000+|c\n|===");
    add("flood-counters", "{counter:a} {counter2:b}\n".repeat(100_000));
    add("flood-evaluations", "ifeval::[1 == 1]\n".repeat(50_000) + "endif::[]\n".repeat(50_000));
    add("flood-paragraphs", ("*a _b `c #d ".repeat(500) + "\n\n").repeat(200));
    add(
        "flood-ranges",
        "----\ninclude::neighbour.txt[lines=" + times(200_000, i -> 2 * i + 1 + ";") + "1]\n----");
    add("flood-offsets", ":leveloffset: 999\n\n== A\n\n:leveloffset: +999999999999\n\n== B\n");
  }

  private void nests() {
    add("nest-lists", times(200, i -> "*".repeat(i + 1) + " Item " + i + "\n"));
    add(
        "nest-blocks",
        times(1_000, i -> "=".repeat(i + 4) + "\n")
            + times(1_000, i -> "=".repeat(1_003 - i) + "\n"));
    add("nest-quotes", "> ".repeat(2_000) + "Deep.");
    add(
        "nest-quote-blocks",
        times(1_000, i -> "_".repeat(i + 4) + "\n")
            + times(1_000, i -> "_".repeat(1_003 - i) + "\n"));
    add("nest-tables", "|===\na|\n!===\na!\n" + "* a\n+\n--\n".repeat(300) + "\n!===\n|===");
    add("nest-html", "++++\n" + "<div>".repeat(50_000) + "Deep." + "\n++++");
    add("nest-stem", "latexmath:[" + "{".repeat(5_000) + "x" + "}".repeat(5_000) + "\\]");
    add("nest-mathml", "++++\n<math>" + "<mrow>".repeat(20_000) + "<mi>x</mi></math>\n++++");
    add("nest-pass", "pass:[".repeat(3_000) + "x" + "]".repeat(3_000));
  }

  private void bytes() {
    all.put("bytes-none", new byte[0]);
    all.put("bytes-blank", " \n\t\n".getBytes(UTF_8));
    all.put("bytes-utf16be", marked("\ufeff", UTF_16BE));
    all.put("bytes-utf16le", marked("\ufeff", UTF_16LE));
    all.put("bytes-utf32le", marked("\ufeff", Charset.forName("UTF-32LE")));
    all.put("bytes-utf32be", marked("\ufeff", Charset.forName("UTF-32BE")));
    all.put("bytes-utf16-unmarked", marked("", UTF_16LE));
    all.put("bytes-utf7", text("+ADw-script+AD4-alert(1)+ADw-/script+AD4-").getBytes(UTF_8));
    all.put("bytes-zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, (byte) 0x80, 0, 0});
    all.put("bytes-nul", new byte[100_000]);
    all.put("bytes-overlong", join("= T\n\nA ", new byte[] {(byte) 0xc0, (byte) 0xaf}, " b\n"));
    all.put(
        "bytes-surrogate",
        join("= T\n\nA ", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, " b\n"));
    all.put("bytes-cr", text("One.").replace('\n', '\r').getBytes(UTF_8));
  }

  private static byte[] marked(String mark, Charset charset) {
    return (mark + text("One.")).getBytes(charset);
  }

  private static byte[] join(String before, byte[] bytes, String after) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before.getBytes(UTF_8));
    out.writeBytes(bytes);
    out.writeBytes(after.getBytes(UTF_8));
    return out.toByteArray();
  }
}
