package org.trifold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.trifold.report.RulePage;
import org.trifold.report.RulePages;

/** The page of threats names tests and rules that are there. */
class SecurityPageTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));
  private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+)`");
  private static final Pattern RULE = Pattern.compile("TF-[A-Z]+-\\d{3}");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
  private static final int COLUMNS = 3;

  private static String page() throws IOException {
    return Files.readString(BASE.resolve("src/docs/security.md"));
  }

  /** Rows of the tables of threats that are held, without heads and rules. */
  private static List<List<String>> held() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    String held = page().substring(0, page().indexOf("## Not held yet"));
    for (String line : held.lines().filter(l -> l.startsWith("|")).toList()) {
      List<String> cells =
          Stream.of(CELL_END.split(line.strip().substring(1))).map(String::strip).toList();
      if (!cells.get(0).equals("threat") && !cells.get(0).matches("-+")) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The tests of this project: "Class.method". */
  private static Set<String> tests() throws IOException {
    Path root = BASE.resolve("src/test/java");
    Set<String> tests = new HashSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        String name = root.relativize(file).toString().replace(".java", "");
        Class<?> type = load(name.replace(file.getFileSystem().getSeparator(), "."));
        for (Method method : type.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Test.class)
              || method.isAnnotationPresent(Property.class)
              || method.isAnnotationPresent(ParameterizedTest.class)) {
            tests.add(type.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
    return tests;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SecurityPageTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachThreatThatIsHeldNamesTestsThatExist() throws IOException {
    Set<String> tests = tests();
    List<List<String>> held = held();
    assertTrue(held.size() > 30, "there are threats");
    List<String> wrong = new ArrayList<>();
    for (List<String> row : held) {
      assertEquals(COLUMNS, row.size(), row::toString);
      List<String> named =
          TEST.matcher(row.get(2)).results().map(result -> result.group(1)).toList();
      if (named.isEmpty()) {
        wrong.add("no test: " + row.get(0));
      }
      named.stream().filter(test -> !tests.contains(test)).forEach(wrong::add);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachRuleThatIsNamedHasItsPage() throws IOException {
    List<String> ids = RulePages.load().all().stream().map(RulePage::id).toList();
    List<String> unknown =
        RULE.matcher(page())
            .results()
            .map(MatchResult::group)
            .filter(id -> !ids.contains(id))
            .toList();
    assertEquals(List.of(), unknown);
  }
}
