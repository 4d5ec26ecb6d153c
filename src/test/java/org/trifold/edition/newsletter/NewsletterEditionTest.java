package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.Edition;
import org.trifold.edition.Prepared;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;

class NewsletterEditionTest {
  private static Rendered article;
  private static Rendered stress;

  @BeforeAll
  static void render() {
    article = Rendered.article();
    stress =
        Rendered.of(
            Rendered.read(Rendered.STRESS, "stress.adoc"),
            Rendered.STRESS,
            Rendered.BRAND,
            Map.of());
  }

  static Stream<Rendered> both() {
    return Stream.of(article, stress);
  }

  @Test
  void the_service_loader_finds_it() {
    assertTrue(
        ServiceLoader.load(Edition.class).stream()
            .anyMatch(p -> p.type().equals(NewsletterEdition.class)));
  }

  @Test
  void it_writes_the_mail_and_what_goes_with_it() {
    assertEquals(
        List.of(
            ".html text/html",
            ".txt text/plain",
            ".eml message/rfc822",
            "-newsletter.zip application/zip",
            "-web.html text/html",
            "-meta.json application/json",
            "-images/logo.png image/png",
            "-images/logo-dark.png image/png",
            "-images/scar-types.png image/png"),
        article.rendition().files().stream().map(f -> f.suffix() + " " + f.mediaType()).toList());
    assertEquals(List.of(), article.rendition().findings());
  }

  @ParameterizedTest
  @MethodSource("both")
  void no_word_of_the_manuscript_is_missing(Rendered rendered) {
    Path root = rendered == article ? Rendered.PROJECT : Rendered.STRESS;
    Document source =
        Prepared.of(Rendered.job(rendered.publication(), root, Rendered.BRAND, Map.of()))
            .document();
    for (Element image : source.select("img")) {
      image.after(new Element("p").text(image.attr("alt")));
    }
    source.select(".note-ref").forEach(ref -> ref.text(" " + ref.text() + " "));
    List<String> wanted = words(source.body().text().replace("^", ""));
    assertTrue(wanted.size() > 2000);

    Document mail = Jsoup.parse(rendered.text(".html"));
    for (Element image : mail.select("img")) {
      image.after(new Element("p").text(image.attr("alt")));
    }
    mail.select("sup a").forEach(ref -> ref.text(" " + ref.text() + " "));
    assertEquals(
        List.of(), missing(wanted, words(mail.body().text().replace("^", ""))), "in the HTML");

    // The text part writes x_1 and 10^6, or brackets, where the page raises and lowers.
    source.select(".stem sup, .stem sub").forEach(e -> e.before(" ").after(" "));
    source
        .select("sup:matches(^[-+\u2212]?[0-9]):not(:has(a))")
        .forEach(e -> e.before(" ").after(" "));
    String text = rendered.text(".txt").replaceAll("\\[(\\d+)\\]", " $1 ").replaceAll("[_^]", " ");
    wanted = words(source.body().text().replaceAll("[_^]", " "));
    assertEquals(List.of(), missing(wanted, words(text)), "in the text");
  }

