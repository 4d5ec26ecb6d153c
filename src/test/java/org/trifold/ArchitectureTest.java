package org.trifold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the table of packages in {@code src/docs/architecture.md}. */
class ArchitectureTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  private static final String ROOT = "org.trifold.";

  /** Words of the table's last column, and the packages of Java that they stand for. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("AsciidoctorJ", List.of("org.asciidoctor..", "org.jruby..")),
          Map.entry("Rhino", List.of("org.mozilla..")),
          Map.entry("tomlj", List.of("org.tomlj..")),
          Map.entry("ph-css", List.of("com.helger..")),
          Map.entry("fontbox", List.of("org.apache.fontbox..")),
          Map.entry("Batik", List.of("org.apache.batik..")),
          Map.entry("Gson", List.of("com.google.gson..")),
          Map.entry("openhtmltopdf", List.of("com.openhtmltopdf..")),
          Map.entry("FOP", List.of("org.apache.fop..")),
          Map.entry("PDFBox", List.of("org.apache.pdfbox..", "org.apache.xmpbox..")),
          Map.entry("epublib", List.of("nl.siegmann..", "net.sf.jazzlib..")),
          Map.entry("Jakarta Mail", List.of("jakarta.mail..")),
          Map.entry("Angus Mail", List.of("org.eclipse.angus..")),
          Map.entry("Commons CSV", List.of("org.apache.commons.csv..")),
          Map.entry("HttpClient", List.of("org.apache.hc..")),
          Map.entry("picocli", List.of("picocli..")),
          Map.entry("progress bar", List.of("me.tongfei..", "org.jline..")),
          Map.entry("Maven API", List.of("org.apache.maven..")),
          Map.entry(
              "each validator",
              List.of("org.verapdf..", "com.adobe.epubcheck..", "org.w3c.epubcheck..")));

  private static JavaClasses all;
  private static List<Row> table;

  /** A row of the table: packages without the leading {@code org.trifold.}. */
  record Row(List<String> packages, String libraries) {}

  @BeforeAll
  static void read() throws IOException {
    all = OwnClasses.all();
    table = new ArrayList<>();
    Pattern row = Pattern.compile("\\| (`.*?) \\| .* \\| ?(.*) ?\\|");
    Pattern name = Pattern.compile("`([a-z.]+)`");
    boolean packages = false;
    for (String line : Files.readAllLines(BASE.resolve("src/docs/architecture.md"))) {
      packages = line.startsWith("## ") ? line.startsWith("## Packages") : packages;
      Matcher matcher = row.matcher(line);
      if (packages && matcher.matches()) {
        List<String> names = name.matcher(matcher.group(1)).results().map(r -> r.group(1)).toList();
        table.add(new Row(names, matcher.group(2)));
      }
    }
  }

  private static List<String> packages() {
    return table.stream().flatMap(row -> row.packages().stream()).toList();
  }

  /** The table's package of a class. */
  private static Optional<String> home(JavaClass type) {
    String name = type.getPackageName();
    return packages().stream()
        .filter(p -> name.equals(ROOT + p) || name.startsWith(ROOT + p + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  @Test
  void theTableIsUnderstood() {
    assertTrue(
        packages()
            .containsAll(List.of("model", "css", "gate", "edition.handout", "send", "maven")));
    assertTrue(all.size() > 50, "the code is there");
  }

  @Test
  void everyPackageIsInTheTable() {
    TreeSet<String> homeless = new TreeSet<>();
    for (JavaClass type : all) {
      if (home(type).isEmpty()) {
        homeless.add(type.getPackageName());
      }
    }
    assertEquals(new TreeSet<>(), homeless);
  }

  @Test
  void importsOnlyPointUpTheTable() {
    List<String> order = packages();
    for (String name : order) {
      List<String> below = order.subList(order.indexOf(name) + 1, order.size());
      if (!below.isEmpty()) {
        noClasses()
            .that(describe("are in " + name, c -> home(c).equals(Optional.of(name))))
            .should()
            .dependOnClassesThat(
                describe("are in " + below, c -> home(c).filter(below::contains).isPresent()))
            .allowEmptyShould(true)
            .check(all);
      }
    }
  }

  @Test
  void noPackagesDependOnEachOtherInARing() {
    slices().matching("org.trifold.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void noEditionKnowsAnotherAndNobodyKnowsOneByName() {
    slices()
        .matching("org.trifold.edition.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(all);
    noClasses()
        .that(
            resideInAnyPackage(
                "org.trifold.pipeline..", "org.trifold.cli..", "org.trifold.maven.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.trifold.edition.*.."))
        .because("editions come through ServiceLoader")
        .check(all);
    noClasses()
        .that(resideInAPackage("org.trifold.maven.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.trifold.cli.."))
        .check(all);
  }

  static Stream<String> libraries() {
    return LIBRARIES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsUsedOnlyWhereTheTableSaysSo(String library) {
    List<String> allowed = new ArrayList<>();
    Pattern shared = Pattern.compile(Pattern.quote(library) + " \\(with ([^)]*)\\)");
    for (Row row : table) {
      if (row.libraries().contains(library)) {
        allowed.addAll(row.packages());
        Matcher with = shared.matcher(row.libraries());
        if (with.find()) {
          Pattern.compile("`([a-z.]+)`")
              .matcher(with.group(1))
              .results()
              .forEach(r -> allowed.add(r.group(1)));
        }
      }
    }
    assertTrue(!allowed.isEmpty(), "the table does not name " + library);
    noClasses()
        .that(describe("are not in " + allowed, c -> home(c).filter(allowed::contains).isEmpty()))
        .should()
        .dependOnClassesThat(resideInAnyPackage(LIBRARIES.get(library).toArray(String[]::new)))
        .check(all);
  }

  @Test
  void jsoupStaysWithTheStagesThatHandleDocuments() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.trifold.css..",
            "org.trifold.gate..",
            "org.trifold.config..",
            "org.trifold.theme..",
            "org.trifold.raster..",
            "org.trifold.output..",
            "org.trifold.cache..",
            // Its page of findings is made as a tree, as all HTML is.
            "org.trifold.report",
            "org.trifold.pipeline..",
            "org.trifold.cli..",
            "org.trifold.maven..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jsoup.."))
        .check(all);
  }
}
