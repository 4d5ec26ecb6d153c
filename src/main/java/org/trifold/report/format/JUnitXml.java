package org.trifold.report.format;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trifold.model.Finding;

/**
 * Findings as the XML that JUnit's reports have and build servers show: a suite for each file, a
 * failure for each finding that fails the run, a passed test with its text for each other, and one
 * passed test for a manuscript without findings. (The form has no standard; this is the part of it
 * that Jenkins and Surefire share, by Surefire's schema of a suite.)
 */
public final class JUnitXml {
  private final Checked checked;
  private final XMLStreamWriter out;

  private JUnitXml(Checked checked, XMLStreamWriter out) {
    this.checked = checked;
    this.out = out;
  }

  /** One document, with a newline at its end. */
  public static String write(Checked checked) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JUnitXml(checked, out).document();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void document() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    line(0);
    out.writeStartElement("testsuites");
    out.writeAttribute("name", "trifold check");
    for (Map.Entry<String, List<Finding>> file : checked.byFile().entrySet()) {
      suite(file.getKey().isEmpty() ? "trifold" : file.getKey(), file.getValue());
    }
    line(0);
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void suite(String file, List<Finding> findings) throws XMLStreamException {
    line(1);
    out.writeStartElement("testsuite");
    attribute("name", file);
    attribute("tests", String.valueOf(Math.max(1, findings.size())));
    attribute("failures", String.valueOf(findings.stream().filter(this::fails).count()));
    attribute("errors", "0");
    attribute("skipped", "0");
    if (findings.isEmpty()) {
      line(2);
      out.writeEmptyElement("testcase");
      testcase(file, "has no findings");
    }
    for (Finding finding : findings) {
      testcase(file, finding);
    }
    line(1);
    out.writeEndElement();
  }

  private boolean fails(Finding finding) {
    return checked.failing().contains(finding);
  }

  private void testcase(String file, Finding finding) throws XMLStreamException {
    line(2);
    out.writeStartElement("testcase");
    int line = finding.where().line();
    testcase(file, finding.rule() + (line > 0 ? " line " + line : ""));
    line(3);
    if (fails(finding)) {
      out.writeStartElement("failure");
      attribute("type", finding.rule());
      attribute("message", finding.message());
    } else {
      out.writeStartElement("system-out");
    }
    out.writeCharacters(clean(finding.severity().word() + ": " + finding.line()));
    out.writeEndElement();
    line(2);
    out.writeEndElement();
  }

  /** Nothing is timed, but Surefire's schema has no test without a time. */
  private void testcase(String file, String name) throws XMLStreamException {
    attribute("classname", file.isEmpty() ? "trifold" : file);
    attribute("name", name);
    attribute("time", "0");
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, clean(value));
  }

  private void line(int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** What XML can't have, not even escaped (XML 1.0, 2.2), is a question mark. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || (c >= 0x20 && c <= 0xD7FF)
                      || (c >= 0xE000 && c <= 0xFFFD)
                      || c >= 0x10000;
              clean.appendCodePoint(allowed ? c : '?');
            });
    return clean.toString();
  }
}
