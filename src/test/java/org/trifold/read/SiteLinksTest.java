package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links within the site that an article stands on. */
class SiteLinksTest {
  private static final String LINKS =
      "link:/2/[a] link://other.org/3[b] link:4.html[c] https://x.org/5[d] <<id>>\n\n[#id]\nHere.\n";

  @TempDir Path root;

  private List<String> links(String header) throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n" + header + "\n" + LINKS);
    return SharedReader.read(root, "a.adoc")
        .publication()
        .orElseThrow()
        .document()
        .select("a[href]")
        .stream()
        .map(a -> a.attr("href"))
        .toList();
  }

  @Test
  void theyGetTheirWholeAddress() throws IOException {
    assertEquals(
        List.of("https://example.org:8080/2/", "https://other.org/3", "4.html", "https://x.org/5"),
        links(":canonical-url: https://example.org:8080/posts/1?x#y\n"));
  }

  @Test
  void withoutTheArticlesAddressTheyStayAsTheyAre() throws IOException {
    List<String> written = List.of("/2/", "//other.org/3", "4.html", "https://x.org/5");
    assertEquals(written, links(""));
    assertEquals(written, links(":canonical-url: example.org/posts/1\n"));
  }
}
