package org.trifold.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.FindingException;

class StylesheetTest {
  private static ThemeFile css(String text) {
    return new ThemeFile("themes/mine/a.css", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0b5f6b}", "red; display: none", "red} p { display: none", "{", ""})
  void aTokenWhoseValueIsNoValueIsRefused(String value) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Stylesheet.style(
                    css("h2 {\n  color: var(--color-accent);\n}"), Map.of("color-accent", value)));
    assertEquals("TF-THEME-005", e.findings().get(0).rule());
    assertEquals("themes/mine/a.css:2", e.findings().get(0).where().toString());
  }
}
