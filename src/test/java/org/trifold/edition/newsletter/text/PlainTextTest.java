package org.trifold.edition.newsletter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.Content;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;

class PlainTextTest {
  private static String text(String body) {
    String text = Rendered.plain(body).text(".txt");
    return text.substring(0, text.indexOf("\n" + "-".repeat(72))).stripTrailing();
  }

  @Test
  void headings_are_underlined_by_level() {
    assertEquals(
        """
        One
        ===

        Two
        ---

        Three
        ~~~~~

        Four
        ....""",
        text("<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4>"));
  }

  @Test
  void raised_and_lowered_parts_of_a_formula_have_their_marks() {
    assertEquals(
        """
        As e^(iπ) and x_1.

        a = 2^n
        b""",
        text(
            "<p>As <span class='stem' data-math='latexmath'>e<sup>iπ</sup></span> and"
                + " <span class='stem' data-math='latexmath'>x<sub>1</sub></span>.</p>"
                + "<div class='stem' data-math='latexmath'>a = 2<sup>n</sup><br>b</div>"));
  }

  @Test
  void a_power_of_a_number_has_its_mark_and_what_is_raised_after_one_else_has_none() {
    assertEquals(
        "From -2^(N-1) to 2^N-1, up to 2^SEW, 10^-6 m^2 and 2^n; the 1st, 2e and\n"
            + "3\u00ba of Plan 365TM, 5* for H2O.",
        text(
            "<p>From -2<sup>N-1</sup> to 2<sup>N</sup>-1, up to 2<sup>SEW</sup>, 10<sup>-6</sup>"
                + " m<sup>2</sup> and 2<sup>n</sup>; the 1<sup>st</sup>, 2<sup>e</sup> and"
                + " 3<sup>\u00ba</sup> of Plan 365<sup>TM</sup>, 5<sup>*</sup> for"
                + " H<sub>2</sub>O.</p>"));
  }

  @Test
  void prose_wraps_between_words_at_72_columns() {
    String text = text("<p>" + "word ".repeat(60) + "</p>");
    assertEquals(60, text.split("\\s+").length);
    assertTrue(text.lines().allMatch(l -> l.length() <= 72 && l.length() > 0), text);
    assertTrue(text.lines().findFirst().orElseThrow().length() > 65, text);
  }

  @Test
  void a_word_longer_than_a_line_is_not_broken() {
    String word = "x".repeat(100);
    assertEquals("a\n" + word + "\nb", text("<p>a " + word + " b</p>"));
  }

  @Test
  void chinese_wraps_without_spaces_and_never_before_a_full_stop() {
    String text = text("<p>" + "汉字。".repeat(30) + "</p>");
    assertTrue(text.lines().allMatch(l -> TextWidth.of(l) <= 72), text);
    assertTrue(text.lines().noneMatch(l -> l.startsWith("。")), text);
    assertEquals(90, text.replace("\n", "").length());
  }

  @Test
  void lists_nest_with_hanging_indents() {
    assertEquals(
        """
        - one
          1. first
          2. second
        - two""",
        text("<ul><li>one<ol><li>first</li><li>second</li></ol></li><li>two</li></ul>"));
  }

  @Test
  void ordered_lists_count_as_browsers_do() {
    assertEquals("iv. a\n v. b", text("<ol type=\"i\" start=\"4\"><li>a</li><li>b</li></ol>"));
    assertEquals("2. a\n1. b", text("<ol reversed><li>a</li><li>b</li></ol>"));
    assertEquals("AA. a", text("<ol type=\"A\" start=\"27\"><li>a</li></ol>"));
  }

  @Test
  void checklists_keep_their_boxes() {
    assertEquals(
        "☑ done\n☐ open",
        text(
            "<ul class=\"checklist\"><li><span class=\"check\">☑</span> done</li>"
                + "<li><span class=\"check\">☐</span> open</li></ul>"));
  }

  @Test
  void terms_stand_above_their_meanings() {
    assertEquals(
        """
        Q?
            A.

        R?
            B.""",
        text(
            "<dl class=\"qanda\"><div class=\"entry\"><dt>Q?</dt><dd>A.</dd></div>"
                + "<div class=\"entry\"><dt>R?</dt><dd>B.</dd></div></dl>"));
  }

  @Test
  void links_say_where_they_lead_unless_their_words_do() {
    assertEquals(
        "a page <1>, https://e.org/y, us <mailto:a@e.org>, (555) 1, here, it <1>,\nmore <2>"
            + "\n\n\nLinks\n-----\n\n<1> https://e.org/x\n<2> *|MORE|*",
        text(
            "<p><a href=\"https://e.org/x\">a page</a>, <a href=\"https://e.org/y\">"
                + "https://e.org/y</a>, <a href=\"mailto:a@e.org\">us</a>,"
                + " <a href=\"tel:5551\">(555) 1</a>, <a href=\"#h\">here</a>,"
                + " <a href=\"https://e.org/x\">it</a>, <a href=\"*|MORE|*\">more</a></p>"
                + "<p id=\"h\"></p>"));
  }

