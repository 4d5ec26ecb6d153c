package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

class MessageSizeTest {
  private static List<String> lines(int bytes) {
    Findings findings = new Findings();
    new MessageSize(bytes)
        .check(
            List.of(
                new Picture("small.png", "image/png", new byte[100_000]),
                new Picture("large.png", "image/png", new byte[3_200_000])),
            SourceLocation.ofFile("a.adoc"),
            findings);
    return findings.list().stream().map(f -> f.severity() + " " + f.line()).toList();
  }

  @Test
  void a_message_beyond_what_servers_take_names_its_heaviest_pictures() {
    assertEquals(List.of(), lines(10_240_000));
    assertEquals(
        List.of(
            "WARNING a.adoc: The .eml has 10.3 MB with the pictures in it; many servers take no"
                + " more than 10.2 MB. Leave pictures out of the newsletter, save them smaller, or"
                + " set newsletter.images=hosted; the heaviest: “large.png” (3.2 MB),"
                + " “small.png” (0.1 MB)."),
        lines(10_250_000));
    String refused = lines(26_000_000).get(0);
    assertEquals(
        "ERROR a.adoc: The .eml has 26 MB with the pictures in it; Gmail sends no more than 25 MB.",
        refused.substring(0, refused.indexOf(" Leave")));
  }
}
