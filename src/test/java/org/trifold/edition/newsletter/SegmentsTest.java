package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.Job;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.Audience;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;

/** Blocks for one audience, in the mails that carry them. */
class SegmentsTest {
  private static final String MANUSCRIPT =
      """
      = Sun and skin

      For everybody.

      [.segment-patients]
      Your visit is on Monday.

      [#rota.segment-staff]
      == The rota

      Staff come at seven. See <<table>>.

      == What to do

      Wear a hat.[.segment-staff]## Hand out hats.## Drink water.

      * Hat
      * [.segment-patients]#Cream#
      * [.segment-patients.segment-staff]#Shade#

      [#table]
      .Doses
      |===
      |Who |How much

      |[.segment-staff]#Nurses#
      |none
      |All
      |one
      |===

      See <<rota>>.
      """;

  private static final Set<String> EVERYBODYS = Set.of("everybody", "hat", "All", "water");
  private static final Set<String> PATIENTS = Set.of("visit", "Cream", "Shade");
  private static final Set<String> STAFF = Set.of("seven", "Hand out", "Shade", "Nurses");

  @TempDir private Path temp;

  private Publication publication(String text) throws Exception {
    Files.writeString(temp.resolve("sun.adoc"), text);
    return Rendered.read(temp, "sun.adoc");
  }

  private Rendered rendered(String segments) throws Exception {
    return Rendered.of(publication(MANUSCRIPT), temp, "", settings(segments));
  }

  private static Map<String, String> settings(String segments) {
    return segments.isEmpty() ? Map.of() : Map.of("newsletter.segments", segments);
  }

  /** What a message's reader sees as text and as HTML. */
  private static List<String> bodies(byte[] eml) throws Exception {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
    List<String> bodies = new ArrayList<>();
    collect(message, bodies);
    return bodies;
  }

