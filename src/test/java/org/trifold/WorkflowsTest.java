package org.trifold;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others run for us is named by its commit, which nobody can move. */
class WorkflowsTest {
  private static final Path ROOT = Path.of(System.getProperty("trifold.basedir", "."));

  @Test
  void eachActionIsPinnedToACommitAndSaysItsVersion() throws IOException {
    List<String> uses;
    try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
      uses =
          files
              .flatMap(WorkflowsTest::lines)
              .map(line -> line.strip().replaceFirst("^- ", ""))
              .filter(line -> line.startsWith("uses:"))
              .toList();
    }
    assertTrue(uses.size() >= 3, uses.toString());
    for (String line : uses) {
      assertTrue(line.matches("uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), line);
    }
  }

  @Test
  void theWorkflowDoesWhatOurOwnScriptDoes() throws IOException {
    assertTrue(
        lines(ROOT.resolve(".github/workflows/ci.yml")).anyMatch(l -> l.endsWith(" .ci/run")));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
