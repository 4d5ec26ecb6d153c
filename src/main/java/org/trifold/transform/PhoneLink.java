package org.trifold.transform;

import org.jsoup.nodes.Element;

/** A link that calls. */
final class PhoneLink {
  private PhoneLink() {}

  /**
   * Appends a link; the number is the caller's to write into the answer, which keeps its own
   * direction in right-to-left text (Unicode UAX 9, isolates).
   */
  static Element append(Element holder, String number) {
    return holder
        .appendElement("a")
        .attr("href", "tel:" + number.replaceAll("[^+0-9]", ""))
        .appendElement("bdi")
        .attr("dir", "ltr");
  }
}
