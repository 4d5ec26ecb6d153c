package org.trifold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code to the rules of the house that a machine can look after. */
class HouseRulesTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));
  private static final JavaClasses ALL = OwnClasses.all();

  /** A constant that is a set or map whose order nobody says. */
  private static final Pattern WITHOUT_ORDER =
      Pattern.compile(
          "static final (?:Set|Map)<[^=;]*> (\\w+)\\s*=\\s*(?:Set|Map)\\.(?:of|ofEntries|copyOf)\\(");

  @Test
  void zipFilesAreMadeByOneClassAndLookedIntoByAnother() {
    noClasses()
        .that(
            describe(
                "are not Archive or EpubFiles",
                c ->
                    !c.getName().equals("org.trifold.edition.Archive")
                        && !c.getName().equals("org.trifold.inspect.EpubFiles")))
        .should()
        .dependOnClassesThat(
            describe("are of zip files", c -> c.getName().startsWith("java.util.zip.Zip")))
        .check(ALL);
  }

  @Test
  void filesAreOpenedOnlyByGateOutputAndCache() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.trifold.gate..", "org.trifold.output..", "org.trifold.cache..")
        .should()
        .dependOnClassesThat(
            describe(
                "open files",
                c ->
                    List.of(
                            "java.nio.file.Files",
                            "java.nio.channels.FileChannel",
                            "java.io.FileInputStream",
                            "java.io.FileOutputStream",
                            "java.io.FileReader",
                            "java.io.FileWriter",
                            "java.io.RandomAccessFile",
                            "java.util.zip.ZipFile",
                            "java.util.jar.JarFile")
                        .contains(c.getName())))
        .orShould()
        .callMethodWhere(
            calls(
                "ask the file system",
                t ->
                    owner(t, "java.io.File")
                        && List.of("exists", "isFile", "isDirectory", "list", "listFiles", "delete")
                            .contains(t.getName())))
        .check(ALL);
  }

  @Test
  void theNetworkIsUsedOnlyByOnline() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.trifold.online..")
        .should()
        .dependOnClassesThat(
            describe(
                "use the network",
                c ->
                    c.getPackageName().equals("java.net.http")
                        || c.getPackageName().startsWith("org.apache.hc.")
                        || List.of(
                                "java.net.Socket",
                                "java.net.ServerSocket",
                                "java.net.DatagramSocket",
                                "java.net.InetAddress",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection")
                            .contains(c.getName())))
        .orShould()
        .callMethodWhere(
            calls(
                "fetch an address",
                t ->
                    owner(t, "java.net.URL")
                        && List.of("openStream", "openConnection", "getContent")
                            .contains(t.getName())))
        .check(ALL);
  }

  @Test
  void nothingDependsOnTheMachinesLocaleClockZoneOrCharset() {
    noClasses()
        .should()
        .callCodeUnitWhere(calls("ask the machine's locale", HouseRulesTest::machineLocale))
        .orShould()
        .callCodeUnitWhere(calls("ask the machine's clock or zone", HouseRulesTest::machineTime))
        .orShould()
        .callCodeUnitWhere(calls("use the machine's charset", HouseRulesTest::machineCharset))
        .check(ALL);
  }

  /** They upper-case by the machine's locale: RIGHT gets a dotted I in Turkish, and fails. */
  @Test
  void alignmentsAreNotAskedOfAsciidoctorsGetters() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "ask for an alignment",
                t ->
                    t.getOwner().getPackageName().startsWith("org.asciidoctor")
                        && List.of("getHorizontalAlignment", "getVerticalAlignment")
                            .contains(t.getName())))
        .check(ALL);
  }

  /** Sets and maps without order have another one in each Java machine (JEP 269). */
  @Test
  void whatHasNoOrderIsOnlyAskedWhatItHolds() throws IOException {
    List<String> walked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BASE.resolve("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        WITHOUT_ORDER
            .matcher(text)
            .results()
            .map(constant -> constant.group(1))
            .filter(name -> walks(text, name))
            .forEach(name -> walked.add(file.getFileName() + " " + name));
      }
    }
    assertEquals(List.of(), walked);
  }

  private static boolean walks(String text, String name) {
    return Pattern.compile(
            ("(\\bfor \\([^;{}]*:\\s+%1$s\\b)"
                    + "|(\\b%1$s\\s*\\.(entrySet|keySet|values|forEach|iterator|toArray)\\()"
                    + "|(\\b%1$s\\s*\\.stream\\(\\)\\s*\\.(?!(any|all|none)Match))")
                .formatted(name))
        .matcher(text)
        .find();
  }

  private static boolean machineLocale(CodeUnitCallTarget target) {
    boolean changesCase =
        List.of("toLowerCase", "toUpperCase").contains(target.getName()) && parameters(target) == 0;
    boolean formats =
        target.getName().equals("formatted")
            || (target.getName().equals("format") && !first(target, "java.util.Locale"));
    return (owner(target, "java.util.Locale")
            && List.of("getDefault", "setDefault").contains(target.getName()))
        || (owner(target, "java.lang.String") && (changesCase || formats))
        || (owner(target, "java.io.PrintStream") && target.getName().equals("printf"));
  }

  private static boolean machineTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    return (owner.equals("java.util.Date") && constructor(target) && parameters(target) == 0)
        || (owner.startsWith("java.time.") && target.getName().equals("now"))
        || (owner.equals("java.time.ZoneId") && target.getName().equals("systemDefault"))
        || (owner.equals("java.time.Clock") && target.getName().equals("systemDefaultZone"))
        || (owner.equals("java.util.TimeZone") && target.getName().equals("getDefault"))
        || (owner.equals("java.util.Calendar") && target.getName().equals("getInstance"))
        || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
  }

  private static boolean machineCharset(CodeUnitCallTarget target) {
    boolean charsetGiven =
        target.getRawParameterTypes().stream()
            .anyMatch(p -> p.getName().equals("java.nio.charset.Charset"));
    String owner = target.getOwner().getName();
    boolean takesBytes =
        target.getRawParameterTypes().stream().anyMatch(p -> p.getName().equals("[B"));
    boolean wraps =
        List.of(
                "java.io.InputStreamReader",
                "java.io.OutputStreamWriter",
                "java.io.PrintStream",
                "java.util.Scanner")
            .contains(owner);
    return (owner.equals("java.nio.charset.Charset") && target.getName().equals("defaultCharset"))
        || (owner.equals("java.lang.String")
            && target.getName().equals("getBytes")
            && !charsetGiven)
        || (owner.equals("java.lang.String") && constructor(target) && takesBytes && !charsetGiven)
        || (wraps && constructor(target) && !charsetGiven);
  }

  @Test
  void onlyTheCommandLinesMainEndsTheProcess() {
    noClasses()
        .that(DescribedPredicate.not(describe("Main", c -> c.getSimpleName().equals("Main"))))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
  }

  @Test
  void stateIsNeverStaticAndMutable() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(ALL);
  }

  @Test
  void namesSayWhatAClassDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Manager|Helper|Impl)")
        .because("such a name says nothing")
        .check(ALL);
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and(
            describe(
                "are not open by design", c -> !c.getModifiers().contains(JavaModifier.ABSTRACT)))
        .and(describe("are no package-info", c -> !c.getSimpleName().equals("package-info")))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(ALL);
  }

  @Test
  void everyPackagePromisesItsNulls() {
    Map<String, Boolean> marked = new LinkedHashMap<>();
    for (JavaClass type : ALL) {
      marked.merge(
          type.getPackageName(),
          type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
          Boolean::logicalOr);
    }
    assertEquals(
        List.of(),
        marked.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void noSourceFileOutgrowsFourHundredLines(String folder) throws IOException {
    List<String> long400 = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BASE.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
          if (lines.count() > 400) {
            long400.add(file.toString());
          }
        }
      }
    }
    assertEquals(List.of(), long400);
  }

  private static DescribedPredicate<JavaCall<?>> calls(
      String description, Predicate<CodeUnitCallTarget> predicate) {
    return describe(description, call -> predicate.test(call.getTarget()));
  }

  private static boolean owner(CodeUnitCallTarget target, String name) {
    return target.getOwner().getName().equals(name);
  }

  private static boolean constructor(CodeUnitCallTarget target) {
    return target.getName().equals("<init>");
  }

  private static int parameters(CodeUnitCallTarget target) {
    return target.getRawParameterTypes().size();
  }

  private static boolean first(CodeUnitCallTarget target, String type) {
    return parameters(target) > 0 && target.getRawParameterTypes().get(0).getName().equals(type);
  }
}