  private static void collect(Part part, List<String> bodies) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        collect(inner, bodies);
      }
    } else if (part.isMimeType("text/*")) {
      String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      bodies.add(part.isMimeType("text/html") ? Jsoup.parse(text).body().text() : text);
    }
  }

  private static void assertHas(String body, Set<String> words, Set<String> others) {
    for (String word : words) {
      assertTrue(body.contains(word), word + " in " + body);
    }
    for (String word : others) {
      assertFalse(body.contains(word), word + " not in " + body);
    }
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    Set<String> rest = new TreeSet<>(words);
    rest.removeAll(others);
    return rest;
  }

  @Test
  void eachSegmentsMessageHasItsBlocksAndThePlainOneNone() throws Exception {
    Rendered rendered = rendered("patients,staff");
    for (String suffix : List.of(".eml", "-patients.eml", "-staff.eml")) {
      List<String> bodies = bodies(rendered.bytes(suffix));
      assertEquals(2, bodies.size(), "text and HTML");
      for (String body : bodies) {
        assertHas(body, EVERYBODYS, Set.of());
        switch (suffix) {
          case "-patients.eml" -> assertHas(body, PATIENTS, without(STAFF, PATIENTS));
          case "-staff.eml" -> assertHas(body, STAFF, without(PATIENTS, STAFF));
          default -> {
            assertHas(body, Set.of(), PATIENTS);
            assertHas(body, Set.of(), STAFF);
          }
        }
      }
    }
    assertNotEquals(id(rendered.bytes(".eml")), id(rendered.bytes("-staff.eml")));
  }

  private static String id(byte[] eml) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml))
        .getMessageID();
  }

  @Test
  void eachSegmentHasAFileSetOfItsOwn() throws Exception {
    Rendered rendered = rendered("patients,staff");
    Set<String> plain = new TreeSet<>();
    Set<String> staff = new TreeSet<>();
    for (Rendition.File file : rendered.rendition().files()) {
      if (file.audience().equals(Audience.REST)) {
        plain.add(file.suffix());
      } else if (file.audience().equals(new Audience.Segment("staff"))) {
        staff.add(file.suffix().replaceFirst("^-staff", ""));
      }
    }
    assertEquals(plain, staff);
    assertTrue(plain.containsAll(Set.of(".html", ".txt", ".eml", "-newsletter.zip", "-web.html")));
    assertTrue(rendered.text("-staff-meta.json").contains("\"segment\": \"staff\""));
    assertFalse(rendered.text("-meta.json").contains("\"segment\""));
  }

  @Test
  void withoutTheSettingNothingIsLeftOutAndOneFindingNamesIt() throws Exception {
    Rendered rendered = rendered("");
    for (String body : bodies(rendered.bytes(".eml"))) {
      assertHas(body, EVERYBODYS, Set.of());
      assertHas(body, PATIENTS, Set.of());
      assertHas(body, STAFF, Set.of());
    }
    List<Finding> told = told(rendered);
    assertEquals(1, told.size(), told.toString());
    assertEquals("TF-NEWS-050", told.get(0).rule());
    assertEquals(6, told.get(0).where().line());
    assertTrue(told.get(0).hint().contains("newsletter.segments"), told.get(0).hint());
  }

  private static List<Finding> told(Rendered rendered) {
    return rendered.rendition().findings().stream()
        .filter(finding -> finding.rule().startsWith("TF-NEWS-05"))
        .toList();
  }

  @Test
  void noFileOfAnySetShowsARole() throws Exception {
    for (String segments : List.of("", "patients,staff")) {
      for (Rendition.File file : rendered(segments).rendition().files()) {
        if (file.mediaType().startsWith("text/")) {
          String text = new String(file.content(), StandardCharsets.UTF_8);
          assertFalse(text.contains("segment-"), file.suffix());
        }
      }
    }
  }

  @Test
  void whatIsLeftOutByDesignIsNotLostAndWhatIsLostIsTold() throws Exception {
    Job job = Rendered.job(publication(MANUSCRIPT), temp, "", settings("patients,staff"));
    Rendition rendition = new NewsletterEdition().render(job);
    assertEquals(List.of(), new LostWordsInspection().inspect(job, rendition));

    List<Rendition.File> files = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      String text = new String(file.content(), StandardCharsets.UTF_8);
      boolean html = file.suffix().equals("-staff.html");
      byte[] content =
          html
              ? text.replace("come at seven", "come").getBytes(StandardCharsets.UTF_8)
              : file.content();
      files.add(
          new Rendition.File(
              file.suffix(),
              file.mediaType(),
              content,
              file.carries(),
              file.audience(),
              file.figures()));
    }
    List<Finding> lost =
        new LostWordsInspection()
            .inspect(job, new Rendition("newsletter", files, Map.of(), List.of()));
    assertEquals(1, lost.size(), lost.toString());
    assertTrue(lost.get(0).message().contains("-staff.html"), lost.get(0).message());
    assertEquals(11, lost.get(0).where().line());
  }

  @Test
  void aReferenceToWhatASegmentDoesNotGetIsPlainTextAndTold() throws Exception {
    Rendered rendered = rendered("patients,staff");
    assertTrue(
        Jsoup.parse(rendered.text("-staff.html")).select("a:contains(The rota)").hasAttr("href"));
    assertTrue(
        Jsoup.parse(rendered.text("-patients.html")).select("a:contains(The rota)").isEmpty());
    assertTrue(Jsoup.parse(rendered.text("-patients.html")).text().contains("See The rota."));
    List<String> told =
        rendered.rendition().findings().stream()
            .filter(finding -> finding.rule().equals("TF-SELECT-001"))
            .map(Finding::message)
            .toList();
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(1).contains("for the segment \"patients\""), told.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "patients;patient, TF-NEWS-051 WARNING patients",
    "patients, TF-NEWS-053 WARNING not-newsletter",
    "patients;stafff, TF-NEWS-053 WARNING stafff"
  })
  void aListThatDoesNotFitTheRolesIsTold(String segments, String expected) throws Exception {
    List<Finding> told = told(rendered(segments.replace(';', ',')));
    String[] parts = expected.split(" ");
    assertTrue(
        told.stream()
            .anyMatch(
                finding ->
                    finding.rule().equals(parts[0])
                        && finding.severity().name().equals(parts[1])
                        && finding.hint().contains(parts[2])),
        told.toString());
  }

  @Test
  void aSegmentThatAManuscriptKnowsNothingOfGetsThePlainMail() throws Exception {
    Rendered rendered =
        Rendered.of(publication("= Sun\n\nFor all.\n"), temp, "", settings("patients"));
    assertEquals(rendered.text(".html"), rendered.text("-patients.html"));
    assertEquals(
        List.of("TF-NEWS-051 INFO"),
        told(rendered).stream().map(finding -> finding.rule() + " " + finding.severity()).toList());
  }

  @Test
  void aRoleWithoutANameKeepsTheBlockForAllAndIsTold() throws Exception {
    Rendered rendered =
        Rendered.of(
            publication("= Sun\n\nFor all.\n\n[.segment-]\nFor whom?\n\n[.segment-a]\nFor a.\n"),
            temp,
            "",
            settings("a"));
    assertTrue(rendered.text(".html").contains("For whom?"));
    assertFalse(rendered.text(".html").contains("segment-"));
    assertEquals(List.of("TF-NEWS-052"), told(rendered).stream().map(Finding::rule).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", "web", "a-proof-1", "x-web", "staff,Staff", "a b"})
  void aNameThatCanBeNoFilesIsRefused(String segments) throws Exception {
    Publication publication = publication(MANUSCRIPT);
    FindingException refused =
        assertThrows(
            FindingException.class, () -> Rendered.of(publication, temp, "", settings(segments)));
    assertEquals("TF-NEWS-054", refused.findings().get(0).rule());
  }

  @Test
  void proofsAreMadeOfEachSegmentsMail() throws Exception {
    Files.writeString(temp.resolve("people.csv"), "first-name\nAnn\n");
    Map<String, String> settings = new HashMap<>(settings("patients"));
    settings.put("newsletter.proof", "people.csv");
    Job job =
        Rendered.job(
            publication(MANUSCRIPT + "\nDear merge:first-name[reader].\n"), temp, "", settings);
    Rendition rendition = new NewsletterEdition().render(job);
    Rendered rendered = new Rendered(job.publication(), rendition);
    String proof = Jsoup.parse(rendered.text("-patients-proof-1.html")).text();
    assertHas(proof, PATIENTS, Set.of("seven", "reader"));
    assertTrue(proof.contains("Dear Ann."));
    assertEquals(List.of(), new LostWordsInspection().inspect(job, rendition));
  }

  @Test
  void anAuthorsOwnTextIsForTheMailThatItIsNamedAfter() throws Exception {
    Files.writeString(temp.resolve("sun.newsletter.txt"), "For all: {{unsubscribe}}\n");
    Files.writeString(temp.resolve("sun-staff.newsletter.txt"), "For staff: {{unsubscribe}}\n");
    Rendered rendered = rendered("patients,staff");
    assertEquals("For all: {{unsubscribe}}\n", rendered.text(".txt"));
    assertEquals("For staff: {{unsubscribe}}\n", rendered.text("-staff.txt"));
    assertTrue(rendered.text("-patients.txt").contains("Your visit is on Monday."));
  }

  @Test
  void aTeaserForASegmentHasItsOpening() throws Exception {
    Map<String, String> settings = new HashMap<>(settings("patients,staff"));
    settings.put("newsletter.mode", "teaser");
    String address = ":canonical-url: https://example.org/sun\n";
    Job job =
        Rendered.job(
            publication(MANUSCRIPT.replaceFirst("\n", "\n" + address)), temp, "", settings);
    Rendition rendition = new NewsletterEdition().render(job);
    Rendered rendered = new Rendered(job.publication(), rendition);
    String patients = Jsoup.parse(rendered.text("-patients.html")).text();
    assertHas(patients, Set.of("For everybody", "Your visit"), Set.of("seven", "Drink water"));
    assertHas(Jsoup.parse(rendered.text("-staff.html")).text(), Set.of(), Set.of("Your visit"));
    assertEquals(List.of(), new LostWordsInspection().inspect(job, rendition));
  }
}
