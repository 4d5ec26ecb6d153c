package org.trifold.theme;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** A project's own theme over the built-in ones, file by file and token by token. */
class ThemeTest {
  @TempDir Path root;

  @BeforeEach
  void project() throws IOException {
    with("mine/theme.toml", "parent = \"almanac\"\n[tokens]\ncolor-text = \"#101010\"\n");
    with("mine/handout/handout.css", "p { color: var(--color-text) }\n");
    with("almanac/newsletter/newsletter.css", "p { color: var(--color-text) }\n");
  }

  private void with(String path, String text) throws IOException {
    Path file = root.resolve("themes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aFileThatChangesBetweenRunsIsParsedAnewAndOneThatDoesNotIsNot() throws IOException {
    ThemeShelf shelf = new ThemeShelf();
    ThemeFiles files = new ThemeFiles(Gate.at(root, List.of()), shelf);
    String path = "newsletter/newsletter.css";
    ThemeStyle before = Theme.load(files, "almanac").style(path);
    assertSame(before, Theme.load(files, "almanac").style(path));
    assertSame(
        shelf.config(files.find("mine/theme.toml").orElseThrow()),
        shelf.config(files.find("mine/theme.toml").orElseThrow()));
    with("almanac/newsletter/newsletter.css", "p { color: var(--color-line) }\n");
    ThemeStyle after = Theme.load(files, "almanac").style(path);
    assertNotEquals(before.css(), after.css());
    assertEquals(load("almanac").style(path), after);
  }

  @Test
  void whatIsMadeOfOneFileDiffersByTokensAndSize() throws IOException {
    ThemeFiles files = new ThemeFiles(Gate.at(root, List.of()), new ThemeShelf());
    with("brands/red/brand.toml", "name = \"Red\"\n[colors]\ntext = \"#ff0000\"\n");
    Theme plain = Theme.load(files, "mine");
    Theme red = plain.with(Brand.load(files, "red"));
    String path = "handout/handout.css";
    assertTrue(plain.style(path).css().contains("#101010"), plain.style(path).css());
    assertTrue(red.style(path).css().contains("#ff0000"), red.style(path).css());
    with("mine/handout/handout.css", "p { font-size: 10pt }\n");
    assertTrue(plain.embeddedStyle(path).css().contains("10pt"));
    assertTrue(plain.embeddedStyle(path, new Enlargement(2, 18)).css().contains("20"));
    assertTrue(plain.embeddedStyle(path).css().contains("10pt"));
    assertNotEquals(plain.style(path).css(), plain.compactStylesheet(path));
  }

  private Theme load(String name) {
    return Theme.load(Gate.at(root, List.of()), name);
  }

  private String refusal(String name) {
    return assertThrows(FindingException.class, () -> load(name)).findings().get(0).line();
  }

  @Test
  void eachFileIsTheThemesElseItsParentsElseTheDefaults() {
    Theme mine = load("mine");
    assertEquals(List.of("mine", "almanac", "default"), mine.chain());
    assertEquals("themes/mine/handout/handout.css", mine.file("handout/handout.css").place());
    assertEquals(
        "themes/almanac/newsletter/newsletter.css", mine.file("newsletter/newsletter.css").place());
    assertEquals("built-in themes/almanac/ebook/ebook.css", mine.file("ebook/ebook.css").place());
    // Fonts that the default theme alone has.
    assertTrue(
        mine.fonts().stream()
            .map(face -> mine.file(face.path()).place())
            .anyMatch(place -> place.startsWith("built-in themes/default/fonts/")));
  }

  @Test
  void aProjectsFileStandsOverTheBuiltInOneForThatThemeAlone() {
    assertEquals(
        "themes/almanac/newsletter/newsletter.css",
        load("almanac").file("newsletter/newsletter.css").place());
    assertEquals(
        "built-in themes/default/newsletter/newsletter.css",
        load("default").file("newsletter/newsletter.css").place());
  }

  @Test
  void eachTokenIsTheThemesElseItsParents() {
    Theme mine = load("mine");
    assertEquals("#101010", mine.tokens().get("color-text"));
    assertEquals(load("almanac").tokens().get("color-accent"), mine.tokens().get("color-accent"));
    assertTrue(mine.tokens().keySet().containsAll(load("default").tokens().keySet()));
  }

  @Test
  void aParentThatIsNoneIsToldWhereItIsNamed() throws IOException {
    with("mine/theme.toml", "\nparent = \"almanak\"\n");
    assertEquals(
        "themes/mine/theme.toml:2:1: There is no theme \"almanak\". Did you mean \"almanac\"?",
        refusal("mine"));
    with("mine/theme.toml", "parent = \"yours\"\n");
    with("yours/theme.toml", "description = \"\"\nparent = \"mine\"\n");
    assertEquals(
        "themes/yours/theme.toml:2:1: The theme \"mine\" is its own ancestor. Change parent.",
        refusal("mine"));
  }

  @Test
  void aBrandThatIsNotUtf8IsToldAndItsNameIsNotLostInSilence() throws IOException {
    with("brands/latin/brand.toml", "");
    byte[] latin1 = "kind = \"clinic\"\nname = \"M\u00fcller\"\n".getBytes(ISO_8859_1);
    Files.write(root.resolve("themes/brands/latin/brand.toml"), latin1);
    ThemeFiles files = new ThemeFiles(Gate.at(root, List.of()));
    assertEquals(
        List.of(
            "themes/brands/latin/brand.toml:2:10: The byte 0xFC at offset 25 is not UTF-8. Save"
                + " the file as UTF-8."),
        assertThrows(FindingException.class, () -> Brand.load(files, "latin")).findings().stream()
            .map(Finding::line)
            .toList());
  }

  @Test
  void aByteOrderMarkBeforeABrandIsPassedOver() throws IOException {
    with("brands/marked/brand.toml", "\uFEFFname = \"Marked\"\n");
    ThemeFiles files = new ThemeFiles(Gate.at(root, List.of()));
    assertEquals("Marked", Brand.load(files, "marked").name());
  }
}
