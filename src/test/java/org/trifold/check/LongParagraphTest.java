package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A paragraph of 400,000 characters, full of what rules look for, takes seconds: each took minutes
 * where a rule went back over the paragraph for each of its findings. No measurement; the limit is
 * some twenty times what a slow machine needs.
 */
class LongParagraphTest {
  private static final int LONG = 400_000;

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Day N: walk N steps with the the dog and 3-5 cats,  then sleep. ",
        "It always works N times for 90% of people, and there is no need for N touch-ups. ",
        "Can I swim N? As mentioned earlier, see https://example.org/N[click here] and the MRI. ",
      })
  @Timeout(60)
  void aParagraphOfAnyLengthIsReadInSeconds(String sentence) throws IOException {
    StringBuilder text = new StringBuilder("= Long\n:lang: en\n\n");
    for (int i = 0; text.length() < LONG; i++) {
      text.append(sentence.replace("N", Integer.toString(i)));
    }
    Files.writeString(root.resolve("a.adoc"), text.append('\n'));
    assertTrue(
        Proofreading.at(root, LocalDate.EPOCH).with(Profile.CLINIC, "a.adoc").size() > 10,
        "nothing was looked for");
  }
}
