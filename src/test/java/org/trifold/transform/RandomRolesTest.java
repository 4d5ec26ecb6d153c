package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.Audience;
import org.trifold.model.Publication;

/** What holds of any roles: a word goes only with a role that sends it away. */
@Fuzz
class RandomRolesTest {
  private static final Set<String> EDITIONS = Set.of("handout", "ebook", "newsletter");
  private static final List<String> ROLES =
      List.of(
          "only-handout ",
          "only-ebook ",
          "not-newsletter ",
          "not-handout ",
          "only- ",
          "not-",
          "only-sheet ",
          "not-sheet ",
          "segment-a ",
          "segment-b ",
          "segment-",
          "only-pdf ",
          "ONLY-HANDOUT ",
          " ",
          "x ");
  private static final List<String> TAGS = List.of("p", "div", "section", "blockquote");

  /**
   * An element.
   *
   * @param inside whether the next is inside of it, not behind the one around it
   */
  private record Part(String tag, String roles, boolean inside) {}

  /** Documents of marked words, in elements with roles, in elements with roles. */
  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<Part> part =
        Combinators.combine(
                Arbitraries.of(TAGS), AnyInput.text(ROLES), Arbitraries.of(true, true, false))
            .as(Part::new);
    return AnyInput.several(part, 1, 20).map(RandomRolesTest::document);
  }

  private static Document document(List<Part> parts) {
    Document document = Jsoup.parse("<!DOCTYPE html><html data-source=a.adoc><body></body></html>");
    Element here = document.body();
    for (int i = 0; i < parts.size(); i++) {
      Element next = new Element(parts.get(i).tag());
      next.attr("class", parts.get(i).roles());
      next.attr("data-line", String.valueOf(i + 1));
      next.appendText(" w" + i + "w ");
      here.appendChild(next);
      Element up = here.parent();
      here = parts.get(i).inside() ? next : up == null || here == document.body() ? here : up;
    }
    return document;
  }

  /** Whether a role of this element or one around it chooses against the edition. */
  private static boolean goes(Element element, String edition) {
    for (Element e = element; e != null; e = e.parent()) {
      Set<String> names = new HashSet<>(e.classNames());
      boolean only =
          names.stream().anyMatch(n -> n.startsWith("only-") && EDITIONS.contains(n.substring(5)));
      if (names.contains("not-" + edition) || (only && !names.contains("only-" + edition))) {
        return true;
      }
    }
    return false;
  }

  @Property
  void aWordStaysWhereNoRoleSendsItAway(@ForAll("documents") Document written) {
    for (String edition : EDITIONS) {
      Document chosen = new Selection(edition, EDITIONS, new Removed()).apply(written.clone());
      String text = chosen.text();
      for (Element element : written.select("[data-line]")) {
        String word = element.ownText().replaceAll(".*(w\\d+w).*", "$1");
        assertEquals(!goes(element, edition), text.contains(word), () -> word + written.body());
      }
    }
    EditionRoles.check(Publication.of(written), EDITIONS)
        .forEach(finding -> assertTrue(finding.where().line() > 0, finding.line()));
  }

  @Property
  void aSegmentLosesOnlyWhatIsForAnother(@ForAll("documents") Document written) {
    Segments.in(written).forEach((name, where) -> assertTrue(where.line() > 0, name));
    Document everybody = new Segments(Audience.EVERYBODY, new Removed()).apply(written.clone());
    assertEquals(written.text(), everybody.text());
    Document one = new Segments(new Audience.Segment("a"), new Removed()).apply(written.clone());
    for (Element element : one.getAllElements()) {
      assertFalse(
          element.classNames().stream().anyMatch(name -> name.startsWith("segment-")),
          element.className());
    }
  }
}