  @Test
  void code_is_verbatim_and_indented() {
    assertEquals(
        "    if (a  <  b)\n      c;\n\n\n\n    d",
        text("<p hidden></p><pre class=\"listing\"><code>if (a  &lt;  b)\n  c;\n\n\n\nd</code></pre>")
            .replaceFirst("^", ""));
  }

  @Test
  void quotes_boxes_and_verse_keep_their_shape() {
    assertEquals(
        "> Wise words.\n>\n> Ada",
        text(
            "<blockquote><p>Wise words.</p><footer class=\"attribution\">Ada</footer></blockquote>"));
    assertEquals(
        "| Note\n|\n| Mind the gap.",
        text(
            "<aside class=\"admonition note\"><p class=\"admonition-label\">Note</p>"
                + "<p>Mind the gap.</p></aside>"));
    assertEquals(
        "> Roses\n>   are red",
        text(
            "<blockquote class=\"verse\"><pre class=\"verse\">Roses\n  are red</pre></blockquote>"));
  }

  @Test
  void pictures_give_their_alternative_text_and_caption() {
    assertEquals(
        "[A leaf]\n\nFigure 1. Leaf",
        text(
            "<figure class=\"image\"><img src=\"src/test/resources/stress/images/leaf.svg\""
                + " alt=\"A leaf\"><figcaption>Figure 1. Leaf</figcaption></figure>"));
  }

  @Test
  void small_tables_align() {
    assertEquals(
        """
        Knot     Use
        -------  ------------
        bowline  a fixed loop
        reef     two ends""",
        text(
            "<table><thead><tr><th>Knot</th><th>Use</th></tr></thead><tbody>"
                + "<tr><td>bowline</td><td>a fixed loop</td></tr>"
                + "<tr><td>reef</td><td>two ends</td></tr></tbody></table>"));
  }

  @Test
  void long_cells_wrap_in_their_column() {
    String text =
        text(
            "<table><tbody><tr><th scope=\"row\">Key</th><td>"
                + "word ".repeat(40)
                + "</td></tr></tbody></table>");
    assertTrue(text.lines().allMatch(l -> l.length() <= 72), text);
    assertTrue(text.startsWith("Key  word"), text);
    assertTrue(text.lines().skip(1).allMatch(l -> l.startsWith("     word")), text);
  }

