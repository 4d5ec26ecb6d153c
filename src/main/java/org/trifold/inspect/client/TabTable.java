package org.trifold.inspect.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of this package: a row a line, fields parted by tabs, {@code #} before remarks. */
final class TabTable {
  private TabTable() {}

  /** The rows of a file beside this class. */
  static List<List<String>> rows(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  /** A file beside this class. */
  static String text(String name) {
    try (InputStream in = TabTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
