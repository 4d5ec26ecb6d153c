package org.trifold.transform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Audience;
import org.trifold.model.SourceLocation;

/**
 * Keeps the blocks for one audience: what its roles {@code segment-…} (any of several) choose, and
 * all that has no such role. The roles are on no element afterwards. A role is meant for the same
 * things as one that chooses an edition.
 */
public final class Segments implements Transform {
  private static final String MARKED = "[class*=" + Audience.ROLE + "]";

  private final Audience audience;
  private final Removed removed;

  /**
   * A selection.
   *
   * @param removed filled with the ids that were removed
   */
  Segments(Audience audience, Removed removed) {
    this.audience = audience;
    this.removed = removed;
  }

  @Override
  public Document apply(Document document) {
    NoteTexts notes = NoteTexts.of(document);
    for (Element element : document.body().select(MARKED)) {
      Set<String> segments = of(element);
      segments.remove("");
      if (element.root() != document) {
        continue; // It went with what is around it.
      }
      if (!segments.isEmpty() && !audience.reads(segments)) {
        LeftOut.remove(element, removed);
      } else {
        LeftOut.clear(element, name -> name.startsWith(Audience.ROLE));
      }
    }
    notes.rescue(document);
    return document;
  }

  /**
   * The segments that something is marked for, each with the place of the first; the name is empty
   * where a role has none.
   */
  public static Map<String, SourceLocation> in(Document document) {
    Map<String, SourceLocation> places = new LinkedHashMap<>();
    for (Element element : document.body().select(MARKED)) {
      of(element).forEach(name -> places.putIfAbsent(name, SourceLocation.of(element)));
    }
    return places;
  }

  private static Set<String> of(Element element) {
    Set<String> segments = new LinkedHashSet<>();
    for (String name : element.classNames()) {
      if (name.startsWith(Audience.ROLE)) {
        segments.add(name.substring(Audience.ROLE.length()));
      }
    }
    return segments;
  }
}
