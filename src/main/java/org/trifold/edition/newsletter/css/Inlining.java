package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.css.Item;
import org.trifold.css.Sheet;
import org.trifold.css.SyntaxReader;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Reads the stylesheets of a document and inlines them. Stateless and thread-safe. */
public final class Inlining {
  /** Longer remains of a stylesheet are cut in messages. */
  private static final int SHOWN = 60;

  /** Makes one. */
  public Inlining() {}

  /**
   * Inlines.
   *
   * @param document is changed
   * @param findings told of what browsers skip and what can't be read
   * @return the same document
   * @throws FindingException where a stylesheet can't be read whole
   */
  public Document inline(Document document, Consumer<Finding> findings) {
    List<Element> styles = StyleElements.of(document);
    Stylesheets sheets = new Stylesheets();
    List<RulePlaces> places = new ArrayList<>();
    for (Element style : styles) {
      places.add(RulePlaces.take(style));
    }
    for (int i = 0; i < styles.size(); i++) {
      read(sheets, styles.get(i), i, places.get(i), findings);
    }
    if (sheets.layers().shifting()) {
      findings.accept(
          Finding.warning(
              "TF-NEWS-022",
              places.get(0).sheet(),
              "Which layer comes first depends on a condition, so the stylesheet stays as it is.",
              "Name the layers in one @layer statement before the first condition."));
      return document;
    }
    new InlinedDocument(document, sheets).write(styles);
    return document;
  }

  private static void read(
      Stylesheets sheets,
      Element style,
      int number,
      RulePlaces places,
      Consumer<Finding> findings) {
    Sheet sheet = SyntaxReader.sheet(StyleElements.css(style));
    BiConsumer<Integer, String> faults =
        (at, what) -> {
          throw new FindingException(broken(sheet, at, what, places));
        };
    sheet.fault().ifPresent(fault -> faults.accept(fault.start(), fault.what()));
    int[] starts =
        sheet.items().stream()
            .filter(item -> !(item instanceof Item.Comment))
            .mapToInt(Item::start)
            .toArray();
    boolean pinned = SheetReader.isTemplate(sheet.items()) || StyleElements.isConditional(style);
    SheetReader reader =
        new SheetReader(
            sheets,
            number,
            pinned,
            (at, what) -> findings.accept(remark(sheet, starts, at, what, places)),
            faults);
    reader.read(sheet.items(), style.attr("media"));
  }

  private static Finding broken(Sheet sheet, int at, String what, RulePlaces places) {
    return Finding.error(
        "TF-NEWS-001",
        places.sheet(),
        "The newsletter's stylesheet can't be parsed at line "
            + sheet.lines().line(at)
            + " of it: "
            + what
            + ".",
        "Look for a missing brace or the end of a comment.");
  }

  /**
   * @param starts offsets of imports and top-level rules, in order
   */
  private static Finding remark(Sheet sheet, int[] starts, int at, String what, RulePlaces places) {
    int found = Arrays.binarySearch(starts, at);
    int index = found < 0 ? -found - 2 : found;
    SourceLocation where = places.of(Math.max(index, 0));
    if (what.equals("@import")) {
      return Finding.error(
          "TF-NEWS-021",
          where,
          "An imported stylesheet can't be read here; its rules stay in a request that most mail"
              + " programs refuse, and lose to what is inlined.",
          "Put its rules in its place.");
    }
    String text = what.strip().replaceAll("\\s+", " ");
    return Finding.warning(
        "TF-NEWS-020",
        where,
        "Browsers skip \""
            + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
            + "\" at line "
            + sheet.lines().line(at)
            + " of the stylesheet.",
        "Mend it or take it out.");
  }
}
