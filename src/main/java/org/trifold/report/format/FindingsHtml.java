package org.trifold.report.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.report.RulePage;

/**
 * Findings as an HTML page: each manuscript whole, with what is found beside its lines. One file
 * without scripts, fonts or pictures, for phone, desktop, paper, light and dark.
 */
public final class FindingsHtml {
  private final Checked checked;
  private int files;

  private FindingsHtml(Checked checked) {
    this.checked = checked;
  }

  /** The page, with a newline at its end. */
  public static String write(Checked checked) {
    return new FindingsHtml(checked).page().outerHtml() + "\n";
  }

  private Document page() {
    Document page =
        Jsoup.parse("<!doctype html><html lang=\"en\"><head></head><body></body></html>");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text("Proofreading: " + counted(checked.findings()));
    head.appendElement("style").appendChild(new DataNode(css()));
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text("Proofreading");
    main.appendElement("p").addClass("sum").text(counted(checked.findings()) + ".");
    Map<String, List<Finding>> byFile = checked.byFile();
    contents(main, byFile);
    byFile.forEach((file, findings) -> file(main, file, findings));
    return page;
  }

  private static String css() {
    try (InputStream in = FindingsHtml.class.getResourceAsStream("findings.css")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks findings.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counted(List<Finding> findings) {
    return findings.isEmpty() ? "nothing found" : FindingsText.counted(findings);
  }

  private static void contents(Element main, Map<String, List<Finding>> byFile) {
    if (byFile.size() < 2) {
      return;
    }
    Element list = main.appendElement("nav").attr("aria-label", "Files").appendElement("ul");
    int number = 0;
    for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#file-" + ++number).text(name(entry.getKey()));
      item.appendText(": " + counted(entry.getValue()));
    }
  }

  private static String name(String file) {
    return file.isEmpty() ? "The run" : file;
  }

  private void file(Element main, String file, List<Finding> findings) {
    Element section = main.appendElement("section").attr("id", "file-" + ++files);
    section.appendElement("h2").text(name(file));
    section.appendElement("p").addClass("sum").text(counted(findings) + ".");
    List<String> lines = file.isEmpty() ? List.of() : checked.shown(file);
    Map<Integer, List<Finding>> byLine = new TreeMap<>();
    for (Finding finding : findings) {
      int line = finding.where().line() <= lines.size() ? finding.where().line() : 0;
      byLine.computeIfAbsent(line, l -> new java.util.ArrayList<>()).add(finding);
    }
    if (byLine.containsKey(0)) {
      notes(section.appendElement("div").addClass("whole"), byLine.get(0));
    }
    if (!lines.isEmpty()) {
      table(section, file, lines, byLine);
    }
  }

  private void table(
      Element section, String file, List<String> lines, Map<Integer, List<Finding>> byLine) {
    Element table = section.appendElement("table");
    table
        .appendElement("caption")
        .text("The lines of " + file + ", with what is found beside them");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String title : List.of("Line", "Text", "Findings")) {
      head.appendElement("th").attr("scope", "col").text(title);
    }
    Element body = table.appendElement("tbody");
    for (int i = 0; i < lines.size(); i++) {
      List<Finding> here = byLine.getOrDefault(i + 1, List.of());
      Element row = body.appendElement("tr");
      if (!here.isEmpty()) {
        row.addClass("found").addClass(worst(here));
      }
      row.appendElement("th").attr("scope", "row").text(String.valueOf(i + 1));
      marked(row.appendElement("td").addClass("text").attr("dir", "auto"), lines.get(i), here);
      Element notes = row.appendElement("td").addClass("notes");
      if (!here.isEmpty()) {
        notes(notes, here);
      }
    }
  }

  private static String worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::severity)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .word();
  }

  /** The line, with what is meant marked; where two overlap, the first is. */
  private static void marked(Element cell, String line, List<Finding> findings) {
    int at = 0;
    for (Finding finding : findings) {
      int start = finding.where().column() - 1;
      int end = Math.min(line.length(), start + finding.passage().length());
      if (start >= at && end > start) {
        cell.appendText(line.substring(at, start));
        cell.appendElement("mark")
            .addClass(finding.severity().word())
            .text(line.substring(start, end));
        at = end;
      }
    }
    cell.appendText(line.substring(at));
  }

  private void notes(Element into, List<Finding> findings) {
    for (Finding finding : findings) {
      Element note = into.appendElement("div").addClass("note").addClass(finding.severity().word());
      Element said = note.appendElement("p");
      said.appendElement("strong").text(finding.severity().word());
      said.appendText(" " + finding.message());
      if (!finding.hint().isEmpty()) {
        note.appendElement("p").addClass("hint").text(finding.hint());
      }
      Element rule = note.appendElement("details");
      rule.appendElement("summary").text(finding.rule());
      checked.pages().page(finding.rule()).ifPresent(page -> explain(rule, page));
    }
  }

  private static void explain(Element into, RulePage page) {
    into.appendElement("p").text(page.title() + ". " + page.why().strip());
    into.appendElement("p").text("Bad:");
    into.appendElement("pre").text(page.bad().strip());
    into.appendElement("p").text("Good:");
    into.appendElement("pre").text(page.good().strip());
  }
}
