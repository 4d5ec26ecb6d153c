package org.trifold.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

class ReportJsonTest {
  private static final Settings SETTINGS =
      Settings.declare(
              List.of(
                  Setting.text("theme", "default", "The look."),
                  Setting.number("jobs", 0, "Threads.").onlyOfRun()))
          .with(
              Layer.PROJECT_FILE,
              Map.of(
                  "theme", new Settings.Written("warm", new SourceLocation("trifold.toml", 3, 1))));

  private static Report report(Report.Run run) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("pages", "7");
    figures.put("images", "1");
    return new Report(
        "manuscript/a.adoc",
        "a",
        Optional.of("example-clinic"),
        SETTINGS,
        List.of(
            new Report.Made(
                "handout",
                figures,
                List.of(new Report.MadeFile("a/a.pdf", ".pdf", "application/pdf", 12, "00ff")),
                42)),
        List.of(
            Finding.warning(
                "TF-X-001",
                new SourceLocation("manuscript/a.adoc", 7, 2),
                "Bad “x” & <y>.",
                "Do.")),
        run);
  }

  private static Report.Run run(String jdk, long millis) {
    return new Report.Run(
        1, jdk, "0.1", Instant.parse("2026-01-02T03:04:05Z"), Map.of("read", millis));
  }

  @Test
  void theWholeFormIsAsDocumented() {
    assertEquals(
        """
        {
          "brand": "example-clinic",
          "findings": [
            {
              "column": 2,
              "file": "manuscript/a.adoc",
              "hint": "Do.",
              "line": 7,
              "message": "Bad “x” & <y>.",
              "rule": "TF-X-001",
              "severity": "warning"
            }
          ],
          "manuscript": "manuscript/a.adoc",
          "name": "a",
          "renditions": [
            {
              "edition": "handout",
              "figures": {
                "images": "1",
                "pages": "7"
              },
              "files": [
                {
                  "audience": "everybody",
                  "bytes": 12,
                  "carries": "whole",
                  "figures": {},
                  "file": "a/a.pdf",
                  "mediaType": "application/pdf",
                  "sha256": "00ff",
                  "suffix": ".pdf"
                }
              ]
            }
          ],
          "run": {
            "jdk": "17",
            "millis": {
              "read": 5
            },
            "parses": 1,
            "settings": {
              "jobs": {
                "layer": "built-in",
                "value": "0"
              }
            },
            "started": "2026-01-02T03:04:05Z",
            "version": "0.1"
          },
          "settings": {
            "theme": {
              "layer": "project file",
              "value": "warm",
              "where": "trifold.toml:3:1"
            }
          }
        }
        """,
        ReportJson.write(report(run("17", 5))));
  }

  @Test
  void onlyTheRunObjectTellsOneRunFromAnother() {
    JsonObject one =
        JsonParser.parseString(ReportJson.write(report(run("17", 5)))).getAsJsonObject();
    JsonObject two =
        JsonParser.parseString(ReportJson.write(report(run("25", 99)))).getAsJsonObject();
    assertTrue(!one.equals(two), "the runs differ");
    one.remove("run");
    two.remove("run");
    assertEquals(one, two);
  }

  @Test
  void theRenditionsAreReadBack() {
    List<Report.Made> made = ReportJson.renditions("r", ReportJson.write(report(run("17", 5))));
    assertEquals(1, made.size());
    assertEquals(report(run("17", 5)).renditions().get(0).files(), made.get(0).files());
    assertEquals(Map.of("pages", "7", "images", "1"), made.get(0).figures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{\"renditions\": 1}",
        "{\"renditions\": [{}]}",
        "{\"renditions\": [{\"edition\": \"x\", \"figures\": {}, \"files\": [{}]}]}"
      })
  void whatIsNoReportIsAFinding(String text) {
    FindingException e =
        assertThrows(
            FindingException.class, () -> ReportJson.renditions("output/a/report.json", text));
    assertEquals(
        "output/a/report.json: This is not a report of this version. Render again.",
        e.findings().get(0).line());
  }
}
