package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme of the user's own can't cost a word, and what the renderer drops is told. */
class HandoutThemeTest {
  @TempDir Path root;

  private Handout with(String css, String body) throws IOException {
    Path folder = Files.createDirectories(root.resolve("themes/default/handout"));
    Files.writeString(folder.resolve("handout.css"), css);
    return Handout.of(root, Handout.publication("en", body), "default", "", Map.of());
  }

  @Test
  void anUnknownFontFamilyLosesNoText() throws IOException {
    String body = "<p class=\"x\">First words.</p>" + "<p>More words here.</p>".repeat(60);
    Handout handout = with(".x { font-family: \"Nope\", serif }\nbody { color: #000 }", body);
    assertEquals(List.of(), handout.lost());
    assertEquals(
        List.of(
            "themes/default/handout/handout.css:1: The theme has no font \"Nope\"; \"Noto Sans\""
                + " takes its place. Add it to [fonts] in theme.toml, or name a font that is"
                + " there."),
        handout.lines());
  }

  @Test
  void anUnknownFontFamilyInTheShorthandLosesNoText() throws IOException {
    Handout handout = with("p { font: 12pt/1.4 Nope }", "<p>Words.</p>".repeat(60));
    assertEquals(List.of(), handout.lost());
    assertEquals(List.of("TF-THEME-007"), handout.rules());
  }

  @Test
  void aKnownFontFamilyInTheShorthandIsTaken() throws IOException {
    Handout handout = with("p { font: italic bold 12pt/1.4 Noto Sans Mono, serif }", "<p>W.</p>");
    assertEquals(List.of(), handout.lines());
  }

  @Test
  void genericFamiliesAreStoodInForWithoutAWord() throws IOException {
    Handout handout =
        with("body { font-family: serif } pre { font-family: monospace }", "<pre>x</pre>");
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void anUnknownPropertyIsAnErrorWithItsLine() throws IOException {
    Handout handout = with("p {\n  color: #000;\n  display: flex;\n  blur: 3px;\n}", "<p>W.</p>");
    List<String> lines = handout.lines();
    assertEquals(List.of("TF-HANDOUT-003", "TF-HANDOUT-003"), handout.rules());
    assertTrue(lines.get(0).startsWith("themes/default/handout/handout.css:3: "), lines.get(0));
    assertTrue(lines.get(1).startsWith("themes/default/handout/handout.css:4: "), lines.get(1));
  }

  @Test
  void anUnknownSelectorIsAnError() throws IOException {
    Handout handout = with("p:not(.x) { color: #000 }", "<p>Words.</p>");
    assertEquals(List.of("TF-HANDOUT-003"), handout.rules());
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void aCharacterInGeneratedTextIsHeldAgainstTheFontsToo() throws IOException {
    Handout handout = with("p::before { content: '\\4E2D ' }", "<p>Words.</p>");
    assertTrue(
        handout
            .lines()
            .get(0)
            .startsWith("themes/default/handout/handout.css:1: No font has the character U+4E2D"),
        handout.lines().toString());
  }

  @Test
  void nothingIsLoadedFromAStylesheet() throws IOException {
    Handout handout = with("p { background-image: url(file:///etc/passwd) }", "<p>Words.</p>");
    assertTrue(handout.rules().contains("TF-HANDOUT-009"), handout.lines().toString());
    assertEquals(List.of(), handout.lost());
  }
}
