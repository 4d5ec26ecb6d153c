package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

/**
 * Whatever goes in, the handout passes PDF/UA-1 and PDF/A-2a by veraPDF and carries every word. A
 * line in {@link #renders} is a case. The stress manuscripts go through the same in {@code
 * WholeWayTest}.
 */
class HandoutConformanceTest {
  private static final String ARTICLE = "manuscript/microneedling.adoc";
  private static final String CLINIC = "example-clinic";

  @TempDir static Path root;

  /** A handout to be made. */
  private record Render(String name, Supplier<Handout> maker) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Render> renders() throws IOException {
    ScriptTheme.write(root);
    Files.writeString(
        root.resolve("drawing.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 30\"><text x=\"5\" y=\"20\">in a"
            + " drawing</text></svg>");
    return Stream.of(
        article("default", "letter", ""),
        article("default", "a4", CLINIC),
        article("almanac", "letter", CLINIC),
        article("almanac", "a4", ""),
        new Render("the article three times as a book", () -> book(3)),
        body("nothing", ""),
        body("one line", "<p>One line.</p>"),
        body("a heading that jumps", "<section id=\"a\"><h5>Deep</h5><p>Text.</p></section>"),
        body(
            "sections six deep",
            nested("<section data-level=\"2\"><h3>Section</h3><p>Text</p>", "</section>", 6)),
        body("lists twelve deep", nested("<ul><li>level", "</li></ul>", 12)),
        body(
            "lists of mixed kinds",
            nested(
                "<ol type=\"i\"><li><p>one</p><ul class=\"list-square\"><li>two",
                "</li></ul></li></ol>",
                4)),
        body(
            "lists of things to tick",
            "<ul class=\"checklist\"><li data-checked=\"true\">done</li><li data-checked=\"false\"><p>open</p><ul><li>more</li></ul></li></ul>"),
        body(
            "description lists over pages",
            "<dl>"
                + times(90, "<div class=\"entry\"><dt>Term %d</dt><dd>Meaning %d of it.</dd></div>")
                + "</dl>"),
        body(
            "description lists in columns over pages",
            "<dl class=\"horizontal\">"
                + times(90, "<div class=\"entry\"><dt>Term %d</dt><dd>Meaning %d</dd></div>")
                + "</dl>"),
        body(
            "questions and answers",
            "<dl class=\"qanda\">"
                + times(
                    9,
                    "<div class=\"entry\"><dt>Why %d?</dt><dd><p>Because %d.</p><ul><li>so</li></ul></dd></div>")
                + "</dl>"),
        body(
            "nested and bare description lists",
            "<dl><dt>a</dt><dd>b<dl><dt>c</dt><dt>d</dt><dd><dl><dt>e</dt></dl></dd></dl></dd><dd>f</dd></dl>"),
        body("a table over pages", table(150, "")),
        body(
            "a table over pages with links and notes in its heads",
            table(120, "<a href=\"https://example.org/\">link</a>" + note("in a head"))),
        body(
            "a table with heads that span",
            "<table><caption>C</caption><thead><tr><th rowspan=\"2\">a</th><th colspan=\"2\">b</th></tr><tr><th>c</th><th>d</th></tr></thead><tbody>"
                + times(80, "<tr><th scope=\"row\">r%d</th><td>%d</td><td></td></tr>")
                + "</tbody></table>"),
        body(
            "nested tables",
            nested("<table><tbody><tr><th>h</th><td>text", "</td></tr></tbody></table>", 5)),
        body(
            "a wide table",
            "<table><thead><tr>"
                + times(24, "<th>Head %d</th>")
                + "</tr></thead><tbody><tr>"
                + times(24, "<td>hydroxychloroquine %d</td>")
                + "</tr></tbody></table>"),
        body(
            "a ragged table",
            "<table><tr><td rowspan=\"9\">a<td colspan=\"3\">b<tr><td>c<tr></table>"),
        body(
            "drawings",
            "<figure class=\"image\"><img src=\"drawing.svg\" alt=\"A drawing\"><figcaption>Caption</figcaption></figure><p>In <img src=\"drawing.svg\" alt=\"a line\"> line, <a href=\"https://example.org/\"><img src=\"drawing.svg\" alt=\"a link\"></a>, and <img src=\"drawing.svg\" alt=\"\">.</p>"),
        body(
            "a drawing without caption in a cell and a missing one",
            "<table><tr><td><img src=\"drawing.svg\" alt=\"x\"></td><td><img src=\"none.svg\" alt=\"words instead\"></td></tr></table>"),
        body("notes in every place", notes()),
        body(
            "code with callouts",
            "<pre class=\"listing\"><code>one <b class=\"callout\">1</b>\ntwo <b class=\"callout\">2</b></code></pre><ol class=\"callouts\"><li>first</li><li>second</li></ol><pre class=\"literal\">"
                + "long ".repeat(900)
                + "</pre>"),
        body(
            "formulas",
            "<p>A <span class=\"stem\" data-math=\"asciimath\">x^2</span>.</p><div class=\"stem\" data-math=\"latexmath\">\\frac{1}{2}</div>"),
        body(
            "links over lines and pages",
            "<p>"
                + "words ".repeat(300)
                + "<a href=\"https://example.org/\">"
                + "link words ".repeat(400)
                + "</a></p><p id=\"here\"><a href=\"#here\">"
                + "here ".repeat(90)
                + "</a></p>"),
        body(
            "long words",
            "<p>" + "long".repeat(400) + "</p><ul><li>" + "word".repeat(100) + "</li></ul>"),
        body(
            "soft hyphens",
            "<p>" + "hydro\u00ADxy\u00ADchlo\u00ADro\u00ADquine".repeat(40) + "</p>"),
        body(
            "contents and an index",
            times(
                3,
                "<section id=\"s%d\" data-level=\"1\"><h2>Section %<d</h2><p>Text<span class=\"index-term\" data-index=\"term|below\"></span>.</p></section>",
                "<nav class=\"toc\" data-levels=\"3\"><p class=\"toc-title\">Contents</p></nav>",
                "<section data-kind=\"index\" data-level=\"1\" id=\"i\"><h2>Index</h2></section>")),
        body(
            "glossary and bibliography",
            "<section data-kind=\"glossary\" id=\"g\"><h2>Glossary</h2><dl class=\"glossary\"><div class=\"entry\"><dt>skin</dt><dd>an organ</dd></div></dl></section><section data-kind=\"bibliography\" id=\"b\"><h2>Sources</h2><ul class=\"bibliography\"><li><span class=\"bibref\" id=\"x\">[x]</span> A book.</li></ul></section>"),
        body(
            "quotations, boxes and verses",
            "<blockquote><p>Said.</p><footer class=\"attribution\"><cite>Book</cite></footer></blockquote><blockquote>bare<blockquote class=\"verse\"><pre class=\"verse\">a\n  b</pre></blockquote></blockquote><aside class=\"sidebar\"><p class=\"block-title\">T</p><p>x</p></aside><aside class=\"admonition tip\" data-kind=\"tip\"><ul><li>x</li></ul></aside><figure class=\"example\"><figcaption>Ex</figcaption><p>y</p></figure>"),
        body(
            "raw markup",
            "<details><summary>More</summary>bare<p>x</p></details><ruby>漢<rp>(</rp><rt>kan</rt></ruby>"
                    .replace("漢", "H")
                + "<div>bare <em>words</em><p>p</p>tail</div><li>stray</li><abbr title=\"Long\">L</abbr><section>bare</section>"),
        body(
            "languages",
            "<p>An <span lang=\"fr\">été</span>, <span lang=\"el\">ώρα</span>, <em lang=\"ru\">час</em>.</p><div lang=\"es\"><h2>Título</h2><p>Texto <q lang=\"en\">quote</q>.</p></div><ul lang=\"de\"><li>eins</li><li lang=\"fr\">deux</li></ul>"),
        body(
            "languages that are none",
            "<p lang=\"no language\">a <span lang=\"en_GB\">b</span> <i lang=\"\">c</i></p>"),
        scripts(
            "Arabic, right to left",
            "ar",
            "<h2>سلام</h2><p>سلام عليكم 5 ملغ <em>اتصل</em> بنا <bdi dir=\"ltr\">555-0142</bdi></p><ol><li>واحد</li></ol><table><caption>جرعة</caption><thead><tr><th>عمر</th></tr></thead><tbody><tr><td>٥</td></tr></tbody></table>"),
        scripts(
            "Hebrew and Arabic in English",
            "en",
            "<p>Say <span lang=\"he\" dir=\"rtl\">שלום עולם 12</span> or <a href=\"https://example.org/\"><span lang=\"ar\" dir=\"rtl\">سلام</span></a>.</p>"));
  }

