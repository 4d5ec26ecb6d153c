package org.trifold.edition.handout;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/**
 * Numbers ordered lists and says which others have bullets. The renderer's own letters change with
 * the machine's locale, and it can't count backwards.
 */
final class ListMarkers implements Transform {
  private static final String MARKER = "data-marker";
  private static final String BULLETED = "bulleted";

  /** Lists whose items carry their own mark, or none. */
  private static final Set<String> UNMARKED =
      Set.of(
          "checklist",
          "bibliography",
          "index",
          "list-none",
          "list-no-bullet",
          "list-unstyled",
          "list-unnumbered");

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** Above this Roman numbers need bars; digits serve better. */
  private static final int MOST_ROMAN = 3999;

  private static final int LETTERS = 26;

  @Override
  public Document apply(Document document) {
    for (Element list : document.select("ul, ol")) {
      boolean marked =
          list.classNames().stream().noneMatch(UNMARKED::contains)
              && list.closest("nav.toc") == null;
      if (marked && list.normalName().equals("ol")) {
        number(list);
      } else if (marked) {
        list.addClass(BULLETED);
      } else {
        list.addClass("unmarked");
      }
    }
    return document;
  }

  private static void number(Element list) {
    boolean reversed = list.hasAttr("reversed");
    boolean rightToLeft = isRightToLeft(list);
    int number = integer(list.attr("start"), reversed ? list.childrenSize() : 1);
    for (Element item : list.children()) {
      number = integer(item.attr("value"), number);
      String text = text(number, list.attr("type"));
      item.attr(MARKER, rightToLeft ? "." + text : text + ".");
      number += reversed ? -1 : 1;
    }
  }

  private static boolean isRightToLeft(Element list) {
    Element directed = list.closest("[dir]");
    return directed != null && directed.attr("dir").equals("rtl");
  }

  private static int integer(String text, int otherwise) {
    return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** A number as a list of that type writes it (HTML Standard, 4.4.5). */
  static String text(int number, String type) {
    return switch (type) {
      case "a" -> letters(number, 'a');
      case "A" -> letters(number, 'A');
      case "i" -> roman(number, false);
      case "I" -> roman(number, true);
      default -> Integer.toString(number);
    };
  }

  private static String letters(int number, char first) {
    if (number < 1) {
      return Integer.toString(number);
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) (first + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  private static String roman(int number, boolean capital) {
    if (number < 1 || number > MOST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return capital ? roman.toString().toUpperCase(Locale.ROOT) : roman.toString();
  }
}
