package org.trifold.check.wording;

/** "the 3rd". */
final class Ordinal {
  private Ordinal() {}

  static String of(int number) {
    boolean teen = number % 100 / 10 == 1;
    String ending =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }
}
