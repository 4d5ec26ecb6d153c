package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** Each budget lets through what is within it, and names the place and the setting else. */
class BudgetsTest {
  @TempDir Path root;

  private Reading read(Budgets budgets, String text) throws IOException {
    Files.createDirectories(root.resolve("m"));
    Files.writeString(root.resolve("m/a.adoc"), text);
    return SharedReader.reader()
        .read(Gate.at(root, List.of(), budgets), "m/a.adoc", "a", Map.of(), SharedReader.CLOCK);
  }

  private static Budgets with(Budget changed, long most) {
    return Budgets.of(budget -> budget == changed ? most : budget.standard());
  }

  private List<String> errors(Reading reading) {
    return reading.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(Finding::line)
        .toList();
  }

  private void assertWithin(Budget budget, long most, String text) throws IOException {
    Reading reading = read(with(budget, most), text);
    assertEquals(List.of(), errors(reading));
    assertTrue(reading.publication().isPresent());
  }

  private void assertPassed(Budget budget, long most, String text, int line) throws IOException {
    Reading reading = read(with(budget, most), text);
    List<Finding> errors =
        reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertEquals(1, errors.size(), errors::toString);
    Finding finding = errors.get(0);
    assertEquals(budget.rule(), finding.rule(), finding::line);
    assertEquals("m/a.adoc:" + line, finding.where().file() + ":" + finding.where().line());
    assertTrue(
        finding.line().contains("raise the setting " + budget.setting() + "."), finding::line);
    assertTrue(finding.line().contains("more than " + most) || most == 0, finding::line);
  }

