package org.trifold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Machines that must all give the same bytes: a level of each factor. The first differ in all
 * factors; all of them together have each pair of levels of two factors.
 *
 * @param levels of each factor in turn
 */
record Machines(List<List<Integer>> levels) {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu");
  static final List<String> LOCALES = List.of("tr-TR", "ar-EG", "de-DE");
  static final List<String> CHARSETS = List.of("UTF-8", "ISO-8859-1");

  /** Java, zone, locale, charset, jobs, isolation, order of files, user: how many levels each. */
  static List<Integer> factors(int javas) {
    return List.of(javas, ZONES.size(), LOCALES.size(), CHARSETS.size(), 2, 2, 2, 2);
  }

  /** The fewest that a greedy choice finds. */
  static Machines pairwise(List<Integer> factors) {
    List<List<Integer>> all = product(factors);
    Set<String> open = new HashSet<>();
    all.forEach(row -> open.addAll(pairs(row)));
    List<List<Integer>> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Integer> best = all.get(0);
      long most = 0;
      for (List<Integer> row : all) {
        long covers = pairs(row).stream().filter(open::contains).count();
        if (covers > most) {
          most = covers;
          best = row;
        }
      }
      chosen.add(best);
      open.removeAll(pairs(best));
    }
    return new Machines(chosen);
  }

  private static List<List<Integer>> product(List<Integer> factors) {
    List<List<Integer>> rows = List.of(List.of());
    for (int levels : factors) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> row : rows) {
        for (int level = 0; level < levels; level++) {
          List<Integer> next = new ArrayList<>(row);
          next.add(level);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  static Set<String> pairs(List<Integer> row) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < row.size(); i++) {
      for (int j = i + 1; j < row.size(); j++) {
        pairs.add(i + "=" + row.get(i) + " " + j + "=" + row.get(j));
      }
    }
    return pairs;
  }

  /** The Java that runs this, and the newest other one beside it, if there is one. */
  static List<Path> javas() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> javas = new ArrayList<>(List.of(home.resolve("bin/java")));
    int newest = 0;
    try (Stream<Path> beside = Files.list(home.getParent())) {
      for (Path jdk : beside.filter(Files::isDirectory).sorted().toList()) {
        Path java = jdk.resolve("bin/java");
        Path release = jdk.resolve("release");
        if (Files.isExecutable(java) && Files.isRegularFile(release)) {
          Matcher version = VERSION.matcher(Files.readString(release));
          int feature = version.find() ? Integer.parseInt(version.group(1)) : 0;
          if (feature >= 17 && feature != Runtime.version().feature() && feature > newest) {
            newest = feature;
            javas.subList(1, javas.size()).clear();
            javas.add(java.toRealPath());
          }
        }
      }
    }
    return javas;
  }
}
