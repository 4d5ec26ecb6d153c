package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Severity;

/** Gmail hides what comes after 102 KB. */
class MailSizeTest {
  private static String section(String title, int line, int kilobytes) {
    return "<section data-level=\"1\" data-line=\""
        + line
        + "\"><h2>"
        + title
        + "</h2><p>"
        + "0123456 ".repeat(kilobytes * 128)
        + "</p></section>";
  }

  private static Rendered mail(int first, int second) {
    return Rendered.of(
        Rendered.document(section("Light", 10, first) + section("Heavy", 20, second)),
        Rendered.PROJECT,
        Rendered.BRAND,
        Map.of());
  }

  /** Of the bytes 14.4 KB are words; almanac has two more columns and a head of its own to say. */
  @ParameterizedTest
  @CsvSource({"default, 20480", "almanac, 22016"})
  void the_article_is_a_lean_mail(String theme, int most) {
    Publication article = Rendered.read(Rendered.PROJECT, "manuscript/microneedling.adoc");
    int bytes = Rendered.of(article, Rendered.PROJECT, theme).bytes(".html").length;
    assertTrue(bytes > 14_000, "the words are there: " + bytes);
    assertTrue(bytes <= most, theme + ": " + bytes);
  }

  @Test
  void below_eighty_per_cent_nothing_is_said() {
    Rendered rendered = mail(10, 50);
    assertTrue(rendered.bytes(".html").length < 81 * 1024);
    assertFalse(rendered.rules().contains("TF-NEWS-013"));
  }

  @Test
  void from_eighty_per_cent_on_it_is_a_warning() {
    Rendered rendered = mail(20, 60);
    assertTrue(rendered.bytes(".html").length > 82 * 1024);
    assertEquals(Severity.WARNING, finding(rendered).severity());
  }

  @Test
  void beyond_it_is_an_error_that_names_the_heaviest_sections() {
    Rendered rendered = mail(20, 90);
    Finding finding = finding(rendered);
    assertEquals(Severity.ERROR, finding.severity());
    assertTrue(
        finding.hint().contains("\u201cHeavy\u201d (90 KB, line 20), \u201cLight\u201d (20 KB"),
        finding.hint());
  }

  @Test
  void a_book_that_is_too_long_is_a_warning_for_its_other_editions_are_what_it_is_for() {
    String body = section("One", 10, 60) + section("Two", 20, 60);
    Document book = Rendered.document(body).document();
    book.select("html").attr("data-doctype", "book");
    Rendered rendered =
        Rendered.of(Publication.of(book), Rendered.PROJECT, Rendered.BRAND, Map.of());
    assertEquals(Severity.WARNING, finding(rendered).severity());
  }

  private static Finding finding(Rendered rendered) {
    return rendered.rendition().findings().stream()
        .filter(f -> f.rule().equals("TF-NEWS-013"))
        .findFirst()
        .orElseThrow();
  }
}
