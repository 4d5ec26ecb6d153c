package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.trifold.css.Item;
import org.trifold.css.RandomCss;
import org.trifold.css.SyntaxReader;
import org.trifold.model.FindingException;

/** What holds of any stylesheet that is inlined. More runs: {@code -Dtrifold.fuzz.runs=1000000}. */
class CssInlinerRandomTest {
  private static final int RUNS = Integer.getInteger("trifold.fuzz.runs", 300);

  /** What holds them stays as it is. */
  private static final List<String> MERGE_TAGS = List.of("{{", "{%", "*|");

  private static Document document(RandomCss random) {
    Document document =
        Jsoup.parse("<!DOCTYPE html><div class='a'><p class='b'><a id='x'>a</a></p><p>c</p></div>");
    document.head().appendElement("style").appendChild(new DataNode(random.sheet()));
    for (Element element : document.select("p, a")) {
      element.attr("style", random.declarations());
    }
    return document;
  }

  @Test
  void whatIsWrittenIsWhole() {
    for (int seed = 0; seed < RUNS; seed++) {
      Document document = document(new RandomCss(seed));
      String before = document.html();
      Set<String> untouched = new HashSet<>(document.select("[style]").eachAttr("style"));
      try {
        new CssInliner().inline(document);
      } catch (FindingException e) {
        assertEquals("TF-NEWS-001", e.findings().get(0).rule());
        continue;
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + ": " + before, e);
      }
      for (Element style : document.select("style")) {
        assertEquals(
            Optional.empty(),
            SyntaxReader.sheet(style.data()).fault(),
            "seed " + seed + ": " + before + document.html());
      }
      for (String style : document.select("[style]").eachAttr("style")) {
        List<Item> items = SyntaxReader.attribute(style + ";z:1");
        assertTrue(
            untouched.contains(style)
                || MERGE_TAGS.stream().anyMatch(style::contains)
                || items.get(items.size() - 1) instanceof Item.Declaration last
                    && last.property().equals("z"),
            () -> style + " in " + before);
      }
    }
  }
}
