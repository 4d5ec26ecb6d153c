package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifold.edition.newsletter.CssInlinerTest.inline;
import static org.trifold.edition.newsletter.CssInlinerTest.kept;
import static org.trifold.edition.newsletter.CssInlinerTest.style;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.FindingException;

/** What the inliner makes of stylesheets that are odd or broken. */
class CssInlinerSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{color:red",
        "p{color:red} /* q{color:blue}",
        "@media print{p{color:red}",
        "p{width:calc(1px;color:red} q{color:blue}",
        "@import url('x.css",
      })
  void a_sheet_that_cannot_be_read_whole_is_refused(String css) {
    FindingException e = assertThrows(FindingException.class, () -> inline(css, "<p></p>"));
    assertEquals("TF-NEWS-001", e.findings().get(0).rule());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "p{color red;margin:0}                       | margin:0",
        "p{margin:0} p,q:no-such-thing{color:red}    | margin:0",
        "p{margin:0} } q{color:blue} p{padding:0}    | margin:0;padding:0",
        "p{margin:0;{color:blue}padding:0}           | margin:0;padding:0",
        "p{margin:0;*zoom:1}                         | margin:0",
        "p{margin:0;color:red !important !important} | margin:0",
        "p{margin:0;color:red !ie}                   | margin:0",
        "p{margin:0} @media ,{p{color:red}}          | margin:0",
        "p{margin:0} @layer 1{q{color:blue}p{margin:1px}} @layer a b{p{padding:0}} | margin:0",
        "p{margin:0} @layer a,b{p{color:red}} @layer a. b{p{color:red}} | margin:0",
      })
  void what_browsers_skip_is_skipped(String css, String expected) {
    assertEquals(expected, style(inline(css, "<p id=x></p>")));
  }

  @Test
  void what_is_open_at_the_end_of_a_style_attribute_is_closed() {
    assertEquals(
        "width:calc((1px));margin:0",
        style(inline("p{margin:0 !important}", "<p id=x style='width:calc((1px'></p>")));
    assertEquals(
        "margin:0;content:'a'", style(inline("p{margin:0}", "<p id=x style=\"content:'a\"></p>")));
  }

  @Test
  void what_is_open_at_the_end_of_a_stylesheet_is_closed() {
    assertEquals("@import 'x.css'\n", kept(inline("p{margin:0} @import 'x.css", "<p></p>")));
    assertEquals("@import url(x.css)\n", kept(inline("@import url(x.css", "<p></p>")));
  }

  @Test
  void an_at_rule_in_a_style_attribute_is_skipped_whole() {
    assertEquals(
        "margin:0;color:red",
        style(inline("p{margin:0}", "<p id=x style='@media print{margin:1px}color:red'></p>")));
  }

  @Test
  void an_escape_takes_no_blank_that_it_does_not_have() {
    Document document =
        inline(".\\62/**/ b:hover{color:red}", "<p class=b><b></b></p><bb class=b></bb>");
    assertEquals(".\\62  b:hover{color:red}\n", kept(document));
  }

  @Test
  void a_backslash_at_the_end_of_a_line_escapes_nothing() {
    Document document = inline("@media print{p{--a:\\\n;color:red}}", "<p></p>");
    assertEquals("@media print{\np{--a:\\\n;color:red}\n}\n", kept(document));
  }

  @Test
  void comments_part_no_formula() {
    assertEquals(
        "color:red",
        style(
            inline(
                ":nth-child(/**/2n/**/+/**/0/**/){color:red} p:nth-child(2/**/n){margin:0}",
                "<b></b><p id=x></p>")));
  }

  @Test
  void a_broken_style_attribute_stays_and_loses() {
    assertEquals("color red", style(inline("", "<p id=x style='color red'></p>")));
    assertEquals("margin:0", style(inline("p{margin:0}", "<p id=x style='color red'></p>")));
  }
}
