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
      from = anchor + longest.length();
      SortedSet<Integer> pages = pages(parts, anchor, letters);
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

  /** The pages that a box's parts are on, near the place of one of them. */
  private static SortedSet<Integer> pages(List<String> parts, int anchor, PageLetters letters) {
    int length = parts.stream().mapToInt(String::length).sum();
    SortedSet<Integer> pages = new TreeSet<>();
    for (String part : parts) {
      // Words that a box adds, such as its label and the phone, stand between its parts.
      int at = letters.find(part, Math.max(0, anchor - 2 * length));
      if (at >= 0 && !part.isEmpty() && at <= anchor + 2 * length) {
        pages.add(letters.page(at));
        pages.add(letters.page(at + part.length() - 1));
      }
    }
    return pages;
  }
}
