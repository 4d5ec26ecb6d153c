package org.trifold.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchTest {
  @Test
  void whatLibrariesKeepIsInTheFolderThatGoesWithTheRun() {
    Path temporary = Path.of("run-1").toAbsolutePath();
    List<String> command = Launch.likeThis("a.Main").command(64, temporary);
    for (String property : List.of("java.io.tmpdir", "pdfbox.fontcache")) {
      assertTrue(command.contains("-D" + property + "=" + temporary), command.toString());
    }
  }
}
