package org.trifold.inspect.client.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StyleReaderTest {
  private static String shown(List<Item> items) {
    return items.stream().map(StyleReaderTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Item item) {
    if (item instanceof Item.Declaration d) {
      return d.property() + "=" + text(d.value()) + d.importance();
    }
    if (item instanceof Item.Rule rule) {
      return (rule.isStyle() ? "" : "@" + rule.name() + " ")
          + text(rule.prelude())
          + "{"
          + shown(rule.items())
          + "}";
    }
    return "/**/";
  }

  private static String text(List<Token> tokens) {
    return tokens.stream()
        .map(t -> t.text() + (t.kind() == Token.Kind.FUNCTION ? "(" : ""))
        .collect(Collectors.joining());
  }

  @Test
  void rulesInsideRulesAreRules() {
    assertEquals(
        "a{color=red &:hover{color=blue} @media (){b=c} }".replace(" }", "}"),
        shown(StyleReader.read("a{color:red;&:hover{color:blue}@media (){b:c}}")));
  }

  @Test
  void aPseudoClassIsNoValue() {
    assertEquals("a:hover{b=c}", shown(StyleReader.read("a:hover{b:c}")));
    assertEquals("td{a:hover{b=c}}", shown(StyleReader.read("td{a:hover{b:c}}")));
  }

  @Test
  void nothingThatOthersLeaveOutIsLeftOut() {
    assertEquals(
        "/**/ @layer a{p{b=c}} @media (px<=width){p{b=c}} @what ever{} @charset x{}",
        shown(
            StyleReader.read(
                "/* } */ @layer a{p{b:c}} @media (400px<=width){p{b:c}} @what ever; @charset 'x';")));
  }

  @Test
  void bracesAndSemicolonsInStringsAndAddressesEndNothing() {
    List<Item> items = StyleReader.read("a{content:\"};{\";b:url(x;y});c:d}");
    assertEquals("a{content=};{ b=x;y} c=d}", shown(items));
  }

  @Test
  void importanceIsKeptAsWritten() {
    List<Item> items = StyleReader.read("a:b!important;c:d ! IMPORTANT;e:f");
    assertEquals("a=b!important c=d ! IMPORTANT e=f", shown(items));
  }

  @Test
  void aStyleAttributeIsDeclarationsAndComments() {
    assertEquals(
        "color=red /**/ --A=x", shown(StyleReader.read("color:red;/* no */;--A:x").subList(0, 3)));
  }

  @Test
  void numbersHaveTheirUnits() {
    List<Token> tokens = StyleReader.tokens("-1.5em +2% 3 .5REM 1e 10px");
    assertEquals(
        List.of("-1.5 em", "2.0 %", "3.0 ", "0.5 rem", "1.0 e", "10.0 px"),
        tokens.stream()
            .filter(t -> t.kind() != Token.Kind.SPACE)
            .map(t -> t.number() + " " + t.text())
            .toList());
  }

  @Test
  void escapesAreRead() {
    assertEquals("hover", StyleReader.tokens("\\68over").get(0).text());
    assertEquals("a:b", StyleReader.tokens("a\\:b").get(0).text());
  }

  @Test
  void placesAreThoseOfTheFile() {
    Item.Rule rule = (Item.Rule) StyleReader.read("\n  a {\n    b: c }").get(0);
    assertEquals(2, rule.line());
    assertEquals(3, rule.column());
    assertEquals(3, rule.items().get(0).line());
    assertEquals(5, rule.items().get(0).column());
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() {
    for (String css :
        List.of("a{b:c", "a{", "a", "@media", "a{b:", "/*", "'", "url(", "}", "a{}}b{}")) {
      assertTrue(StyleReader.read(css).size() <= 2, css);
    }
    assertEquals("a{} b{}", shown(StyleReader.read("a{}}b{}")));
  }
}
