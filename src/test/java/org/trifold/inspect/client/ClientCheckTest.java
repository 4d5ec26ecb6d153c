package org.trifold.inspect.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.trifold.model.SourceLocation;

class ClientCheckTest {
  private static final ClientCheck CHECK =
      new ClientCheck(SupportData.load(), Features.load(), Notes.load());

  private static final SourceLocation NOWHERE = SourceLocation.ofFile("");

  private static List<Lack> lacks(String html, String... families) {
    List<ClientFamily> asked =
        ClientFamily.all().stream()
            .filter(f -> Arrays.asList(families).contains(f.name()))
            .toList();
    return CHECK.lacks(
        MailUses.of(Jsoup.parse(html), CHECK.features(), e -> NOWHERE), asked, Fallbacks.none());
  }

  /** Features with how much of each is lacking. */
  private static Set<String> told(String html, String... families) {
    return lacks(html, families).stream()
        .map(lack -> lack.feature().slug() + " " + lack.kind())
        .collect(Collectors.toSet());
  }

  private static String message(String slug, String html, String... families) {
    return lacks(html, families).stream()
        .filter(lack -> lack.feature().slug().equals(slug))
        .map(lack -> LackFinding.of(lack, NOWHERE, CHECK.data().date()).message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatAProgramLacksIsToldWithItsVersions() {
    assertEquals(
        "\"border-radius: 4px\" and 1 more of border-radius isn't supported by Outlook classic"
            + " (2007\u20132019). Round corners can be used in VML with the `RoundRect` element."
            + " See buttons.cm and VML documentation.",
        message(
            "css-border-radius",
            "<p style='border-radius:4px'>a</p><p style='border-radius:4px'>b</p>",
            "outlook-classic",
            "apple-mail"));
  }

  @Test
  void familiesThatLackItAreToldTogether() {
    String message = message("html-picture", "<picture></picture>", "gmail", "outlook-classic");
    assertTrue(message.contains("Gmail (web "), message);
    assertTrue(message.contains(", mobile web "), message);
    assertTrue(message.contains("Outlook classic (2007\u2013"), message);
  }

  @Test
  void eachVersionOfOutlookOnWindowsCountsAndOfOthersTheNewest() {
    String html = "<table style='max-width:600px'><tr><td>x</td></tr></table>";
    String message = message("css-max-width", html, "outlook-classic");
    assertTrue(message.contains("(2007\u20132016)"), message);
    // Outlook for the Mac was numbered by years before it was 16.80.
    ClientFamily outlook =
        ClientFamily.all().stream().filter(f -> f.name().equals("outlook")).findFirst().get();
    assertEquals(
        "16.80",
        outlook
            .counting(CHECK.data().features().get("css-letter-spacing"), "outlook.macos")
            .get(0)
            .version());
  }

  @Test
  void paddingOfACellIsFineAndOfAParagraphIsNot() {
    String cell = "<table><tr><td style='padding:8px'>x</td></tr></table>";
    assertEquals(Set.of(), only("css-padding", told(cell, "outlook-classic")));
    assertEquals(
        Set.of("css-padding USED_PART"),
        only("css-padding", told("<p style='padding:8px'>x</p>", "outlook-classic")));
    assertEquals(
        Set.of(),
        only("css-padding", told("<p style='padding:0'>x</p>", "outlook-classic")),
        "what is zero anyway is no loss");
  }

  @Test
  void valuesThatANoteIsNotAboutAreFine() {
    for (String style :
        List.of("margin:8px", "text-align:left", "font-weight:bold", "font-size:9px")) {
      String html = "<p style='" + style + "'>x</p>";
      String slug = "css-" + style.substring(0, style.indexOf(':'));
      assertEquals(Set.of(), only(slug, told(html, "yahoo", "outlook-classic")), style);
    }
    for (String style :
        List.of("margin:-8px", "text-align:start", "font-weight:450", "font-size:1rem")) {
      String html = "<p style='" + style + "'>x</p>";
      String slug = "css-" + style.substring(0, style.indexOf(':'));
      assertEquals(
          Set.of(slug + " USED_PART"), only(slug, told(html, "yahoo", "outlook-classic")), style);
    }
  }

  @Test
  void whatStandsUnderADroppedRuleIsNotToldAgain() {
    String html = "<style>@media screen { p { display: flex } }</style>";
    assertEquals(Set.of("css-at-media WHOLE"), only("css-", told(html, "outlook-classic")));
    assertTrue(
        told("<style>p { display: flex }</style>", "outlook-classic")
            .contains("css-display-flex WHOLE"));
  }

  @Test
  void conditionalCommentsAreReadByWordAlone() {
    String flex = "<p style='display:flex'>x</p>";
    String forWord = "<!--[if mso]>" + flex + "<![endif]-->";
    assertTrue(told(forWord, "outlook-classic").contains("css-display-flex WHOLE"));
    assertEquals(Set.of(), only("css-display-flex", told(forWord, "gmail")));
    String notWord = "<!--[if !mso]><!-->" + flex + "<!--<![endif]-->";
    assertEquals(Set.of(), only("css-display-flex", told(notWord, "outlook-classic")));
    assertTrue(
        told(notWord + flex, "outlook-classic").contains("css-display-flex WHOLE"),
        "the comment's end ends it");
  }

  @Test
  void whatIsAcceptedIsNotTold() {
    List<ClientFamily> all = ClientFamily.all();
    List<String> names = all.stream().map(ClientFamily::name).toList();
    Fallbacks accepted =
        Fallbacks.none()
            .and(List.of("css-border-radius"), NOWHERE, CHECK.data().features().keySet(), names);
    List<Use> uses =
        MailUses.of(
            Jsoup.parse("<p style='border-radius:4px;display:grid'>x</p>"),
            CHECK.features(),
            e -> NOWHERE);
    Set<String> told =
        CHECK.lacks(uses, all, accepted).stream()
            .map(lack -> lack.feature().slug())
            .collect(Collectors.toSet());
    assertTrue(told.contains("css-display-grid") && !told.contains("css-border-radius"));
  }

  private static Set<String> only(String start, Set<String> told) {
    return told.stream().filter(text -> text.startsWith(start)).collect(Collectors.toSet());
  }
}