  private static List<String> words(String text) {
    // East Asian text has no spaces: each of its characters counts as a word.
    Matcher word =
        Pattern.compile(
                "\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|\\p{IsHangul}|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+")
            .matcher(
                java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                    .replaceAll("[\\u00AD\\u200B]", ""));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static List<String> missing(List<String> wanted, List<String> there) {
    Map<String, Integer> count = new java.util.HashMap<>();
    there.forEach(w -> count.merge(w, 1, Integer::sum));
    return wanted.stream().filter(w -> count.merge(w, -1, Integer::sum) < 0).toList();
  }

  @Test
  void the_same_job_gives_the_same_bytes_in_any_zone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Rendition again =
          Rendered.of(article.publication(), Rendered.PROJECT, Rendered.BRAND, Map.of())
              .rendition();
      for (int i = 0; i < again.files().size(); i++) {
        assertArrayEquals(
            article.rendition().files().get(i).content(),
            again.files().get(i).content(),
            again.files().get(i).suffix());
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void no_css_is_used_that_core_mail_programs_lack(Rendered rendered) {
    Document mail = Jsoup.parse(rendered.text(".html"));
    List<String> declarations = new ArrayList<>();
    mail.select("[style]").forEach(e -> declarations.addAll(List.of(e.attr("style").split(";"))));
    assertTrue(declarations.size() > 50);
    Pattern refused =
        Pattern.compile(
            "(position|float|flex.*|grid.*|display):(?!none|block|inline(-block)?$).*"
                + "|.*(var\\(|calc\\(|\\drem\\b|\\dv[wh]\\b).*|--.*");
    assertEquals(
        List.of(), declarations.stream().filter(d -> refused.matcher(d).matches()).toList());
    assertFalse(rendered.text(".html").contains("data:"));
    assertTrue(mail.select("script,svg,link,iframe,object,embed,form").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_accessibility_list_holds(Rendered rendered) {
    Document mail = Jsoup.parse(rendered.text(".html"));
    Element root = mail.selectFirst("html");
    Element first = mail.body().firstElementChild();
    assertNotNull(root);
    assertNotNull(first);
    for (Element element : List.of(root, first)) {
      assertEquals("en", element.attr("lang"));
      assertEquals("ltr", element.attr("dir"));
    }
    assertFalse(mail.title().isBlank());
    assertEquals(1, mail.select("h1").size());
    assertTrue(mail.select("img:not([alt]), img:not([width]), img:not([height])").isEmpty());
    assertEquals("", mail.select("table:not([role]):not([cellpadding=10])").outerHtml());
    for (Element link : mail.select("a[href]")) {
      assertFalse(link.text().isBlank() && link.select("img[alt]").isEmpty(), link.outerHtml());
    }
    for (Element table : mail.select("table")) {
      boolean data = !table.select("> thead, > * > tr > th, > caption").isEmpty();
      boolean layout = table.attr("role").equals("presentation");
      assertFalse(data && layout, table.outerHtml());
    }
    assertEquals("", mail.select("[data-line],[data-source],[data-picture]").outerHtml());
    for (Element link : mail.select("a[href^=#]")) {
      assertNotNull(mail.getElementById(link.attr("href").substring(1)), link.outerHtml());
    }
  }

  @Test
  void tables_of_data_keep_their_scopes() {
    Document mail = Jsoup.parse(article.text(".html"));
    Element table = mail.selectFirst("table:has(> caption)");
    assertNotNull(table);
    assertEquals(2, table.select("th[scope=col]").size());
    assertEquals(5, table.select("th[scope=row]").size());
    assertEquals("", table.attr("role"));
  }

  @Test
  void the_preheader_is_the_authors_and_not_white_on_white() {
    Element preheader =
        Jsoup.parse(article.text(".html")).select("div[style*=max-height:0]").first();
    assertNotNull(preheader);
    assertTrue(preheader.text().startsWith("What to expect from this procedure"));
    assertFalse(preheader.attr("style").contains("color"));
  }

  @Test
  void without_a_description_the_preheader_is_the_first_sentence() {
    Rendered rendered =
        Rendered.plain("<h1>T</h1><p>Dr. Roe says when to come, and when not. Another.</p>");
    assertTrue(
        rendered.text(".html").contains(">Dr. Roe says when to come, and when not.\u200C"),
        "an abbreviation ends no sentence");
    Rendered endless = Rendered.plain("<h1>T</h1><p>" + "word, ".repeat(60) + "</p>");
    assertFalse(endless.rules().contains("TF-NEWS-031"), "no advice on what nobody wrote");
  }

  @Test
  void without_a_brand_a_placeholder_stands_and_is_found() {
    Rendered rendered = Rendered.plain("<p>x</p>");
    assertEquals(List.of("TF-NEWS-011", "TF-NEWS-012"), rendered.rules());
    assertTrue(rendered.text(".html").contains("href=\"{{unsubscribe}}\""));
    assertFalse(rendered.text(".html").contains("Call us"));
  }

  @Test
  void a_link_with_the_role_button_becomes_a_button() {
    Rendered rendered =
        Rendered.plain("<p><a class=\"button\" href=\"https://e.org\">Book now</a></p>");
    Element link = Jsoup.parse(rendered.text(".html")).selectFirst("a[href=https://e.org]");
    assertNotNull(link);
    Element cell = link.parent();
    assertNotNull(cell);
    assertEquals("td", cell.normalName());
    assertTrue(link.attr("style").contains("padding:11px 24px"), link.attr("style"));
    assertTrue(rendered.text(".html").contains("<!--[if mso]><i style=\"mso-font-width:150%"));
    assertTrue(cell.attr("style").contains("background-color:#0b5563"), cell.attr("style"));
    assertTrue(link.attr("style").contains("color:#ffffff"), link.attr("style"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div data-slot=mail><p data-slot=content data-column=500></p></div>",
        "<div data-slot=mail><p data-slot=content></p><p data-slot=unsubscribe></p></div>",
        "<div data-slot=mail><p data-slot=content data-column=500></p><p data-slot=unsubscribe></p>"
            + "<p data-slot=adress></p></div>",
      })
  void a_broken_template_is_refused_with_its_place(String html, @TempDir Path root)
      throws IOException {
    Path file = root.resolve("themes/default/newsletter/template.html");
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
    FindingException e =
        assertThrows(
            FindingException.class,
            () -> Rendered.of(Rendered.document("<p>x</p>"), root, "", Map.of()));
    assertEquals("TF-NEWS-005", e.findings().get(0).rule());
    assertEquals("themes/default/newsletter/template.html", e.findings().get(0).where().toString());
  }

  @Test
  void right_to_left_mail_is_turned_round() {
    Rendered rendered =
        Rendered.of(
            org.trifold.model.Publication.parse(
                "<html lang=\"ar\" dir=\"rtl\" data-source=\"a.adoc\" data-name=\"a\"><head>"
                    + "<title>عنوان</title></head><body><h1>عنوان</h1><ul><li>نص</li></ul>"
                    + "</body></html>"),
            Rendered.PROJECT,
            "",
            Map.of());
    Document mail = Jsoup.parse(rendered.text(".html"));
    Element list = mail.selectFirst("ul");
    assertNotNull(list);
    assertTrue(list.attr("style").contains("padding-right:26px"), list.attr("style"));
    assertTrue(mail.text().contains("إلغاء الاشتراك"));
  }

  @Test
  void two_notes_at_one_place_are_two_numbers() {
    Document mail =
        Jsoup.parse(
            Rendered.plain(
                    "<p>Word.<span class='note' data-note='a'>One.</span>"
                        + "<span class='note' data-note='b'>Two.</span> And"
                        + "<span class='note' data-note='c'>Three.</span></p>")
                .text(".html"));
    assertEquals("Word.1\u00A02 And3", mail.select("p:has(sup)").first().wholeText());
  }

  @Test
  void tags_that_say_nothing_are_left_out() {
    Document mail = Jsoup.parse(article.text(".html"));
    assertEquals(
        List.of(), mail.select("span").stream().filter(e -> e.attributesSize() == 0).toList());
    assertTrue(
        article.bytes(".html").length <= 20 * 1024, article.bytes(".html").length + " bytes");
  }

  @Test
  void code_reads_left_to_right_in_right_to_left_mail() {
    Document source = Rendered.document("<pre class='listing'><code>a = 1</code></pre>").document();
    source.expectFirst("html").attr("dir", "rtl");
    Rendered rendered =
        Rendered.of(
            org.trifold.model.Publication.parse(source.outerHtml()),
            Rendered.PROJECT,
            "",
            Map.of());
    assertEquals("ltr", Jsoup.parse(rendered.text(".html")).expectFirst("pre").attr("dir"));
  }
}
