package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.trifold.model.Publication;

/** What is said to Outlook for Windows, which shows mails with Word. */
class OutlookTest {
  @Test
  void what_is_for_outlook_alone_has_the_brands_colours_and_its_classes_stay() {
    Publication article = Rendered.read(Rendered.PROJECT, "manuscript/microneedling.adoc");
    for (String theme : List.of("default", "almanac")) {
      String html = Rendered.of(article, Rendered.PROJECT, theme).text(".html");
      Matcher outlook =
          Pattern.compile("<!--\\[if mso\\]>.*?<style>(.*?)</style><!\\[endif\\]-->").matcher(html);
      assertTrue(outlook.find(), theme);
      assertFalse(outlook.group(1).contains("var("), outlook.group(1));
      assertTrue(outlook.group(1).contains("mso-line-height-rule:exactly"), outlook.group(1));
      assertEquals(theme.equals("almanac"), outlook.group(1).contains("#0b5f6b"), "the brand's");
      assertEquals(1, Jsoup.parse(html).select("table.data").size());
    }
  }

  @Test
  void word_cuts_off_no_picture_in_a_line_of_exact_height() {
    String picture = "<img src=\"src/test/resources/stress/images/leaf.svg\" alt=\"A leaf\">";
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<p>Tall: " + picture + "</p><ul><li>" + picture + "</li></ul><p>No.</p>")
                .text(".html"));
    assertEquals(2, mail.select("[style*=mso-line-height-rule:at-least]").size());
    assertTrue(mail.select("p:contains(No.)[style*=at-least]").isEmpty());
  }

  @Test
  void numbers_that_mail_programs_would_drop_are_written_out() {
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<ol reversed><li>tarn</li><li>mere</li></ol>"
                        + "<ol type='i' reversed start='9'><li><p>loch</p><ul><li>llyn</li></ul></li></ol>"
                        + "<ol class='lowergreek' reversed><li>a</li><li>b</li></ol>"
                        + "<ol start='4' type='a'><li value='7'>fjord</li><li>firth</li></ol>"
                        + "<ol start='4'><li>sound</li></ol>")
                .text(".html"));
    assertEquals(
        List.of(
            "2. tarn",
            "1. mere",
            "ix. loch llyn",
            "llyn",
            "β. a",
            "α. b",
            "g. fjord",
            "h. firth",
            "sound"),
        mail.select("li").eachText());
    assertEquals("", mail.select("[reversed], [value]").outerHtml());
    assertEquals("ix. loch", mail.select("li > p").text());
    assertEquals(1, mail.select("ol[start=4]").size(), "known to all of them");
    assertEquals(4, mail.select("ol[style*=list-style-type:none]").size());
  }
}
