package org.trifold.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Tells of pictures, films and included files that AsciiDoc prints as text, since a blank, a
 * bracket or the name of the file is wrong: {@code image:: a.png[]}, {@code image::a.png}.
 */
final class MacroSlips {
  private static final Set<String> NAMES = Set.of("image", "include", "video", "audio");

  /** A line that is as good as such a macro: nothing, or a file's name, and brackets or none. */
  private static final Pattern LINE =
      Pattern.compile("(image|include|video|audio)::\\s*(\\[.*|\\S+\\.\\w{1,5}\\s*(\\[.*)?)");

  /** What a blank after the colons makes the text of a term. */
  private static final Pattern DEFINITION = Pattern.compile("\\S+\\.\\w{1,5}\\s*\\[.*\\]");

  private final ReadSession session;
  private final Places places;

  MacroSlips(ReadSession session) {
    this.session = session;
    this.places = new Places(session);
  }

  /** Whether there is a block macro of this name. */
  static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  void find(Document document) {
    for (Element paragraph : document.select("p")) {
      Element copy = paragraph.clone();
      copy.select("code").forEach(code -> code.text("`"));
      for (String line : copy.wholeText().split("\\R")) {
        if (LINE.matcher(line.strip()).matches()) {
          tell(paragraph, line.strip());
        }
      }
    }
    for (Element term : document.select("dt")) {
      Element definition = term.nextElementSibling();
      if (NAMES.contains(term.text().strip())
          && definition != null
          && DEFINITION.matcher(definition.text().strip()).matches()) {
        tell(term, term.text().strip() + ":: " + definition.text().strip());
      }
    }
  }

  private void tell(Element block, String line) {
    Matcher macro = Pattern.compile("^\\w+::").matcher(line);
    String start = macro.find() ? macro.group() : line;
    SourceLocation where = places.of(block, line);
    SourceLocation escaped = places.of(block, "\\" + line);
    if (escaped.column() > 0 && escaped.line() == where.line()) {
      return;
    }
    session
        .findings()
        .add(
            Finding.warning(
                "TF-READ-092",
                where.column() > 0 ? where : places.of(block, start),
                "\"" + shortened(line) + "\" is read as text and printed as it stands.",
                "Write "
                    + start
                    + "file[], with a file's name, both brackets and no blank before them."));
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 57) + "\u2026" : line;
  }
}
