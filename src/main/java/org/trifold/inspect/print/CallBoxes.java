package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.inspect.LostWords;
import org.trifold.model.Severity;

/**
 * TF-PRINT-005: the box that tells when to call, torn in two by a page break. It is found by its
 * words.
 */
final class CallBoxes {
  /** The role that makes a block such a box. */
  static final String ROLE = "call-us";

  /** Parts of a box that are looked up one by one, since a layout may move or add others. */
  private static final String PARTS = "p, li, dt, dd, td, th, pre, h1, h2, h3, h4, h5, h6";

  private CallBoxes() {}

  /**
   * The faults of a file.
   *
   * @param document what it was made from
   */
  static List<Fault> check(Printed printed, Document document) {
    List<Fault> faults = new ArrayList<>();
    List<Element> boxes = document.body().getElementsByClass(ROLE);
    if (boxes.isEmpty()) {
      return faults;
    }
    PageLetters letters = PageLetters.of(printed.blocks());
    int from = 0;
    for (Element box : boxes) {
      List<String> parts = parts(box);
      String longest = parts.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
      // The same words may stand in several boxes: each is looked for after the one before it.
      int next = letters.find(longest, from);
      int anchor = next >= 0 ? next : letters.find(longest, 0);
      if (longest.isEmpty() || anchor < 0) {
        continue;
      }
      Extent extent = Extent.of(parts, anchor, next >= 0 ? from : 0, letters);
      from = extent.end();
      SortedSet<Integer> pages = extent.pages();
      if (pages.size() > 1) {
        String text = box.text();
        faults.add(
            new Fault(
                "TF-PRINT-005",
                Severity.WARNING,
                pages.first(),
                text,
                "The box " + Quote.first(text) + " goes over to the next page.",
                "Shorten it, or keep it whole in the theme: page-break-inside: avoid."));
      }
    }
    return faults;
  }

  private static List<String> parts(Element box) {
    List<String> parts = new ArrayList<>();
    for (Element part : box.select(PARTS)) {
      if (part.select(PARTS).size() == 1) {
        parts.add(String.join("", LostWords.words(part.text())));
      }
    }
    if (parts.isEmpty()) {
      parts.add(String.join("", LostWords.words(box.text())));
    }
    return parts;
  }

  /**
   * Where the parts of a box are.
   *
   * @param end of the last of them, among all letters
   */
  private record Extent(SortedSet<Integer> pages, int end) {
    /** Looks near the place of one of the parts, and not before another box's end. */
    static Extent of(List<String> parts, int anchor, int from, PageLetters letters) {
      // Words that a box adds, such as its label and the phone, stand between its parts.
      int reach = 2 * parts.stream().mapToInt(String::length).sum();
      SortedSet<Integer> pages = new TreeSet<>();
      int end = anchor;
      for (String part : parts) {
        int at = letters.find(part, Math.max(from, anchor - reach));
        if (at >= 0 && !part.isEmpty() && at <= anchor + reach) {
          pages.add(letters.page(at));
          pages.add(letters.page(at + part.length() - 1));
          end = Math.max(end, at + part.length());
        }
      }
      return new Extent(pages, end);
    }
  }
}
