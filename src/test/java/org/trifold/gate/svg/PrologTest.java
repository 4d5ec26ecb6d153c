package org.trifold.gate.svg;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.gate.ImageLimits;

/** What stands before the first element of a drawing. */
class PrologTest {
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9'/>";

  private static final String KNOWN =
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
          + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"";

  /** Reads it; returns what went to the terminal. */
  private static String refused(byte[] drawing) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream past = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(past, true, UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      assertThrows(UnsafeSvgException.class, () -> SafeSvg.of(drawing, ImageLimits.BUILT_IN));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return past.toString(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg",
        "<!DOCTYPE svg [",
        "<!DOCTYPE svg [ ",
        "<!DOCTYPE svg [<!ENTITY a \"b\"",
        "<!DOCTYPE svg [<!ELEMENT",
        "<!DOCTYPE svg [<!-- a",
        "<!DOCTYPE svg [<?a",
        "<!DOCTYPE svg [%a;",
        "<!DOCTYPE svg []",
        "<!DOCTYPE svg [ ] ",
        "<!DOCTYPE svg []>",
        "<!DOCTYPE svg SYSTEM \"a",
        "<!-- <svg> -->\n<?a b?><!DOCTYPE svg [<!ENTITY",
        KNOWN + " [",
        KNOWN + " [<!ATTLIST svg"
      })
  void aFileThatEndsInItsDoctypeIsRefusedWithoutAWordOfTheParser(String start) throws Exception {
    for (Charset charset : List.of(UTF_8, UTF_16, Charset.forName("UTF-32"))) {
      String declared = charset == UTF_8 ? "" : "<?xml version='1.0' encoding='" + charset + "'?>";
      assertEquals("", refused((declared + start).getBytes(charset)), charset + " " + start);
    }
  }

  @Test
  void bracketsWithoutAnythingInThemAreLetIn() throws Exception {
    for (String doctype : List.of("", "<!DOCTYPE svg [ ]>", KNOWN + "[]>", KNOWN + " >")) {
      SafeSvg safe =
          SafeSvg.of(("<!-- [<!ENTITY -->" + doctype + SVG).getBytes(UTF_8), ImageLimits.BUILT_IN);
      assertEquals(List.of(), safe.losses());
    }
  }
}
