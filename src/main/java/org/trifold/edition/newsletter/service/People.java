package org.trifold.edition.newsletter.service;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trifold.config.Nearest;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The readers that proofs are made for: a CSV file (RFC 4180) whose first line names merge tags. A
 * value is only ever text, whatever it looks like. Without state.
 */
public final class People {
  /** A proof is for looking at; who has more people to write to has a service. */
  private static final int MOST = 25;

  /** No name is longer, and no mail gets better by it. */
  private static final int LONGEST = 500;

  private final MergeFields fields;
  private final String file;

  private People(MergeFields fields, String file) {
    this.fields = fields;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param path relative to the project root
   * @param askedBy the place that names it
   * @throws FindingException where it can't be read, or is not what it should be
   */
  public static List<Person> read(
      Gate gate, String path, SourceLocation askedBy, MergeFields fields) {
    String text = gate.readText(path, askedBy);
    People people = new People(fields, gate.display(java.nio.file.Path.of(path)));
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return people.read(parser);
    } catch (IOException | UncheckedIOException e) {
      // The library tells the line in its message only; the parser is closed by now.
      throw people.broken(0, "This is no CSV file: " + reason(e), "Close each quotation mark.");
    }
  }

  /** Spreadsheets write semicolons where the comma is for decimals. */
  private static String delimiter(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.contains(";") && !head.contains(",") ? ";" : ",";
  }

  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
    return message.endsWith(".") ? message : message + ".";
  }

  private List<Person> read(CSVParser parser) {
    List<String> tags = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    long line = 1;
    for (CSVRecord row : parser) {
      if (tags.isEmpty()) {
        tags.addAll(tags(row));
      } else if (!isEmpty(row)) {
        people.add(person(row, tags, line));
      }
      if (people.size() > MOST) {
        throw broken(
            line,
            "More than " + MOST + " people are too many for proofs.",
            "Keep the few that differ: a long name, none, another script.");
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    if (people.isEmpty()) {
      throw broken(
          1,
          "This file names nobody.",
          "Write merge tags in its first line and a person in each further one.");
    }
    return List.copyOf(people);
  }

  private List<String> tags(CSVRecord row) {
    List<String> tags = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : row) {
      String tag = cell.strip();
      if (!fields.knows(tag)) {
        throw new FindingException(
            MergeFields.unknown(
                tag, SourceLocation.ofLine(file, 1), Nearest.hint(tag, fields.names())));
      }
      if (!seen.add(tag)) {
        throw broken(1, "The column \"" + tag + "\" is there twice.", "Leave one out.");
      }
      tags.add(tag);
    }
    return tags;
  }

  private Person person(CSVRecord row, List<String> tags, long line) {
    if (row.size() != tags.size()) {
      throw broken(
          line,
          "This row has " + row.size() + " values for " + tags.size() + " columns.",
          "Put values that hold a comma between quotation marks.");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      String value = plain(row.get(i));
      if (value.length() > LONGEST) {
        throw broken(
            line,
            "The value of \"" + tags.get(i) + "\" has more than " + LONGEST + " characters.",
            "Shorten it.");
      }
      values.put(tags.get(i), value);
    }
    return new Person(values);
  }

  /** One line: a value may come to stand in a header, where a line end starts another field. */
  private static String plain(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }

  private static boolean isEmpty(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private FindingException broken(long line, String message, String hint) {
    return new FindingException(
        Finding.error("TF-MERGE-008", SourceLocation.ofLine(file, (int) line), message, hint));
  }
}
