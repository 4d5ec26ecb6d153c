package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.model.FindingException;

/** Stylesheets that are meant to take all time or memory. */
class CssInlinerHostileTest {
  /** Of the processor's time; none takes half of it on a slow machine. */
  private static final long SECONDS = 4;

  private static String many(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  static Stream<Arguments> sheets() {
    return Stream.of(
        sheet(
            "many rules",
            many(10_000, i -> ".c" + i + "{color:red;margin:" + i + "px}"),
            many(1000, i -> "<p class=c" + i + ">x</p>")),
        sheet(
            "many rules on one element that stay and move",
            many(5000, i -> "p{margin:" + i + "px}@media print{p{margin:" + i + "px}}"),
            "<p>x</p>"),
        sheet(
            "many layers", many(5000, i -> "@layer l" + i + "{p{margin:" + i + "px}}"), "<p>x</p>"),
        sheet("many ways to an ancestor", "section " + "div ".repeat(12) + "p{color:red}", deep()),
        sheet(
            "many ways to a sibling",
            "section ~ " + "p ~ ".repeat(12) + "p{color:red}",
            "<p>x</p>".repeat(1000)),
        sheet(
            "many ways inside of :has()",
            "div:has(section " + "div ".repeat(8) + "p){color:red}",
            deep()),
        sheet(
            "places among many",
            "p:nth-child(3 of :not(.a)){color:red}p:nth-last-child(2n of p){margin:0}",
            "<p>x</p>".repeat(5000)),
        sheet("a selector of many parts", "* ".repeat(2000) + "{color:red}", deep()),
        sheet("a list of many selectors", "p,".repeat(3000) + "p:popover-open{color:red}", "<p>"),
        sheet(
            "a chain of variables",
            ":root{"
                + many(5000, i -> "--a" + i + ":var(--a" + (i + 1) + ");")
                + "}p{color:var(--a0)}",
            "<p>x</p>"),
        sheet(
            "variables that double",
            ":root{"
                + many(60, i -> ("--a" + i + ":%1$s%1$s;").formatted("var(--a" + (i + 1) + ")"))
                + "--a60:x}p{color:var(--a0)}",
            "<p>x</p>"),
        sheet(
            "fallbacks in fallbacks",
            "p{color:red}",
            "<p style='color:" + "var(--a,".repeat(5000) + "red" + ")".repeat(5000) + "'>"),
        sheet("open brackets in a style attribute", "", "<p style='a:" + "(".repeat(50_000) + "'>"),
        sheet("much that is skipped", "%{}".repeat(10_000), "<p>x</p>"),
        sheet("many stylesheets", "", "<style>p{color:red}</style>".repeat(1000) + "<p>x</p>"));
  }

  private static Arguments sheet(String name, String css, String body) {
    return Arguments.of(name, css, body);
  }

  private static String deep() {
    return "<div>".repeat(400) + "<p>x</p>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void takesNoTime(String name, String css, String body) {
    Document document = Jsoup.parse("<!DOCTYPE html><style>" + css + "</style>" + body);
    long time = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> time(document));
    assertTrue(time < SECONDS * 1_000_000_000, name + ": " + time / 1_000_000 + " ms");
  }

  private static long time(Document document) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    new CssInliner().inline(document);
    return clock.getCurrentThreadCpuTime() - start;
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        sheet("rules in rules", "@media print{".repeat(1000) + "}".repeat(1000), "<p>"),
        sheet("brackets", "p{width:" + "(".repeat(1000) + ")".repeat(1000) + "}", "<p>"),
        sheet("lists in lists", "a,b,c{".repeat(60) + "x:y" + "}".repeat(60), "<a>"),
        sheet("parents twice", "a{" + "& &{".repeat(60) + "x:y" + "}".repeat(61), "<a>"),
        sheet(
            "parents in :is()", "a{" + ":is(&,& b) &{".repeat(30) + "x:y" + "}".repeat(31), "<a>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefused(String name, String css, String body) {
    Document document = Jsoup.parse("<!DOCTYPE html><style>" + css + "</style>" + body);
    FindingException refusal =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () -> {
              try {
                new CssInliner().inline(document);
                throw new AssertionError(name + " is not refused");
              } catch (FindingException e) {
                return e;
              }
            });
    assertEquals("TF-NEWS-001", refusal.findings().get(0).rule());
  }

  @Test
  void aLongChainOfVariablesIsLeftToTheBrowser() {
    Document document =
        Jsoup.parse(
            "<!DOCTYPE html><style>:root{"
                + many(500, i -> "--a" + i + ":var(--a" + (i + 1) + ");")
                + "--a500:red}p{color:var(--a0)}q{color:var(--a450)}</style><p>x</p><q>y</q>");
    new CssInliner().inline(document);
    assertTrue(document.select("style").first().data().contains("p{color:var(--a0)"));
    assertEquals("color:red", document.select("q").first().attr("style"));
  }
}
