package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The marks that a browser puts before the items of an ordered list (HTML Standard, §4.4.5). */
public final class ListNumbers {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

  /** Without the sigma that ends words (CSS Counter Styles 3, §6.2). */
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** Roman numerals end here (CSS Counter Styles 3, §6.1). */
  private static final int ROMAN_LIMIT = 3999;

  private ListNumbers() {}

  /** {@code "1. "}, {@code "b. "}, {@code "IV. "} by item. */
  public static List<String> of(Element list) {
    List<Element> items = list.children();
    boolean reversed = list.hasAttr("reversed");
    int number = number(list.attr("start"), reversed ? items.size() : 1);
    List<String> marks = new ArrayList<>();
    for (Element item : items) {
      number = number(item.attr("value"), number);
      String type = list.hasClass("lowergreek") ? "greek" : list.attr("type");
      marks.add(text(type, number) + ". ");
      number += reversed ? -1 : 1;
    }
    return marks;
  }

  private static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  private static String text(String type, int number) {
    return switch (type) {
      case "a" -> letters(number, LATIN);
      case "A" -> letters(number, LATIN).toUpperCase(Locale.ROOT);
      case "greek" -> letters(number, GREEK);
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(Locale.ROOT);
      default -> String.valueOf(number);
    };
  }

  private static String letters(int number, String alphabet) {
    if (number < 1) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    for (int n = number; n > 0; n = (n - 1) / alphabet.length()) {
      out.insert(0, alphabet.charAt((n - 1) % alphabet.length()));
    }
    return out.toString();
  }

  private static String roman(int number) {
    if (number < 1 || number > ROMAN_LIMIT) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN[i]) {
        out.append(NUMERALS[i]);
        rest -= ROMAN[i];
      }
    }
    return out.toString();
  }
}
