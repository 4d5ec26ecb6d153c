package org.trifold.css;

import java.util.List;
import java.util.Random;

/** CSS that nobody would write, the same for the same seed. */
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

  private final Random random;

  /** Of a seed. */
  public RandomCss(long seed) {
    random = new Random(seed);
  }

  /** A stylesheet, or what starts like one. */
  public String sheet() {
    StringBuilder css = new StringBuilder();
    int rules = 1 + random.nextInt(6);
    for (int i = 0; i < rules; i++) {
      if (random.nextInt(4) == 0) {
        css.append(soup(12));
      } else {
        css.append(random.nextInt(4) == 0 ? "@media print{" : "").append(selector());
        css.append('{').append(declarations()).append('}');
      }
    }
    return css.toString();
  }

  /** Declarations, some of them sound. */
  public String declarations() {
    StringBuilder css = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      css.append(random.nextInt(3) == 0 ? soup(6) : part()).append(';');
    }
    return css.toString();
  }

  private String selector() {
    return random.nextInt(3) == 0
        ? soup(5)
        : List.of("p", ".b", "#x", "p a", ":hover").get(random.nextInt(5));
  }

  /** Anything in any order. */
  public String soup(int most) {
    StringBuilder css = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      css.append(part());
    }
    return css.toString();
  }

  private String part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }
}