  private static Render article(String theme, String paper, String brand) {
    return new Render(
        "the article, " + theme + ", " + paper + (brand.isEmpty() ? "" : ", " + brand),
        () ->
            Handout.of(
                Handout.PROJECT,
                read(Handout.PROJECT, ARTICLE),
                theme,
                brand,
                Map.of("handout.paper", paper)));
  }

  private static Publication read(Path project, String manuscript) {
    return SharedReader.read(project, manuscript).publication().orElseThrow();
  }

  private static Render body(String name, String body) {
    return new Render(
        name, () -> Handout.of(root, Handout.publication("en", body), "default", "", Map.of()));
  }

  private static Render scripts(String name, String lang, String body) {
    return new Render(
        name,
        () -> Handout.of(root, Handout.publication(lang, body), ScriptTheme.NAME, "", Map.of()));
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + close.repeat(depth);
  }

  /** A text with each number from 1 in it. */
  private static String times(int count, String text) {
    return times(count, text, "", "");
  }

  private static String times(int count, String text, String before, String after) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> String.format(java.util.Locale.ROOT, text, i, i))
        .collect(Collectors.joining("", before, after));
  }

  private static String note(String text) {
    return "<span class=\"note\" data-note=\"" + text + "\">A note " + text + ".</span>";
  }

  private static String table(int rows, String head) {
    return "<table><thead><tr><th scope=\"col\">One "
        + head
        + "</th><th scope=\"col\">Two</th></tr></thead><tbody>"
        + times(rows, "<tr><td>row %d</td><td>cell %d</td></tr>")
        + "</tbody><tfoot><tr><td>Foot</td><td>x</td></tr></tfoot></table>";
  }

  private static String notes() {
    return "<section id=\"n\" data-level=\"1\"><h2>Heading"
        + note("in a heading")
        + "</h2><p>Text"
        + note("in text")
        + "<span class=\"note\" data-note-ref=\"in text\"></span></p><ul><li>item"
        + note("in an item")
        + "</li></ul><dl><div class=\"entry\"><dt>term"
        + note("in a term")
        + "</dt><dd>meaning"
        + note("in a meaning")
        + "</dd></div></dl><blockquote><p>quote"
        + note("in a quote")
        + "</p></blockquote><aside class=\"admonition note\" data-kind=\"note\"><p>box"
        + note("in a box")
        + "</p></aside><table><caption>caption"
        + note("in a caption")
        + "</caption><tbody><tr><td>cell"
        + note("in a cell")
        + "</td></tr></tbody></table></section>";
  }

  private static Handout book(int times) {
    try {
      Path project = Files.createDirectories(root.resolve("book-" + times));
      Path images = Files.createDirectories(project.resolve("manuscript/images"));
      Path source = Handout.PROJECT.resolve("manuscript");
      Files.copy(Handout.PROJECT.resolve(ARTICLE), project.resolve(ARTICLE));
      try (Stream<Path> files = Files.list(source.resolve("images"))) {
        for (Path file : files.toList()) {
          Files.copy(file, images.resolve(file.getFileName()));
        }
      }
      Files.writeString(
          project.resolve("manuscript/book.adoc"),
          "= A book\nAnn Author\n:doctype: book\n:toc:\n\n"
              + "include::microneedling.adoc[leveloffset=+1]\n\n".repeat(times));
      return Handout.of(project, read(project, "manuscript/book.adoc"), "default", "", Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("renders")
  void passesBothStandardsAndCarriesEveryWord(Render render) {
    assertPasses(render.maker().get());
  }

  private static void assertPasses(Handout handout) {
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), handout.lost());
  }

  @Test
  @Tag("exhaustive")
  void aBookOfTwentyThousandWordsPassesToo() {
    assertPasses(book(10));
  }

  /** Takes minutes: 100,000 words. Run with {@code -Dtrifold.large=true}. */
  @Test
  @EnabledIfSystemProperty(named = "trifold.large", matches = "true")
  void aBookOfAHundredThousandWordsPassesToo() {
    assertPasses(book(50));
  }

  @Test
  void whatClaimsBothStandardsBreaksTheSameRulesTogetherAsAlone() throws IOException {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(Handout.of("<p>Words <b>and</b> more.</p>").pdf())) {
      COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
      catalog.removeItem(COSName.LANG);
      catalog.removeItem(COSName.OUTPUT_INTENTS);
      catalog.removeItem(COSName.STRUCT_TREE_ROOT);
      pdf.save(broken);
    }
    List<String> ua = rules(broken.toByteArray(), Standard.UA_1);
    List<String> a = rules(broken.toByteArray(), Standard.A_2A);
    assertFalse(ua.isEmpty() || a.isEmpty(), ua + " and " + a);
    List<String> alone = new ArrayList<>(ua);
    alone.addAll(a);
    assertEquals(alone, rules(broken.toByteArray(), Standard.UA_1, Standard.A_2A));
  }

  private static List<String> rules(byte[] pdf, Standard... standards) {
    return PdfConformance.check(pdf, standards).stream()
        .map(breach -> breach.standard().title() + " " + breach.clause() + "-" + breach.test())
        .toList();
  }
}
