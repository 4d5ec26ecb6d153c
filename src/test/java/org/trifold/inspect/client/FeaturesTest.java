package org.trifold.inspect.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.trifold.model.SourceLocation;

class FeaturesTest {
  private final Features features = Features.load();
  private final SupportData data = SupportData.load();

  private Set<String> used(String html) {
    return MailUses.of(Jsoup.parse(html), features, e -> SourceLocation.ofFile("")).stream()
        .map(Use::feature)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Small mails by the feature that each uses. */
  static Map<String, String> mails() throws IOException {
    Map<String, String> mails = new LinkedHashMap<>();
    try (InputStream in = FeaturesTest.class.getResourceAsStream("uses.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(row -> mails.put(row[0], "<!DOCTYPE html>" + row[1]));
    }
    return mails;
  }

  @Test
  void everyFeatureOfTheDataIsInTheTableAndNoOther() {
    assertEquals(new TreeSet<>(data.features().keySet()), new TreeSet<>(features.slugs()));
    assertEquals(307, features.slugs().size());
  }

  @Test
  void everyFeatureIsFoundInASmallMailThatUsesItOrSaysWhyItCannotBe() throws IOException {
    Map<String, String> mails = mails();
    Map<String, String> missed = new TreeMap<>();
    for (String slug : data.features().keySet()) {
      String why = features.undetected().getOrDefault(slug, "");
      if (why.isEmpty() && !used(mails.getOrDefault(slug, "")).contains(slug)) {
        missed.put(slug, mails.getOrDefault(slug, "no mail"));
      }
    }
    assertEquals(Map.of(), missed);
    assertEquals(Set.of("bimi"), features.undetected().keySet());
  }

  @Test
  void aMailThatUsesNothingHasNothing() {
    assertEquals(Set.of("html-body", "html-doctype", "html-p"), used("<!DOCTYPE html><p>x</p>"));
  }

  @Test
  void wordsAboutAFeatureAreNoUse() {
    assertEquals(
        used("<!DOCTYPE html><p>x</p>"),
        used(
            "<!DOCTYPE html><p class='rem flex var(--x)' title=':hover { display: grid }'>"
                + "display: flex; @media (hover) { } url(x.webp) &lt;video&gt; 2rem</p>"));
    Set<String> named =
        used("<style>.flex { font-family: 'rem vh'; content: 'calc(1px) !important' }</style>");
    assertFalse(named.contains("css-unit-rem") || named.contains("css-unit-calc"), named::toString);
    assertFalse(named.contains("css-important") || named.contains("css-display-flex"));
  }

  @Test
  void aPropertyIsNotTakenForOneThatItStartsWith() {
    Set<String> used = used("<p style='background-color: red; list-style-type: disc'>x</p>");
    assertTrue(used.containsAll(Set.of("css-background-color", "css-list-style-type")));
    assertFalse(used.contains("css-background") || used.contains("css-list-style"));
  }

  @Test
  void upperCaseIsTheSame() {
    assertTrue(used("<P STYLE='DISPLAY: FLEX; WIDTH: 1REM'>x</P>").contains("css-unit-rem"));
    assertTrue(
        used("<style>@MEDIA SCREEN { A:HOVER { color: red } }</style>")
            .containsAll(Set.of("css-at-media", "css-pseudo-class-hover")));
  }
}
