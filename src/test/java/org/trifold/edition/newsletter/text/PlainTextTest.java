package org.trifold.edition.newsletter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;

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
        "a page <https://e.org/x>, https://e.org/y, a@e.org, (555) 1, here",
        text(
            "<p><a href=\"https://e.org/x\">a page</a>, <a href=\"https://e.org/y\">"
                + "https://e.org/y</a>, <a href=\"mailto:a@e.org\">a@e.org</a>,"
                + " <a href=\"tel:5551\">(555) 1</a>, <a href=\"#h\">here</a></p>"));
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
            "<p>Text.<a class=\"note-ref\" href=\"#note-1\">1</a></p><section class=\"notes\">"
                + "<h2>Notes</h2><ol><li id=\"note-1\">A note."
                + " <a class=\"note-back\" href=\"#r\">↩</a></li></ol></section>"));
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
}
