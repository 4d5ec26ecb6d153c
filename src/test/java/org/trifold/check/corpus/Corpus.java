package org.trifold.check.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The texts whose faults are known, copied to a folder with the pictures that they show.
 *
 * @param root of the copies; the folders in it are named by the profiles
 * @param texts paths below it, sorted
 */
record Corpus(Path root, List<String> texts) {
  private static final Path SOURCE =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/check/corpus");

  /** What ends the name of a text without faults. */
  private static final String CLEAN = "-clean.adoc";

  /** The texts that the rules may be tried on while they are made. */
  static Corpus copiedTo(Path root) throws IOException {
    return copied(SOURCE, root);
  }

  /** The texts that no rule was made after. */
  static Corpus heldOut(Path root) throws IOException {
    return copied(SOURCE.resolve("held-out"), root);
  }

  /** One text of the first set, without pictures. */
  static void copy(String text, Path root) throws IOException {
    Files.createDirectories(root.resolve(text).resolveSibling("images"));
    Files.copy(SOURCE.resolve(text), root.resolve(text));
  }

  private static Corpus copied(Path source, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(source, 2)) {
      List<String> texts =
          files
              .filter(file -> file.toString().endsWith(".adoc"))
              .map(file -> source.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      for (String text : texts) {
        Path copy = root.resolve(text);
        Files.createDirectories(copy.resolveSibling("images"));
        Files.copy(source.resolve(text), copy);
      }
      for (String folder : texts.stream().map(Corpus::profile).distinct().toList()) {
        pictures(root.resolve(folder).resolve("images"));
      }
      return new Corpus(root, texts);
    }
  }

  /** The profile that a text is held to: its folder. */
  static String profile(String text) {
    return text.substring(0, text.indexOf('/'));
  }

  static boolean isClean(String text) {
    return text.endsWith(CLEAN);
  }

  List<String> lines(String text) throws IOException {
    return Files.readAllLines(root.resolve(text));
  }

  /**
   * One good to print, one of a thumb nail's size, and one of some 9 MB, since noise can't be
   * packed.
   */
  private static void pictures(Path folder) throws IOException {
    ImageIO.write(picture(1200, 800, false), "jpg", folder.resolve("photo.jpg").toFile());
    ImageIO.write(picture(48, 32, false), "png", folder.resolve("tiny.png").toFile());
    ImageIO.write(picture(2000, 1500, true), "png", folder.resolve("heavy.png").toFile());
  }

  private static BufferedImage picture(int width, int height, boolean noise) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, noise ? random.nextInt() : (x * 255 / width) << 8);
      }
    }
    return picture;
  }
}