  @Test
  void tables_too_wide_become_labelled_lines() {
    StringBuilder head = new StringBuilder();
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      head.append("<th>Heading").append(i).append("</th>");
      row.append("<td>value").append(i).append("</td>");
    }
    String text =
        text(
            "<table><thead><tr>"
                + head
                + "</tr></thead><tbody><tr>"
                + row
                + "</tr></tbody></table>");
    assertTrue(text.contains("Heading0: value0\nHeading1: value1\n"), text);
  }

  @Test
  void spans_keep_the_columns_in_line() {
    assertEquals(
        """
        wide both
        tall  a
              b""",
        text(
            "<table><tbody><tr><td colspan=\"2\">wide both</td></tr>"
                + "<tr><td rowspan=\"2\">tall</td><td>a</td></tr><tr><td>b</td></tr>"
                + "</tbody></table>"));
  }

  @Test
  void notes_are_numbered_as_they_are_referred_to() {
    assertEquals(
        "Text.[1]\n\n\nNotes\n-----\n\n[1] A note.",
        text(
            "<p>Text.<a class=\"note-ref\" id=\"r\" href=\"#note-1\">1</a></p><section class=\"notes\">"
                + "<h2>Notes</h2><ol><li id=\"note-1\">A note."
                + " <a class=\"note-back\" href=\"#r\">↩</a></li></ol></section>"));
  }

  @Test
  void what_is_struck_out_does_not_read_as_if_it_held() {
    assertEquals("Take ~~five~~ three tablets.", text("<p>Take <s>five</s> three tablets.</p>"));
  }

  @Test
  void the_number_of_a_callout_is_no_code() {
    assertEquals(
        """
            x = 1; (1)

        (1) It is set.""",
        text(
            "<pre><code>x = 1; <b class=\"callout\" data-callout=\"1\">1</b></code></pre>"
                + "<ol class=\"callouts\"><li>It is set.</li></ol>"));
  }

  @Test
  void a_power_keeps_its_mark() {
    assertEquals("m^2, 21st", text("<p>m<sup>2</sup>, 21<sup>st</sup></p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"מקור המים", "مرحبا بالعالم"})
  void right_to_left_words_stay_in_logical_order(String words) {
    assertEquals(words, text("<p>" + words + "</p>"));
  }

  @Test
  void characters_are_composed() {
    assertEquals("é", text("<p>e\u0301</p>"));
  }

  @Test
  void an_authors_own_text_takes_its_place(@TempDir Path root) throws IOException {
    Path own = root.resolve("manuscript/a.newsletter.txt");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "My own words.\r\nStop: {{unsubscribe}}\r\n\r\n");
    Rendered rendered = Rendered.of(Rendered.document("<p>x</p>"), root, "", Map.of());
    assertEquals("My own words.\nStop: {{unsubscribe}}\n", rendered.text(".txt"));
    assertFalse(rendered.rules().contains("TF-NEWS-039"));
    Rendition.File text = rendered.rendition().files().get(1);
    assertEquals(Content.OWN, text.carries());
  }

  @Test
  void an_authors_own_text_without_a_way_to_leave_is_told(@TempDir Path root) throws IOException {
    Path own = root.resolve("manuscript/a.newsletter.txt");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "My own words.");
    Rendered rendered = Rendered.of(Rendered.document("<p>x</p>"), root, "", Map.of());
    assertTrue(rendered.rules().contains("TF-NEWS-039"));
  }

  @Test
  void an_authors_own_text_comes_through_the_gate(@TempDir Path root, @TempDir Path elsewhere)
      throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Path own = root.resolve("manuscript/a.newsletter.txt");
    Files.createDirectories(own.getParent());
    Files.createSymbolicLink(own, secret);
    FindingException e =
        assertThrows(
            FindingException.class,
            () -> Rendered.of(Rendered.document("<p>x</p>"), root, "", Map.of()));
    assertEquals("TF-GATE-004", e.findings().get(0).rule());
  }

  @Test
  void characters_and_white_space_are_as_a_browser_shows_them() {
    assertEquals("café & niño", text("<p>caf&eacute; &amp; ni&#241;o</p>"));
    assertEquals("one two", text("<p> \t one\r\n two\n</p>"));
    assertEquals("One two", text("<p><span>One</span>\n<span>two</span>\n</p>"));
    assertEquals("one\ntwo", text("<p>one<br> \t two<br></p>"));
    assertEquals("one\n\ntwo", text("<p>one</p>\n\n\n\t<p>two</p>\n"));
    assertEquals("One\n===\n\nTwo\n===", text("<h1> One</h1>\n<h1>Two </h1>"));
    assertEquals("One\ntwo 2\n=====", text("<h1>\nOne<br>two 2</h1>"));
  }

  @Test
  void a_picture_that_is_a_link_is_its_words() {
    assertEquals(
        "[Sun] <1>\n\n\nLinks\n-----\n\n<1> https://e.org/",
        text("<p><a href=\"https://e.org/\"><img src=\"https://e.org/i.png\" alt='Sun'></a></p>"));
    assertEquals(
        "[one] then [two]",
        text(
            "<p><img src=\"https://e.org/1.png\" alt=\"one\"> then <img"
                + " src=\"https://e.org/2.png\" alt=\"two\"></p>"));
    assertEquals("just words", text("<p><img src=\"https://e.org/1.png\"> just words</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://e.org:80/~user?aaa=bb&c=d,e,f#foo",
        "https://e.org/King's_Gambit",
        "https://e.org/%22Al%22",
        "%%LINK%%",
        "[LINK]",
        "{{ link }}",
        "[[!unsubscribe]]",
      })
  void addresses_stay_as_they_are(String address) {
    String link = "<a href=\" " + address.replace("&", "&amp;") + " \">\n\t<b>Go</b>\n\t</a>";
    String list = "\n\n\nLinks\n-----\n\n<1> " + address;
    assertEquals("Go <1>, on" + list, text("<p>" + link + ", on</p>"));
    assertEquals("Go <1>\n======" + list, text("<h1>" + link + "</h1>"));
  }

  @Test
  void long_addresses_tear_no_sentence() {
    StringBuilder body = new StringBuilder("<p>");
    for (int i = 0; i < 12; i++) {
      body.append("word <a href=\"https://e.org/a/long/address/").append(i).append("\">there</a> ");
    }
    String text = text(body + "</p>");
    assertTrue(text.lines().allMatch(line -> line.length() <= 72), text);
    assertTrue(text.contains("there <12>"), text);
    assertTrue(text.contains("\n <9> https://e.org/a/long/address/8\n<10> https"), text);
  }
}
