package org.trifold.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

class ConfigFileTest {
  private static String refused(String text) {
    List<Finding> findings =
        assertThrows(FindingException.class, () -> ConfigFile.parse("trifold.toml", text))
            .findings();
    assertEquals(1, findings.size());
    return findings.get(0).line();
  }

  @Test
  void whatNobodyWroteIsToldOnceAndNotQuoted() {
    assertEquals(
        "trifold.toml:2:1: A value of \"theme\" has more than 50000 characters. Write it shorter.",
        refused("profile = 'book'\ntheme = '" + "x ".repeat(1_000_000) + "'\n"));
    assertEquals(
        "trifold.toml:1:1: A key here has 1000 characters. Write it shorter.",
        refused("k".repeat(1000) + " = 1\n"));
    assertEquals(
        "trifold.toml: There are 21000 entries, more than 20000. Keep what Trifold reads.",
        refused(
            IntStream.range(0, 21_000)
                .mapToObj(i -> "k" + i + " = 1\n")
                .collect(Collectors.joining())));
  }
}
