package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and profiles that proofreading has nothing to hold on to: what is said, word for word. */
class BadTextsTest {
  /** What a clinic's header lacks, which is not what these texts are about. */
  private static final String HEADER =
      "TF-EDIT-014,TF-EDIT-015,TF-EDIT-016,TF-EDIT-100,TF-EDIT-101,TF-EDIT-102,TF-EDIT-103,"
          + "TF-EDIT-104,TF-EDIT-105,TF-EDIT-106";

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> checked(int code, String profile) {
    return told(code, "--profile", profile, "--set", "ignore-rules=" + HEADER);
  }

  private List<String> told(int code, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    List<String> line =
        new ArrayList<>(List.of("check", "--root", root.toString(), "--format", "json"));
    line.addAll(List.of(options));
    assertEquals(
        code, SharedRun.run(print, print, line.toArray(String[]::new)), () -> out.toString(UTF_8));
    List<String> told = new ArrayList<>();
    for (JsonElement each :
        JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject finding = each.getAsJsonObject();
      String hint = finding.get("hint").getAsString();
      told.add(
          finding.get("file").getAsString().replaceFirst(".*/", "")
              + ":"
              + finding.get("line").getAsInt()
              + ":"
              + finding.get("column").getAsInt()
              + ": "
              + finding.get("message").getAsString()
              + (hint.isEmpty() ? "" : " " + hint)
              + " ["
              + finding.get("rule").getAsString()
              + "]");
    }
    return told;
  }

  private List<String> checked(int code, String manuscript, boolean whole) throws IOException {
    write("manuscript/a.adoc", whole ? manuscript : "= Title\n:lang: en\n\n" + manuscript);
    return checked(code, "clinic");
  }

  @Test
  void anEmptyManuscriptIsAnError() throws IOException {
    assertEquals(
        List.of(
            "a.adoc:1:0: The manuscript has no title; \"a\" is used. Write = Title as its first"
                + " line. [TF-READ-020]",
            "a.adoc:1:0: The manuscript has no text. Write something below its title."
                + " [TF-READ-023]"),
        checked(1, "", true));
  }

  /** That it also lacks a reviewer and a subject is no news to who has written nothing yet. */
  @ParameterizedTest
  @ValueSource(strings = {"clinic", "book", "marketing"})
  void ofAnEmptyManuscriptNoRuleSaysAnything(String profile) throws IOException {
    write("manuscript/a.adoc", "= Title\n");
    List<String> told = told(1, "--profile", profile);
    assertTrue(told.toString().contains("[TF-READ-023]"), told.toString());
    assertEquals(List.of(), told.stream().filter(t -> t.contains("TF-EDIT-")).toList());
  }

  @Test
  void whatAHeaderLacksIsToldInTheFirstLineWhereThereIsNoTitle() throws IOException {
    write("manuscript/a.adoc", "Hello\n");
    assertTrue(
        told(1, "--profile", "clinic").stream()
            .anyMatch(told -> told.matches("a\\.adoc:1:0: .*\\[TF-EDIT-100]")));
  }

  @Test
  void aLanguageThatIsNoneOrHasNoLabelsIsToldInItsLine() throws IOException {
    write("manuscript/a.adoc", "= Title\n\n:lang: xx\n\nHello\n".replace("\n\n:", "\n:"));
    assertEquals(
        List.of("a.adoc:2:0: TF-LABEL-004", "a.adoc:2:0: TF-LANG-001"),
        told(1, "--profile", "off").stream()
            .map(told -> told.replaceFirst(": .*\\[(.*)]", ": $1"))
            .sorted()
            .toList());
  }

  @Test
  void oneWordIsFine() throws IOException {
    assertEquals(
        List.of(
            "a.adoc:1:0: The manuscript has no title; \"a\" is used. Write = Title as its first"
                + " line. [TF-READ-020]"),
        checked(0, "Hello\n", true));
    assertEquals(List.of(), checked(0, "Hello\n", false));
  }

  @Test
  void textsWithoutSentencesAreFine() throws IOException {
    assertEquals(
        List.of(),
        checked(
            0,
            "== Doses\n\n[cols=\"1,1\",options=\"header\"]\n|===\n|Day |Drops\n\n|1 |2\n|===\n\n"
                + "----\ncode\n----\n\n[stem]\n++++\nx^2\n++++\n",
            false));
    assertEquals(List.of(), checked(0, "…\n\n!!! ??? –\n\n* *\n* 7\n", false));
  }

  @Test
  void aLanguageWithoutFormulasIsToldOnceAndNotMeasured() throws IOException {
    String[] said = {
      "Pidä haava kuivana kahden päivän ajan.", "Vaihda side joka ilta ennen nukkumaanmenoa.",
      "Soita meille, jos haava on kuuma tai punainen.", "Älä ui ennen kuin tikit on poistettu."
    };
    StringBuilder text = new StringBuilder("= Haava\n:lang: fi\n\n");
    for (int i = 0; i < 24; i++) {
      text.append(said[i % 4].replaceFirst("haava", "haava" + i).replaceFirst("ilta", "ilta" + i));
      text.append(i % 8 == 7 ? "\n\n" : " ");
    }
    assertEquals(
        List.of(
            "a.adoc:4:1: For Finnish there is no formula here: neither grade nor sentence length is"
                + " measured, nor are the passive, jargon and acronyms looked for. Let somebody who"
                + " speaks the language read it with that in mind. [TF-EDIT-087]"),
        checked(0, text.toString(), true).stream()
            .filter(told -> !told.matches(".*(TF-EDIT-03|TF-LABEL).*"))
            .toList());
  }

