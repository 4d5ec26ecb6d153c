package org.trifold.read;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.MergeText;
import org.trifold.model.SourceLocation;

/** Finds where each merge tag is written, and those that have no words to fall back on. */
final class MergeTags {
  private final ReadSession session;
  private final Places places;

  /** Where the last tag of a kind stands, so that the next one is looked for behind it. */
  private final Map<String, SourceLocation> last = new HashMap<>();

  MergeTags(ReadSession session) {
    this.session = session;
    this.places = new Places(session);
  }

  void check(Document document) {
    for (Element tag : document.select("span[" + MergeText.ATTRIBUTE + "]")) {
      SourceLocation where = locate(tag);
      if (tag.text().isBlank()) {
        session.findings().add(MergeText.wordless(tag.attr(MergeText.ATTRIBUTE), where));
      }
    }
  }

  private SourceLocation locate(Element tag) {
    String written = "merge:" + tag.attr(MergeText.ATTRIBUTE) + "[";
    SourceLocation block = SourceLocation.of(tag);
    SourceLocation before = last.get(block.file() + ":" + written);
    SourceLocation where =
        before != null && before.line() >= block.line()
            ? places.after(before, written)
            : places.from(block, written);
    if (where.column() > 0) {
      last.put(block.file() + ":" + written, where);
      tag.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
      tag.attr(SourceLocation.COLUMN_ATTRIBUTE, String.valueOf(where.column()));
    }
    return where;
  }
}