  /** Anywhere in the manuscript: where the parser is when it makes what is too much. */
  private void assertPassed(Budget budget, long most, String text) throws IOException {
    Reading reading = read(with(budget, most), text);
    List<String> errors = errors(reading);
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).matches("m/a\\.adoc:\\d+: .* raise the setting .*"), errors::toString);
    assertTrue(errors.get(0).contains("raise the setting " + budget.setting() + "."));
    assertFalse(reading.publication().isPresent());
  }

  private static final String TITLE = "= T\n\n";

  @Test
  void aLine() throws IOException {
    assertWithin(Budget.LINE, 3000, TITLE + "x\n" + "word ".repeat(599) + "words\n");
    assertPassed(Budget.LINE, 3000, TITLE + "x\n" + "word ".repeat(599) + "words!\n", 4);
  }

  @Test
  void theValueOfAnAttribute() throws IOException {
    assertWithin(Budget.ATTRIBUTE, 100, "= T\n:a: " + "x".repeat(100) + "\n\n{a}\n");
    assertPassed(Budget.ATTRIBUTE, 100, "= T\n:a: " + "x".repeat(101) + "\n\n{a}\n", 2);
    assertPassed(
        Budget.ATTRIBUTE,
        100,
        "= T\n:a: 0123456789\n:b: {a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}\n\n{a}\n",
        3);
    assertPassed(Budget.ATTRIBUTE, 100, TITLE + "Text.\n\n:b: " + "é".repeat(51) + "\n\n{b}\n", 5);
  }

  @Test
  void whatAttributesPutIn() throws IOException {
    String entries = "= T\n:a: " + "x".repeat(1 << 16) + "\n\n";
    assertWithin(Budget.EXPANSION, 1, entries + "{a}\n\n".repeat(16));
    assertPassed(Budget.EXPANSION, 1, entries + "{a}\n\n".repeat(17), 36);
    assertPassed(Budget.EXPANSION, 1, entries + "x\n\n" + "{a}".repeat(17) + "\n", 6);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          [indent=%s]
          [tabsize=%s]
          [source,tabsize=%s]
          '[source%%linenums,java,indent=%s]'
          """,
      delimiter = '|')
  void anIndentOfABlock(String attributes) throws IOException {
    String text = "Words.\n\n.Title\n%s\n----\n\tcode\n----\n";
    assertWithin(Budget.INDENT, 40, TITLE + text.formatted(attributes.formatted("40")));
    assertPassed(Budget.INDENT, 40, TITLE + text.formatted(attributes.formatted("41")), 6);
    String entry = "= T\n:x: %s\n\n";
    assertWithin(
        Budget.INDENT, 40, entry.formatted(40) + text.formatted(attributes.formatted("{x}")));
    assertPassed(
        Budget.INDENT,
        40,
        entry.formatted("1000000000") + text.formatted(attributes.formatted("{x}")),
        7);
  }

  @ParameterizedTest
  @ValueSource(strings = {":tabsize: %s", ":source-indent: %s"})
  void anIndentOfTheWholeManuscript(String entry) throws IOException {
    String text = "= T\n%s\n\nWords.\n\n[source]\n----\n\tcode\n----\n";
    assertWithin(Budget.INDENT, 40, text.formatted(entry.formatted("40")));
    assertPassed(Budget.INDENT, 40, text.formatted(entry.formatted("41")), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabsize", "indent"})
  void anIndentOfAnInclude(String name) throws IOException {
    Files.writeString(root.resolve("code.txt"), "\tcode\n");
    String text = "= T\n:x: %s\n\nWords.\n\n----\ninclude::../code.txt[" + name + "={x}]\n----\n";
    assertWithin(Budget.INDENT, 40, text.formatted("40"));
    assertPassed(Budget.INDENT, 40, text.formatted("41"), 7);
    assertPassed(Budget.INDENT, 40, text.formatted("100000000000000000000"), 7);
  }

  @Test
  void blocksAndListsInEachOther() throws IOException {
    StringBuilder lists = new StringBuilder(TITLE);
    for (int i = 1; i <= 20; i++) {
      lists.append("*".repeat(i)).append(" item\n");
    }
    assertWithin(Budget.NESTING, 20, lists.toString());
    assertPassed(Budget.NESTING, 19, lists.toString(), 22);
    StringBuilder blocks = new StringBuilder(TITLE);
    for (int i = 0; i < 1000; i++) {
      blocks.append("=".repeat(4 + i)).append('\n');
    }
    assertPassed(Budget.NESTING, 50, blocks.toString(), 53);
  }

  @Test
  void theCellsOfTables() throws IOException {
    String table = "|===\n|a |b\n\n" + "|x |y\n".repeat(4) + "|===\n";
    assertWithin(Budget.CELLS, 20, TITLE + table + "\n" + table);
    assertPassed(Budget.CELLS, 19, TITLE + table + "\n" + table, 18);
    assertPassed(Budget.CELLS, 100, TITLE + "|===\n|a\n\n2000000000*|x\n|===\n", 6);
    assertPassed(Budget.CELLS, 100, TITLE + "|===\n|a\n\n2000000000+|x\n|===\n", 6);
    assertPassed(Budget.CELLS, 100, TITLE + "|===\n|a\n\n.2000000000+|x\n|===\n", 6);
    assertPassed(Budget.CELLS, 100, TITLE + "[cols=\"2000000000*\"]\n|===\n|a\n|===\n", 4);
    String digits = "9".repeat(30);
    assertPassed(Budget.CELLS, 100, TITLE + "[cols=\"" + digits + "*\"]\n|===\n|a\n|===\n", 4);
    assertPassed(Budget.CELLS, 100, "= T\n:n: 2000000000\n\n[cols={n}]\n|===\n|a\n|===\n", 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a +\n",
        "*b*\n",
        "[[a{n}]]w\n",
        "(((i)))w\n",
        "https://example.org[w]\n",
        "<<t>>\n",
        "w\n\n",
        "* w\n",
        "\'\'\'\n\n",
        "t::\n\n",
        "|===\n|w\n|===\n\n",
        "====\nw\n====\n\n",
        "stem:[x]\n",
        "a\n\n<<<\n\n",
        "w kbd:[F1]\n",
        "== Title\n\nw\n\n"
      })
  void theParts(String part) throws IOException {
    String head = "= T\n:experimental:\n\n[[t]]First.\n\n";
    assertWithin(Budget.PARTS, 800, head + part.replace("{n}", "") + "\n");
    StringBuilder text = new StringBuilder(head);
    for (int i = 0; i < 1000; i++) {
      text.append(part.replace("{n}", String.valueOf(i)));
    }
    assertPassed(Budget.PARTS, 800, text + "\nLast.\n");
  }

  @Test
  void thePartsOfRawHtml() throws IOException {
    String html = "++++\n<p>w</p>\n++++\n\n++++\n<p>" + "<i>w</i> ".repeat(500) + "</p>\n++++\n";
    assertWithin(Budget.PARTS, 520, TITLE + html);
    assertPassed(Budget.PARTS, 480, TITLE + html, 7);
  }

  @Test
  void theNotes() throws IOException {
    String note = "Word.footnote:[A note.]\n\n";
    assertWithin(Budget.NOTES, 20, TITLE + note.repeat(20));
    assertPassed(Budget.NOTES, 20, TITLE + note.repeat(22), 43);
  }

  @Test
  void anAddressThatNobodyFollows() throws IOException {
    String address = "https://example.org/" + "a".repeat(7_980);
    assertEquals(List.of(), errors(read(Budgets.standard(), TITLE + address + "[Words].\n")));
    Reading reading = read(Budgets.standard(), TITLE + address + "b[Words].\n");
    assertEquals(
        List.of(
            "m/a.adoc:3:1: The address of the link has 8001 characters. Shorten it to 8000 at most;"
                + " a longer one is cut off or refused."),
        errors(reading));
    assertEquals("Words.", reading.publication().orElseThrow().document().select("p").text());
  }

  @Test
  void aFormulaOfAsciiMathWithoutEnd() throws IOException {
    String formula = "x^".repeat(5_000) + "x";
    Reading reading = read(Budgets.standard(), TITLE + "A stem:[" + formula + "] here.\n");
    assertEquals(
        List.of(
            "m/a.adoc:3:9: The formula has more than 1000 characters of AsciiMath. The formula is"
                + " shown as its source. Correct it, or show the formula as an image."),
        reading.findings().stream()
            .filter(f -> f.rule().equals("TF-MATH-001"))
            .map(Finding::line)
            .toList());
    assertTrue(reading.publication().orElseThrow().document().text().contains(formula));
  }

  @Test
  void theEntriesCountersAndConditions() throws IOException {
    String entry = ":a: b\n";
    assertWithin(Budget.DIRECTIVES, 20, TITLE + entry.repeat(20) + "\nWord.\n");
    assertPassed(Budget.DIRECTIVES, 20, TITLE + entry.repeat(30) + "\nWord.\n", 3 + 20);
    String condition = "ifdef::a[]\nendif::[]\n";
    assertWithin(Budget.DIRECTIVES, 20, TITLE + condition.repeat(10) + "\nWord.\n");
    assertPassed(Budget.DIRECTIVES, 20, TITLE + condition.repeat(30) + "\nWord.\n", 3 + 20);
    String counter = "{counter:a} words {counter2:b}.\n\n";
    assertWithin(Budget.DIRECTIVES, 20, TITLE + counter.repeat(10));
    assertPassed(Budget.DIRECTIVES, 20, TITLE + counter.repeat(11), 3 + 20);
  }

  @Test
  void includes() throws IOException {
    Files.writeString(root.resolve("b.txt"), "x".repeat(1 << 10) + "\n\n");
    String one = "include::../b.txt[]\n\n";
    assertWithin(Budget.INCLUDES, 3, TITLE + one.repeat(3));
    assertPassed(Budget.INCLUDES, 3, TITLE + one.repeat(5), 9);
    assertWithin(Budget.INCLUDED, 1, TITLE + one.repeat(1000));
    assertPassed(Budget.INCLUDED, 1, TITLE + one.repeat(1100), 3 + 2 * 1022);
  }

  @Test
  void includesThatFanOutStopEarly() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          root.resolve("f" + i + ".adoc"), ("include::f" + (i + 1) + ".adoc[]\n").repeat(20));
    }
    Files.writeString(root.resolve("f4.adoc"), "x\n\n");
    Reading reading = read(Budgets.standard(), TITLE + "include::../f0.adoc[]\n");
    assertEquals(
        List.of(
            "f3.adoc:9: This is one include more than 5000. Look for files that include each"
                + " other over and over, or raise the setting include-limit."),
        errors(reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.|@",
        " *a|",
        " _a|",
        " `a|",
        " #a|",
        " +a|",
        " [a]*b|",
        "link:a[ |",
        "footnote:[ |",
        "((a |",
        "<<a |",
        "{set:a |",
        "http://|",
        "image:a |",
        "stem:[ |",
        "a:|["
      })
  void marksWithoutAPartner(String marks) throws IOException {
    String[] parts = marks.split("\\|", -1);
    String text = "x" + parts[0].repeat(100_000 / parts[0].length()) + parts[1];
    assertPassed(Budget.MARKUP, 50, TITLE + "Text.\n\n" + text + "\n", 5);
    assertPassed(Budget.MARKUP, 50, TITLE + "[cols=2*]\n|===\n|a\n|" + text + "\n|===\n", 6);
    assertPassed(Budget.MARKUP, 50, TITLE + "* a\n* " + text + "\n", 4);
  }

  @Test
  void paragraphsThatAreEachWithinTheirBudgetAndTooManyInAll() throws IOException {
    String text = "*a _b `c #d ".repeat(500) + "\n\n";
    assertWithin(Budget.MARKUP, 20, TITLE + text);
    Reading reading = read(with(Budget.MARKUP, 20), TITLE + text.repeat(60));
    assertFalse(reading.publication().isPresent());
    assertEquals(1, errors(reading).size());
    assertTrue(errors(reading).get(0).contains("in all"), errors(reading)::toString);
  }

  @Test
  void rangesInHundredThousands() throws IOException {
    Files.writeString(root.resolve("lines.txt"), "x\n".repeat(100_000));
    String distinct =
        IntStream.range(200_000, 250_000).mapToObj(i -> i + ";").collect(Collectors.joining());
    String ranges = "1..;".repeat(100_000) + distinct;
    Reading reading =
        read(
            Budgets.of(Budget::standard),
            TITLE + "----\ninclude::../lines.txt[lines=" + ranges + "1]\n----\n");
    assertEquals(11, errors(reading).size());
    assertTrue(
        errors(reading).stream().anyMatch(e -> e.contains("49990 more")),
        errors(reading)::toString);
  }

  @Test
  void blanksAndCallouts() throws IOException {
    assertPassed(Budget.MARKUP, 50, TITLE + "== a" + " ".repeat(50_000) + "b\n", 3);
    assertPassed(Budget.MARKUP, 50, TITLE + "----\nx " + "<1> ".repeat(20_000) + "x\n----\n", 4);
  }

  @Test
  void longLinesOfRealManuscriptsAreRead() throws IOException {
    String prose = "A *bold* word, a `code` and https://example.org/a?b=c[a link] (see 3.1). ";
    // Noise can't be packed: 700 kB.
    Random random = new Random(1);
    BufferedImage noise = new BufferedImage(512, 456, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < noise.getWidth() * noise.getHeight(); i++) {
      noise.setRGB(i % noise.getWidth(), i / noise.getWidth(), random.nextInt());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", png);
    assertTrue(png.size() > 690_000, "bytes: " + png.size());
    String picture = Base64.getEncoder().encodeToString(png.toByteArray());
    Reading reading =
        read(
            Budgets.standard(),
            TITLE
                + prose.repeat(1000)
                + "\n\nimage::data:image/png;base64,"
                + picture
                + "[a dot]\n\nMail me@example.org: image:data:image/png;base64,"
                + picture
                + "[a dot]\n\n++++\n<p>"
                + "a [b] <i>c</i> @ * _ ".repeat(50_000)
                + "</p>\n++++\n");
    assertEquals(List.of(), errors(reading));
    assertTrue(picture.contains("+"));
    assertEquals(2, reading.publication().orElseThrow().document().select("img").size());
    assertEquals(
        1000, reading.publication().orElseThrow().document().select("a[href^=https]").size());
  }
}
