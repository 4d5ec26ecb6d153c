package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.check.text.Written;
import org.trifold.config.ConfigFile;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** What holds of any comments that take rules back, and of any file of findings or words. */
@Fuzz
class RandomSuppressionsTest {
  private static final String FILE = "a.adoc";
  private static final Set<String> KNOWN = Set.of("TF-EDIT-014", "TF-EDIT-040");
  private static final String SOUND = "// trifold-ignore TF-EDIT-014: why";

  private static final List<String> COMMENT =
      List.of(
          "//",
          "///",
          " ",
          "\t",
          "trifold-ignore",
          "TF-EDIT-014",
          "TF-EDIT-040",
          "TF-EDIT-999",
          "tf-edit-014",
          ",",
          ":",
          "why",
          ": why",
          "// trifold-ignore ");

  private static final List<String> BASELINE =
      List.of(
          "\"a.adoc\"",
          "a",
          " = ",
          "[",
          "]",
          ",",
          "\n",
          "\"TF-EDIT-014 0123456789ab\"",
          "\"TF-EDIT-014 0123\"",
          "\"\"",
          "\"word\"",
          "\"off\"",
          "[en]\n",
          "words = ",
          "a = \"b\"\n");

  @Provide
  Arbitrary<List<String>> manuscripts() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(4, AnyInput.text(COMMENT).map(text -> text.replaceAll("\\R", " "))),
            Tuple.of(2, Arbitraries.just(SOUND)),
            Tuple.of(
                6,
                Arbitraries.of("Words.", "", "= Title", "== Section", "=== Part", "////", "----")));
    return AnyInput.several(line, 1, 20);
  }

  @Provide
  Arbitrary<String> baselines() {
    return AnyInput.text(BASELINE);
  }

  /** As the parser would make of these lines. */
  private static Document document(List<String> lines) {
    Document document =
        Jsoup.parse(
            "<html lang=en data-source=a.adoc data-name=a><head><title>T</title></head></html>");
    Element section = document.body();
    boolean code = false;
    boolean comment = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Element made = null;
      if (line.equals("////") && !code) {
        comment = !comment;
      } else if (line.equals("----") && !comment) {
        code = !code;
        if (code) {
          List<String> rest = lines.subList(i + 1, lines.size());
          int end = rest.indexOf("----");
          String content = String.join("\n", rest.subList(0, end < 0 ? rest.size() : end));
          made = section.appendElement("pre").text(content);
        }
      } else if (!code && !comment && line.startsWith("==")) {
        section = document.body().appendElement("section");
        made = section;
      } else if (!code && !comment && line.equals("Words.")) {
        made = section.appendElement("p").text(line);
      }
      if (made != null) {
        made.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(i + 1));
      }
    }
    return document;
  }

  private static Suppressions suppressions(List<String> lines) {
    Publication publication = Publication.of(document(lines));
    return Suppressions.of(
        new Subject(publication, file -> lines, LocalDate.EPOCH, Map.of()), KNOWN);
  }

  @Property
  void aCommentTakesBackWhatItNamesBelowItAndNothingElse(
      @ForAll("manuscripts") List<String> lines) {
    Suppressions suppressions = suppressions(lines);
    List<String> titles = lines.stream().filter(line -> line.startsWith("= ")).toList();
    int title = titles.isEmpty() ? -1 : lines.indexOf(titles.get(0));
    for (Suppression each : suppressions.all()) {
      String line = lines.get(each.where().line() - 1);
      assertTrue(line.contains("trifold-ignore") && line.contains(each.rule()), line);
      assertTrue(each.from() <= each.to(), each::toString);
      boolean whole = each.where().line() <= title;
      // A title above the comment is the block's below it.
      int above = Written.top(lines, each.where().line());
      assertTrue(whole ? each.from() == 0 : each.from() >= above, each::toString);
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      findings.add(Finding.warning("TF-EDIT-014", SourceLocation.ofLine(FILE, i), "Bad.", "Mend."));
    }
    List<Finding> left = suppressions.applied(findings);
    for (Finding finding : findings) {
      boolean covered = suppressions.all().stream().anyMatch(each -> each.covers(finding));
      assertEquals(!covered, left.contains(finding), finding::line);
    }
    left.forEach(finding -> assertTrue(finding.where().line() > 0, finding.line()));
  }

  @Property
  void aSoundCommentOutsideOfCodeIsHeard(@ForAll("manuscripts") List<String> lines) {
    List<Integer> heard =
        suppressions(lines).all().stream().map(each -> each.where().line()).toList();
    boolean blocks = lines.contains("////") || lines.contains("----");
    boolean slashes = lines.stream().anyMatch(line -> line.strip().matches("/{4,}"));
    for (int i = 0; i < lines.size() && !blocks && !slashes; i++) {
      assertTrue(!lines.get(i).equals(SOUND) || heard.contains(i + 1), "line " + (i + 1));
    }
  }

  @Property
  void aBaselineOrListOfWordsIsReadOrRefusedWithAPlace(@ForAll("baselines") String text) {
    AnyInput.refusable(() -> Baseline.read("baseline.toml", text));
    AnyInput.refusable(() -> WordList.of(ConfigFile.parse("words.toml", text)));
  }
}
