package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.Fuzz;
import org.trifold.css.Item;
import org.trifold.css.RandomCss;
import org.trifold.css.SyntaxReader;
import org.trifold.model.FindingException;

/** What holds of any stylesheet that is inlined. */
@Fuzz
class CssInlinerRandomTest {
  /** What holds them stays as it is. */
  private static final List<String> MERGE_TAGS = List.of("{{", "{%", "*|");

  @Provide
  Arbitrary<Document> documents() {
    return Combinators.combine(RandomCss.sheets(), RandomCss.declarations().list().ofSize(3))
        .as(CssInlinerRandomTest::document);
  }

  private static Document document(String sheet, List<String> styles) {
    Document document =
        Jsoup.parse("<!DOCTYPE html><div class='a'><p class='b'><a id='x'>a</a></p><p>c</p></div>");
    document.head().appendElement("style").appendChild(new DataNode(sheet));
    List<Element> styled = document.select("p, a");
    for (int i = 0; i < styled.size(); i++) {
      styled.get(i).attr("style", styles.get(i));
    }
    return document;
  }

  @Property(tries = 300)
  void whatIsWrittenIsWhole(@ForAll("documents") Document document) {
    Set<String> untouched = new HashSet<>(document.select("[style]").eachAttr("style"));
    try {
      new CssInliner().inline(document);
    } catch (FindingException e) {
      assertEquals("TF-NEWS-001", e.findings().get(0).rule());
      return;
    }
    for (Element style : document.select("style")) {
      assertEquals(Optional.empty(), SyntaxReader.sheet(style.data()).fault(), document::html);
    }
    for (String style : document.select("[style]").eachAttr("style")) {
      List<Item> items = SyntaxReader.attribute(style + ";z:1");
      assertTrue(
          untouched.contains(style)
              || MERGE_TAGS.stream().anyMatch(style::contains)
              || items.get(items.size() - 1) instanceof Item.Declaration last
                  && last.property().equals("z"),
          () -> style);
    }
  }
}
