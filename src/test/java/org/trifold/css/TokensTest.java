package org.trifold.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @Test
  void numbersHaveTheirUnits() {
    assertEquals(
        List.of("-1.5 em", "2.0 %", "3.0 ", "0.5 rem", "1.0 e", "1000.0 ", "10.0 px"),
        Tokens.of("-1.5em +2% 3 .5REM 1e 1e3 10px").stream()
            .filter(t -> !t.blank())
            .map(t -> t.number() + " " + t.lower())
            .toList());
  }

  @Test
  void escapesAreRead() {
    assertEquals("hover", Tokens.of("\\68over").get(0).value());
    assertEquals("a:b", Tokens.of("a\\:b").get(0).value());
    assertEquals("&B", Tokens.of("\\26 B").get(0).value());
    assertEquals("\uFFFD", Tokens.of("\\0").get(0).value());
  }

  @Test
  void anAddressIsReadWithOrWithoutQuotes() {
    assertEquals("a b", Tokens.of("url( a\\ b )").get(0).value());
    assertEquals("a b", Tokens.of("url('a b')").get(1).value());
    assertTrue(Tokens.of("url(a b)").get(0).is(Token.Type.BAD_URL));
    assertTrue(Tokens.of("URL(a)").get(0).is(Token.Type.URL));
  }

  @Test
  void onlyLettersOfAsciiAreTheSameInEitherCase() {
    assertTrue(Tokens.of("ReD").get(0).isWord("red"));
    // The sign of Kelvin and the long s, whose other cases are k and s in Unicode.
    assertFalse(Tokens.of("\u212Aern").get(0).isWord("kern"));
    assertFalse(Tokens.of("\u017Falid").get(0).isWord("salid"));
    assertEquals("\u212A", Tokens.of("\u212A").get(0).lower());
  }

  @Test
  void whatTheEndClosesIsClosed() {
    assertEquals("'a'", Tokens.text(Tokens.of("'a")));
    assertEquals("'a\\\n'", Tokens.text(Tokens.of("'a\\")));
    assertEquals("url(a)", Tokens.text(Tokens.of("url(a")));
    assertEquals("url(a\\\n)", Tokens.text(Tokens.of("url(a\\")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@/**/url(x)",
        "@/**/a",
        "#/**/a",
        "1/**/px",
        "1/**/%",
        "<!/**/--a",
        "--/**/>",
        "-/**/-a",
        "//**/*",
        "\"open\na",
        "\\\n62",
        "\\62/**/ a",
        "\\a\n}",
        "url(a\\",
      })
  void nothingRunsIntoWhatStandsBeside(String css) {
    List<Token> read = Tokens.of(css);
    List<Token> again = Tokens.of(Tokens.text(read));
    assertEquals(said(read), said(again), Tokens.text(read));
  }

  private static List<String> said(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> !t.is(Token.Type.COMMENT))
        .map(t -> t.type() + " " + t.value() + " " + (t.value().isEmpty() ? t.text().strip() : ""))
        .toList();
  }

  @Test
  void textIsWrittenWithoutCommentsAndReadTheSame() {
    assertEquals("a/**/b 1/**/2", Tokens.text(Tokens.of(" a/* x */b \n 1/**/2 ")));
    assertEquals("a{{ b }}", Tokens.text(Tokens.of("a{{ b }}")));
  }
}
