package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition would lack is told by {@code check} where the profile takes it for bad. */
class ProfileRunTest {
  private static final Pattern WAY_OUT = Pattern.compile("TF-NEWS-01[12]");

  @TempDir Path root;

  @BeforeEach
  void letter() throws IOException {
    Files.createDirectories(root.resolve("manuscript"));
    Files.writeString(
        root.resolve("manuscript/letter.adoc"),
        "= New evening hours\n"
            + "Joan Keller\n"
            + ":lang: en-US\n"
            + ":subject: We now stay open until 8 on two evenings\n"
            + ":preheader: Come after work on Tuesdays and Thursdays, starting May 5.\n\n"
            + "Many of you told us that you can't leave work before five.\n\n"
            + "From May we are open until 8 on Tuesdays and Thursdays.\n");
  }

  private String told(int code, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = java.util.Arrays.copyOf(args, args.length + 4);
    System.arraycopy(
        new String[] {"--root", root.toString(), "--format", "json"}, 0, all, args.length, 4);
    PrintStream print = new PrintStream(out, true, UTF_8);
    assertEquals(code, SharedRun.run(print, print, all), () -> out.toString(UTF_8));
    return out.toString(UTF_8);
  }

  private static Set<String> waysOut(String told) {
    Set<String> rules = new TreeSet<>();
    WAY_OUT.matcher(told).results().forEach(found -> rules.add(found.group()));
    return rules;
  }

  @Test
  void aNewsletterWithoutAWayOutIsAnErrorForMarketing() {
    String told = told(1, "check", "--profile", "marketing", "--editions", "newsletter");
    assertEquals(Set.of("TF-NEWS-011", "TF-NEWS-012"), waysOut(told), told);
  }

  @Test
  void whatIsCertainIsMendedAndWhatIsKnownIsToldNoMore() throws IOException {
    Path letter = root.resolve("manuscript/letter.adoc");
    Files.writeString(letter, "= T\n:lang: en\n\nWait 3-5 days  and rest.\n");
    told(1, "check", "--profile", "clinic", "--fix=show");
    assertEquals("= T\n:lang: en\n\nWait 3-5 days  and rest.\n", Files.readString(letter));
    told(1, "check", "--profile", "clinic", "--fix");
    assertEquals("= T\n:lang: en\n\nWait 3–5 days and rest.\n", Files.readString(letter));
    told(0, "check", "--profile", "clinic", "--baseline", "known.toml", "--write-baseline");
    told(0, "check", "--profile", "clinic", "--baseline", "known.toml");
    told(1, "check", "--profile", "clinic", "--report-file", "found.json");
    assertTrue(Files.readString(root.resolve("found.json")).contains("TF-EDIT-100"));
  }

  @Test
  void aReadRootThatIsNoneIsToldWhereItIsNamed() throws IOException {
    for (String none : List.of("nowhere", "no\\u0000path")) {
      Files.writeString(
          root.resolve("trifold.toml"), "fail-on = \"error\"\nread-root = [\"" + none + "\"]\n");
      String told = told(1, "check");
      assertTrue(told.contains("\"file\": \"trifold.toml\""), told);
      assertTrue(told.contains("\"line\": 2"), told);
    }
  }

  @Test
  void aMisspeltRuleOrKindIsNotPassedOver() throws IOException {
    Files.writeString(root.resolve("trifold.toml"), "ignore-rules = [\"TF-EDIT-10\"]\n");
    String told = told(1, "check", "--profile", "clinic", "--report-file", "found.json");
    assertTrue(told.contains("trifold.toml:1:1: No rule that could be ignored is named"), told);
    Files.delete(root.resolve("trifold.toml"));
    Path brand = root.resolve("themes/brands/c/brand.toml");
    Files.createDirectories(brand.getParent());
    Files.writeString(brand, "name = \"C\"\nkind = \"clinik\"\n");
    told = told(1, "check", "--brand", "c", "--report-file", "found.json");
    assertTrue(
        told.contains("brand.toml:2:1: No kind of brand is named \"clinik\". Did you mean"), told);
    Files.writeString(brand, "name = \"C\"\nkind = \"library\"\n");
    told(0, "check", "--brand", "c");
  }

  @Test
  void aManuscriptMayStandBehindFix() throws IOException {
    Path letter = root.resolve("manuscript/letter.adoc");
    Files.writeString(letter, "= T\n:lang: en\n\nWait 3-5 days  and rest.\n");
    told(1, "check", "--profile", "clinic", "--fix=show", "manuscript/letter.adoc");
    assertTrue(Files.readString(letter).contains("3-5 days  and"));
    told(1, "check", "--profile", "clinic", "--fix", "manuscript/letter.adoc");
    assertTrue(Files.readString(letter).contains("3–5 days and"));
  }

