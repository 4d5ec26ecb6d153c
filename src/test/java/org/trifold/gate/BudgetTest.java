package org.trifold.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("trifold.basedir", "."), "src/docs/user-guide.md");

  @Test
  void theUserGuideListsEachWithItsDefaultItsSentenceAndItsRule() throws IOException {
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf("\n## Limits\n");
    String section = guide.substring(start, guide.indexOf("\n## ", start + 1));
    List<String> rows = section.lines().filter(line -> line.startsWith("| `")).toList();
    assertEquals(
        Stream.of(Budget.values())
            .map(
                b ->
                    String.format(
                        "| `%s` | `%d` | %s | %s",
                        b.setting(), b.standard(), b.description(), b.rule()))
            .toList(),
        rows.stream()
            .map(row -> row.substring(0, row.lastIndexOf(" |", row.length() - 3)))
            .toList());
  }
}
