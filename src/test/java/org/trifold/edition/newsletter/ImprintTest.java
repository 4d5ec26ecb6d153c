package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImprintTest {
  @Test
  void what_a_mail_to_many_must_not_lack_is_an_error_then() {
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p>x</p>"), Rendered.PROJECT, "", Map.of("newsletter.bulk", "true"));
    assertEquals(
        List.of("TF-NEWS-011 ERROR", "TF-NEWS-012 ERROR"),
        rendered.rendition().findings().stream().map(f -> f.rule() + " " + f.severity()).toList());
  }

  @Test
  void a_service_writes_the_address_that_a_brand_lacks_and_one_that_is_not_shown_is_told(
      @TempDir Path root) throws Exception {
    Path brand = root.resolve("themes/brands/bare");
    Files.createDirectories(brand);
    Files.writeString(
        brand.resolve("brand.toml"), "name = \"Bare\"\nsender = \"Bare <b@example.org>\"\n");
    Map<String, String> mailchimp = Map.of("newsletter.service", "mailchimp");
    Rendered rendered = Rendered.of(Rendered.document("<p>x</p>"), root, "bare", mailchimp);
    assertEquals(List.of(), rendered.rules());
    assertTrue(Jsoup.parse(rendered.text(".html")).text().contains("*|LIST:ADDRESS|*"));
    assertTrue(rendered.text(".txt").contains("*|LIST:ADDRESS|*"));

    Path frame = Rendered.PROJECT.resolve("themes/default/newsletter/template.html");
    Path own = root.resolve("themes/default/newsletter/template.html");
    Files.createDirectories(own.getParent());
    Files.writeString(
        own,
        Files.readString(frame).replace("<span dir=\"auto\" data-slot=\"address\"></span>", ""));
    Rendered hidden = Rendered.of(Rendered.document("<p>x</p>"), root, "bare", mailchimp);
    assertEquals(
        List.of(
            "themes/default/newsletter/template.html: The newsletter shows no postal address of"
                + " its sender. Add data-slot=\"address\" to an element of the theme's template."),
        hidden.rendition().findings().stream().map(f -> f.line()).toList());
  }
}
