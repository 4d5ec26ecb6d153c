package org.trifold.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * Notes down the line in which each attribute is set first, so that what is found wrong with its
 * value later can name it. The parser keeps values only.
 */
final class AttributePlaces {
  /** AsciiDoc language documentation, "Declare a document attribute". */
  private static final Pattern ENTRY = Pattern.compile("^:([\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*):.*");

  /** What the lines below the title set (AsciiDoc language documentation, "Revision Line"). */
  private static final List<String> REVISION = List.of("revnumber", "revdate", "revremark");

  private final ReadSession session;
  private final Map<String, SourceLocation> places = new HashMap<>();

  AttributePlaces(ReadSession session) {
    this.session = session;
    for (String file : session.texts().keySet()) {
      List<String> lines = session.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher entry = ENTRY.matcher(lines.get(i));
        if (entry.matches() && session.included().isTaken(file, i + 1)) {
          String name = entry.group(1).toLowerCase(Locale.ROOT);
          places.putIfAbsent(name, SourceLocation.ofLine(file, i + 1));
        }
      }
    }
  }

  /** Whether an entry sets the attribute, in plain sight. */
  boolean isEntry(String name) {
    return places.containsKey(name);
  }

  /** The place of an attribute; the whole manuscript where it isn't set in plain sight. */
  SourceLocation of(String name, String manuscript) {
    return places.getOrDefault(name, SourceLocation.ofFile(manuscript));
  }

  /** Writes the places to the attributes in the head. */
  void mark(Document document, String manuscript) {
    for (Element meta : document.head().select("meta[data-attribute]")) {
      String name = meta.attr("data-attribute");
      SourceLocation where =
          REVISION.contains(name) && !isEntry(name)
              ? firstWith(meta.attr("content"), manuscript)
              : of(name, manuscript);
      if (where.line() > 0) {
        meta.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
      }
      if (!where.file().equals(manuscript)) {
        meta.attr(SourceLocation.FILE_ATTRIBUTE, where.file());
      }
    }
  }

  /** The first line of the manuscript that has these words; all of it where none has. */
  SourceLocation firstWith(String words, String manuscript) {
    List<String> lines = session.lines(manuscript);
    String wanted = spaced(words);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("//") && spaced(lines.get(i)).contains(wanted)) {
        return SourceLocation.ofLine(manuscript, i + 1);
      }
    }
    return SourceLocation.ofFile(manuscript);
  }

  /** In names the parser reads lines as blanks. */
  private static String spaced(String text) {
    return text.replace('_', ' ').replaceAll("\\s+", " ").strip();
  }
}
