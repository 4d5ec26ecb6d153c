package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trifold.cli.SharedRun;

/** E-books that nothing is to be said against, each with the pages of its PDF. */
enum SoundBook {
  ARTICLE(Epub.PROJECT, "manuscript/microneedling.adoc"),
  STRESS(Epub.PROJECT, "src/test/resources/stress/stress.adoc"),
  STRESS_BOOK(Epub.PROJECT, "src/test/resources/stress/stress-book.adoc"),
  /** Parts, tables, notes, pictures, glossary, bibliography and index. */
  WHOLE(Epub.VALID.resolveSibling("books"), "whole.adoc") {
    @Override
    Path file(Path temp) throws IOException {
      Path project = Files.createDirectories(temp.resolve("project"));
      copy(root, project);
      // No font to print them with, and without print no pages.
      String text = Files.readString(root.resolve(manuscript)).replaceAll("\\p{So}", "");
      Files.writeString(project.resolve(manuscript), text);
      return rendered(temp, project, manuscript, "whole");
    }
  },
  RIGHT_TO_LEFT(Epub.VALID.resolveSibling("books"), "right-to-left.adoc"),
  /** The article many times as a book: 50 with {@code -Dtrifold.large=true}. */
  ARTICLES(Epub.PROJECT.resolve("manuscript"), "microneedling.adoc") {
    @Override
    Path file(Path temp) throws IOException {
      int count = Boolean.getBoolean("trifold.large") ? 50 : 10;
      Path project = Files.createDirectories(temp.resolve("project"));
      copy(root, project);
      String text = Files.readString(root.resolve(manuscript));
      List<String> names =
          IntStream.rangeClosed(1, count).mapToObj(i -> "article-" + i + ".adoc").toList();
      for (String name : names) {
        Files.writeString(project.resolve(name), text);
      }
      String list = names.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
      Path book = project.resolve("articles.book.toml");
      Files.writeString(
          book,
          "title = \"Articles\"\nauthors = [\"Ada Fern\"]\nlang = \"en\"\narticles = " + list);
      return rendered(temp, project, "articles.book.toml", "articles");
    }
  };

  /** Letters of other scripts, for pages of the PDF. */
  private static final Path FONTS =
      Epub.PROJECT.resolve("src/test/resources/org/trifold/edition/handout/fonts");

  final Path root;
  final String manuscript;

  SoundBook(Path root, String manuscript) {
    this.root = root;
    this.manuscript = manuscript;
  }

  /** The EPUB, rendered the real way. */
  Path file(Path temp) throws IOException {
    String name = manuscript.substring(manuscript.lastIndexOf('/') + 1).replace(".adoc", "");
    return rendered(temp, root, manuscript, name);
  }

  private static Path rendered(Path temp, Path root, String manuscript, String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        SharedRun.run(
            stream,
            stream,
            "render",
            "--root",
            root.toString(),
            "--brand",
            "example-clinic",
            "--profile",
            "off",
            "--editions",
            "ebook",
            "--fail-on",
            "never",
            "--set",
            "handout.fonts=" + FONTS,
            "--read-root",
            FONTS.toString(),
            "--output",
            temp.resolve("out").toString(),
            manuscript);
    assertEquals(0, code, out.toString(StandardCharsets.UTF_8));
    return temp.resolve("out").resolve(name).resolve(name + ".epub");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
