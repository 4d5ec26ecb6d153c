package org.trifold.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

class SettingsTest {
  private static final SourceLocation HERE = SourceLocation.ofLine("trifold.toml", 2);

  private final Settings settings =
      Settings.declare(
          List.of(
              Setting.choices("handout.paper", List.of("auto", "a4"), "auto", "Paper."),
              Setting.flag("handout.large-print", false, "Large."),
              Setting.number("jobs", 0, "Jobs.")));

  private static Map<String, Settings.Written> one(String key, String value) {
    return Map.of(key, new Settings.Written(value, HERE));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(FindingException.class, work).findings().get(0).line();
  }

  @Test
  void whatIsForWhoRunsTheBuildIsKeptFromTheOthers() {
    Settings guarded =
        Settings.declare(
            List.of(Setting.flag("handout.system-fonts", false, "Fonts.").onlyForBuild()));
    for (Layer layer : List.of(Layer.THEME, Layer.BRAND, Layer.DOCUMENT)) {
      String line = refusal(() -> guarded.with(layer, one("handout.system-fonts", "true")));
      assertEquals(
          "trifold.toml:2: \"handout.system-fonts\" can't be set here ("
              + layer.title()
              + "). Set it in trifold.toml or on the command line.",
          line);
    }
    assertEquals(
        "true",
        guarded
            .with(Layer.PROJECT_FILE, one("handout.system-fonts", "true"))
            .text("handout.system-fonts"));
  }

  @Test
  void aHigherLayerWinsWhateverTheOrderOfLaying() {
    Settings laid =
        settings
            .with(Layer.COMMAND_LINE, one("handout.paper", "a4"))
            .with(Layer.THEME, one("handout.paper", "auto"));
    assertEquals("a4", laid.text("handout.paper"));
    assertEquals(Layer.COMMAND_LINE, laid.value("handout.paper").layer());
    assertEquals("auto", settings.text("handout.paper"));
  }

  @Test
  void anUnknownKeyNamesItsNearestMatchAndPlace() {
    assertEquals(
        "trifold.toml:2: Unknown setting \"handout.papr\" (project file). "
            + "Did you mean \"handout.paper\"?",
        refusal(() -> settings.with(Layer.PROJECT_FILE, one("handout.papr", "a4"))));
  }

  @Test
  void aValueOfTheWrongKindIsRefused() {
    refusal(() -> settings.with(Layer.THEME, one("jobs", "many")));
    refusal(() -> settings.with(Layer.THEME, one("handout.large-print", "yes")));
    assertEquals(
        "trifold.toml:2: The setting \"handout.paper\" can't be \"a5\" (theme). "
            + "Did you mean \"a4\"?",
        refusal(() -> settings.with(Layer.THEME, one("handout.paper", "a5"))));
  }

  @Test
  void documentAttributesSetWithHyphensForDots() {
    Settings laid =
        settings.withAttributes(
            Map.of("handout-paper", "a4", "handout-large-print", "", "author", "A"), a -> HERE);
    assertEquals(List.of("a4"), laid.list("handout.paper"));
    assertEquals(true, laid.flag("handout.large-print"));
    refusal(() -> settings.withAttributes(Map.of("handout-papr", "a4"), a -> HERE));
  }

  @Test
  void aConfigurationFileTellsWhereItIsBroken() {
    assertEquals(
        3,
        assertThrows(FindingException.class, () -> ConfigFile.parse("t.toml", "a = 1\n\nb =\n"))
            .findings()
            .get(0)
            .where()
            .line());
    ConfigFile file = ConfigFile.parse("t.toml", "[colors]\naccent = \"#123\"\n");
    assertEquals("#123", file.text("colors.accent").orElseThrow());
    assertEquals(2, file.entry("colors.accent").orElseThrow().where().line());
    refusal(() -> file.allowOnly(List.of("name")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token.color-text = \"red\"|Did you mean \"tokens\"?",
        "tokens = \"red\"|It is a table: write [tokens], and its entries below.",
        "parnt = \"warm\"|Did you mean \"parent\"?",
        "nothing.like-it = 1|Known: parent, tokens.",
      })
  void anUnknownKeyOfAFileNamesTheKeyOrTableThatWasMeant(String text, String hint) {
    ConfigFile file = ConfigFile.parse("theme.toml", text);
    String key = text.substring(0, text.indexOf(' '));
    assertEquals(
        "theme.toml:1:1: Unknown key \"" + key + "\". " + hint,
        refusal(() -> file.allowOnly(List.of("parent", "tokens."))));
  }
}
