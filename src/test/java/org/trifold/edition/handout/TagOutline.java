package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.trifold.inspect.MarkedText;

/**
 * A PDF's tag tree as people can read it: a line for each element, two blanks deeper than what is
 * around it, with what it says of itself in brackets and its own text in quotes. {@code (link: …)}
 * is a place to click with its description.
 */
final class TagOutline {
  private static final List<String> ENTRIES = List.of("Lang", "Alt", "E", "ActualText", "T", "ID");

  private final List<String> lines = new ArrayList<>();
  private final MarkedText contents;

  private TagOutline(MarkedText contents) {
    this.contents = contents;
  }

  static String of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      TagOutline outline = new TagOutline(new MarkedText(document));
      for (Object kid : document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
        outline.element((PDStructureElement) kid, 0, null);
      }
      return String.join("\n", outline.lines) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outline of a handout's text, without title and byline. */
  static String ofText(Handout handout) {
    String outline = of(handout.pdf());
    return outline.substring(outline.indexOf("\"Ann Author\"\n") + 13).replaceAll("(?m)^  ", "");
  }

  /** Holds the outline of a body, without title and byline, against the expected one. */
  static void assertTags(String body, String expected) {
    assertEquals(expected, ofText(Handout.of(body)));
  }

  private void element(PDStructureElement element, int depth, PDPage around) throws IOException {
    String head = "  ".repeat(depth) + element.getStructureType() + facts(element.getCOSObject());
    int line = lines.size();
    lines.add(head);
    PDPage page = element.getPage() == null ? around : element.getPage();
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        first = flush(text, depth, line, first);
        element(inner, depth + 1, page);
      } else if (kid instanceof PDObjectReference reference) {
        text.append(
                "(link: "
                    + reference
                        .getCOSObject()
                        .getCOSDictionary(COSName.OBJ)
                        .getString(COSName.CONTENTS))
            .append(')');
      } else if (kid instanceof Integer id) {
        text.append(contents.text(page, id));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        text.append(contents.text(own, reference.getMCID()));
      }
    }
    flush(text, depth, line, first && lines.size() == line + 1);
  }

  /** Text before the first inner element stands beside the type, later text on its own line. */
  private boolean flush(StringBuilder text, int depth, int line, boolean first) {
    if (!text.isEmpty()) {
      String quoted = "\"" + text.toString().replaceAll("\\s+", " ") + "\"";
      if (first) {
        lines.set(line, lines.get(line) + " " + quoted);
      } else {
        lines.add("  ".repeat(depth + 1) + quoted);
      }
      text.setLength(0);
    }
    return false;
  }

  private static String facts(COSDictionary element) {
    List<String> facts = new ArrayList<>();
    for (String entry : ENTRIES) {
      if (element.containsKey(entry)) {
        facts.add(entry + "=" + element.getString(entry));
      }
    }
    COSDictionary attributes = element.getCOSDictionary(COSName.A);
    if (attributes != null) {
      for (COSName key : attributes.keySet()) {
        if (!key.equals(COSName.O)) {
          facts.add(
              key.getName()
                  + (key.equals(COSName.BBOX)
                      ? ""
                      : "=" + value(attributes.getDictionaryObject(key))));
        }
      }
    }
    return facts.isEmpty()
        ? ""
        : " [" + facts.stream().sorted().collect(Collectors.joining(", ")) + "]";
  }

  private static String value(COSBase value) {
    if (value instanceof COSName name) {
      return name.getName();
    }
    if (value instanceof COSNumber number) {
      return String.valueOf(number.intValue());
    }
    if (value instanceof COSString string) {
      return string.getString();
    }
    return value instanceof COSArray array
        ? array.toList().stream().map(TagOutline::value).collect(Collectors.joining(" "))
        : String.valueOf(value);
  }
}
