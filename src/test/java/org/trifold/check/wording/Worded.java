package org.trifold.check.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.trifold.check.Proofreading;
import org.trifold.model.Finding;
import org.trifold.read.SharedReader;

/**
 * What one rule says of manuscripts.
 *
 * @param root a folder to write them to
 * @param rule its id
 */
record Worded(Path root, String rule) {
  /** Of text below a title: the title is line 1, the text begins in line 3. */
  List<Finding> of(String... lines) {
    return ofWhole("= Title\n\n" + String.join("\n", lines) + "\n");
  }

  /** Of a German text. */
  List<Finding> ofGerman(String... lines) {
    return ofWhole("= Titel\n:lang: de\n\n" + String.join("\n", lines) + "\n");
  }

  List<Finding> ofWhole(String manuscript) {
    try {
      Files.writeString(root.resolve("a.adoc"), manuscript);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Proofreading.at(root, LocalDate.parse("2026-03-01"))
        .all(SharedReader.read(root, "a.adoc").publication().orElseThrow())
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  /** {@code line:column} of each. */
  static List<String> places(List<Finding> findings) {
    return findings.stream().map(f -> f.where().line() + ":" + f.where().column()).toList();
  }

  /** {@code line:column+length>instead} of each. */
  static List<String> mended(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                f.where().line()
                    + ":"
                    + f.where().column()
                    + "+"
                    + f.passage().length()
                    + f.passage().instead().map(i -> ">" + i).orElse(""))
        .toList();
  }
}
