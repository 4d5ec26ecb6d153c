package org.trifold.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** What can be mended without a doubt: blanks, quotation marks, dashes. */
class TypingTest {
  @TempDir Path root;

  private Worded blanks() {
    return new Worded(root, "TF-EDIT-037");
  }

  private Worded quotes() {
    return new Worded(root, "TF-EDIT-038");
  }

  private Worded dashes() {
    return new Worded(root, "TF-EDIT-039");
  }

  @Test
  void blanksTooManyAndTooFewAreFoundWithWhatToTypeInstead() {
    assertEquals(
        List.of("3:5+2> ", "3:18+2>,", "4:4+1>, ", "4:23+1>. ", "5:9+2>.", "7:3+3> "),
        Worded.mended(
            blanks()
                .of(
                    "Keep  it dry, dry , I",
                    "say,please. Be careful.The wound",
                    "is fresh .",
                    "",
                    "It   heals.")));
  }

  @Test
  void aBlankOnTheWrongSideOfACommaIsPutOnTheOther() {
    assertEquals(
        List.of("3:5+2>, ", "3:25+2>, "),
        Worded.mended(blanks().of("Rest ,and drink. No pain ,but call `f ,g` in (x ,yes) or ,x.")));
  }

  @Test
  void twoBlanksAfterEachSentenceAreAHabitAndAfterFewAnInfo() {
    assertEquals(List.of(), blanks().of("One is.  Two is.  Three is."));
    List<Finding> found = blanks().of("One is. Two is. Three is.  Four is.");
    assertEquals(List.of("3:26+2> "), Worded.mended(found));
    assertEquals(Severity.INFO, found.get(0).severity());
  }

  @Test
  void codeAddressesNumbersAndTablesKeepTheirBlanks() {
    assertEquals(
        List.of(),
        blanks()
            .of(
                "Type `a  b ,c` or see https://example.org/one,two and example.org, e.g. 1,000 or"
                    + " 0.5 and call(name,value).",
                "",
                "|===",
                "|One   |Two, three",
                "|===",
                "",
                "term::   what it is",
                "",
                "----",
                "a  b ,c",
                "----",
                "",
                "Use .gitignore and ... or Node.js, and a smile :)"));
    assertEquals(List.of(), blanks().ofWhole("= T\n:lang: fr\n\nQuoi ? Voilà : oui !\n"));
  }

  @Test
  void theFewerOfStraightAndTypographicMarksAreFound() {
    assertEquals(
        List.of("3:14+1>’"), Worded.mended(quotes().of("It’s dry. Don't wet it, it’s new.")));
    assertEquals(
        List.of("3:27+1>'"), Worded.mended(quotes().of("It's dry. Don't wet it, it’s new.")));
    assertEquals(
        List.of("3:24+1>“", "3:28+1>”"),
        Worded.mended(quotes().of("Say “yes” or “no”, not \"may\".")));
    assertEquals(List.of(), quotes().of("It's 5'10\" and don't say \"`no`\", \"yes\" or `’`."));
  }

  @Test
  void aHyphenInARangeOrAroundAThoughtIsFoundEvenWhereTheParserMakesDashes() {
    assertEquals(
        List.of("3:11+1>–", "3:30+1>–", "4:9+3> – "),
        Worded.mended(
                dashes()
                    .of(
                        "You need 3-6 sessions in 2019-24 or",
                        "the skin - all of it - heals. Fine -- see it."))
            .subList(0, 3));
  }

  @Test
  void whatIsNoRangeKeepsItsHyphen() {
    assertEquals(
        List.of(),
        dashes()
            .of(
                "Call 555-1234 or (212) 555-0199, on 2026-03-01, ISBN 978-0-13-468599-1, in 2026-03,",
                "version 1.2-3, Figure 3-4, COVID-19, a well-known 50-50 chance, 2–3 days, a 3-day",
                "rest, x86-64, -5 to -3 degrees, `3-6`, https://example.org/3-6, 10-5, 007-009,",
                "pages 3--6, a -- b, tel:+1-555-1234[call], 1-2-3.",
                "",
                "- an item",
                "",
                "|===",
                "|3 |-6",
                "|===",
                "",
                ":a-b: 3-6"));
  }

  @Test
  void signsThatAreSpokenOfStayAsTheyAre() {
    assertEquals(
        List.of(),
        dashes().of("A leading + or - makes it relative.", "So does a trailing - or + there."));
    assertEquals(
        List.of(), blanks().of("Always use ; as delimiter, and part names by , in between."));
    assertEquals(
        List.of("3:16+3> – ", "3:31+3> – "),
        Worded.mended(dashes().of("Rest a while or - better still - sleep.")));
    assertEquals(List.of("3:5+2>;"), Worded.mended(blanks().of("Rest ; then walk.")));
  }
}
