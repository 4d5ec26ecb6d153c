package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.edition.newsletter.css.RulePlaces;
import org.trifold.model.Finding;

class CssInlinerTest {
  static Document inline(String css, String body) {
    Document document =
        Jsoup.parse(
            "<!DOCTYPE html><html><head><style>"
                + css
                + "</style></head><body>"
                + body
                + "</body></html>");
    document.outputSettings().prettyPrint(false);
    return new CssInliner().inline(document);
  }

  static String style(Document document) {
    Element element = document.getElementById("x");
    return element == null ? "(no #x)" : element.attr("style");
  }

  static String kept(Document document) {
    Element style = document.selectFirst("style");
    return style == null ? "" : style.data();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the later of equals wins            | p{color:red} p{color:blue}                        | color:blue",
        "a class beats a type                | .c{color:red} p{color:blue}                       | color:red",
        "an id beats classes                 | #x{color:red} p.c.d[class]{color:blue}            | color:red",
        "importance beats an id              | p{color:red!important} #x{color:blue}            | color:red",
        ":where weighs nothing               | :where(#x){color:red} p{color:blue}               | color:blue",
        ":is weighs its heaviest             | :is(#x,b){color:red} p.c{color:blue}              | color:red",
        ":not weighs its argument            | p:not(#y){color:red} p.c.d{color:blue}            | color:red",
        "a shorthand after a longhand wins   | p{margin-top:1px} p{margin:2px}                   | margin:2px",
        "a longhand after a shorthand stays  | p{margin:2px} p{margin-top:1px}                   | margin:2px;margin-top:1px",
        "a heavier longhand stays            | .c{margin-top:1px} p{margin:2px}                  | margin:2px;margin-top:1px",
        "fallback values stay in order       | p{width:9px;width:calc(1px + 2px)}                | width:9px;width:calc(1px + 2px)",
        "classes are told by case            | .C{color:red} p{color:blue}                       | color:blue",
        "types are not                       | P{color:red}                                      | color:red",
        "escaped names match                 | .sm\\:w{color:red}                                | color:red",
        "a child is no grandchild            | body > p{color:red}                               | ~~",
        "descendants match at any depth      | body p{color:red}                                 | color:red",
        "siblings match                      | b + p{color:red} b ~ p{margin:0}                  | color:red;margin:0",
        "nth-child counts                    | p:nth-child(2n){color:red} p:nth-child(3){margin:0} | color:red",
        "first and last of type              | p:first-of-type:last-of-type{color:red}           | color:red",
        "language is inherited               | :lang(de){color:red} :lang(en){margin:0}          | color:red",
        "attribute values are told by case   | [title=Ab]{color:red} [title=ab]{margin:0}        | color:red",
        "unless the flag says no             | [title=ab i]{color:red}                           | color:red",
        "attribute prefixes and parts        | [title^=A][title$=b][title*=A]{color:red}         | color:red",
        "quotes fit an attribute             | p{font-family:\"A B\",c}                          | font-family:'A B',c",
        "media all always holds              | @media all{p{color:red}}                          | color:red",
        "colours keep six digits             | p{color:#FF0000}                                  | color:#FF0000",
      })
  void the_cascade_decides(String name, String css, String expected) {
    Document document =
        inline(css, "<div lang=de><b></b><p id=x class='c d sm:w' title=Ab>text</p></div>");
    assertEquals(expected, style(document), name);
  }

  @Test
  void a_style_attribute_beats_rules_but_not_importance() {
    assertEquals(
        "margin:0;color:red",
        style(
            inline(
                "p{color:red!important;margin:1px}", "<p id=x style='color:blue;margin:0'></p>")));
  }

  @Test
  void an_important_style_attribute_beats_important_rules() {
    assertEquals(
        "color:blue!important",
        style(inline("p{color:red!important}", "<p id=x style='color:blue!important'></p>")));
  }

  @Test
  void a_kept_media_rule_that_won_still_wins() {
    Document document =
        inline(
            "p{color:red;margin:0}@media (max-width:480px){p{color:blue;padding:0}}",
            "<p id=x></p>");
    assertEquals("color:red;margin:0", style(document));
    assertEquals(
        "@media (max-width:480px){\np{color:blue!important;padding:0}\n}\n", kept(document));
  }

  @Test
  void a_kept_media_rule_that_lost_still_loses() {
    Document document =
        inline("@media (max-width:480px){p{color:blue}} p{color:red}", "<p id=x></p>");
    assertEquals("@media (max-width:480px){\np{color:blue}\n}\n", kept(document));
    assertEquals("color:red", style(document));
  }

  @Test
  void a_media_rule_that_wins_here_and_loses_there_does_both() {
    Document document =
        inline(
            "p{color:red} p.c{color:green} @media print{p{color:blue}}",
            "<p></p><p id=x class=c></p>");
    assertEquals("color:green!important", style(document));
    assertTrue(kept(document).contains("color:blue!important"), kept(document));
  }

  @Test
  void a_shorthand_in_a_media_rule_beats_an_inlined_longhand() {
    Document document = inline("p{padding-left:9px}@media print{p{padding:0}}", "<p id=x></p>");
    assertTrue(kept(document).contains("padding:0!important"), kept(document));
  }

  @Test
  void what_beat_a_rule_that_becomes_important_becomes_so_too() {
    Document document =
        inline(
            "p{color:red}@media print{p{color:blue}}@media screen{p.c{color:green}}",
            "<p></p><p id=x class=c></p>");
    assertTrue(kept(document).contains("p{color:blue!important}"), kept(document));
    assertTrue(kept(document).contains("p.c{color:green!important}"), kept(document));
    assertEquals("color:red", style(document));
  }

  @Test
  void a_rule_shadowed_under_its_own_condition_raises_nothing() {
    Document document =
        inline(
            "a{color:red} .c a{color:teal} @media print{a{color:blue} .c a{color:aqua}}",
            "<a></a><p class=c><a id=x></a></p>");
    assertEquals("color:teal", style(document));
  }

  @Test
  void hover_and_pseudo_elements_are_kept() {
    Document document =
        inline("a{color:red} a:hover{color:blue} a::after{content:'x'}", "<a id=x>y</a>");
    assertEquals("color:red", style(document));
    assertEquals("a:hover{color:blue!important}\na::after{content:'x'}\n", kept(document));
  }

  @Test
  void a_list_of_selectors_is_split_between_both() {
    Document document = inline("a,a:hover{color:red}", "<a id=x>y</a>");
    assertEquals("color:red", style(document));
    assertEquals("a:hover{color:red!important}\n", kept(document));
  }

  @Test
  void rules_for_one_mail_program_are_kept() {
    Document document =
        inline(
            "p{color:red} [data-ogsc] p{color:blue} u + .b p{color:green} .ExternalClass{width:100%}",
            "<div class=b><p id=x></p></div>");
    assertEquals(
        "[data-ogsc] p{color:blue!important}\n"
            + "u+.b p{color:green!important}\n"
            + ".ExternalClass{width:100%}\n",
        kept(document));
  }

  @Test
  void a_u_element_is_no_mail_program() {
    assertEquals("color:red", style(inline("u{color:red}", "<u id=x></u>")));
  }

  @Test
  void rules_that_reach_nothing_are_dropped() {
    assertEquals("", kept(inline("@media print{.none{color:red}}", "<p></p>")));
  }

  @Test
  void faces_frames_and_supports_are_kept() {
    String kept =
        kept(
            inline(
                "@font-face{font-family:A;src:url(a.woff)}"
                    + "@keyframes k{from{top:0}to{top:1px}}"
                    + "@supports (top:0){p{color:red}}",
                "<p></p>"));
    assertTrue(kept.contains("@font-face"), kept);
    assertTrue(kept.contains("@keyframes k"), kept);
    assertTrue(kept.contains("@supports (top:0){\np{color:red}\n}"), kept);
  }

  @Test
  void a_media_attribute_is_a_condition() {
    Document document = Jsoup.parse("<style media='print'>p{color:red}</style><p id=x></p>");
    new CssInliner().inline(document);
    assertEquals("", style(document));
    assertEquals("@media print{\np{color:red}\n}\n", kept(document));
  }

  @Test
  void conditional_comments_are_left_alone() {
    Document document = inline("p{color:red}", "<!--[if mso]><p style='x'></p><![endif]--><p></p>");
    assertTrue(document.html().contains("<!--[if mso]><p style='x'></p><![endif]-->"));
  }

  @Test
  void what_is_never_drawn_gets_no_style() {
    Document document = inline("*{color:red}", "<p></p>");
    assertFalse(document.head().html().contains("style=\""));
    assertEquals("color:red", document.body().attr("style"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "p{color:red;&.c{color:blue}}                    | color:blue",
        "div{.c{color:blue}}                             | color:blue",
        "div,#none{p{color:blue}} p.c{color:red}         | color:blue",
        ".c{.x &{color:red} div &{color:blue}}           | color:blue",
        ":nth-child(1 of .c){color:red}                  | color:red",
        "div:has(> .c) p{color:red}                      | color:red",
        "@layer a{#x{color:red}} p{color:blue}           | color:blue",
        "@layer b,a;@layer a{p{color:red}}@layer b{#x{color:blue}} | color:red",
        "@layer a{p{color:red!important}} p{color:blue!important}  | color:red",
        ":root{--c:red} p{color:var(--c)}                | color:red",
        "p{margin:var(--m,1px)}                          | margin:1px",
        "p{color:red;color:var(--no)}                    | color:unset",
        ":root{--a:var(--b);--b:var(--a)} p{color:var(--a,red)} | color:red",
        ":root{--c:1px} p{color:var(--c)}                | color:unset;color:1px",
        "p:where(#x){color:red} p{color:blue}            | color:blue",
      })
  void younger_css_is_said_in_old_words(String css, String expected) {
    assertEquals(expected, style(inline(css, "<div><p id=x class=c>text</p></div>")));
  }

  @Test
  void ranges_become_limits() {
    Document document =
        inline(
            "@media (400px<=width<600px){p{color:red}} @media (width>40em){p{margin:0}}",
            "<p></p>");
    assertEquals(
        "@media (min-width:400px) and (max-width:599.98px){\np{color:red}\n}\n"
            + "@media (min-width:40.001em){\np{margin:0}\n}\n",
        kept(document));
  }

  @Test
  void a_variable_that_changes_under_a_condition_changes_what_uses_it() {
    Document document =
        inline(":root{--c:red}@media print{:root{--c:blue}}p{color:var(--c)}", "<p id=x></p>");
    assertEquals("color:red", style(document));
    assertTrue(kept(document).contains("p{color:blue!important}"), kept(document));
  }

  @Test
  void class_names_are_told_by_case_but_in_quirks_mode() {
    String html = "<style>.A{color:red}</style><p id=x class=a></p>";
    Document strict = Jsoup.parse("<!DOCTYPE html>" + html);
    Document quirks = Jsoup.parse(html);
    assertEquals("", style(new CssInliner().inline(strict)));
    assertEquals("color:red", style(new CssInliner().inline(quirks)));
  }

  @Test
  void merge_tags_stay_as_they_are() {
    Document document =
        inline(
            "p{color:red;margin:{{ m }}}{% if x %}q{color:blue}{% endif %}",
            "<p id=x style=\"{{ s }};color:*|C|*\">{{ name }}</p>");
    assertTrue(style(document).contains("{{ s }};color:*|C|*"), style(document));
    assertTrue(kept(document).contains("{% if x %}\nq{color:blue}\n{% endif %}"), kept(document));
    assertTrue(kept(document).contains("margin:{{ m }}"), kept(document));
  }

  @Test
  void outlook_gets_attributes_where_the_style_says_the_same() {
    Document document =
        inline(
            "table{width:600px} td{background-color:#ff0000;width:50%;vertical-align:top}"
                + " img{width:100px;height:auto}",
            "<table id=x><tr><td>a</td></tr></table><img src=a><img src=b height=20>");
    assertEquals("600", document.select("table").attr("width"));
    assertEquals("#ff0000", document.select("td").attr("bgcolor"));
    assertEquals("50%", document.select("td").attr("width"));
    assertEquals("top", document.select("td").attr("valign"));
    assertEquals("100", document.select("img").first().attr("width"));
    assertEquals("", document.select("img").last().attr("width"));
    assertEquals("", document.select("img").first().attr("height"));
  }

  @Test
  void attributes_for_outlook_come_in_one_order_in_each_java_machine() {
    Document document =
        inline(
            "td{text-align:right;vertical-align:top;background-color:#ff0000;width:50%;height:9px}",
            "<table id=x><tr><td>a</td></tr></table>");
    assertEquals(
        List.of("style", "width", "height", "bgcolor", "align", "valign"),
        document.select("td").first().attributes().asList().stream()
            .map(attribute -> attribute.getKey())
            .toList());
  }

  @Test
  void what_browsers_skip_is_told_at_its_line() {
    Document document =
        Jsoup.parse("<style>p{color:red} q > {x:y} @import 'x.css';</style><p></p>");
    RulePlaces.mark(document.selectFirst("style"), "themes/a/newsletter.css", List.of(3, 7, 9));
    List<Finding> findings = new ArrayList<>();
    new CssInliner().inline(document, findings::add);
    assertEquals(
        List.of("TF-NEWS-020 themes/a/newsletter.css:7", "TF-NEWS-021 themes/a/newsletter.css:9"),
        findings.stream()
            .filter(f -> f.where().line() > 3)
            .map(f -> f.rule() + " " + f.where())
            .toList());
  }

  @Test
  void layers_whose_order_depends_leave_all_as_it_is() {
    List<Finding> findings = new ArrayList<>();
    Document document =
        Jsoup.parse(
            "<style>@media print{@layer b{p{color:red}}}@layer a{p{color:blue}}</style><p id=x></p>");
    new CssInliner().inline(document, findings::add);
    assertEquals("TF-NEWS-022", findings.get(0).rule());
    assertEquals("", style(document));
  }

  @Test
  void what_stands_between_two_kept_rules_is_said_twice() {
    Document document =
        inline(
            "p{color:red} @media print{p{color:blue}}"
                + "p.c{color:teal} @media screen{p.c.d{color:green}}",
            "<p></p><p id=x class='c d'></p>");
    assertEquals("color:teal", style(document));
    assertTrue(kept(document).contains("\np.c{color:teal!important}\n"), kept(document));
  }

  @Test
  void many_rules_on_many_elements_take_no_time() {
    StringBuilder css = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      css.append(".c").append(i).append(" b,p:nth-child(").append(i + 1).append("n){margin:");
      css.append(i).append("px}\n@media print{.c").append(i).append("{color:red}}\n");
    }
    for (int i = 0; i < 2500; i++) {
      body.append("<p class='c").append(i % 600).append("'><b>x</b></p>");
    }
    assertTimeout(Duration.ofSeconds(20), () -> inline(css.toString(), body.toString()));
  }
}
