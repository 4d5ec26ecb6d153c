package org.trifold.edition.newsletter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {
  private static Campaign campaign(String... domains) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("utm_source", "news");
    parameters.put("utm_campaign", "June & July");
    return new Campaign(parameters, List.of(domains), Set.of("https://e.org/unsubscribe"));
  }

  private static final String ADDED = "utm_source=news&utm_campaign=June%20%26%20July";

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://e.org https://e.org?+",
        "https://e.org/a https://e.org/a?+",
        "https://e.org/a?b=c https://e.org/a?b=c&+",
        "https://e.org/a?b=c& https://e.org/a?b=c&+",
        "https://e.org/a? https://e.org/a?+",
        "https://e.org/a#part https://e.org/a?+#part",
        "https://e.org/a?b=%2F#part?no https://e.org/a?b=%2F&+#part?no",
        "HTTP://E.org/a HTTP://E.org/a?+",
        "https://e.org/?u=*|UID|* https://e.org/?u=*|UID|*&+",
        "https://e.org/{{#if_x}}a{{/if}}#p https://e.org/{{#if_x}}a{{/if}}?+#p",
        "https://bücher.example/ä https://bücher.example/ä?+",
      })
  void parameters_stand_after_the_query_and_before_the_fragment(String address, String tagged) {
    assertEquals(tagged.replace("+", ADDED), campaign().tag(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@e.org",
        "tel:+15550142",
        "#part",
        "*|ARCHIVE|*",
        "{{ unsubscribe }}",
        "[unsubscribe]",
        "https://e.org/unsubscribe",
        "https://e.org/?utm_medium=poster",
        "https://e.org/?a=b&UTM_Source=poster#x",
      })
  void these_are_left_as_they_are(String address) {
    assertEquals(address, campaign().tag(address));
  }

  @Test
  void only_own_domains_get_them_where_any_are_named() {
    Campaign own = campaign("Example.org");
    assertEquals("https://example.org/?" + ADDED, own.tag("https://example.org/"));
    assertEquals("https://www.example.org/?" + ADDED, own.tag("https://www.example.org/"));
    assertEquals("https://notexample.org/", own.tag("https://notexample.org/"));
    assertEquals("https://e.org/?example.org", own.tag("https://e.org/?example.org"));
  }

  @Test
  void tagging_twice_is_tagging_once() {
    String once = campaign().tag("https://e.org/a?b=c");
    assertEquals(once, campaign().tag(once));
  }
}
