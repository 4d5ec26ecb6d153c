package org.trifold.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxReaderTest {
  private static String sheet(String css) {
    return shown(SyntaxReader.sheet(css).items());
  }

  private static String shown(List<Item> items) {
    return items.stream().map(SyntaxReaderTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Item item) {
    if (item instanceof Item.Declaration d) {
      return d.property() + "=" + values(d.value()) + d.importance();
    }
    if (item instanceof Item.Style rule) {
      return values(rule.prelude()) + "{" + shown(rule.items()) + "}";
    }
    if (item instanceof Item.At at) {
      String body = at.block() ? "{" + shown(at.items()) + "}" : ";";
      return "@" + at.name() + " " + values(at.prelude()) + body;
    }
    return item instanceof Item.Skipped skipped ? "<" + skipped.raw() + ">" : "/**/";
  }

  /** What tokens hold, so that strings and addresses can be told from text. */
  private static String values(List<Token> tokens) {
    return tokens.stream()
        .map(
            t ->
                switch (t.type()) {
                  case STRING -> "'" + t.value() + "'";
                  case URL -> "<" + t.value() + ">";
                  case IDENT -> t.value();
                  default -> t.text();
                })
        .collect(Collectors.joining());
  }

  @Test
  void rulesInsideRulesAreRules() {
    assertEquals(
        "a{color=red &:hover{color=blue} @media (){b=c}}",
        sheet("a{color:red;&:hover{color:blue}@media (){b:c}}"));
  }

  @Test
  void aPseudoClassIsNoValue() {
    assertEquals("a:hover{b=c}", sheet("a:hover{b:c}"));
    assertEquals("td{a:hover{b=c}}", sheet("td{a:hover{b:c}}"));
  }

  @Test
  void nothingThatOthersLeaveOutIsLeftOut() {
    assertEquals(
        "/**/ @layer a{p{b=c}} @media (400px<=width){p{b=c}} @what ever; @charset 'x';",
        sheet("/* } */ @layer a{p{b:c}} @media (400px<=width){p{b:c}} @what ever; @charset 'x';"));
  }

  @Test
  void rulesThatNobodyKnowsAreReadLikeOthers() {
    assertEquals("@what ever{p{b=c} d=e}", sheet("@what ever{p{b:c} d:e}"));
    assertEquals("@keyframes k{from{a=b} 50%{a=c}}", sheet("@keyframes k{from{a:b} 50%{a:c}}"));
    assertEquals("@page {margin=0 @top-left {a=b}}", sheet("@page{margin:0;@top-left{a:b}}"));
  }

  @Test
  void groupsHoldDeclarationsOnlyInsideOfRules() {
    assertEquals("@media print{<a:b;>}", sheet("@media print{a:b;}"));
    assertEquals("p{@media print{a=b}}", sheet("p{@media print{a:b;}}"));
  }

  @Test
  void bracesAndSemicolonsInStringsAndAddressesEndNothing() {
    assertEquals("a{content='};{' b=<x;y}> c=d}", sheet("a{content:\"};{\";b:url( x;y} );c:d}"));
  }

  @Test
  void noRuleBeginsAsACustomProperty() {
    assertEquals("<--a:b{c:d}> e{f=g}", sheet("--a:b{c:d}e{f:g}"));
    assertEquals("p{<--a:{b:c}\"\n;> d=e}", sheet("p{--a:{b:c}\"\n;d:e}"));
  }

  @Test
  void importanceIsKeptAsWritten() {
    assertEquals(
        "a=b!important c=d ! IMPORTANT e=f --g=!important",
        shown(SyntaxReader.attribute("a:b!important;c:d ! IMPORTANT;e:f;--g:!important")));
  }

  @Test
  void aStyleAttributeIsDeclarationsCommentsAndWhatIsSkipped() {
    assertEquals(
        "color=red /**/ --A=x <*zoom:1>",
        shown(SyntaxReader.attribute("color:red;/* no */;--A:x;*zoom:1")));
  }

  @Test
  void commentsAreToldWhereverTheyStand() {
    assertEquals(
        5,
        SyntaxReader.sheet("/**/a/**/b{}@media/**/x/**/;/**/c{}").items().stream()
            .filter(item -> item instanceof Item.Comment)
            .count());
    assertEquals("/**/ a=b", shown(SyntaxReader.attribute("a:/* x */b")));
  }

  @Test
  void placesAreThoseOfTheFile() {
    Sheet sheet = SyntaxReader.sheet("\n  a {\n    b: c }");
    Item.Style rule = (Item.Style) sheet.items().get(0);
    assertEquals(2, sheet.lines().line(rule.start()));
    assertEquals(3, sheet.lines().column(rule.start()));
    assertEquals(3, sheet.lines().line(rule.items().get(0).start()));
    assertEquals(5, sheet.lines().column(rule.items().get(0).start()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a{b:c    | a{b=c}",
        "a{       | a{}",
        "a        | <a>",
        "@media   | @media ;",
        "a{b:     | a{<b:>}",
        "'        | <''>",
        "url(     | <url()>",
        "a{b:(c[d | a{b=(c[d])}",
        "}a{}     | }a{}",
        "a{}}b{}  | a{} }b{}",
        "<!--a{}--> b{} | a{} b{}",
      })
  void whatIsCutOffIsReadAsFarAsItGoes(String css, String expected) {
    assertEquals(expected, sheet(css));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a{b:c            | a brace is not closed        | 1",
        "a{}/* b{}        | a comment does not end       | 3",
        "a{}/*/           | a comment does not end       | 3",
        "a{b:(c}d{}       | a bracket is not closed      | 4",
        "a{b:c[(d)        | a bracket is not closed      | 5",
      })
  void whatIsOpenAtTheEndIsTold(String css, String what, int start) {
    assertEquals(Optional.of(new Sheet.Fault(what, start)), SyntaxReader.sheet(css).fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\-:a", "\\31 a:b", "\\-1:b", "a\\;b:c"})
  void aNameThatOnlyEscapesCanSpellIsNoProperty(String css) {
    assertEquals(
        List.of(),
        SyntaxReader.attribute(css).stream()
            .filter(item -> item instanceof Item.Declaration)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{", "@media x{", "a{b:(", "a:is(", "(", "["})
  void deepNestingIsTold(String opening) {
    Sheet sheet = SyntaxReader.sheet(opening.repeat(100_000));
    assertEquals("brackets are nested too deep", sheet.fault().orElseThrow().what());
    assertTrue(SyntaxReader.attribute(opening.repeat(100_000)).size() <= 1);
  }
}
