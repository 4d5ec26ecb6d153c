package org.trifold.gate.svg;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.trifold.AnyInput;

/** SVG that nobody would write; well-formed but for some. */
final class RandomSvg {
  private static final List<String> NAMES =
      List.of(
          "g",
          "svg",
          "rect",
          "path",
          "text",
          "tspan",
          "a",
          "use",
          "image",
          "switch",
          "defs",
          "style",
          "script",
          "foreignObject",
          "animate",
          "set",
          "mask",
          "pattern",
          "marker",
          "filter",
          "feImage",
          "feGaussianBlur",
          "linearGradient",
          "stop",
          "symbol",
          "metadata",
          "title",
          "flowRoot",
          "font",
          "tref",
          "textPath",
          "handler",
          "h:p",
          "h:script",
          "x:rect",
          "x:script",
          "i:include",
          "o:thing");

  private static final List<String> ATTRIBUTES =
      List.of(
          "id",
          "class",
          "style",
          "fill",
          "stroke",
          "filter",
          "mask",
          "marker-end",
          "clip-path",
          "href",
          "xlink:href",
          "x:href",
          "xml:base",
          "xml:space",
          "xml:lang",
          "onclick",
          "ONLOAD",
          "d",
          "points",
          "width",
          "height",
          "viewBox",
          "type",
          "src",
          "o:kept",
          "xlink:title",
          "cursor",
          "systemLanguage");

  private static final List<String> VALUES =
      List.of(
          "a",
          "b",
          "#a",
          "#b",
          "url(#a)",
          "url('#b')",
          "url( \"#a\" ) red",
          "red",
          "none",
          "transparent",
          "1",
          "-1e9",
          "0 0 9 9",
          "M0 0L9 9",
          "preserve",
          "text/css",
          "text/xsl",
          "javascript:alert(1)",
          "java&#10;script:alert(1)",
          "http://127.0.0.1:9/x",
          "//127.0.0.1:9/x",
          "url(http://127.0.0.1:9/x#a)",
          "u\\72l(http://127.0.0.1:9/x)",
          "url(\\68ttp://127.0.0.1:9/x)",
          "URL(//127.0.0.1:9/x)",
          "fill:url(http://127.0.0.1:9/x)",
          "fill:url(#a);stroke:red",
          "fill:/**/url(//127.0.0.1:9/x)",
          "}@import 'x'",
          "fill:red}",
          "data:image/png;base64,AAAA",
          "data:text/html,x",
          "data:image/svg+xml,%3Csvg/%3E",
          "data:image/svg+xml,%3Csvg onload='alert(1)'/%3E".replace("'", "&quot;"),
          "&#233;&#x1F600;",
          "&lt;&amp;&gt;",
          "&#1;",
          "\\",
          "\\\n",
          "/*",
          "*/",
          "&quot;",
          "");

  private static final List<String> TEXTS =
      List.of(
          "words",
          " ",
          "&lt;script&gt;",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<!-- x -->",
          "<?xml-stylesheet href='http://127.0.0.1:9/x'?>",
          "@import url(http://127.0.0.1:9/x);",
          "rect{fill:url(#a)}",
          "rect{fill:url(http://127.0.0.1:9/x)}",
          ".a,.b g{mask:url(#b)}",
          "@media print{a{fill:red}}",
          "@font-face{src:url(//127.0.0.1:9/x)}",
          "{",
          "}",
          "/*",
          "&#x1F600;",
          "]]&gt;",
          "&unknown;");

  private static final List<String> STARTS =
      List.of(
          "",
          "",
          "",
          "\uFEFF",
          "<?xml version='1.0'?>",
          "<?xml version='1.1'?>",
          "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
              + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
          "<!DOCTYPE svg>",
          "<!DOCTYPE svg [<!ENTITY e 'x'>]>");

  /** No element has more elements around it. */
  private static final int DEEPEST = 3;

  private record Attribute(String name, String value) {
    @Override
    public String toString() {
      return " " + name + "=\"" + value + "\"";
    }
  }

  private RandomSvg() {}

  static Arbitrary<String> documents() {
    return Combinators.combine(
            Arbitraries.of(STARTS),
            Arbitraries.of("", "", "", "", "", "x:"),
            attributes(),
            AnyInput.joined(element(0), 1, 8))
        .as(
            (start, prefix, attributes, content) ->
                start
                    + ("<" + prefix + "svg xmlns:x='http://www.w3.org/2000/svg'")
                    + (prefix.isEmpty() ? " xmlns='http://www.w3.org/2000/svg'" : "")
                    + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:o='o:o'"
                    + " xmlns:h='http://www.w3.org/1999/xhtml'"
                    + (" xmlns:i='http://www.w3.org/2001/XInclude'" + attributes + ">")
                    + (content + "</" + prefix + "svg>"));
  }

  private static Arbitrary<String> element(int depth) {
    Arbitrary<String> content =
        depth == DEEPEST
            ? Arbitraries.just("")
            : AnyInput.joined(element(depth + 1), 0, DEEPEST - depth);
    Arbitrary<Boolean> ended = Arbitraries.frequency(Tuple.of(199, true), Tuple.of(1, false));
    Arbitrary<String> element =
        Combinators.combine(Arbitraries.of(NAMES), attributes(), content, ended)
            .as(
                (name, attributes, inside, end) ->
                    "<" + name + attributes + ">" + inside + (end ? "</" + name + ">" : ""));
    return Arbitraries.frequencyOf(Tuple.of(3, element), Tuple.of(1, Arbitraries.of(TEXTS)));
  }

  private static Arbitrary<String> attributes() {
    return Combinators.combine(Arbitraries.of(ATTRIBUTES), Arbitraries.of(VALUES))
        .as(Attribute::new)
        .list()
        .uniqueElements(Attribute::name)
        .ofMaxSize(3)
        .map(all -> all.stream().map(Attribute::toString).collect(Collectors.joining()));
  }
}
