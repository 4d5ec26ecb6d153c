package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReproducibleTest {
  /** Renders in a JVM of its own and prints hashes. */
  public static final class Child {
    public static void main(String[] args) {
      System.out.print(hashes());
    }
  }

  private static String hashes() {
    return Epub.of("article.html").rendition().files().get(0).sha256()
        + Epub.of("book.html").rendition().files().get(0).sha256()
        + Typefaced.epub("article.html", "almanac", Epub.VALID).rendition().files().get(0).sha256();
  }

  /** The JDK that runs this and those beside it. */
  private static List<Path> javas() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(home.getParent())) {
      List<Path> javas = new ArrayList<>();
      for (Path jdk : beside.filter(Files::isDirectory).toList()) {
        Path java = jdk.toRealPath().resolve("bin/java");
        Path release = jdk.resolve("release");
        if (Files.isExecutable(java)
            && Files.isRegularFile(release)
            && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*")
            && !javas.contains(java)) {
          javas.add(java);
        }
      }
      if (javas.isEmpty()) {
        javas.add(home.resolve("bin/java"));
      }
      return javas;
    }
  }

  @Test
  void otherJdksZonesLocalesAndCharsetsGiveTheSameBytes() throws Exception {
    String here = hashes();
    List<List<String>> machines =
        List.of(
            List.of(
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1"),
            List.of(
                "-Duser.timezone=America/Los_Angeles", "-Duser.language=ar", "-Duser.country=EG"));
    for (Path java : javas()) {
      for (List<String> machine : machines) {
        List<String> command =
            new ArrayList<>(List.of(java.toString(), "-Djava.awt.headless=true"));
        command.addAll(machine);
        command.add("-Dtrifold.basedir=" + Epub.PROJECT);
        String classPath =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, Child.class.getName()));
        Process process =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> java + " failed");
        assertEquals(here, there, () -> java + " " + machine);
      }
    }
  }
}
