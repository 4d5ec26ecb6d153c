package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.edition.Job;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;

/** A teaser as it is sent. */
class TeaserTest {
  private static final Map<String, String> TEASER = Map.of("newsletter.mode", "teaser");
  private static final String ADDRESS = "https://example.org/posts/walk";

  @TempDir Path root;

  @BeforeEach
  void article() {
    write(":canonical-url: " + ADDRESS);
  }

  private void write(String attributes) {
    try {
      Files.writeString(
          root.resolve("a.adoc"),
          "= Walking\n"
              + attributes
              + "\n\nA merge:first-name[good] path, link:/map[mapped].footnote:[Kept.]\n\n"
              + "[.cut]\n'''\n\nXerophyte behind the cut.\n\n== Then\n\nQuagmire.\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Job job(Map<String, String> settings) {
    return Rendered.job(Rendered.read(root, "a.adoc"), root, "", settings);
  }

  private Rendered render(Map<String, String> settings) {
    Publication publication = Rendered.read(root, "a.adoc");
    return Rendered.of(publication, root, "", settings);
  }

  @Test
  void everyFormOfTheMailHasTheOpeningAndTheWayToTheRest() throws Exception {
    Rendered rendered =
        render(Map.of("newsletter.mode", "teaser", "newsletter.utm-source", "news"));
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(rendered.bytes(".eml")));
    MimeMultipart parts = (MimeMultipart) message.getContent();
    String text =
        new String(parts.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("Read more: Walking <2>"), text);
    assertTrue(text.contains("<2> " + ADDRESS + "?utm_source=news"), text);
    Document mail = Jsoup.parse((String) parts.getBodyPart(1).getContent());
    Element more = mail.selectFirst("a:contains(Read more)");
    assertEquals("Read more: Walking", more.text());
    assertEquals(ADDRESS + "?utm_source=news", more.attr("href"));
    assertTrue(more.html().contains("mso-font-width"), "bullet-proof in Outlook");
    assertEquals(
        "https://example.org/map?utm_source=news",
        mail.selectFirst("a:contains(mapped)").attr("href"));
    for (String form : List.of(text, mail.text(), rendered.text("-web.html"))) {
      assertFalse(form.contains("Xerophyte") || form.contains("Quagmire"), form);
      assertTrue(form.contains("Kept."), form);
    }
    assertTrue(rendered.text("-web.html").contains("rel=\"canonical\" href=\"" + ADDRESS + "\""));
    assertTrue(rendered.text("-meta.json").contains("\"words\": \"Read more: Walking\""));
    assertEquals(0, mail.select("hr").size());
  }

  @Test
  void theWholeArticleKnowsNothingOfTheCut() {
    Rendered rendered = render(Map.of());
    assertTrue(rendered.text(".html").contains("Xerophyte"));
    assertFalse(rendered.text(".html").contains("Read more"));
    assertFalse(rendered.text(".html").contains("<hr"));
    assertEquals(
        List.of("TF-MERGE-003", "TF-NEWS-011", "TF-NEWS-012"),
        rendered.rules().stream().sorted().distinct().toList());
  }

  @Test
  void onlyWordsThatTheTeaserShouldHaveAreMissedInIt() throws IOException {
    Job job = job(TEASER);
    Rendition whole = new NewsletterEdition().render(job);
    assertEquals(List.of(), new LostWordsInspection().inspect(job, whole));
    for (Rendition.File file : whole.files().subList(0, 2)) {
      assertEquals(Content.OPENING, file.carries(), file.suffix());
    }
    List<Rendition.File> files = new ArrayList<>();
    for (Rendition.File file : whole.files().subList(0, 2)) {
      String broken =
          new String(file.content(), StandardCharsets.UTF_8)
              .replace("path", "")
              .replace("Kept", "");
      files.add(
          new Rendition.File(
              file.suffix(),
              file.mediaType(),
              broken.getBytes(StandardCharsets.UTF_8),
              file.carries(),
              Map.of()));
    }
    List<String> told =
        new LostWordsInspection()
            .inspect(job, new Rendition("newsletter", files, Map.of(), List.of())).stream()
                .map(Finding::message)
                .toList();
    assertEquals(
        List.of(
            "1 word is missing from the .html file: \u201cpath\u201d.",
            "1 word is missing from the .html file: \u201cKept\u201d.",
            "1 word is missing from the .txt file: \u201cpath\u201d.",
            "1 word is missing from the .txt file: \u201cKept\u201d."),
        told);
  }

  @Test
  void proofsOfATeaserAreTeasers() throws IOException {
    Files.writeString(root.resolve("people.csv"), "first-name\nAda\n");
    Job job = job(Map.of("newsletter.mode", "teaser", "newsletter.proof", "people.csv"));
    Rendition rendition = new NewsletterEdition().render(job);
    Rendition.File proof =
        rendition.files().stream()
            .filter(file -> file.suffix().equals("-proof-1.html"))
            .findFirst()
            .orElseThrow();
    assertEquals(Content.FILLED_OPENING, proof.carries());
    String html = new String(proof.content(), StandardCharsets.UTF_8);
    assertTrue(html.contains("A Ada path") && !html.contains("Xerophyte"), html);
    assertEquals(List.of(), new LostWordsInspection().inspect(job, rendition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":x: y|teaser|a.adoc: The newsletter is a teaser, but there is nowhere to read on.",
        ":canonical-url:|teaser|a.adoc:2: The newsletter is a teaser, but there is nowhere to read on.",
        ":x: y|digest|trifold.toml: \"newsletter.mode\" is digest, but \"a.adoc\" is one article.",
      })
  void aModeThatCannotBeIsAnErrorWithARemedy(String attributes, String mode, String message) {
    write(attributes);
    Job job = job(Map.of("newsletter.mode", mode));
    for (boolean check : List.of(true, false)) {
      FindingException e =
          assertThrows(
              FindingException.class,
              () -> {
                if (check) {
                  new NewsletterEdition().check(job);
                } else {
                  new NewsletterEdition().render(job);
                }
              });
      assertTrue(e.findings().get(0).line().startsWith(message), e.findings().get(0).line());
    }
  }
}
