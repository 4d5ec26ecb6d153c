package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.edition.Prepared;
import org.trifold.gate.Gate;
import org.trifold.gather.BookFile;
import org.trifold.gather.BookPlan;
import org.trifold.gather.Gathering;
import org.trifold.model.PageMap;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;
import org.trifold.transform.Places;

class ReproducibleTest {
  /** Renders in a JVM of its own and prints hashes. */
  public static final class Child {
    public static void main(String[] args) {
      System.out.print(hashes(Path.of(args[0])));
    }
  }

  private static final Path BOOKS = Epub.VALID.resolveSibling("books");
  private static final Path POSTS = Epub.PROJECT.resolve("src/it/book");

  /** Every how many places a page starts. */
  private static final int PAGE = 20;

  @TempDir Path temp;

  /**
   * Fixtures, and a book with all that a book can have and one gathered from posts, both with
   * pages, notes and a cover.
   *
   * @param read has the manuscripts, read
   */
  private static String hashes(Path read) {
    Publication whole = publication(read.resolve("whole.html"));
    BookPlan plan = plan();
    List<Publication> posts = new ArrayList<>();
    for (int i = 0; i < plan.paths().size(); i++) {
      posts.add(publication(read.resolve(i + ".html")));
    }
    Publication gathered = Gathering.of(plan, "walkers", posts).publication();
    return Stream.of(
            Epub.of("article.html"),
            Epub.of("book.html"),
            Typefaced.epub("article.html", "almanac", Epub.VALID),
            paged(Epub.of(whole, BOOKS, "")),
            paged(Epub.of(gathered, POSTS, "")))
        .flatMap(epub -> epub.rendition().files().stream())
        .map(Rendition.File::sha256)
        .collect(Collectors.joining("\n"));
  }

  private static BookPlan plan() {
    return BookFile.read(Gate.at(POSTS, List.of()), "manuscript/walkers.book.toml");
  }

  private static Publication publication(Path file) {
    try {
      return Publication.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path root, String manuscript, Path file) throws IOException {
    Files.writeString(
        file, SharedReader.read(root, manuscript).publication().orElseThrow().toHtml());
  }

  private static Epub paged(Epub plain) {
    List<String> places =
        Prepared.of(plain.job())
            .document()
            .getElementsByAttribute(Places.PLACE)
            .eachAttr(Places.PLACE);
    List<PageMap.Page> pages = new ArrayList<>();
    for (int i = 0; i < places.size(); i += PAGE) {
      PageMap.Spot spot = new PageMap.Spot(places.get(i), 0);
      pages.add(new PageMap.Page(String.valueOf(pages.size() + 1), List.of(spot)));
    }
    PageMap map = new PageMap(Map.of(), pages, pages.size());
    Epub epub = Epub.of(plain.job().with(Optional.of(map)));
    assertTrue(epub.xml("nav.xhtml").select("nav[role=doc-pagelist] a").size() > 1);
    return epub;
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

  private static final List<List<String>> MACHINES =
      List.of(
          List.of(
              "-Duser.timezone=Pacific/Kiritimati",
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Dfile.encoding=ISO-8859-1"),
          List.of("-Duser.timezone=America/Los_Angeles", "-Duser.language=ar", "-Duser.country=EG"),
          List.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=de"));

  /** What it gives on a machine. */
  private String hashes(Path java, List<String> machine) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("@" + Epub.PROJECT.resolve("src/main/launcher/jvm.options"));
    command.addAll(machine);
    command.add("-Dtrifold.basedir=" + Epub.PROJECT);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classPath, Child.class.getName(), temp.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> java + " failed");
    return there;
  }

  /** What it gives here. */
  private String here() throws IOException {
    read(BOOKS, "whole.adoc", temp.resolve("whole.html"));
    List<String> posts = plan().paths();
    for (int i = 0; i < posts.size(); i++) {
      read(POSTS, posts.get(i), temp.resolve(i + ".html"));
    }
    return hashes(temp);
  }

  /** The newest other JDK; whole command lines on three machines are compared elsewhere. */
  @Test
  void otherJdksZonesLocalesAndCharsetsGiveTheSameBytes() throws Exception {
    String here = here();
    assertEquals(here, hashes(temp), "twice");
    Path self = Path.of(System.getProperty("java.home")).toRealPath().resolve("bin/java");
    Path java = javas().stream().filter(other -> !other.equals(self)).findFirst().orElse(self);
    assertEquals(here, hashes(java, MACHINES.get(0)), () -> java + " " + MACHINES.get(0));
  }

  @Test
  @Tag("exhaustive")
  void eachJdkWithEachZoneLocaleAndCharsetGivesTheSameBytes() throws Exception {
    String here = here();
    for (Path java : javas()) {
      for (List<String> machine : MACHINES) {
        assertEquals(here, hashes(java, machine), () -> java + " " + machine);
      }
    }
  }
}
