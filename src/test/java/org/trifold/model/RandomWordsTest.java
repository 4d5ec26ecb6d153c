package org.trifold.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.AnyInput;
import org.trifold.Fuzz;

/** What holds of any words that an author writes in a header: tags, addresses, dates, languages. */
@Fuzz
class RandomWordsTest {
  private static final List<String> MERGE =
      List.of(
          "merge:",
          "first-name",
          "[",
          "]",
          "\\]",
          "\\",
          "there",
          " ",
          "Hello ",
          ":",
          "merge:a[b]",
          "{{a|b}}",
          "*|A|*",
          "%%a%%",
          "%ABCD%",
          "{% a %}",
          "[email]",
          "[a,fallback=b]");

  private static final List<String> ADDRESSES =
      List.of(
          "https:",
          "http:",
          "//",
          "\\\\",
          "me:SECRET@",
          "example.org",
          ":443",
          "/path",
          "?key=SECRET",
          "#SECRET",
          "data:image/png;base64,SECRET",
          "mailto:",
          "a@example.org",
          "[::1]",
          "tel:",
          "file:///",
          "C:\\",
          " ",
          ".",
          "\"",
          "(",
          ")");

  private static final List<String> LANGUAGES =
      List.of("en", "de", "-", "_", "Latn", "x", "i", "u", "co", "419", "x-");
  private static final List<String> DATES =
      List.of("2024", "-", "02", "31", "March ", "1, ", "999999999", "+", "T", "Z", " ");

  @Provide
  Arbitrary<String> subjects() {
    return AnyInput.text(MERGE);
  }

  @Provide
  Arbitrary<String> addresses() {
    return AnyInput.text(ADDRESSES);
  }

  @Provide
  Arbitrary<String> languages() {
    return AnyInput.text(LANGUAGES);
  }

  @Provide
  Arbitrary<String> dates() {
    return AnyInput.text(DATES);
  }

  @Property
  void noWordOfASubjectIsLost(@ForAll("subjects") String text) {
    MergeText read = MergeText.of(text);
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (MergeText.Piece piece : read.pieces()) {
      words.append(piece.words());
      String start = piece.isTag() ? "merge:" + piece.tag() + "[" : piece.words();
      at = text.indexOf(start, at);
      assertTrue(at >= 0, text);
      at += start.length();
    }
    assertEquals(words.toString(), read.fallback());
    for (TagForm form : TagForm.values()) {
      String without = form.without(text);
      form.in(text).forEach(tag -> assertTrue(text.contains(tag) && !tag.isEmpty()));
      assertTrue(without.length() <= text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\\]", "\\x", "merge:a[", "merge:a", "[", "{{", "*|", "%A"})
  void aSubjectOfOneThingWithoutEndIsRead(String part) {
    String text = "merge:a[" + part.repeat(20_000);
    for (String subject : List.of(text, text + "]", text + "\\")) {
      assertEquals(subject, subject.isEmpty() ? "" : whole(MergeText.of(subject), subject));
      for (TagForm form : TagForm.values()) {
        form.in(subject);
      }
    }
  }

  /** The subject again where nothing in it is a tag. */
  private static String whole(MergeText read, String subject) {
    return read.pieces().stream().anyMatch(MergeText.Piece::isTag) ? subject : read.fallback();
  }

  @Property
  void noSecretOfAnAddressIsShown(@ForAll("addresses") String behind) {
    for (String secret : List.of("?key=SECRET", "#SECRET")) {
      String address = "https://example.org/" + secret;
      assertFalse(ShownAddress.of(address).contains("SECRET"), address);
      assertFalse(ShownAddress.within("See " + address + " there.").contains("SECRET"), address);
    }
    assertFalse(ShownAddress.of(behind).chars().anyMatch(c -> c < ' '), behind);
    ShownAddress.within(behind);
  }

  @Property
  void aLanguageOrDateIsOneOrNone(
      @ForAll("languages") String words, @ForAll("dates") String written) {
    LanguageTag.of(words)
        .ifPresent(
            language -> {
              assertTrue(language.tag().matches("[A-Za-z0-9-]+"), language.tag());
              assertEquals(language, LanguageTag.of(language.tag()).orElseThrow());
            });
    WrittenDate.of(written)
        .ifPresent(date -> assertEquals(date, WrittenDate.of(date.toString()).orElseThrow()));
  }
}
