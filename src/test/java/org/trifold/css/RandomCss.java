package org.trifold.css;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.trifold.AnyInput;

/** CSS that nobody would write. */
public final class RandomCss {
  private static final List<String> PARTS =
      List.of(
          "p",
          "a",
          ".b",
          "#x",
          "*",
          "&",
          ":hover",
          ":is(",
          ":not(",
          "::before",
          ":nth-child(2n of ",
          "[a=b i]",
          "[class~=",
          ">",
          "+",
          "~",
          ",",
          ";",
          ":",
          "{",
          "}",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          " ",
          "\n",
          "\r\n",
          "\f",
          "\t",
          "/**/",
          "/* ; } */",
          "/*",
          "*/",
          "<!--",
          "-->",
          "\"",
          "'",
          "\"a;}\"",
          "'\\'b'",
          "url(x)",
          "url( 'y' )",
          "url(",
          "u\\72l(z)",
          "\\",
          "\\62",
          "\\62 ",
          "\\0 ",
          "\\110000 ",
          "\\a",
          "\\;",
          "\\\n",
          "@media print",
          "@media (width<=9px)",
          "@layer a",
          "@layer a.b,c;",
          "@supports(a:b)",
          "@import 'x';",
          "@font-face",
          "@keyframes k",
          "@container(a)",
          "@scope(.a)to(.b)",
          "@\\6dedia",
          "@",
          "!important",
          "! IMPORTANT",
          "!",
          "color:red",
          "color:var(--c)",
          "--c:blue",
          "--c:{a;b}",
          "--c:",
          "margin:1px 2px",
          "margin-left:3px",
          "all:unset",
          "all:revert-layer",
          "width:calc(1px + (2px))",
          "font:1px/2 x",
          "-1.5e3px",
          "+.5",
          "1e",
          "1.",
          "--",
          "-",
          "-a",
          "#1a",
          "#",
          "%",
          "10%",
          "{{ x }}",
          "{% y %}",
          "*|Z|*",
          "\uFEFF",
          "\u212A",
          "\uD83D\uDE00",
          "\uD83D",
          "\0",
          "é",
          "=",
          "|",
          "$",
          "<",
          "/");

  private static final Arbitrary<String> PART = Arbitraries.of(PARTS);

  private RandomCss() {}

  /** A stylesheet, or what starts like one. */
  public static Arbitrary<String> sheets() {
    Arbitrary<String> selector =
        Arbitraries.frequencyOf(
            Tuple.of(1, soup(5)), Tuple.of(2, Arbitraries.of("p", ".b", "#x", "p a", ":hover")));
    Arbitrary<String> rule =
        Combinators.combine(Arbitraries.of("", "", "", "@media print{"), selector, declarations())
            .as((media, chosen, declared) -> media + chosen + "{" + declared + "}");
    return AnyInput.joined(Arbitraries.frequencyOf(Tuple.of(3, rule), Tuple.of(1, soup(12))), 1, 6);
  }

  /** Declarations, some of them sound. */
  public static Arbitrary<String> declarations() {
    Arbitrary<String> declaration =
        Arbitraries.frequencyOf(Tuple.of(2, PART), Tuple.of(1, soup(6)));
    return AnyInput.joined(declaration.map(text -> text + ";"), 1, 5);
  }

  /** Anything in any order. */
  public static Arbitrary<String> soup(int most) {
    return AnyInput.joined(PART, 1, most);
  }
}
