package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trifold.Chance;
import org.trifold.model.Audience;
import org.trifold.model.Publication;

/** What holds of any roles: a word goes only with a role that sends it away. */
@Tag("fuzz")
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

  /** A document of marked words, in elements with roles, in elements with roles. */
  private static Document document(Chance chance) {
    Document document = Jsoup.parse("<!DOCTYPE html><html data-source=a.adoc><body></body></html>");
    Element here = document.body();
    for (int i = 0; i < 12; i++) {
      Element next = new Element(chance.of(TAGS));
      next.attr("class", chance.text(ROLES));
      next.attr("data-line", String.valueOf(i + 1));
      next.appendText(" w" + i + "w ");
      here.appendChild(next);
      Element up = here.parent();
      here = chance.below(3) > 0 ? next : up == null || here == document.body() ? here : up;
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

  @Test
  void aWordStaysWhereNoRoleSendsItAway() {
    Chance.tries(
        chance -> {
          Document written = document(chance);
          for (String edition : EDITIONS) {
            Document chosen =
                new Selection(edition, EDITIONS, new Removed()).apply(written.clone());
            for (Element element : written.select("[data-line]")) {
              String word = element.ownText().replaceAll(".*(w\\d+w).*", "$1");
              assertEquals(
                  !goes(element, edition), chosen.text().contains(word), word + written.body());
            }
          }
          EditionRoles.check(Publication.of(written), EDITIONS)
              .forEach(finding -> assertTrue(finding.where().line() > 0, finding.line()));
        });
  }

  @Test
  void aSegmentLosesOnlyWhatIsForAnother() {
    Chance.tries(
        chance -> {
          Document written = document(chance);
          Segments.in(written).forEach((name, where) -> assertTrue(where.line() > 0, name));
          Document everybody =
              new Segments(Audience.EVERYBODY, new Removed()).apply(written.clone());
          assertEquals(written.text(), everybody.text());
          Document one =
              new Segments(new Audience.Segment("a"), new Removed()).apply(written.clone());
          for (Element element : one.getAllElements()) {
            assertFalse(
                element.classNames().stream().anyMatch(name -> name.startsWith("segment-")),
                element.className());
          }
        });
  }
}