  @Test
  void aSlipInTheNameOfAReportOrBaselineCostsNoManuscript() throws IOException {
    Path letter = root.resolve("manuscript/letter.adoc");
    String before = Files.readString(letter);
    String[] check = {"check", "--profile", "clinic"};
    String told = told(1, with(check, "--report-file", "manuscript/letter.adoc"));
    assertTrue(told.contains("TF-OUT-011"), told);
    told = told(1, with(check, "--write-baseline", "--baseline", "manuscript/letter.adoc"));
    assertTrue(told.contains("is there already and is no baseline"), told);
    assertEquals(before, Files.readString(letter));
    told = told(2, with(check, "--write-baseline"));
    assertEquals(Set.of("TF-EDIT-008"), rules(told), told);
    told(0, with(check, "--write-baseline", "--baseline", "known.toml"));
    told(0, with(check, "--write-baseline", "--baseline", "known.toml"));
  }

  @Test
  void aRunThatIsStoppedSaysSoInItsReport() throws IOException {
    Path report = root.resolve("found.json");
    told(1, "check", "--profile", "clinic", "--report-file", "found.json");
    String told = told(2, "check", "--profile", "clinik", "--report-file", "found.json");
    assertTrue(told.contains("There is no profile \"clinik\""), told);
    assertEquals(Set.of("TF-EDIT-001"), rules(Files.readString(report)));
    Files.writeString(root.resolve("trifold.toml"), "thme = 1\n");
    told = told(1, "check", "--report-file", "found.json");
    assertTrue(told.contains("trifold.toml:1:1: Unknown setting"), told);
    assertEquals(Set.of("TF-CONF-001"), rules(Files.readString(report)));
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private static Set<String> rules(String told) {
    Set<String> rules = new TreeSet<>();
    Pattern.compile("TF-[A-Z]+-\\d+").matcher(told).results().forEach(m -> rules.add(m.group()));
    return rules;
  }

  @Test
  void aHandoutOfAClinicNeedsNone() {
    assertEquals(
        Set.of(),
        waysOut(told(1, "check", "--profile", "clinic", "--editions", "newsletter,handout")));
    assertEquals(Set.of(), waysOut(told(0, "check", "--profile", "off")));
  }

  @Test
  void aClinicRendersWhatItsProfilePassesOrWhatItSaysOtherwiseOf() throws IOException {
    Path brand = root.resolve("themes/brands/c/brand.toml");
    Files.createDirectories(brand.getParent());
    Files.writeString(
        brand,
        "kind = \"clinic\"\nname = \"C\"\nphone = \"555-0142\"\naddress = \"1 Example Street\"\n"
            + "unsubscribe = \"https://example.org/u\"\n");
    String told = told(1, "render", "--brand", "c", "--editions", "newsletter");
    assertTrue(told.contains("TF-EDIT-100"), told);
    assertEquals(1, told.split("TF-CONF-007", -1).length - 1, told);
    assertFalse(Files.exists(root.resolve("output/letter")));
    told = told(0, "render", "--brand", "c", "--editions", "newsletter", "--profile", "off");
    assertFalse(told.contains("TF-EDIT-"), told);
    assertFalse(told.contains("TF-CONF-007"), told);
    Files.writeString(
        root.resolve("manuscript/letter.adoc"),
        Files.readString(root.resolve("manuscript/letter.adoc"))
            .replace(
                ":lang: en-US\n",
                ":lang: en-US\n:reviewer: Ann Lee, nurse\n:reviewed: 2026-01-02\n"));
    told = told(0, "render", "--brand", "c", "--editions", "newsletter");
    assertTrue(told.contains("TF-EDIT-104"), told);
    assertTrue(Files.exists(root.resolve("output/letter/letter.eml")));
  }

  @Test
  void aPictureWithoutWordsIsToldWhateverIsMadeOfIt() throws IOException {
    Files.createDirectories(root.resolve("manuscript"));
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(600, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
    javax.imageio.ImageIO.write(image, "png", root.resolve("manuscript/arm.png").toFile());
    Files.writeString(
        root.resolve("manuscript/letter.adoc"), "= Care\n:lang: en\n\nText.\n\nimage::arm.png[]\n");
    String told = told(1, "check", "--profile", "clinic", "--editions", "handout");
    assertTrue(told.contains("TF-EDIT-120"), told);
    assertFalse(told.contains("TF-EBOOK-060"), told);
    assertFalse(told(0, "check", "--profile", "off").contains("TF-EDIT-120"));
  }

  @Test
  void oneFaultIsToldOnceWhereAnEBookIsMadeToo() throws IOException {
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(600, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
    javax.imageio.ImageIO.write(image, "png", root.resolve("manuscript/arm.png").toFile());
    Files.writeString(
        root.resolve("manuscript/letter.adoc"),
        "= Care\n:doctype: book\n:lang: en\n\n== One\n\nimage::arm.png[]\n\n"
            + "// trifold-ignore TF-EDIT-120: drawn anew\nimage::arm.png[]\n\n== Two\n");
    String[] args = {"render", "--editions", "ebook", "--fail-on", "never", "--profile", "off"};
    String told = told(0, args);
    assertEquals(2, told.split("TF-EBOOK-060", -1).length - 1, told);
    assertEquals(1, told.split("TF-EBOOK-061", -1).length - 1, told);
    args[args.length - 1] = "book";
    told = told(0, args);
    assertFalse(told.contains("TF-EBOOK-06"), told);
    assertEquals(1, told.split("TF-EDIT-120", -1).length - 1, told);
    assertEquals(1, told.split("TF-EDIT-010", -1).length - 1, told);
  }
}
