package org.trifold.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** What holds of any text that is read as settings. */
@Fuzz
class RandomConfigTest {
  private static final List<String> TOML =
      List.of(
          "a",
          "b",
          "part",
          "front",
          "settings",
          "theme",
          " = ",
          ".",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "\n",
          "\"x\"",
          "'x'",
          "\"\"\"",
          "'''",
          "# c",
          "1",
          "-0.5",
          "0x1F",
          "1e9",
          "inf",
          "nan",
          "true",
          "false",
          "2024-02-30",
          "12:00:60",
          "1979-05-27T07:32:00Z",
          ",",
          "\\u0041",
          "\\U0010FFFF",
          "a = 1\n",
          "[a]\n",
          "[[part]]\n",
          "b = [1, 2]\n",
          "c = {d = 1}\n");

  private static final Settings DECLARED =
      Settings.declare(
          List.of(
              Setting.text("a", "", "d"),
              Setting.flag("b.c", true, "d"),
              Setting.number("b.d", 1, "d"),
              Setting.list("b.e", "", "d"),
              Setting.choice("f", List.of("x", "y"), "x", "d"),
              Setting.choices("g", List.of("x", "y"), "x", "d")));

  private static final List<String> NAMES = List.of("a", "b.c", "b.d", "b.e", "f", "g", "b-c", "h");
  private static final List<String> VALUES =
      List.of("true", "x", "y", "x,y", ",", "1", "-9", "1000000000000000000", "");

  @Provide
  Arbitrary<String> files() {
    List<String> real = new ArrayList<>(AnyInput.files("themes", ".toml"));
    real.addAll(AnyInput.files("src/it", ".toml"));
    assertTrue(real.size() > 3);
    return Arbitraries.oneOf(AnyInput.text(TOML), AnyInput.changed(real, TOML));
  }

  @Property
  void aFileIsReadOrRefusedWithAPlace(@ForAll("files") String text) {
    AnyInput.refusable(
        () -> {
          ConfigFile file = ConfigFile.parse("a.toml", text, Set.of("part", "front"));
          file.entries().forEach((key, entry) -> assertEquals("a.toml", entry.where().file()));
          file.allowOnly(List.of("a", "part."));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{b=", "a."})
  void whatIsNestedWithoutEndIsRefused(String part) {
    String text = "a = " + part.repeat(20_000);
    String dotted = part.repeat(20_000) + "b = 1";
    String wrong = part.equals("a.") ? dotted : text;
    assertThrows(FindingException.class, () -> ConfigFile.parse("a.toml", wrong));
  }

  @Provide
  Arbitrary<Map<String, String>> values() {
    return Arbitraries.maps(Arbitraries.of(NAMES), AnyInput.text(VALUES)).ofMinSize(1).ofMaxSize(4);
  }

  @Property
  void aValueIsOneThatCanBeUsedOrRefused(@ForAll("values") Map<String, String> values) {
    Map<String, Settings.Written> written = new TreeMap<>();
    SourceLocation where = SourceLocation.ofLine("a.toml", 1);
    values.forEach((name, value) -> written.put(name, new Settings.Written(value, where)));
    AnyInput.refusable(
        () -> {
          Settings settings = DECLARED.with(Layer.PROJECT_FILE, written);
          settings.number("b.d");
          settings.list("b.e").forEach(item -> assertTrue(!item.isEmpty()));
          assertTrue(Set.of("x", "y").contains(settings.text("f")));
          assertTrue(Set.of("x", "y").containsAll(settings.list("g")));
          assertTrue(Set.of("true", "false").contains(settings.text("b.c")));
        });
    AnyInput.refusable(() -> DECLARED.withAttributes(values, name -> where));
  }
}