  @Test
  void severalScriptsInOneSentenceAreFine() throws IOException {
    assertEquals(
        List.of(),
        checked(
            0,
            "Take the pill. Примите таблетку. 服用药片。 خذ الحبة. टैबलेट लें। Θα πάρω το χάπι. 💊💊\n",
            false));
  }

  @Test
  void aLongParagraphIsReadToItsEnd() throws IOException {
    assertIsReadToItsEnd(100_000);
  }

  @Test
  @Tag("exhaustive")
  void aMegabyteInOneParagraphIsReadToItsEnd() throws IOException {
    assertIsReadToItsEnd(1_000_000);
  }

  private void assertIsReadToItsEnd(int length) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append("Day ").append(i).append(": walk ").append(i % 97).append(" steps. ");
    }
    text.append("Rest at the the end.\n");
    assertEquals(
        List.of(
            "a.adoc:4:"
                + (text.indexOf("the the") + 1)
                + ": \"the the\" has the same twice. Take one out."
                + " [TF-EDIT-031]"),
        checked(0, text.toString(), false).stream()
            .filter(told -> told.contains("TF-EDIT-031"))
            .toList());
  }

  @Test
  void aSuppressionThatSuppressesNothingIsTold() throws IOException {
    assertEquals(
        List.of(
            "a.adoc:4:0: This suppresses nothing: TF-EDIT-061 finds nothing there. Take it out."
                + " [TF-EDIT-004]",
            "a.adoc:7:0: No rule that could be suppressed is named \"TF-EDIT-0611\". Did you mean"
                + " \"TF-EDIT-061\"? [TF-EDIT-005]",
            "a.adoc:10:0: This suppression gives no reason. Write \"// trifold-ignore TF-EDIT-014:"
                + " why\". [TF-EDIT-006]"),
        checked(
            0,
            "// trifold-ignore TF-EDIT-061: quoted\nThe wound is dry.\n\n"
                + "// trifold-ignore TF-EDIT-0611: quoted\nIt is fine.\n\n"
                + "// trifold-ignore TF-EDIT-031\nIt is is well.\n",
            false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parent = \"clinc\"| 1:1: There is no profile \"clinc\". Did you mean \"clinic\"?"
            + " [TF-EDIT-001]",
        "parnt = \"clinic\"| 1:1: No rule is named \"parnt\". Did you mean \"parent\"?"
            + " [TF-EDIT-002]",
        "#;rais.TF-NEWS-011 = \"error\"| 2:1: No rule is named \"rais\". Did you mean \"raise\"?"
            + " [TF-EDIT-002]",
        "#;TF-EDIT-0822 = \"info\"| 2:1: No rule is named \"TF-EDIT-0822\". Did you mean"
            + " \"TF-EDIT-082\"? [TF-EDIT-002]",
        "TF-EDIT-082 = \"warn\"| 1:1: The severity of TF-EDIT-082 can't be \"warn\". Known: error,"
            + " warning, info, off. [TF-EDIT-003]",
        "[TF-EDIT-082];severity = \"of\"| 2:1: The severity of TF-EDIT-082 can't be \"of\". Did you"
            + " mean \"off\"? [TF-EDIT-003]",
        "[raise];TF-NEWS-011 = \"eror\"| 2:1: The severity of TF-NEWS-011 can't be \"eror\". Did you"
            + " mean \"error\"? [TF-EDIT-003]",
        "[raise];TF-EDIT-031 = \"error\"| 2:1: TF-EDIT-031 is an editorial rule, and none that is"
            + " raised. Write TF-EDIT-031 = \"error\" above the first table. [TF-EDIT-002]",
        "#;[TF-EDIT-082];most-word = 30| 3:1: The rule TF-EDIT-082 has no \"most-word\". Did you"
            + " mean \"most-words\"? [TF-EDIT-002]",
        "[TF-EDIT-082];most-words = \"many\"| 2:1: \"most-words\" can't be \"many\". Write a number."
            + " [TF-EDIT-003]",
        "[raise];TF-NEWS-0111 = \"error\"| 2:1: No finding that a profile could raise is named"
            + " \"TF-NEWS-0111\". Did you mean \"TF-NEWS-011\"? [TF-EDIT-002]",
        "parent = \"clinic| 1:17: This is not TOML: Unexpected end of line, expected \" or a"
            + " character. Write key = \"value\". [TF-CONF-003]",
      })
  void aBrokenProfileIsToldWithLineKeyAndNearestMatch(String profile, String told)
      throws IOException {
    write("themes/profiles/mine/profile.toml", profile.strip().replace(';', '\n') + "\n");
    write("manuscript/a.adoc", "= Title\n:lang: en\n\nText.\n");
    assertEquals(List.of("profile.toml:" + told.strip()), checked(1, "mine"));
  }

  @Test
  void aProfileThatIsNotThereIsAFaultOfTheCommandLine() throws IOException {
    write("manuscript/a.adoc", "= Title\n:lang: en\n\nText.\n");
    assertEquals(
        List.of(":0:0: There is no profile \"clinc\". Did you mean \"clinic\"? [TF-EDIT-001]"),
        checked(2, "clinc"));
  }
}
